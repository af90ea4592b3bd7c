import { counterIdOf } from './bench-office.ts';
import type { BenchRun } from './bench-run.ts';
import { median, quantile } from './figures.ts';
import type { LightSocket } from './light-socket.ts';
import { CallingClerk, pressText } from './office-commands.ts';
import { judge, ms, type Result } from './result.ts';
import { lastSeq, rowBytesAfter } from './stored-sizes.ts';

const DISPLAYS = 300;
const CALLS_PER_ROUND = 10;
const LOST_AFTER_MS = 10_000;
const VIEW = '["view",';
const CALL_BOARD = '["view",{"view":"call-board"';

/** From the clerk's press to the last of three hundred displays having the view of the call. */
export async function measureFanOut(run: BenchRun): Promise<Result[]> {
  run.options.say(`${DISPLAYS} displays`);
  const dataFolder = run.newDay(1_000, 500);
  const hub = await run.hub(dataFolder);
  const raw = await run.raw();
  const displays = new Room(await hub.connectDevices('display', DISPLAYS), CALL_BOARD);
  const rawDisplays = new Room(await raw.connect(DISPLAYS), VIEW);
  const [page] = await hub.connectStaff(1);
  const [socket] = await raw.connect(1);
  if (!page || !socket) throw new Error('nobody came');
  const clerk = new CallingClerk(page, counterIdOf(0));
  await clerk.open();
  // The board at its longest: fifty announcements, as on any day after the first hour.
  for (let i = 0; i < 60; i += 1) await displays.lastHas(() => clerk.callNext());
  const before = lastSeq(dataFolder);
  const outcome = await clerk.callNext();
  const [, view] = JSON.parse(displays.lastText) as unknown[];
  await raw.size({ rowBytes: rowBytesAfter(dataFolder, before), reply: outcome, broadcast: view });

  const [ours, ceiling]: [number[], number[]] = [[], []];
  const rounds = run.rounds(12);
  for (let round = -1; round < rounds; round += 1) {
    for (let i = 0; i < CALLS_PER_ROUND; i += 1) {
      const oursMs = await displays.lastHas(() => clerk.callNext());
      const rawMs = await rawDisplays.lastHas(() => socket.askText(pressText(i)));
      if (round < 0) continue;
      ours.push(oursMs);
      ceiling.push(rawMs);
      await pause(20);
    }
    await pause(500);
  }
  await run.end(hub);
  await run.end(raw);
  const [oursMs, rawMs] = [median(ours), median(ceiling)];
  const ratio = oursMs / rawMs;
  return [
    {
      what: `call-next → last of ${DISPLAYS} displays has it, p50`,
      ours: ms(oursMs),
      raw: ms(rawMs),
      ratio,
      goal: '≤ 1.5 × raw',
      verdict: judge(ratio <= 1.5),
      figures: { oursMs, rawMs, oursP99Ms: quantile(ours, 0.99), viewBytes: Buffer.byteLength(displays.lastText) },
    },
  ];
}

/** Everyone who waits for the same view. */
class Room {
  lastText = '';
  readonly #size: number;
  #missing = 0;
  #all: () => void = () => undefined;

  constructor(sockets: readonly LightSocket[], beginning: string) {
    this.#size = sockets.length;
    for (const socket of sockets) {
      socket.onEvent = (text) => {
        if (!text.startsWith(beginning)) return;
        this.lastText = text;
        this.#missing -= 1;
        if (this.#missing === 0) this.#all();
      };
    }
  }

  /** From the beginning of `work` until everyone has had one more view, ms. */
  async lastHas(work: () => Promise<unknown>): Promise<number> {
    this.#missing = this.#size;
    let limit: NodeJS.Timeout | undefined;
    const all = new Promise<void>((resolve, reject) => {
      this.#all = resolve;
      limit = setTimeout(() => reject(new Error(`${this.#missing} displays were never told`)), LOST_AFTER_MS);
    });
    const startedAt = performance.now();
    const worked = work();
    await all;
    const tookMs = performance.now() - startedAt;
    clearTimeout(limit);
    await worked;
    return tookMs;
  }
}

function pause(lengthMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, lengthMs));
}
