import { PLAIN_PRINTER } from '@motcua/protocol/printer-settings';
import type { PrinterSettings } from '@motcua/protocol/settings-document';
import type { PrinterId, ProofLevel } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { QueueScenario, staff } from '../domain/testing/queue-scenario.ts';
import { StorageError } from '../ports/errors.ts';
import type { PrinterMemory } from '../ports/printer-memory.ts';
import type { PrinterStatus, PrintResult, TicketPrinter } from '../ports/ticket-printer.ts';
import { PrinterDesk } from './printer-desk.ts';

const admin = staff('chief', 'administrator');
const printer = (id: string, host: string): PrinterSettings => ({
  ...{ printerId: id as PrinterId, name: id, paperWidthMm: 80, ...PLAIN_PRINTER },
  connection: { kind: 'tcp', host, port: 9100 },
});
const ONE = printer('p1', '10.0.0.1');
const TWO = printer('p2', '10.0.0.2');

/** Says what it is told to, and is noted when it comes and goes. */
class ToldPrinter implements TicketPrinter {
  readonly printerId: PrinterId;
  readonly #told: string[];
  readonly #listeners = new Set<(status: PrinterStatus) => void>();
  #status: PrinterStatus;

  constructor(printerId: PrinterId, told: string[], proofLevel: ProofLevel | null) {
    this.printerId = printerId;
    this.#told = told;
    this.#status = { state: 'starting', since: 0, lastError: null, proofLevel, paperLow: false };
  }

  become(change: Partial<PrinterStatus>): void {
    this.#status = { ...this.#status, ...change };
    for (const listener of this.#listeners) listener(this.#status);
  }

  status = () => this.#status;
  onStatus = (listener: (status: PrinterStatus) => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  print = (): Promise<PrintResult> => Promise.resolve({ kind: 'confirmed' });
  printOther = this.print;
  probeAgain = () => {
    this.#told.push(`probe ${this.printerId}`);
    this.become({ proofLevel: null });
  };
  close = () => {
    this.#told.push(`close ${this.printerId}`);
    return Promise.resolve();
  };
}

class Notebook implements PrinterMemory {
  readonly rows = new Map<PrinterId, { readonly device: string; readonly proof: ProofLevel }>();
  isFull = false;

  recall = (printerId: PrinterId, device: string): ProofLevel | null => {
    const row = this.rows.get(printerId);
    return row?.device === device ? row.proof : null;
  };
  keep = (printerId: PrinterId, device: string, proof: ProofLevel): void => {
    if (this.isFull) throw new StorageError('disk full', 'before-commit', {});
    this.rows.set(printerId, { device, proof });
  };
  forget = (printerId: PrinterId): void => void this.rows.delete(printerId);
}

function setUp(printers: readonly PrinterSettings[], memory = new Notebook()) {
  const queue = new QueueScenario({ printers });
  const told: string[] = [];
  const made: ToldPrinter[] = [];
  const waiting: (() => void)[] = [];
  /** Slips under way hold their printer until they are let out. */
  const underWay = new Map<PrinterId, Promise<void>>();
  let broken = '';
  let changes = 0;
  const desk = new PrinterDesk({
    state: () => queue.state,
    clock: { now: () => queue.at, monotonicMs: () => queue.at },
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
    memory,
    makePrinter: ({ printerId }, knownProof) => {
      if (printerId === broken) throw new Error('no such thing');
      told.push(`open ${printerId} ${knownProof ?? 'unknown'}`);
      const one = new ToldPrinter(printerId, told, knownProof);
      made.push(one);
      return one;
    },
    attend: ({ printerId }) => ({
      end: async () => {
        told.push(`end ${printerId}`);
        await underWay.get(printerId);
      },
      hasEnded: Promise.resolve(),
    }),
    giveUpOthers: (isThere) => {
      const gone = ['p1', 'p2', 'p3'].filter((id) => !isThere(id as PrinterId));
      told.push(`gone ${gone.join(' ')}`.trim());
    },
    afterThisTurn: (action) => void waiting.push(action),
    onChanged: () => void changes++,
  });
  const apply = (next: readonly PrinterSettings[]): void => {
    const settings = queue.state.index?.settings;
    if (!settings) throw new Error('no settings');
    const { version } = settings;
    queue.given(admin, {
      ...{ type: 'change-settings', baseVersion: version },
      settings: { ...settings, version: version + 1, printers: next },
    });
    desk.afterCommit();
    for (const action of waiting.splice(0)) action();
  };
  const settle = async (): Promise<readonly string[]> => {
    for (let n = 0; n < 20; n += 1) await Promise.resolve();
    return told.splice(0);
  };
  return {
    ...{ queue, desk, made, memory, waiting, underWay, apply, settle },
    changes: () => changes,
    breaks: (printerId: string) => (broken = printerId),
  };
}

describe('the desk of the printers', () => {
  it('SL3 holds what the settings name, in their order, each with its own worker', async () => {
    const { desk, settle } = setUp([TWO, ONE]);
    expect(desk.reports()).toEqual([]);
    desk.open();
    expect(await settle()).toEqual(['gone p3', 'open p2 unknown', 'open p1 unknown']);
    expect(desk.reports().map(({ settings }) => settings.printerId)).toEqual(['p2', 'p1']);
  });

  it('SL3 changed settings hold at once: that printer is closed, then opened anew, and the others go on', async () => {
    const { desk, made, apply, settle } = setUp([ONE, TWO]);
    desk.open();
    made[1]?.become({ state: 'ready' });
    await settle();
    apply([TWO, { ...ONE, density: 'darker' }]);
    // Its port is not free before it has closed.
    expect(desk.reports().map(({ status }) => status.state)).toEqual(['ready', 'starting']);
    expect(desk.printers()).toEqual([made[1]]);
    expect(await settle()).toEqual(['gone p3', 'end p1', 'close p1', 'gone p3', 'open p1 unknown']);
    expect(desk.printers()).toEqual([made[1], made[2]]);
  });

  it('SL3 a new name, roll or fallback printer opens nothing anew', async () => {
    const { desk, apply, settle } = setUp([ONE, TWO]);
    desk.open();
    await settle();
    apply([{ ...ONE, name: 'Cửa vào', rollMetres: 80, fallbackPrinterId: TWO.printerId }, TWO]);
    expect(await settle()).toEqual(['gone p3']);
    expect(desk.reports()[0]?.settings.name).toBe('Cửa vào');
  });

  it('SL3 a printer that was taken out ends when its slip is out; what it leaves is given up', async () => {
    const { desk, underWay, apply, settle } = setUp([ONE, TWO]);
    desk.open();
    await settle();
    let out = (): void => undefined;
    underWay.set(ONE.printerId, new Promise((resolve) => (out = resolve)));
    apply([TWO]);
    expect(await settle()).toEqual(['gone p1 p3', 'end p1']);
    expect(desk.reports().map(({ settings }) => settings.printerId)).toEqual(['p2']);
    out();
    // Once more: a slip that did not come out may have left a copy.
    expect(await settle()).toEqual(['close p1', 'gone p1 p3']);
  });

  it('SL3 settings that change while a printer is being closed: only the last ones count', async () => {
    const { desk, underWay, apply, settle } = setUp([ONE]);
    desk.open();
    await settle();
    let out = (): void => undefined;
    underWay.set(ONE.printerId, new Promise((resolve) => (out = resolve)));
    apply([{ ...ONE, speed: 'slow' }]);
    apply([{ ...ONE, speed: 'slow', buzzer: true }, TWO]);
    expect(await settle()).toEqual(['gone p2 p3', 'end p1', 'gone p3']);
    out();
    expect(await settle()).toEqual(['close p1', 'gone p3', 'open p1 unknown', 'open p2 unknown']);
  });

  it('SL3 what does not touch the printers is not followed', async () => {
    const { queue, desk, waiting, settle } = setUp([ONE]);
    desk.open();
    await settle();
    queue.issue('ho-tich');
    desk.afterCommit();
    for (const action of waiting.splice(0)) action();
    expect(await settle()).toEqual([]);
  });

  it('SL3 a printer that cannot be driven is seen to be off, and the queue goes on', async () => {
    const { desk, breaks, apply, settle } = setUp([ONE, TWO]);
    breaks('p1');
    desk.open();
    expect(await settle()).toEqual(['gone p3', 'open p2 unknown']);
    expect(desk.reports()[0]?.status).toMatchObject({ state: 'offline', lastError: 'no such thing' });
    expect(desk.probeAgain(ONE.printerId)).toBe('not-open');
    breaks('');
    apply([{ ...ONE, buzzer: true }, TWO]);
    expect(await settle()).toEqual(['gone p3', 'open p1 unknown']);
  });

  it('SL5 what a printer proved is known at the next start, until another device stands there', async () => {
    const memory = new Notebook();
    const first = setUp([ONE, TWO], memory);
    first.desk.open();
    first.made[0]?.become({ state: 'ready', proofLevel: 'A' });
    first.made[1]?.become({ state: 'ready', proofLevel: 'D' });
    await first.desk.stop();
    const { desk, apply, settle } = setUp([ONE, TWO], memory);
    desk.open();
    expect(await settle()).toEqual(['gone p3', 'open p1 A', 'open p2 D']);
    apply([
      { ...ONE, density: 'darker' },
      { ...TWO, modelId: 'mini-58', paperWidthMm: 58 },
    ]);
    expect((await settle()).slice(-2)).toEqual(['open p1 A', 'open p2 unknown']);
    // Also when the old one comes back: nobody knows what it was used for meanwhile.
    apply([{ ...ONE, density: 'darker' }, TWO]);
    expect((await settle()).slice(-1)).toEqual(['open p2 unknown']);
    apply([TWO]);
    await settle();
    expect(memory.rows).toEqual(new Map());
  });

  it('SL5 a press has it found out anew; until then nothing is known', async () => {
    const { desk, made, memory, settle } = setUp([ONE]);
    desk.open();
    made[0]?.become({ state: 'ready', proofLevel: 'B' });
    expect(memory.rows.size).toBe(1);
    expect(desk.probeAgain(ONE.printerId)).toEqual({});
    expect(memory.rows.size).toBe(0);
    expect(desk.probeAgain(TWO.printerId)).toBe('unknown-machine');
    expect(await settle()).toContain('probe p1');
  });

  it('SL5 a full disk keeps nothing from printing, and is tried again', () => {
    const { desk, made, memory, changes } = setUp([ONE]);
    desk.open();
    memory.isFull = true;
    const before = changes();
    made[0]?.become({ state: 'ready', proofLevel: 'B' });
    expect(changes()).toBe(before + 1);
    memory.isFull = false;
    made[0]?.become({ paperLow: true });
    expect(memory.rows.get(ONE.printerId)?.proof).toBe('B');
  });

  it('lets go of everything at the end', async () => {
    const { desk, apply, settle } = setUp([ONE]);
    desk.open();
    await settle();
    await desk.stop();
    apply([TWO]);
    expect(await settle()).toEqual(['close p1']);
  });
});
