import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { eventually, OfficePage } from '../harness/office-pages.ts';
import { canSpeak, heardBy, VoiceOffice, type Called, type Heard } from '../harness/voice-office.ts';

/** VO6 */
const FIRST_MS = 4_000;
const EACH_MS = 3_900;
/** Of the sound card's clock: a sample is less than 25 µs. */
const TIGHT_S = 0.001;
/** Two clocks read one after the other; and a display that is told of its next tick. */
const SAME_MS = 300;
const TOLD_WITHIN_MS = 3_000;
/** The pauses of a sentence, and none. */
const PAUSES_S = [0, 0.14, 0.35, 0.42];

describe('the voice of a display, measured at the sound card', () => {
  let office: VoiceOffice;
  let browser: Browser;
  let display: OfficePage;

  beforeAll(async () => {
    [office, browser] = await Promise.all([VoiceOffice.open(20), launchChromium()]);
    display = await OfficePage.open(browser, `${office.hub.url}/display/`, { width: 1920, height: 1080 });
    await eventually(async () => expect(await canSpeak(display)).toBe(true), 30_000);
    await office.takeNumbers(40);
  });
  afterAll(async () => {
    await display?.close();
    await browser?.close();
    await office?.close();
  });

  /** Waits until so many more announcements have been given to the sound card and have ended; those, in their order. */
  async function announcements(since: number, count: number, withinMs: number): Promise<Heard[][]> {
    let found: Heard[][] = [];
    await eventually(async () => {
      const heard = (await heardBy(display)).filter(({ of }) => of !== null && of > since);
      found = [...Map.groupBy(heard, ({ of }) => of).values()];
      const now = await display.page.evaluate(() => performance.now());
      expect(found.length).toBe(count);
      expect(await isSilent(found)).toBe(true);
      expect(now).toBeGreaterThan(0);
    }, withinMs);
    return found;
  }

  /** Whether the last clip has sounded: another call would have begun by then. */
  async function isSilent(found: readonly Heard[][]): Promise<boolean> {
    const lastEnd = Math.max(...found.flat().map(({ endsAt }) => endsAt));
    return display.page.evaluate((end) => {
      type Page = Element & { parts: { announcer: { outlet: () => { context: AudioContext } } } };
      return (document.querySelector('mc-display-page') as Page).parts.announcer.outlet().context.currentTime > end;
    }, lastEnd);
  }

  async function lastAnnounced(): Promise<number> {
    return Math.max(0, ...(await heardBy(display)).map(({ of }) => of ?? 0));
  }

  function digitsOf(clips: readonly Heard[]): string {
    const names = clips.map(({ name }) => name.split('/')[1] ?? '');
    const from = names.findIndex((name) => name.startsWith('letter-'));
    const to = names.indexOf('to-counter');
    return names
      .slice(from, to)
      .map((name) => name.replace('letter-', '').replace('n-', '').toUpperCase())
      .join('');
  }

  function expectSound(found: readonly Heard[][], called: readonly Called[]): void {
    expect(found.map(digitsOf).toSorted()).toEqual(called.map(({ number }) => number).toSorted());
    let before = 0;
    for (const clips of found) {
      for (const [at, clip] of clips.entries()) {
        const gap = at === 0 ? null : clip.startsAt - (clips[at - 1]?.endsAt ?? 0);
        if (gap !== null) expect(PAUSES_S.some((pause) => Math.abs(gap - pause) < TIGHT_S)).toBe(true);
        expect(clip.stoppedAt).toBeNull();
        expect(clip.startsAt).toBeGreaterThanOrEqual(before - TIGHT_S);
        before = clip.endsAt;
      }
    }
  }

  it.each([2, 6])(
    'VO3, VO6 %i calls of the same second are all on the screen at once, and spoken once each, one after the other',
    async (count) => {
      const since = await lastAnnounced();
      const called = await office.callAtOnce(count);
      for (const { number } of called) await display.says('card-number', number);
      const found = await announcements(since, count, 60_000);
      expectSound(found, called);
      const starts = found.map((clips) => clips[0]?.startsAt ?? 0);
      const lastAfterMs = ((starts.at(-1) ?? 0) - (starts[0] ?? 0)) * 1000;
      expect(lastAfterMs).toBeLessThanOrEqual(FIRST_MS + (count - 1) * EACH_MS);
    },
  );

  it('VO6 twenty calls of the same second are spoken once each and to their end, within the bound', async () => {
    const since = await lastAnnounced();
    const called = await office.callAtOnce(20);
    await eventually(async () => expect(await display.find('card-number').count()).toBe(6));
    // Each counter sees how many go before its own call: from nobody to nineteen, less those said while they are asked.
    const voices = [];
    for (let counter = 1; counter <= 20; counter += 1) voices.push(await office.voiceAt(counter));
    const before = voices.flatMap((voice) => (voice?.kind === 'waiting' ? [voice.before] : []));
    expect(new Set(before).size).toBe(before.length);
    expect(before.length).toBeGreaterThanOrEqual(15);
    expect(Math.max(...before)).toBeLessThanOrEqual(19);
    const found = await announcements(since, 20, 150_000);
    expectSound(found, called);
    const starts = found.map((clips) => clips[0]?.startsAt ?? 0);
    const lastAfterMs = ((starts.at(-1) ?? 0) - (starts[0] ?? 0)) * 1000;
    expect(lastAfterMs).toBeLessThanOrEqual(FIRST_MS + 19 * EACH_MS);
    // SE2: for its counter a call is over when the voice has said it, however many went before.
    const soundBeganAt = await display.page.evaluate(() => {
      type Page = Element & { parts: { announcer: { outlet: () => { context: AudioContext } } } };
      const { context } = (document.querySelector('mc-display-page') as Page).parts.announcer.outlet();
      return Date.now() - context.currentTime * 1000;
    });
    for (const { number, counterId } of called) {
      const said = found.find((clips) => digitsOf(clips) === number) ?? expect.fail(`nobody said ${number}`);
      const saidAt = soundBeganAt + Math.max(...said.map(({ endsAt }) => endsAt)) * 1000;
      await eventually(async () => {
        const voice = await office.voiceAt(Number(counterId.replace('quay-', '')));
        expect(voice?.kind).toBe('ended');
        const lateMs = (voice?.kind === 'ended' ? voice.at : NaN) - saidAt;
        expect(lateMs).toBeGreaterThan(-SAME_MS);
        expect(lateMs).toBeLessThan(TOLD_WITHIN_MS);
      });
    }
  });

  it('VO6 a call that is taken back in the middle is shown as a mistake, and its voice stops', async () => {
    const since = await lastAnnounced();
    const wrong = await office.call(1);
    await eventually(async () =>
      expect((await heardBy(display)).some(({ of }) => of !== null && of > since)).toBe(true),
    );
    await office.undo(1);
    await display.says('card-quay-1', 'gọi nhầm');
    const heard = (await heardBy(display)).filter(({ of }) => of !== null && of > since);
    expect(digitsOf(heard)).toBe(wrong.number);
    expect(heard.some(({ stoppedAt }) => stoppedAt !== null)).toBe(true);
  });

  it('VO6 with another one waiting: the mistake falls silent at once, and the other is said to its end', async () => {
    // Whose call was taken back before cannot have one taken back again (CA8): called, finished, and the next heard out.
    const before = await lastAnnounced();
    await office.call(1);
    await office.call(1);
    await announcements(before, 2, 30_000);
    const since = await lastAnnounced();
    const called = await office.callAtOnce(2);
    const groups = async () => {
      const heard = (await heardBy(display)).filter(({ of }) => of !== null && of > since);
      return [...Map.groupBy(heard, ({ of }) => of).values()];
    };
    await eventually(async () => expect((await groups()).length).toBe(1));
    const spoken = digitsOf((await groups())[0] ?? []);
    const wrong = called.find(({ number }) => number === spoken) ?? expect.fail(`nobody has ${spoken}`);
    await office.undo(Number(wrong.counterId.replace('quay-', '')));
    await display.says(`card-${wrong.counterId}`, 'gọi nhầm');
    const found = await announcements(since, 2, 60_000);
    const [mistake = [], other = []] = found;
    const stoppedAt = Math.min(...mistake.flatMap((clip) => clip.stoppedAt ?? []));
    expect(stoppedAt).toBeLessThan(Math.max(...mistake.map(({ endsAt }) => endsAt)));
    expectSound(
      [other],
      called.filter((each) => each !== wrong),
    );
    const begins = other[0]?.startsAt ?? NaN;
    expect(begins).toBeGreaterThanOrEqual(stoppedAt - TIGHT_S);
    expect(begins - stoppedAt).toBeLessThan(1.5);
  });

  it('HL2 after a cut nothing is said twice', async () => {
    const before = await heardBy(display);
    await display.page.reload();
    await eventually(async () => expect(await canSpeak(display)).toBe(true), 30_000);
    await display.page.waitForTimeout(3_000);
    expect(before.length).toBeGreaterThan(0);
    expect(await heardBy(display)).toEqual([]);
    expect(display.complaints).toEqual([]);
  });

  it('VO5 of two displays of a room one speaks; when it is gone the other one does', async () => {
    const other = await OfficePage.open(browser, `${office.hub.url}/display/`, { width: 1366, height: 768 });
    await eventually(async () => expect(await canSpeak(other)).toBe(true), 30_000);
    await eventually(() => expect(office.voices().map(({ speaks }) => speaks)).toEqual([true, false]));
    await office.takeNumbers(2);
    const first = await office.call(1);
    await other.says('card-number', first.number);
    await eventually(async () => expect((await office.voiceAt(1))?.kind).toBe('ended'), 30_000);
    expect(digitsOf(await heardBy(display))).toBe(first.number);
    expect(await heardBy(other)).toEqual([]);
    await display.close();
    await eventually(() => expect(office.voices().map(({ speaks }) => speaks)).toEqual([true]));
    const second = await office.call(2);
    await eventually(async () => expect(await heardBy(other)).not.toEqual([]));
    const heard = await heardBy(other);
    expect(digitsOf(heard)).toBe(second.number);
    expect(new Set(heard.map(({ of }) => of)).size).toBe(1);
    expect(other.complaints).toEqual([]);
    await other.close();
  });
});
