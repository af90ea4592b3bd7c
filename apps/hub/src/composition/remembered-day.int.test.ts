import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CounterId } from '@motcua/protocol';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '../adapters/sqlite/database.ts';
import { SqliteJournal } from '../adapters/sqlite/journal.ts';
import { placeOf } from '../adapters/sqlite/journal-place.ts';
import { canonicalDump } from '../application/canonical-dump.ts';
import { recoverDraft } from '../application/recover.ts';
import { issue, kiosk, officer, WriterRig } from '../application/testing/writer-rig.ts';
import { verify } from '../command-line/verify.ts';
import { createHub, type Hub } from '../create-hub.ts';
import { upcast } from '../domain/event-versions.ts';
import { HOUR, MONDAY_8 } from '../domain/testing/queue-scenario.ts';
import type { StorageError } from '../ports/errors.ts';
import { openDay } from './open-day.ts';
import { REMEMBERED_DAY_FILE, writeRememberedDay } from './remembered-day.ts';

const counterId = 'quay-2' as CounterId;
const VERSION = 'test';

let folder: string;
let hub: Hub | null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-remembered-'));
  hub = null;
});
afterEach(async () => {
  await hub?.stop();
  rmSync(folder, { recursive: true });
});

const file = (): string => join(folder, REMEMBERED_DAY_FILE);

/** A Monday morning, remembered after the first call of three; then the hub was killed. Returns the place. */
async function morning(after: (rig: WriterRig) => Promise<void> = async () => undefined): Promise<number> {
  const database = openDatabase(folder);
  const rig = await WriterRig.ready(new SqliteJournal(database, upcast));
  for (let n = 0; n < 3; n += 1) await rig.send(kiosk('kiosk-1'), issue());
  await rig.send(officer('lan'), { type: 'open-counter', counterId });
  await rig.send(officer('lan'), { type: 'call-next', counterId, expectedCurrent: null, settle: null });
  const { seq } = rig.journal.head();
  remember(database, rig, VERSION);
  await after(rig);
  database.close();
  return seq;
}

function remember(database: ReturnType<typeof openDatabase>, rig: WriterRig, version: string): void {
  const place = placeOf(database.sqlite, rig.journal.head().seq);
  if (!place) throw new Error('no day');
  writeRememberedDay(folder, place, rig.writer.state, version);
}

const more = async (rig: WriterRig): Promise<void> => {
  await rig.send(officer('lan'), { type: 'start-serving', counterId, ticketId: '1-1' as never });
  await rig.send(kiosk('kiosk-1'), issue('chung-thuc'));
};

/** What a start on the folder comes to: how, and whether it is what the journal alone tells. */
function start(version = VERSION): { readonly said: readonly string[]; readonly isSame: boolean } {
  const database = openDatabase(folder);
  const said: string[] = [];
  const hear = (fields: object): void => void said.push(String((fields as { finding?: unknown }).finding));
  const journal = new SqliteJournal(database, upcast);
  try {
    const parts = { folder, database, journal, version, onDamage: () => undefined };
    const { draft } = openDay({ ...parts, log: { info: hear, warn: hear, error: hear } });
    return { said, isSame: canonicalDump(draft.state) === canonicalDump(recoverDraft(journal).state) };
  } finally {
    database.close();
  }
}

describe('JN3 a start from a remembered state', () => {
  test('comes to what the journal alone tells, whatever came after it', async () => {
    await morning(more);
    const before = readFileSync(file());
    expect(start()).toEqual({ said: [], isSame: true });
    // It was used and not made anew, and is good for the next start.
    expect(readFileSync(file()).equals(before)).toBe(true);
    expect(start()).toEqual({ said: [], isSame: true });
  });

  test('does not happen with a damaged one, with another program’s, or without one', async () => {
    await morning(more);
    const whole = readFileSync(file());
    expect(start('another')).toEqual({ said: ['of another program, journal or day'], isSame: true });
    expect(existsSync(file())).toBe(false);
    expect(start()).toEqual({ said: [], isSame: true });
    whole[whole.length - 9] = (whole[whole.length - 9] ?? 0) ^ 4;
    writeFileSync(file(), whole);
    expect(start()).toEqual({ said: ['damaged'], isSame: true });
  });

  test('does not happen after another day has opened', async () => {
    await morning(async (rig) => {
      await rig.time.pass(24 * HOUR);
      await rig.send(kiosk('kiosk-1'), issue());
    });
    expect(start()).toEqual({ said: ['of another program, journal or day'], isSame: true });
  });

  test('does not happen on another journal: a backup that ends earlier, or one that went another way', async () => {
    await morning();
    const kept = readFileSync(file());
    rmSync(folder, { recursive: true });
    folder = mkdtempSync(join(tmpdir(), 'motcua-remembered-'));
    const database = openDatabase(folder);
    const rig = await WriterRig.ready(new SqliteJournal(database, upcast));
    await rig.send(kiosk('kiosk-1'), issue('chung-thuc'));
    writeFileSync(file(), kept);
    database.close();
    expect(start()).toEqual({ said: ['of another program, journal or day'], isSame: true });
    const again = openDatabase(folder);
    const longer = new WriterRig(new SqliteJournal(again, upcast));
    for (let n = 0; n < 9; n += 1) await longer.send(kiosk('kiosk-1'), issue());
    again.close();
    writeFileSync(file(), kept);
    expect(start()).toEqual({ said: ['of another program, journal or day'], isSame: true });
  });

  test('where what came after does not fit it, the journal alone tells', async () => {
    const database = openDatabase(folder);
    const rig = await WriterRig.ready(new SqliteJournal(database, upcast));
    await rig.send(kiosk('kiosk-1'), issue());
    const place = placeOf(database.sqlite, rig.journal.head().seq);
    if (!place) throw new Error('no day');
    // A lie with every seal: nobody stands in line.
    writeRememberedDay(folder, place, { ...rig.writer.state, tickets: new Map(), lines: new Map() }, VERSION);
    await rig.send(officer('lan'), { type: 'open-counter', counterId });
    await rig.send(officer('lan'), { type: 'call-next', counterId, expectedCurrent: null, settle: null });
    database.close();
    const terminal = { say: () => undefined, note: () => undefined };
    expect(verify(folder, terminal)).toBe(0);
    const { said, isSame } = start();
    expect(isSame).toBe(true);
    expect(said).toEqual([expect.stringContaining('does not fit what came before')]);
    expect(existsSync(file())).toBe(false);
  });
});

describe('JN3 beside a running hub', () => {
  async function run(options: {
    rememberAfterEvents?: number;
    onDamage?: (fault: StorageError) => void;
  }): Promise<Hub> {
    const startedAt = performance.now();
    const monotonicMs = () => performance.now() - startedAt;
    hub = await createHub({
      version: VERSION,
      config: {
        ...{ port: 0, host: '127.0.0.1', dataFolder: folder, allowedHosts: [], doors: null, adminPassword: null },
        printer: { connection: { kind: 'simulated' }, paperWidthMm: 80 },
      },
      clockSources: { wallMs: () => MONDAY_8 + HOUR + monotonicMs(), monotonicMs },
      ...options,
    });
    return hub;
  }

  const logged = (event: string): boolean =>
    readFileSync(join(folder, 'logs', 'hub.log'), 'utf8').includes(`"event":"${event}"`);

  async function until(isTrue: () => boolean): Promise<void> {
    await vi.waitFor(() => expect(isTrue()).toBe(true), { timeout: 60_000, interval: 20 });
  }

  test('a long day is remembered in a thread of its own, and what the next start leaves out is checked', async () => {
    await morning(more);
    rmSync(file());
    await (await run({ rememberAfterEvents: 5 })).stop();
    await run({ rememberAfterEvents: 5 });
    await until(() => existsSync(file()) && logged('day-remembered'));
    await hub?.stop();
    expect(start()).toEqual({ said: [], isSame: true });
    await run({});
    await until(() => logged('day-checked'));
  });

  test('an ordinary day is not', async () => {
    await morning();
    rmSync(file());
    await (await run({})).stop();
    expect(existsSync(file())).toBe(false);
  });

  test('damage in what was left out is said as a start says it that reads everything, which the next one does', async () => {
    await morning(more);
    const database = openDatabase(folder);
    database.sqlite.exec('DROP TRIGGER events_are_never_changed');
    database.sqlite.exec(
      `UPDATE events SET record = CAST(replace(CAST(record AS TEXT), 'A001', 'A007') AS BLOB) WHERE type = 'TicketIssued'`,
    );
    database.close();
    let told: StorageError | null = null;
    await run({ onDamage: (fault) => (told = fault) });
    await until(() => told !== null);
    await hub?.stop();
    hub = null;
    expect(logged('day-damaged')).toBe(true);
    expect(existsSync(file())).toBe(false);
    await expect(run({})).rejects.toThrow((told as StorageError | null)?.message);
  });
});
