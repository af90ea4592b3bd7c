import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  PROTOCOL_VERSION,
  SOCKET_PATH,
  commandReplySchema,
  type Command,
  type CommandReply,
  type ServiceId,
} from '@motcua/protocol';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../adapters/sqlite/database.ts';
import { SqliteJournal } from '../adapters/sqlite/journal.ts';
import { createIds } from '../adapters/system/ids.ts';
import { WriterRig } from '../application/testing/writer-rig.ts';
import { createHub, type Hub } from '../create-hub.ts';
import { demoCentre } from '../demo/demo-centre.ts';
import { upcast } from '../domain/event-versions.ts';

const NO_PRINTER = { connection: { kind: 'tcp', host: '127.0.0.1', port: 9 }, paperWidthMm: 80 } as const;
const MINH = '079203001234';
const ids = createIds();

let folder: string;
let hub: Hub;
let kiosk: Socket;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-people-'));
  await setUp(folder);
  await start();
});

afterEach(async () => {
  kiosk.disconnect();
  await hub.stop();
  rmSync(folder, { recursive: true });
});

/** A centre that gives two numbers a day to one person, as an earlier run of the hub would have left it. */
async function setUp(dataFolder: string): Promise<void> {
  const demo = demoCentre(NO_PRINTER);
  const settings = { ...demo, issuing: { ...demo.issuing, perPersonPerDay: 2 } };
  const database = openDatabase(dataFolder);
  const rig = new WriterRig(new SqliteJournal(database, upcast));
  const applied = rig.writer.submitSystem({ type: 'apply-settings', settings });
  rig.turns();
  if ((await applied).kind === 'rejected') throw new Error('the settings were refused');
  database.close();
}

async function start(): Promise<void> {
  const config = { port: 0, host: '127.0.0.1', dataFolder: folder, allowedHosts: [], doors: null, adminPassword: null };
  hub = await createHub({ version: 'test', config: { ...config, printer: NO_PRINTER } });
  const { pairing } = hub.access;
  const appliance = { role: 'kiosk', name: 'Kiosk', address: '127.0.0.1', browser: false, onOwnMachine: true } as const;
  const asked = pairing.ask(appliance);
  if (asked.kind !== 'started') throw new Error(asked.kind);
  const polled = pairing.poll(asked.started.requestId, asked.started.secret);
  if (polled.kind !== 'paired') throw new Error(polled.kind);
  kiosk = io(hub.url, {
    path: SOCKET_PATH,
    transports: ['websocket'],
    auth: { role: 'kiosk', protocol: PROTOCOL_VERSION, token: polled.token, client: { name: 'test', version: '1' } },
    forceNew: true,
  });
}

async function press(person: string | null, serviceId = 'ho-tich'): Promise<CommandReply> {
  const command: Command = {
    ...{ type: 'issue-ticket', serviceIds: [serviceId as ServiceId], priority: 'ordinary', needs: [] },
    ...{ language: 'vi', person, oneMore: true },
  };
  const answer: unknown = await kiosk
    .timeout(20_000)
    .emitWithAck('command', { commandId: ids.uuid(), ageMs: 0, command });
  return commandReplySchema.parse(answer);
}

function filesIn(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((name) => statSync(name).isFile());
}

test('IS3 a person is known again all day, also after a restart, and is written down nowhere', async () => {
  expect(await press(null)).toMatchObject({ rejection: { code: 'person-needed' } });
  expect((await press(MINH)).kind).toBe('accepted');
  kiosk.disconnect();
  await hub.stop();
  await start();
  expect((await press('079 203 001 234', 'cu-tru')).kind).toBe('accepted');
  expect(await press(MINH)).toMatchObject({ rejection: { code: 'person-limit', limit: 2 } });
  expect((await press('079203009999')).kind).toBe('accepted');
  kiosk.disconnect();
  await hub.stop();

  const database = openDatabase(folder);
  const events = [...new SqliteJournal(database, upcast).allEvents()];
  const tags = events.flatMap(({ event }) => (event.type === 'TicketIssued' ? [event.personTag] : []));
  database.close();
  expect(tags).toHaveLength(3);
  expect(new Set(tags).size).toBe(2);

  // Nor does anything that could be made from the number alone, by whoever tries all numbers.
  const guesses = ['sha256', 'sha1', 'md5', 'sha512'].flatMap((algorithm) => {
    const hash = createHash(algorithm).update(MINH).digest();
    return [hash.toString('hex'), hash.toString('base64'), hash.toString('base64url')];
  });
  const files = filesIn(folder);
  expect(files.length).toBeGreaterThan(2);
  for (const path of files) {
    const bytes = readFileSync(path, 'latin1');
    for (const trace of [MINH, '079 203 001 234', ...guesses]) {
      expect(bytes.includes(trace), `${trace} in ${path}`).toBe(false);
    }
  }
});
