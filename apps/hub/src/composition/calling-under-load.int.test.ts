import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  PROTOCOL_VERSION,
  SOCKET_PATH,
  commandReplySchema,
  type ClientRole,
  type Command,
  type CommandReply,
  type CounterId,
  type SeriesId,
  type ServiceId,
  type TicketId,
} from '@motcua/protocol';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../adapters/sqlite/database.ts';
import { SqliteJournal } from '../adapters/sqlite/journal.ts';
import { createIds } from '../adapters/system/ids.ts';
import { WriterRig } from '../application/testing/writer-rig.ts';
import { createHub, type Hub } from '../create-hub.ts';
import { demoCentre } from '../demo/demo-centre.ts';
import { upcast } from '../domain/event-versions.ts';
import type { CentreSettings } from '@motcua/protocol/settings-document';

const COUNTERS = 32;
const SERVICES = 6;
const TICKETS = 320;
const NO_PRINTER = { connection: { kind: 'tcp', host: '127.0.0.1', port: 9 }, paperWidthMm: 80 } as const;

let folder: string;
let hub: Hub;
let counters: { readonly counterId: CounterId; readonly socket: Socket }[];
const ids = createIds();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-'));
  await setUp(folder, largeCentre());
  const config = { port: 0, host: '127.0.0.1', dataFolder: folder, allowedHosts: [], doors: null, adminPassword: null };
  hub = await createHub({ version: 'test', config: { ...config, printer: NO_PRINTER } });
  const cookies = await signInAsOfficer();
  counters = Array.from({ length: COUNTERS }, (_, i) => ({
    counterId: `quay-${i + 1}` as CounterId,
    socket: connect('staff', null, cookies[i % cookies.length] as string),
  }));
});

afterAll(async () => {
  for (const { socket } of counters) socket.disconnect();
  await hub.stop();
  rmSync(folder, { recursive: true });
});

/** A centre with many counters, each serving three of six lines, so that every line has many takers. */
function largeCentre(): CentreSettings {
  const demo = demoCentre(NO_PRINTER);
  const services = demo.services.slice(0, SERVICES).map((service) => ({ ...service, seriesId: 'chung' as SeriesId }));
  const [series] = demo.series;
  const [counter] = demo.counters;
  if (!series || !counter) throw new Error('the demo centre is empty');
  return {
    ...demo,
    services,
    series: [{ ...series, seriesId: 'chung' as SeriesId }],
    counters: Array.from({ length: COUNTERS }, (_, i) => ({
      ...counter,
      counterId: `quay-${i + 1}` as CounterId,
      label: String(i + 1),
      serviceIds: [0, 1, 2].map((n) => services[(i + n) % SERVICES]?.serviceId as ServiceId),
    })),
  };
}

/** Writes the settings into a fresh journal, as an earlier run of the hub would have left it. */
async function setUp(dataFolder: string, settings: CentreSettings): Promise<void> {
  const database = openDatabase(dataFolder);
  const rig = new WriterRig(new SqliteJournal(database, upcast));
  const applied = rig.writer.submitSystem({ type: 'apply-settings', settings });
  rig.turns();
  if ((await applied).kind === 'rejected') throw new Error('the settings were refused');
  database.close();
}

/** One session for each two counters: a session may send so many messages and no more. */
async function signInAsOfficer(): Promise<string[]> {
  const { demoSignIn, url } = hub;
  const body = JSON.stringify({ name: demoSignIn?.names[0], password: demoSignIn?.password });
  const cookies: string[] = [];
  for (let i = 0; i < COUNTERS / 2; i += 1) {
    const headers = { 'content-type': 'application/json', origin: url };
    const response = await fetch(`${url}/api/session`, { method: 'POST', headers, body });
    cookies.push(response.headers.getSetCookie()[0]?.split(';')[0] ?? '');
  }
  return cookies;
}

function connect(role: ClientRole, token: string | null, cookie: string | null): Socket {
  return io(hub.url, {
    path: SOCKET_PATH,
    transports: ['websocket'],
    auth: { role, protocol: PROTOCOL_VERSION, token, client: { name: 'test', version: '1' } },
    // A cookie counts only together with the hub's own Origin.
    extraHeaders: cookie === null ? {} : { origin: hub.url, cookie },
    forceNew: true,
  });
}

async function send(socket: Socket, command: Command, commandId = ids.uuid()): Promise<CommandReply> {
  const answer: unknown = await socket.timeout(20_000).emitWithAck('command', { commandId, ageMs: 0, command });
  return commandReplySchema.parse(answer);
}

function issueTicket(serviceId: ServiceId): Command {
  return {
    type: 'issue-ticket',
    person: null,
    oneMore: true,
    serviceIds: [serviceId],
    priority: 'ordinary',
    needs: [],
    language: 'vi',
  };
}

/** Takes all numbers, through as many kiosks as their rate asks for. In the order of issue. */
async function takeNumbers(services: readonly ServiceId[]): Promise<readonly Taken[]> {
  const { pairing } = hub.access;
  const kiosks = Array.from({ length: TICKETS / 20 }, async (_, i) => {
    const address = `10.0.0.${i}`;
    const asked = pairing.ask({ role: 'kiosk', name: `Kiosk ${i}`, address, browser: false, onOwnMachine: true });
    if (asked.kind !== 'started') throw new Error(asked.kind);
    const polled = pairing.poll(asked.started.requestId, asked.started.secret);
    if (polled.kind !== 'paired') throw new Error(polled.kind);
    const socket = connect('kiosk', polled.token, null);
    const taken = Array.from({ length: 20 }, async (_press, n): Promise<Taken> => {
      const serviceId = services[(i + n) % services.length] as ServiceId;
      const reply = await send(socket, issueTicket(serviceId));
      if (reply.kind !== 'accepted' || reply.outcome.type !== 'ticket-issued') throw new Error(JSON.stringify(reply));
      return { ticketId: reply.outcome.ticketId, number: reply.outcome.number, serviceId };
    });
    return Promise.all(taken).finally(() => socket.disconnect());
  });
  // All share one series: the number is the order of issue.
  return (await Promise.all(kiosks)).flat().toSorted((a, b) => (a.number < b.number ? -1 : 1));
}

type Taken = { readonly ticketId: TicketId; readonly number: string; readonly serviceId: ServiceId };
type Call = { readonly ticketId: TicketId; readonly counterId: CounterId; readonly revision: number };

/** Calls until nobody waits, pressing twice each time, and each message arriving twice. */
async function callAll({ counterId, socket }: (typeof counters)[number]): Promise<readonly Call[]> {
  const calls: Call[] = [];
  let current: TicketId | null = null;
  for (;;) {
    const reply = await pressTwice(socket, counterId, current);
    if (reply.kind === 'rejected' && reply.rejection.code === 'no-one-waiting') return calls;
    if (reply.kind === 'rejected') throw new Error(JSON.stringify(reply));
    // The last ticket is completed; there is no next.
    if (reply.outcome.type !== 'ticket-called') return calls;
    current = reply.outcome.ticketId;
    calls.push({ ticketId: current, counterId, revision: reply.revision });
  }
}

async function pressTwice(socket: Socket, counterId: CounterId, current: TicketId | null): Promise<CommandReply> {
  const settle = current === null ? null : 'came';
  const command: Command = { type: 'call-next', counterId, expectedCurrent: current, settle };
  const commandId = ids.uuid();
  const [reply, doublePress, repeated] = await Promise.all([
    send(socket, command, commandId),
    send(socket, command),
    send(socket, command, commandId),
  ]);
  if (reply.kind === 'accepted') {
    expect(doublePress).toMatchObject({ kind: 'rejected', rejection: { code: 'already-moved-on' } });
    expect(repeated).toEqual({ ...reply, repeated: true });
  }
  return reply;
}

test('CA1 32 counters that call at once: no ticket at two counters, each line in its order', async () => {
  const services = largeCentre().services.map((service) => service.serviceId);
  await Promise.all(counters.map(({ socket, counterId }) => send(socket, { type: 'open-counter', counterId })));
  const taken = await takeNumbers(services);
  expect(taken).toHaveLength(TICKETS);

  const calls = (await Promise.all(counters.map(callAll))).flat().toSorted((a, b) => a.revision - b.revision);
  expect(calls.map((call) => call.ticketId).toSorted()).toEqual(taken.map((ticket) => ticket.ticketId).toSorted());
  expect(new Set(calls.map((call) => call.counterId)).size).toBeGreaterThan(COUNTERS / 2);
  for (const serviceId of services) {
    const line = taken.filter((ticket) => ticket.serviceId === serviceId).map((ticket) => ticket.ticketId);
    const called = calls.map((call) => call.ticketId).filter((ticketId) => line.includes(ticketId));
    expect(called, serviceId).toEqual(line);
  }
});
