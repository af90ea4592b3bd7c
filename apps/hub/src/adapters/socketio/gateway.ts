import type { IncomingMessage } from 'node:http';
import { Server } from 'socket.io';
import {
  MAX_MESSAGE_BYTES,
  PING_INTERVAL_MS,
  PING_TIMEOUT_MS,
  PROTOCOL_VERSION,
  SOCKET_PATH,
  VIEW_NAMES,
  type ClientRole,
  type Closing,
  type CounterId,
  type DeviceId,
  type Refusal,
  type RefusalCode,
  type ViewMessage,
  type ViewName,
} from '@motcua/protocol';
import type { ApplianceDoors } from '../../ports/appliance-doors.ts';
import type { Appliances } from '../../ports/appliances.ts';
import type { CommandHandler } from '../../ports/command-handler.ts';
import type { InputPublisher } from '../../ports/input-publisher.ts';
import type { KioskPortLists, KioskPorts } from '../../ports/kiosk-ports.ts';
import type { ViewPublisher } from '../../ports/view-publisher.ts';
import { admit } from './admit.ts';
import { answerMessages } from './answer-messages.ts';
import type { GatewayParts } from './gateway-parts.ts';
import { introductionOf, issuerOf, keyOf, roleOf, type Guest } from './guest.ts';
import { DeviceDoors } from './appliance-doors.ts';
import { LentPorts } from './lent-ports.ts';
import { limitMessages } from './limit-messages.ts';
import { PaidCommands } from './paid-commands.ts';
import { Presence } from './presence.ts';
import { TellInputs } from './tell-inputs.ts';
import type { HubServer, HubSocket } from './wire-types.ts';

/** A connection that does not say who it is within this time is cut. */
const INTRODUCE_WITHIN_MS = 5_000;
const STOP_WITHIN_MS = 1_000;
const STOP_POLL_MS = 20;

/**
 * The door of every screen and device:
 *
 *     upgrade ─▶ Host, Origin, rate ─▶ handshake ─▶ token ─▶ welcome, views ─▶ messages
 *
 * Nothing is answered before `serve` names the queue; until then clients are told to come back.
 */
export class SocketGateway implements ViewPublisher {
  readonly #parts: GatewayParts;
  readonly #io: HubServer;
  readonly #presence: Presence;
  readonly #paid = new PaidCommands();
  /** SC4 */
  readonly inputs: InputPublisher;
  readonly #lentPorts = new LentPorts();
  readonly #doors = new DeviceDoors();
  #commands: CommandHandler | null = null;
  #stopping = false;

  constructor(parts: GatewayParts) {
    this.#parts = parts;
    this.#presence = new Presence(parts.pairing, parts.clock, parts.sightings);
    const pages = parts.server.listeners('request') as ((...args: unknown[]) => void)[];
    this.#io = new Server(parts.server, {
      path: SOCKET_PATH,
      transports: ['websocket'],
      allowUpgrades: false,
      serveClient: false,
      maxHttpBufferSize: MAX_MESSAGE_BYTES,
      pingInterval: PING_INTERVAL_MS,
      pingTimeout: PING_TIMEOUT_MS,
      connectTimeout: INTRODUCE_WITHIN_MS,
      allowRequest: (request, answer) => this.#allowUpgrade(request, answer),
    });
    this.inputs = new TellInputs(this.#io, (counterId) => roomOf('counter', counterId));
    // Socket.IO has put itself before the pages to answer long polling, which does not exist here; so
    // that every plain request gets the web server's answer and headers.
    parts.server.removeAllListeners('request');
    for (const page of pages) parts.server.on('request', page);

    this.#io.use((socket, next) => {
      const code = this.#introduce(socket);
      next(code === null ? undefined : asError(code));
    });
    this.#io.on('connection', (socket) => this.#welcome(socket));
    parts.pairing.onRevoked((deviceId) => this.#cut(`device:${deviceId}`, 'revoked'));
    parts.sessions.onEnded((sessionHash) => this.#cut(`session:${sessionHash}`, 'session-ended'));
  }

  get appliances(): Appliances {
    return this.#presence;
  }

  get kioskPorts(): KioskPorts & KioskPortLists {
    return this.#lentPorts;
  }

  get applianceDoors(): ApplianceDoors {
    return this.#doors;
  }

  connectedByRole(): Readonly<Record<ClientRole, number>> {
    return this.#presence.byRole();
  }

  connectedDevices(): ReadonlySet<DeviceId> {
    return this.#presence.connected();
  }

  /** From now on connections are accepted and their commands handed to `commands`. */
  serve(commands: CommandHandler): void {
    this.#commands = commands;
  }

  publish(message: ViewMessage): void {
    this.#io.to(roomOf(message.view, message.key)).emit('view', message);
  }

  isWanted(view: ViewName, key: string | null): boolean {
    return this.#io.sockets.adapter.rooms.has(roomOf(view, key));
  }

  /** Tells every client, and cuts the connections within about a second. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#io.emit('closing', { reason: 'hub-stopping' });
    this.#io.disconnectSockets(true);
    for (let waitedMs = 0; waitedMs < STOP_WITHIN_MS && this.#io.engine.clientsCount > 0; waitedMs += STOP_POLL_MS) {
      await new Promise<void>((goOn) => this.#parts.timers.after(STOP_POLL_MS, goOn));
    }
    this.#io.engine.close();
  }

  #allowUpgrade(request: IncomingMessage, answer: (problem: string | null, allowed: boolean) => void): void {
    const { host, origin } = request.headers;
    const address = request.socket.remoteAddress ?? 'unknown';
    const { hosts, rates, log } = this.#parts;
    const refuse = (problem: string) => {
      log.warn(
        { event: problem, host: host?.slice(0, 100), origin: origin?.slice(0, 100), address },
        'Connection refused',
      );
      answer(problem, false);
    };
    if (!hosts.isAllowedHost(host)) return refuse('host-refused');
    if (origin !== undefined && !hosts.isOwnOrigin(origin, host, 'encrypted' in request.socket))
      return refuse('origin-refused');
    if (rates.connections.take(address) > 0) return refuse('too-many-connections');
    answer(null, true);
  }

  #introduce(socket: HubSocket): RefusalCode | null {
    const { pairing, sessions, tokenIn, limits, log } = this.#parts;
    const { address, headers, auth, secure } = socket.handshake;
    if (this.#stopping || this.#commands === null) return 'shutting-down';
    let code: RefusalCode;
    try {
      const { cookie, origin } = headers;
      const admission = admit({ pairing, sessions, tokenIn }, { auth, cookie, origin, secure });
      if (admission.kind === 'admitted') {
        const isTooMany =
          this.#presence.ofKey(keyOf(admission.guest)) >= limits.ofDevice ||
          this.#presence.ofAddress(address) >= limits.ofAddress ||
          this.#io.engine.clientsCount > limits.inAll;
        if (!isTooMany) {
          const { guest, protocol, ports } = admission;
          socket.data = { guest, protocol, ports };
          return null;
        }
        code = 'too-many-connections';
      } else {
        code = admission.code;
      }
    } catch (fault) {
      log.error({ event: 'handshake-fault', err: fault }, 'A connection could not be judged');
      code = 'shutting-down';
    }
    log.warn({ event: 'connection-refused', code, address }, 'Connection refused');
    return code;
  }

  #welcome(socket: HubSocket): void {
    const { guest, protocol, ports } = socket.data;
    const { hubEpoch, hubVersion, clock, policy } = this.#parts;
    const { address } = socket.handshake;
    const commands = this.#commands;
    if (commands === null || this.#stopping) {
      socket.disconnect(true);
      return;
    }
    this.#presence.enter(guest, address);
    const cancelEnd = guest.kind === 'staff' ? this.#endWithSession(socket, guest.member.endsAt) : () => undefined;
    socket.once('disconnect', () => {
      cancelEnd();
      this.#presence.leave(guest, address);
    });
    limitMessages(this.#parts, socket, guest);
    const parts = { ...this.#parts, paid: this.#paid, lentPorts: this.#lentPorts, doors: this.#doors };
    answerMessages(parts, commands, socket, guest, (counterIds) => this.#watch(socket, commands, counterIds));

    socket.emit('welcome', {
      protocol,
      hubVersion,
      hubEpoch,
      hubTime: clock.now(),
      you: introductionOf(guest, commands.printerOf(issuerOf(guest))),
    });
    void socket.join(keyOf(guest));
    if (guest.kind === 'device') this.#doors.enter(guest.device.deviceId, socket);
    if (roleOf(guest) === 'kiosk' && guest.kind === 'device') {
      this.#lentPorts.enter(guest.device.deviceId, socket, ports);
    }
    for (const view of VIEW_NAMES) {
      if (view === 'counter' || !policy.maySee(roleOf(guest), view)) continue;
      this.#show(socket, commands, view, keyFor(view, guest));
    }
  }

  /** Replaces the counters that a staff page watches. */
  #watch(socket: HubSocket, commands: CommandHandler, counterIds: readonly CounterId[]): void {
    const wanted = new Set(counterIds.map((counterId) => roomOf('counter', counterId)));
    for (const room of socket.rooms) {
      if (room.startsWith(roomOf('counter', '')) && !wanted.has(room)) void socket.leave(room);
    }
    for (const counterId of new Set(counterIds)) this.#show(socket, commands, 'counter', counterId);
  }

  #show(socket: HubSocket, commands: CommandHandler, view: ViewName, key: string | null): void {
    void socket.join(roomOf(view, key));
    try {
      const message = commands.currentView(view, key);
      if (message !== null) socket.emit('view', message);
    } catch (fault) {
      // It comes with the next round; the other views come now.
      this.#parts.log.error({ event: 'view-fault', view, err: fault }, 'A view could not be made for a newcomer');
    }
  }

  #endWithSession(socket: HubSocket, endsAt: number): () => void {
    const { clock, timers } = this.#parts;

    return timers.after(endsAt - clock.now(), () => {
      socket.emit('closing', { reason: 'session-ended' });
      socket.disconnect(true);
    });
  }

  #cut(room: string, reason: Closing['reason']): void {
    this.#io.to(room).emit('closing', { reason });
    this.#io.in(room).disconnectSockets(true);
  }
}

function roomOf(view: ViewName, key: string | null): string {
  return `view:${view}:${key ?? ''}`;
}

/** The views of which each device has its own. */
const ONE_DEVICE_VIEWS: ReadonlySet<ViewName> = new Set([
  'kiosk-slips',
  'kiosk-glass',
  'display-trial',
  'display-look',
  'display-voice',
]);

function keyFor(view: ViewName, guest: Guest): string | null {
  return ONE_DEVICE_VIEWS.has(view) && guest.kind === 'device' ? guest.device.deviceId : null;
}

function asError(code: RefusalCode): Error {
  const refusal: Refusal = { code, hub: { ...PROTOCOL_VERSION } };
  return Object.assign(new Error(code), { data: refusal });
}
