import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { createHub, type Hub } from '@motcua/hub';
import {
  dayListSchema,
  dayRecordSchema,
  type Command,
  type CommandId,
  type CommandReply,
  type CounterId,
  type ServiceId,
  type TicketId,
} from '@motcua/protocol';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newCommandId } from '../harness/command-ids.ts';
import { signIn } from '../harness/public-door.ts';
import { RawClient } from '../harness/raw-client.ts';

/**
 * The data folder that the hub of commit 2f14a99 left (events of version 1, database version 3, protocol 1), its
 * computer's clock set by libfaketime, its commands sent by the tests' raw client. Demo centre, counter 2:
 *
 * - 2026-11-16 16:20: A001 and C001 issued, A002 (priority) served until the hub was stopped, and carried over.
 * - 2026-11-17 08:00: A001–A004, A005 (priority), C001, L001 issued. A004 cancelled. A005 (which ended the visit
 *   from Monday) and A001 served, A002 called twice. Counter 1 opened and paused. The hub stopped.
 * - 08:10: started again. A002 did not come; A006 issued by this kiosk; A003 is being served. The hub stopped.
 */
const FOLDER = fileURLToPath(new URL('../fixtures/first-hub', import.meta.url));
const HUB_PROGRAM = fileURLToPath(new URL('../../apps/hub/src/main.mjs', import.meta.url));
const KIOSK_COOKIE = 'motcua_kiosk=FXbMeKMAJkeFtuvx11_7Ev6Mv-yE2kTqc93aZNNBQas';
const PRESS_FOR_A006 = '01a200b9-260c-711b-bd4c-5e5fa6fd4a32' as CommandId;
const EVENTS_THEN = 34;

const counterId = 'quay-2' as CounterId;
const SERVING = '2-3' as TicketId;
const PRESS: Command = {
  ...{ type: 'issue-ticket', person: null, oneMore: true, serviceIds: ['ho-tich' as ServiceId] },
  ...{ priority: 'ordinary', needs: [], language: 'vi' },
};
const next = (expectedCurrent: TicketId | null): Command => ({
  ...{ type: 'call-next', counterId, expectedCurrent, settle: null },
});

let folder: string;
let hub: Hub | null;
let clients: RawClient[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-older-'));
  writeFileSync(join(folder, 'motcua.sqlite'), gunzipSync(readFileSync(join(FOLDER, 'motcua.sqlite.gz'))));
  copyFileSync(join(FOLDER, 'demo-password.txt'), join(folder, 'demo-password.txt'));
  clients = [];
});

afterEach(async () => {
  for (const client of clients) client.close();
  await hub?.stop();
  hub = null;
  rmSync(folder, { recursive: true });
});

/** Today's hub on the folder, its clock starting at `at`, and who is connected to it. */
async function startAt(at: string) {
  const startedAt = performance.now();
  const monotonicMs = () => performance.now() - startedAt;
  const started = await createHub({
    version: 'test',
    config: {
      ...{ port: 0, host: '127.0.0.1', dataFolder: folder, allowedHosts: [], doors: null, adminPassword: null },
      printer: { connection: { kind: 'simulated' }, paperWidthMm: 80 },
    },
    clockSources: { wallMs: () => Date.parse(at) + monotonicMs(), monotonicMs },
  });
  hub = started;
  const connect = async (role: 'kiosk' | 'staff', cookie: string | null): Promise<RawClient> => {
    const client = new RawClient(role, { url: started.url, token: null, cookie });
    clients.push(client);
    await client.connected(5_000);
    return client;
  };
  const cookieOf = async (name: string) => (await signIn(started.url, name, started.demoSignIn?.password ?? '')).cookie;
  const supervisor = await cookieOf('giamsat');
  const ask = async (path: string): Promise<unknown> =>
    (await fetch(started.url + path, { headers: { cookie: supervisor ?? '' } })).json();
  return { kiosk: await connect('kiosk', KIOSK_COOKIE), staff: await connect('staff', await cookieOf('canbo')), ask };
}

const send = (client: RawClient, command: Command): Promise<CommandReply> =>
  client.sendOnce(command, newCommandId(), 0);

test('JN3 the hub goes on in the day that an older hub left open: its lines, counters, paired kiosk and answers', async () => {
  const { kiosk, staff, ask } = await startAt('2026-11-17T08:30:00+07:00');
  expect(await ask('/healthz')).toMatchObject({
    ...{ status: 'ok', clock: 'trusted', serviceDay: { ordinal: 2, date: '2026-11-17' } },
    // HL3: its return is noted, and nothing else.
    revision: EVENTS_THEN + 1,
  });
  expect(await kiosk.outcomeOf(PRESS_FOR_A006)).toMatchObject({
    ...{ kind: 'accepted', outcome: { type: 'ticket-issued', number: 'A006', wait: null, practice: false } },
  });
  expect(await send(kiosk, PRESS)).toMatchObject({ outcome: { type: 'ticket-issued', number: 'A007' } });

  expect(await send(staff, next(null))).toMatchObject({
    rejection: { code: 'already-moved-on', current: { ticketId: SERVING, number: 'A003' } },
  });
  const called = await send(staff, next(SERVING));
  expect(called).toMatchObject({ outcome: { type: 'ticket-called', number: 'C001' } });
  // SE2: the one who did not come under the older hub may come back.
  expect(await send(staff, { type: 'return-ticket', ticketId: '2-2' as TicketId })).toMatchObject({
    kind: 'accepted',
  });
});

test('DA1 the day after, what an older hub left open is closed and the visit under way is carried over', async () => {
  const { kiosk, staff, ask } = await startAt('2026-11-18T07:30:00+07:00');
  expect(await send(kiosk, PRESS)).toMatchObject({
    outcome: { type: 'ticket-issued', ticketId: '3-1', number: 'A001' },
  });
  await vi.waitFor(() => expect(staff.lastView('queue-overview')).not.toBeNull());
  expect(await send(staff, next(SERVING))).toMatchObject({ outcome: { type: 'ticket-called', number: 'A001' } });

  const { days } = dayListSchema.parse(await ask('/api/days'));
  expect(days.map(({ ordinal, date }) => `${ordinal} ${date}`)).toEqual([
    '3 2026-11-18',
    '2 2026-11-17',
    '1 2026-11-16',
  ]);
  const [, tuesday, monday] = await Promise.all(
    days.map(async ({ ordinal }) => dayRecordSchema.parse(await ask(`/api/days/${ordinal}`))),
  );
  // Whoever closes a day sums it up, and the older hub did not yet. Three were served, with the visit from Monday.
  expect(monday?.day.summary).toBeNull();
  expect(tuesday?.day.summary?.total).toMatchObject({ issued: 8, served: 3, absent: 1, cancelled: 1, expired: 4 });
  expect(monday?.events.find(({ type }) => type === 'TicketCalled')?.facts).toMatchObject({
    ...{ ticketId: '1-2', turn: 'priority', explanation: { rule: 'priority-turn', profileId: null, overtaken: 0 } },
  });

  await hub?.stop();
  hub = null;
  const { stdout } = await promisify(execFile)(process.execPath, [HUB_PROGRAM, 'verify', '--data', folder]);
  expect(stdout).toContain('The journal is whole');
});
