import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayListSchema, dayRecordSchema, outOfTurnRecordSchema, type CounterId } from '@motcua/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../adapters/sqlite/database.ts';
import { createSqliteHeartbeat } from '../adapters/sqlite/heartbeat.ts';
import { SqliteJournal } from '../adapters/sqlite/journal.ts';
import { issue, kiosk, officer, WriterRig } from '../application/testing/writer-rig.ts';
import { createHub, type Hub } from '../create-hub.ts';
import { upcast } from '../domain/event-versions.ts';
import { HOUR, MINUTE, MONDAY_8 } from '../domain/testing/queue-scenario.ts';

const quay2 = 'quay-2' as CounterId;

let folder: string;
let hub: Hub | null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-days-'));
  hub = null;
});
afterEach(async () => {
  await hub?.stop();
  rmSync(folder, { recursive: true });
});

/** An earlier run of the hub, from Monday at eight on: two numbers, the second called before the first, out of turn. */
async function earlierRun(work: (rig: WriterRig) => Promise<void>, heartbeatAt: number | null): Promise<void> {
  const database = openDatabase(folder);
  const rig = await WriterRig.ready(new SqliteJournal(database, upcast));
  await rig.send(kiosk('kiosk-1'), issue());
  await rig.send(kiosk('kiosk-1'), issue());
  await rig.send(officer('lan'), { type: 'open-counter', counterId: quay2 });
  const second = [...rig.writer.state.tickets.keys()][1];
  if (!second) throw new Error('no second number');
  const press = { counterId: quay2, expectedCurrent: null, settle: null };
  await rig.send(officer('lan'), { type: 'call-ticket', ...press, ticketId: second, reason: 'cannot-wait' });
  await work(rig);
  if (heartbeatAt !== null) createSqliteHeartbeat(database).beat(heartbeatAt);
  database.close();
}

/** The hub at an hour, and a way to ask it, as its supervisor or somebody else. */
async function startAt(at: number) {
  const startedAt = performance.now();
  const passed = () => performance.now() - startedAt;
  const config = { port: 0, host: '127.0.0.1', dataFolder: folder, allowedHosts: [], doors: null, adminPassword: null };
  const printer = { connection: { kind: 'simulated' }, paperWidthMm: 80 } as const;
  const clockSources = { wallMs: () => at + passed(), monotonicMs: passed };
  const started = await createHub({ version: 'test', config: { ...config, printer }, clockSources });
  hub = started;
  const cookieOf = async (name: string): Promise<string> => {
    const signedIn = await fetch(`${started.url}/api/session`, {
      method: 'POST',
      headers: { origin: started.url, 'content-type': 'application/json' },
      body: JSON.stringify({ name, password: started.demoSignIn?.password }),
    });
    return signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  };
  const cookies = { giamsat: await cookieOf('giamsat'), canbo: await cookieOf('canbo'), nobody: '' };
  return async (path: string, by: keyof typeof cookies = 'giamsat') => {
    const cookie = cookies[by];
    const answer = await fetch(`${started.url}${path}`, { headers: { cookie } });
    return { status: answer.status, body: await answer.json() };
  };
}

test('DA3, CA11 a day that is over can be read, with its summary and who did what and when; the codes stay out', async () => {
  await earlierRun(async (rig) => {
    const closed = rig.writer.submitSystem({ type: 'close-service-day' });
    rig.turns();
    await closed;
  }, null);
  const ask = await startAt(MONDAY_8 + 24 * HOUR);

  const list = dayListSchema.parse((await ask('/api/days')).body);
  expect(list).toMatchObject({
    days: [{ ordinal: 1, date: '2026-11-23', summary: { total: { issued: 2, served: 0, expired: 2 } } }],
    before: null,
  });
  expect(list.days[0]?.summary?.outOfTurn).toEqual([{ act: 'chosen-call', count: 1 }]);

  const answer = await ask('/api/days/1');
  const { events, nextSeq } = dayRecordSchema.parse(answer.body);
  expect(events.map(({ type }) => type)).toEqual([
    ...['ServiceDayOpened', 'TicketIssued', 'TicketIssued', 'CounterOpened', 'TicketCalled', 'ServiceDayClosed'],
  ]);
  expect(events[4]).toMatchObject({
    ...{ at: MONDAY_8, by: { kind: 'staff', name: 'lan' } },
    facts: { counterId: 'quay-2', outOfTurn: { reason: 'cannot-wait' } },
  });
  expect(nextSeq).toBeNull();
  expect(JSON.stringify(answer.body)).not.toContain('code-');

  expect((await ask('/api/days?before=1')).body).toEqual({ days: [], before: null });
  expect((await ask('/api/out-of-turn')).body).toEqual({ day: null, count: 0, entries: [] });
  // CA11: the record of a day that is over, as it was while it was open
  const past = outOfTurnRecordSchema.parse((await ask('/api/days/1/out-of-turn')).body);
  expect(past).toMatchObject({ day: { ordinal: 1, date: '2026-11-23' }, count: 1 });
  expect(past.entries[0]).toMatchObject({
    ...{ act: 'chosen-call', reason: 'cannot-wait', number: 'A002', at: MONDAY_8 },
    ...{ counterLabel: '2', officer: { name: 'lan' } },
  });

  for (const ordinal of ['2', 'x']) expect((await ask(`/api/days/${ordinal}/out-of-turn`)).status).toBe(404);
  expect((await ask('/api/days/2')).status).toBe(404);
  expect((await ask('/api/days/x')).status).toBe(404);
  expect((await ask('/api/days?before=-1')).status).toBe(400);
  for (const path of ['/api/days', '/api/days/1', '/api/days/1/out-of-turn', '/api/out-of-turn']) {
    expect((await ask(path, 'nobody')).status).toBe(401);
    expect((await ask(path, 'canbo')).status).toBe(403);
  }
});

test('CA11, HL3 back in a running day, the hub notes since when it was away, and still has the record', async () => {
  const lastBeatAt = MONDAY_8 + 20 * MINUTE;
  await earlierRun(() => Promise.resolve(), lastBeatAt);
  const ask = await startAt(MONDAY_8 + HOUR);

  const { events } = dayRecordSchema.parse((await ask('/api/days/1')).body);
  const returned = events.find(({ type }) => type === 'HubReturned');
  expect(returned).toMatchObject({ by: { kind: 'system' }, facts: { offFrom: lastBeatAt } });
  expect(Math.abs((returned?.at ?? 0) - (MONDAY_8 + HOUR))).toBeLessThan(MINUTE);

  const record = outOfTurnRecordSchema.parse((await ask('/api/out-of-turn')).body);
  expect(record).toMatchObject({
    ...{ day: { ordinal: 1, date: '2026-11-23' }, count: 1 },
    entries: [
      { act: 'chosen-call', reason: 'cannot-wait', number: 'A002', counterLabel: '2', officer: { name: 'lan' } },
    ],
  });
});
