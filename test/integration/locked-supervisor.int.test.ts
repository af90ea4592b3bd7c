import type { Command, CommandReply, CounterId, ServiceId, TicketId } from '@motcua/protocol';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newCommandId } from '../harness/command-ids.ts';
import { OfficeWithClock } from '../harness/office-with-clock.ts';
import type { RawClient } from '../harness/raw-client.ts';

const MONDAY_10 = Date.parse('2026-11-23T10:00:00+07:00');
const IDLE_LOCK_MS = 15 * 60_000;
const counterId = 'quay-1' as CounterId;
const serviceId = 'chung-thuc' as ServiceId;
const LOCKED = { kind: 'rejected', rejection: { code: 'session-locked' } };

let office: OfficeWithClock;

beforeEach(async () => {
  office = new OfficeWithClock();
  office.setClock(MONDAY_10);
  await office.start();
});
afterEach(() => office.remove());

const send = (client: RawClient, command: Command): Promise<CommandReply> =>
  client.sendOnce(command, newCommandId(), 0);

async function issued(): Promise<TicketId> {
  const reply = await send(await office.kiosk(), {
    ...{ type: 'issue-ticket', person: null, oneMore: true, serviceIds: [serviceId] },
    ...{ priority: 'ordinary', needs: [], language: 'vi' },
  });
  if (reply.kind === 'accepted' && reply.outcome.type === 'ticket-issued') return reply.outcome.ticketId;
  throw new Error(JSON.stringify(reply));
}

function ask(token: string, method: 'GET' | 'POST', path: string, content: object | null = null): Promise<Response> {
  const { url } = office.hub;
  const headers = { origin: url, cookie: `motcua_staff=${token}`, 'content-type': 'application/json' };
  return fetch(`${url}${path}`, { method, headers, body: content === null ? null : JSON.stringify(content) });
}

const toFront = (ticketId: TicketId): Command => ({
  ...{ type: 'transfer-ticket', ticketId, to: { kind: 'service', serviceId } },
  ...{ position: 'first', reason: 'supervisor-decision' },
});

test('AC15 at a supervisor’s panel that nobody sits at an officer’s work goes on, and no supervisor’s', async () => {
  const [first, second] = [await issued(), await issued()];
  const { client, token } = await office.administrator();
  expect(await send(client, { type: 'open-counter', counterId })).toMatchObject({ kind: 'accepted' });
  expect(await send(client, toFront(second))).toMatchObject({ kind: 'accepted' });

  office.pass(IDLE_LOCK_MS);
  // A hub for which a quarter of an hour goes by at once takes itself for one that stood still.
  await vi.waitFor(async () => {
    const called = await send(client, { type: 'call-next', counterId, expectedCurrent: null, settle: null });
    expect(called).toMatchObject({ kind: 'accepted' });
  }, 10_000);
  expect(await send(client, toFront(first))).toMatchObject(LOCKED);
  const early: Command = { type: 'mark-no-show', counterId, ticketId: second, override: 'supervisor-decision' };
  expect(await send(client, early)).toMatchObject(LOCKED);
  // What nobody may do is refused as ever.
  const unknown = { ...early, ticketId: 'nobody' as TicketId };
  expect(await send(client, unknown)).toMatchObject({ rejection: { code: 'unknown-ticket' } });

  const { demoSignIn } = office.hub;
  const unlocked = await ask(token, 'POST', '/api/session/unlock', { password: demoSignIn?.password });
  expect(unlocked.status).toBe(200);
  expect(await send(client, early)).toMatchObject({ kind: 'accepted' });
  expect(await send(client, toFront(first))).toMatchObject({ kind: 'accepted' });
});

test('AC15 a page that was locked is locked after a restart of the hub, and one in use is not', async () => {
  const { token: away } = await office.administrator();
  office.pass(IDLE_LOCK_MS - 60_000);
  const { token: here } = await office.administrator();
  office.pass(60_000);
  await office.stop();
  await office.start();
  expect((await ask(away, 'GET', '/api/accounts')).status).toBe(423);
  expect((await ask(away, 'POST', '/api/session/lock')).status).toBe(423);
  expect((await ask(here, 'GET', '/api/accounts')).status).toBe(200);
});
