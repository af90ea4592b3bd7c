import {
  devicePortReplySchema,
  type DeviceId,
  type DevicePortReply,
  type DevicePortReport,
  type DevicePortRequest,
  type ListedPort,
} from '@motcua/protocol';
import type { PortSilence } from '@motcua/protocol/machines';
import type { KioskPortLists, KioskPorts, PortAccess, PortCarrier, PortFollower } from '../../ports/kiosk-ports.ts';
import type { HubSocket, KioskPortsOffer } from './wire-types.ts';

/** Far above every deadline of who asks: it only keeps answers that never come from being waited for for ever. */
const FORGET_AFTER_MS = 120_000;

/** Somebody waits before a page, and a kiosk reads a few small files. */
const LIST_WITHIN_MS = 4_000;

type Connection = { readonly socket: HubSocket; readonly carrier: PortCarrier | null; readonly lists: boolean };

/** Which kiosks are connected by a program that lends its machine's ports, and who follows them. */
export class LentPorts implements KioskPorts, KioskPortLists {
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

  async list(deviceId: DeviceId): Promise<readonly ListedPort[] | PortSilence> {
    const present = this.#present(deviceId);
    if (present === undefined) return this.#connections.has(deviceId) ? 'in-browser' : 'away';
    if (!present.lists) return 'too-old';
    const reply = await ask(present.socket, { act: 'list' }, LIST_WITHIN_MS);
    return reply?.kind === 'listed' ? reply.ports : 'no-answer';
  }

  /** A kiosk's connection stands; a page offers nothing. */
  enter(deviceId: DeviceId, socket: HubSocket, { lends, lists }: KioskPortsOffer): void {
    const before = this.#connections.get(deviceId) ?? [];
    const carrier = lends ? { ask: (request: DevicePortRequest) => ask(socket, request, FORGET_AFTER_MS) } : null;
    this.#connections.set(deviceId, [...before, { socket, carrier, lists }]);
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

function ask(socket: HubSocket, request: DevicePortRequest, withinMs: number): Promise<DevicePortReply | null> {
  return new Promise((resolve) => {
    socket.timeout(withinMs).emit('device-port', request, (failure: Error | null, raw: unknown) => {
      const reply = failure === null ? devicePortReplySchema.safeParse(raw) : null;
      resolve(reply?.data ?? null);
    });
  });
}
