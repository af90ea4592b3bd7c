import { PNG } from 'pngjs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import {
  READY_LAYOUTS,
  type DisplayLookView,
  type DisplayVoiceView,
  type Language,
  type MediaId,
  type Tongue,
  type VoicePackId,
  type ZoneId,
} from '@motcua/protocol';
import { makeVideo } from '../../harness/make-video.ts';
import { COUNTERS, DayBoard } from './day-board.ts';
import { DayHub } from './day-hub.ts';
import { windSoundAndFilms, type Happened, type WoundPage } from './wind-on.ts';

const MORNING = Date.parse('2026-11-21T07:30:00+07:00');
/** A call every half minute, with what comes of it half as long after it as it is played; then the page's time jumps to the next. */
const EVERY_MS = 30_000;
const PLAYED_MS = 8_000;
export const CALLS_AN_HOUR = 3_600_000 / EVERY_MS;
/** So many times faster than in a room the clips are heard. */
const FASTER = 300;
const CUT_FOR_MS = 30_000;
const BACK_WITHIN_MS = 20_000;
/** While the line is cut the browser's own time matters: a refused connection takes some. */
const PACE_MS = 500;
const REST_MS = 60_000;
const NIGHT_MS = 10 * 60_000;
const CLIPS_WITHIN_MS = 30_000;

const words = (vi: string) => ({ vi, en: null, km: null });

/** What one display shows and says from morning to evening, played on the real page as fast as it can take it. */
export class DisplayDay {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #hub: DayHub;
  readonly #board: DayBoard;
  #hour = 0;

  private constructor(context: BrowserContext, page: Page, hub: DayHub, board: DayBoard) {
    this.page = page;
    this.#context = context;
    this.#hub = hub;
    this.#board = board;
  }

  static async open(browser: Browser): Promise<DisplayDay> {
    const hub = await DayHub.open(await makeMedia(browser), MORNING);
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
    const page = await context.newPage();
    await page.clock.install({ time: MORNING });
    await page.addInitScript(windSoundAndFilms, FASTER);
    const day = new DisplayDay(context, page, hub, new DayBoard(MORNING));
    hub.show('display-look', lookOfHour(0));
    hub.show('display-voice', VOICE);
    hub.show('call-board', day.#board.view());
    await page.goto(`${hub.url}/display/`);
    await day.#untilItSpeaks();
    return day;
  }

  /** How many numbers were called, and how often the line was cut. */
  get called(): number {
    return this.#board.called;
  }

  get cuts(): number {
    return this.#hub.connections - 1;
  }

  /** An hour of calls, with all that happens in one, and a cut connection in its middle; then a minute in which nobody is called. */
  async hour(calls: number): Promise<void> {
    this.#hour += 1;
    this.#hub.show('display-look', lookOfHour(this.#hour));
    const cutAt = Math.floor(calls / 2);
    for (let n = 0; n < calls; n += 1) {
      if (n === cutAt) await this.#cutLine();
      if (n === cutAt + 10) this.#board.recoveredAt = null;
      await this.#callOnce(n);
    }
    await this.#pass(REST_MS);
  }

  /** The office closes, and the display shows when it opens; then it does. */
  async night(): Promise<void> {
    this.#board.close(this.#hub.now + NIGHT_MS);
    // What was called last stays for a while.
    await this.#pass(REST_MS);
    await this.#jump(NIGHT_MS - REST_MS);
    await this.#pass(REST_MS / 10);
    const isNight = await this.page.locator('mc-night-screen').isVisible();
    if (!isNight) throw new Error('the display did not show that the office is closed');
    this.#board.open();
    await this.#pass(REST_MS);
  }

  happened(): Promise<Happened> {
    return this.page.evaluate(() => (window as unknown as { day: WoundPage }).day.happened);
  }

  async close(): Promise<void> {
    await this.#context.close();
    await this.#hub.close();
  }

  /** One call, or three in the same moment; half a step later what comes of it. */
  async #callOnce(n: number): Promise<void> {
    const board = this.#board;
    const counter = board.call();
    if (n % 50 === 20) for (const _ of [1, 2]) board.call();
    await this.#pass(PLAYED_MS / 2);
    const before = String(1 + ((board.called + COUNTERS - 3) % COUNTERS));
    if (n % 40 === 7) board.undo(counter);
    else if (n % 5 === 0) board.recall(counter);
    if (n % 10 === 3) board.markAbsent(before);
    else board.serve(before);
    await this.#pass(PLAYED_MS / 2);
    await this.#jump(EVERY_MS - PLAYED_MS);
  }

  /** The page has what the board shows now, and so much time goes by on it. */
  async #pass(ms: number): Promise<void> {
    const seq = this.#hub.show('call-board', this.#board.view());
    await this.page.evaluate((viewSeq) => (window as unknown as { day: WoundPage }).day.hasBoard(viewSeq), seq);
    await this.#wind(ms);
  }

  async #wind(ms: number): Promise<void> {
    await this.page.clock.runFor(ms);
    this.#passed(ms);
  }

  /** What is due meanwhile happens once, as on a machine that was too busy. */
  async #jump(ms: number): Promise<void> {
    await this.page.clock.fastForward(ms);
    this.#passed(ms);
  }

  #passed(ms: number): void {
    this.#hub.now += ms;
    this.#board.now = this.#hub.now;
  }

  /** Half a minute without the hub; every other time it had gone itself, and says so when it is back. */
  async #cutLine(): Promise<void> {
    this.#hub.cut();
    await this.#windUntil(false, BACK_WITHIN_MS);
    for (let passed = 0; passed < CUT_FOR_MS; passed += PACE_MS) await this.#windGently();
    const isNewStart = this.#hour % 2 === 0;
    if (isNewStart) this.#board.recoveredAt = this.#hub.now;
    this.#hub.mend(isNewStart);
    await this.#windUntil(true, BACK_WITHIN_MS);
  }

  async #windUntil(isConnected: boolean, withinMs: number): Promise<void> {
    for (let passed = 0; passed < withinMs; passed += PACE_MS) {
      await this.#windGently();
      const is = await this.page.evaluate(() => (window as unknown as { day: WoundPage }).day.isConnected());
      if (is === isConnected) return;
    }
    throw new Error(`the display is ${isConnected ? 'not ' : ''}connected`);
  }

  async #windGently(): Promise<void> {
    await this.#wind(PACE_MS);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }

  async #untilItSpeaks(): Promise<void> {
    const deadline = performance.now() + CLIPS_WITHIN_MS;
    type Display = Element & { voice: { isReady: () => boolean } | null };
    const isReady = () => document.querySelector<Display>('mc-display-page')?.voice?.isReady() ?? false;
    while (!(await this.page.evaluate(isReady))) {
      if (performance.now() > deadline) throw new Error('the display has no voice');
      await this.#windGently();
    }
  }
}

const VOICE: DisplayVoiceView = {
  speaks: true,
  packs: [
    { tongue: 'vi' as Tongue, packId: 'vi-nam' as VoicePackId },
    { tongue: 'en' as Tongue, packId: 'en' as VoicePackId },
  ],
  ...{ always: ['vi' as Tongue], ticketLanguage: true, numbers: 'digits' },
  ...{ twiceWhenQuiet: true, volumePercent: 80, serviceNames: false, packsRevision: 1 },
};

/** Every hour something else runs along the lower edge; by day and by night in turn. */
function lookOfHour(hour: number): DisplayLookView {
  const layout = READY_LAYOUTS['hall-media'];
  const item = { from: null, to: null, seconds: 15 };
  return {
    name: 'Sảnh chính',
    look: {
      ...{ layoutId: layout.layoutId, theme: hour % 2 === 0 ? 'day' : 'night', zoomPercent: 100 },
      ...{ languages: ['vi', 'en'] satisfies Language[], serviceIds: null, counterIds: null, zoneId: 'sanh' as ZoneId },
    },
    layout: { ...layout, parts: [...layout.parts] },
    ticker: [words('Hồ sơ nhận sau 15 giờ được trả kết quả vào ngày làm việc tiếp theo.'), words(`Giờ thứ ${hour}`)],
    media: [
      { ...item, mediaId: 'anh-1' as MediaId, title: 'Ảnh', content: { kind: 'picture', fileName: 'one.png' } },
      { ...item, mediaId: 'phim' as MediaId, title: 'Phim', content: { kind: 'video', fileName: 'film.webm' } },
      { ...item, mediaId: 'anh-2' as MediaId, title: 'Ảnh', content: { kind: 'picture', fileName: 'two.png' } },
      {
        ...{ ...item, mediaId: 'tin' as MediaId, title: 'Lịch' },
        content: { kind: 'notice', heading: words('Lịch tiếp công dân'), text: words('Sáng thứ Năm, 8 giờ – 11 giờ') },
      },
    ],
    calibrateUntil: null,
  };
}

async function makeMedia(browser: Browser): Promise<ReadonlyMap<string, Buffer>> {
  const page = await browser.newPage();
  const film = await makeVideo(page, 1);
  await page.close();
  return new Map([
    ['film.webm', film],
    ['one.png', picture(90)],
    ['two.png', picture(180)],
  ]);
}

function picture(grey: number): Buffer {
  const png = new PNG({ width: 1280, height: 720 });
  png.data.fill(grey);
  return PNG.sync.write(png);
}
