import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import {
  PROTOCOL_VERSION,
  SOCKET_PATH,
  type AccountId,
  type PairedRole,
  type HubEpoch,
  type PrinterId,
  type StaffRole,
} from '@motcua/protocol';
import { createHostGuard, isLoopbackAddress } from '../access/allowed-hosts.ts';
import { tokenCookie, tokenIn } from '../access/cookies.ts';
import { POLICY } from '../access/policy.ts';
import { createWebServer } from '../adapters/http/web-server.ts';
import { FolderMediaStore } from '../adapters/media/folder-media-store.ts';
import { createPrometheus } from '../adapters/metrics/prometheus.ts';
import { SocketGateway } from '../adapters/socketio/gateway.ts';
import { createIds } from '../adapters/system/ids.ts';
import { ownNames } from '../adapters/system/own-names.ts';
import { createScryptPasswords } from '../adapters/system/scrypt-passwords.ts';
import { SystemTimers } from '../adapters/system/timers.ts';
import { AccountDesk } from '../application/account-desk.ts';
import { createRateLimiter } from '../application/access-rates.ts';
import { createCodePatience } from '../application/code-patience.ts';
import type { SimulatorDoor } from '../ports/simulators.ts';
import type { SettingsDesk } from '../ports/settings-desk.ts';
import type { VoicePacks } from '../ports/voice-packs.ts';
import { ensureAdministrator, ensureDemoAccounts } from '../application/first-accounts.ts';
import { IdleSessions } from '../application/idle-sessions.ts';
import { PairingDesk } from '../application/pairing-desk.ts';
import { PinDesk } from '../application/pin-desk.ts';
import { SessionDesk } from '../application/session-desk.ts';
import type { PairedPc } from '../ports/access-sessions.ts';
import type { AccessStore } from '../ports/access-store.ts';
import type { Logger } from '../ports/logger.ts';
import { noDays, noMorning, noPhones, noSettings, noVoicePacks } from './empty-office.ts';
import { noIdentity } from './no-identity.ts';
import { SmallQueue } from './small-queue.ts';
import { noUpdates } from './no-updates.ts';

export const PASSWORD = 'a password of the test hub';

export type Doors = Awaited<ReturnType<typeof openDoors>>;

export type DoorsOptions = {
  readonly store: AccessStore;
  readonly loopbackDemo: boolean;
  readonly port: number;
  readonly pages?: string;
  readonly simulators?: SimulatorDoor;
  readonly voicePacks?: VoicePacks;
  readonly settings?: SettingsDesk;
  readonly updating?: typeof noUpdates;
  /** Nobody counts as sitting at the hub's own machine. */
  readonly allFromElsewhere?: boolean;
  /** How far the clock is put forward already. */
  readonly aheadMs?: number;
};

/** The hub's doors on real sockets before a small queue; hashes are weak, so that tests are quick. */
export async function openDoors(options: DoorsOptions) {
  const { store, loopbackDemo, port, pages, simulators, voicePacks, updating = noUpdates, aheadMs = 0 } = options;
  const isOwnAddress = (address: string) => options.allFromElsewhere !== true && isLoopbackAddress(address);
  /** Put forward, for what happens when nobody is at a page for long. */
  const ahead = { ms: aheadMs };
  const clock = { now: () => Date.now() + ahead.ms, monotonicMs: () => performance.now() + ahead.ms };
  const timers = new SystemTimers();
  const ids = createIds();
  const passwords = createScryptPasswords({ N: 1024, r: 8, p: 1 });
  const lines: { level: string; fields: Record<string, unknown>; message: string }[] = [];
  const write = (level: string) => (fields: object, message: string) => {
    lines.push({ level, fields: fields as Record<string, unknown>, message });
  };
  const log: Logger = { info: write('info'), warn: write('warn'), error: write('error') };
  const rate = (perMinute: number, burst: number) => createRateLimiter({ perMinute, burst }, clock);

  const sessions = new SessionDesk({ store, passwords, ids, clock, log, loopbackDemo });
  const locks = new IdleSessions({
    ...{ sessions, store, clock, isClockTrusted: true },
    holdsCounter: (accountId) => queue.holders.has(accountId),
  });
  const pins = new PinDesk({ store, sessions, passwords, clock, log });
  const accounts = new AccountDesk({
    ...{ store, passwords, ids, clock, log },
    sessionsEnded: (hashes) => sessions.tellEnded(hashes),
  });
  const pairing = new PairingDesk({
    ...{ store, ids, clock, log, loopbackDemo },
    kioskPrinters: { of: () => 'printer-1' as PrinterId, forPairing: () => 'printer-1' as PrinterId },
    askRate: rate(60, 30),
    confirmRate: rate(6_000, 1_000),
  });
  pairing.onRevoked((deviceId) => sessions.endAt(deviceId));
  const hosts = createHostGuard(ownNames, ['motcua.test']);
  const queue = new SmallQueue();
  const gatewayOf: { present: SocketGateway | null } = { present: null };
  const prometheus = createPrometheus(() => gatewayOf.present?.connectedByRole() ?? {}, {
    boardLines: () => [],
    printers: () => [],
    inputs: () => ({ scanners: [], keypadLines: [] }),
    health: () => null,
    versions: () => [],
  });
  const server = createWebServer({
    ...{ sessions, locks, pins, pairing, accounts, hosts, log },
    isLoopbackAddress: isOwnAddress,
    settings: options.settings ?? noSettings,
    media: new FolderMediaStore(join(tmpdir(), `motcua-doors-${randomUUID()}`), clock, log),
    morning: noMorning,
    simulators: simulators ?? { isThere: () => false, openTo: () => null },
    slipPreviews: { preview: () => Promise.resolve(null) },
    machines: { perform: () => Promise.resolve({ kind: 'refused', reason: 'unknown-machine' }) },
    machineFinder: {
      ports: () => Promise.resolve({ ports: [] }),
      kioskPorts: () => Promise.resolve({ kiosks: [] }),
      ask: () => Promise.resolve({ answers: [] }),
    },
    handPad: () => null,
    freeSlots: () => null,
    dayRecords: noDays,
    voicePacks: voicePacks ?? noVoicePacks,
    followSetUp: noPhones,
    ...updating,
    identity: noIdentity,
    policy: POLICY,
    cookies: { tokenIn, tokenCookie },
    requestRate: rate(60_000, 2_000),
    connectedDevices: () => gateway.connectedDevices(),
    health: () => ({
      status: 'ok',
      version: '0.1.0',
      serviceDay: null,
      clock: 'trusted',
      revision: queue.revision,
      connected: gateway.connectedByRole(),
      printers: [],
      appliances: gateway.appliances.list(),
    }),
    metrics: () => prometheus.text(),
    pages: {
      kiosk: pages ?? '/nowhere',
      counter: '/nowhere',
      display: '/nowhere',
      simulators: pages ?? '/nowhere',
      rating: '/nowhere',
    },
  });
  const seenAt = new Map<string, number>();
  const gateway = new SocketGateway({
    sightings: {
      came: (deviceId) => void seenAt.set(deviceId, clock.now()),
      left: (deviceId) => void seenAt.set(deviceId, clock.now()),
      ...{ isMissed: () => false, lastSeenAt: (deviceId) => seenAt.get(deviceId) ?? null, onMissed: () => undefined },
    },
    ...{ server, sessions, locks, pairing, policy: POLICY, tokenIn, hosts, clock, timers, log },
    measurements: prometheus.measurements,
    hubEpoch: 'epoch-1' as HubEpoch,
    hubVersion: '0.1.0',
    rates: {
      connections: rate(6_000, 1_000),
      messages: rate(600, 100),
      addressMessages: rate(60_000, 5_000),
      tickets: rate(30, 20),
      codes: createCodePatience(clock),
    },
    limits: { ofDevice: 10, ofAddress: 500, inAll: 1_000 },
  });
  gatewayOf.present = gateway;
  gateway.serve(queue);
  const administrator = await ensureAdministrator({ store, passwords, ids, clock }, PASSWORD);
  if (loopbackDemo) await ensureDemoAccounts({ store, passwords, ids, clock }, PASSWORD);
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    ...{ url, sessions, pairing, accounts, gateway, queue, lines, store, ids, administrator, passwords, ahead },

    /** A kiosk's or display's token, as an administrator lets it in. */
    pair(role: PairedRole, name: string, address = '10.0.0.9') {
      const asked = pairing.ask({ role, name, address, browser: false, onOwnMachine: false });
      if (asked.kind !== 'started') throw new Error('no pairing request');
      const { requestId, secret, code } = asked.started;
      pairing.confirm(code, name, 'admin' as AccountId);
      const polled = pairing.poll(requestId, secret);
      if (polled.kind !== 'paired') throw new Error('not paired');
      return polled;
    },

    /** A member of staff with a signed-in session. */
    async signIn(role: StaffRole, pairedPc: PairedPc | null = null) {
      const name = `${role}-${ids.readableCode(6).toLowerCase()}`;
      const accountId = ids.uuid() as AccountId;
      store.addAccount(
        {
          ...{ accountId, name, displayName: role, role, passwordGiven: false },
          ...{ recoveryHash: null, demo: false, createdAt: 1, disabledAt: null },
          passwordHash: await passwords.hash(PASSWORD),
        },
        { at: 1, kind: 'account-created', subject: accountId, by: 'hub' },
      );
      const signedIn = await sessions.signIn(name, PASSWORD, '127.0.0.1', null, pairedPc);
      if (signedIn.kind !== 'signed-in') throw new Error(signedIn.kind);
      return { token: signedIn.token, headers: { origin: url, cookie: `motcua_staff=${signedIn.token}` }, accountId };
    },

    async close() {
      await gateway.stop();
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'motcua-doors-'));
}

export type Knocking = {
  readonly role: string;
  readonly token?: string | null;
  readonly headers?: Record<string, string>;
  readonly protocol?: unknown;
  readonly lendsPorts?: boolean;
  readonly listsPorts?: boolean;
};

/** Knocks at the hub; every event is kept from the first one on. */
export function knock(url: string, knocking: Knocking) {
  const { role, token = null, headers = {}, protocol = PROTOCOL_VERSION, lendsPorts, listsPorts } = knocking;
  const socket: Socket = io(url, {
    path: SOCKET_PATH,
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    auth: { role, token, protocol, client: { name: 'test', version: '1' }, lendsPorts, listsPorts },
    extraHeaders: headers,
  });
  const heard: [string, unknown][] = [];
  socket.onAny((name: string, content: unknown) => heard.push([name, content]));
  const outcome = new Promise<{ kind: 'welcome'; welcome: unknown } | { kind: 'refused'; error: KnockError }>(
    (resolve) => {
      socket.on('welcome', (welcome: unknown) => resolve({ kind: 'welcome', welcome }));
      socket.on('connect_error', (error: KnockError) => resolve({ kind: 'refused', error }));
    },
  );
  return { socket, heard, outcome };
}

type KnockError = Error & { readonly data?: { readonly code: string } };

/** Asks and waits for the answer; rejects when none comes within two seconds. */
export function ask(socket: Socket, name: string, content: unknown): Promise<unknown> {
  return socket.timeout(2_000).emitWithAck(name, content) as Promise<unknown>;
}

/** Polls until `isTrue`, or fails after `withinMs`. */
export async function until(isTrue: () => boolean, withinMs = 5_000): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!isTrue()) {
    if (performance.now() > deadline) throw new Error('it did not happen in time');
    await new Promise((goOn) => setTimeout(goOn, 10));
  }
}
