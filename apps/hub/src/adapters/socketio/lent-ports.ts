import {
  devicePortReplySchema,
  type DeviceId,
  type DevicePortReply,
  type DevicePortReport,
  type DevicePortRequest,
} from '@motcua/protocol';
import type { KioskPorts, PortAccess, PortCarrier, PortFollower } from '../../ports/kiosk-ports.ts';
import type { HubSocket } from './wire-types.ts';

/** Far above every deadline of who asks: it only keeps answers that never come from being waited for for ever. */
const FORGET_AFTER_MS = 120_000;

type Connection = { readonly socket: HubSocket; readonly carrier: PortCarrier | null };

/** Which kiosks are connected by a program that lends its machine's ports, and who follows them. */
export class LentPorts implements KioskPorts {
  /** Latest last: a program that has come back is asked, not what is left of its connection before. */
  readonly #connections = new Map<DeviceId, Connection[]>();
  readonly #followers = new Map<DeviceId, Set<PortFollower>>();

  accessTo(deviceId: DeviceId): PortAccess['kind'] {
    return this.#access(deviceId).kind;
  }

  follow(deviceId: DeviceId, follower: PortFollower): () => void {
    const followers = this.#followers.get(deviceId) ?? new Set();
    this.#followers.set(deviceId, followers.add(follower));
    follower.onAccess(this.#access(deviceId));
    return () => {
      followers.delete(follower);
      if (followers.size === 0) this.#followers.delete(deviceId);
    };
  }

  /** A kiosk's connection stands. `lends`: it is its program, not a page. */
  enter(deviceId: DeviceId, socket: HubSocket, lends: boolean): void {
    const before = this.#connections.get(deviceId) ?? [];
    const carrier = lends ? { ask: (request: DevicePortRequest) => ask(socket, request) } : null;
    this.#connections.set(deviceId, [...before, { socket, carrier }]);
    this.#tell(deviceId);
    socket.once('disconnect', () => {
      const rest = (this.#connections.get(deviceId) ?? []).filter((other) => other.socket !== socket);
      if (rest.length === 0) this.#connections.delete(deviceId);
      else this.#connections.set(deviceId, rest);
      this.#tell(deviceId);
    });
  }

  /** False: this connection is not the one that speaks for the kiosk's ports. */
  report(deviceId: DeviceId, socket: HubSocket, report: DevicePortReport): boolean {
    if (this.#present(deviceId)?.socket !== socket) return false;
    for (const follower of this.#followersOf(deviceId)) follower.onReport(report);
    return true;
  }

  #present(deviceId: DeviceId): Connection | undefined {
    return this.#connections.get(deviceId)?.findLast(({ carrier }) => carrier !== null);
  }

  #access(deviceId: DeviceId): PortAccess {
    const carrier = this.#present(deviceId)?.carrier;
    if (carrier) return { kind: 'program', carrier };
    return this.#connections.has(deviceId) ? { kind: 'in-browser' } : { kind: 'away' };
  }

  #tell(deviceId: DeviceId): void {
    const access = this.#access(deviceId);
    for (const follower of this.#followersOf(deviceId)) follower.onAccess(access);
  }

  #followersOf(deviceId: DeviceId): readonly PortFollower[] {
    return [...(this.#followers.get(deviceId) ?? [])];
  }
}

function ask(socket: HubSocket, request: DevicePortRequest): Promise<DevicePortReply | null> {
  return new Promise((resolve) => {
    socket.timeout(FORGET_AFTER_MS).emit('device-port', request, (failure: Error | null, raw: unknown) => {
      const reply = failure === null ? devicePortReplySchema.safeParse(raw) : null;
      resolve(reply?.data ?? null);
    });
  });
}
