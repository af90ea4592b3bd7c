import type { AccountId, DeviceId, PrinterId } from '@motcua/protocol/vocabulary';
import type { PairingList } from '@motcua/protocol';
import { foldCode, foldName } from '../access/names.ts';
import type {
  KnownDevice,
  PairedCounterPc,
  PairedDevice,
  Pairing,
  PairingAnswer,
  PairingAsk,
  PairingConfirmation,
  PairingPoll,
} from '../ports/access-pairing.ts';
import type { RateLimiter } from '../ports/access-rates.ts';
import type { AccessStore, DeviceRecord } from '../ports/access-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { Logger } from '../ports/logger.ts';
import { ListenerSet } from './listener-set.ts';
import { PairingRequests } from './pairing-requests.ts';

type Kiosk = { readonly deviceId: DeviceId; readonly printerId: PrinterId | null };

/** SL2: where a kiosk's slips come out, and what a new one is paired with; null: there is no printer. */
export type KioskPrinters = {
  of(kiosk: Kiosk): PrinterId | null;
  /** `before`: the kiosk that had its name last. */
  forPairing(before: (Kiosk & { readonly isRevoked: boolean }) | null): PrinterId | null;
};

export type PairingDeskParts = {
  readonly store: AccessStore;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly log: Logger;
  /** The hub is the demo and bound to loopback: pages and programs of its own machine need no administrator. */
  readonly loopbackDemo: boolean;
  readonly kioskPrinters: KioskPrinters;
  /** New requests, by address. */
  readonly askRate: RateLimiter;
  /** Codes typed, by account. */
  readonly confirmRate: RateLimiter;
};

/** Pairs kiosks, displays and counter PCs. On its disk the hub keeps only the SHA-256 of their tokens. */
export class PairingDesk implements Pairing {
  readonly #parts: PairingDeskParts;
  readonly #requests: PairingRequests;
  /** SL2: asked for each kiosk at every change of a slip. What is paired with what never changes; null: to be read. */
  #known: ReadonlyMap<DeviceId, DeviceRecord> | null = null;
  readonly #paired = new ListenerSet<[]>();
  readonly #revoked = new ListenerSet<[deviceId: DeviceId]>();

  constructor(parts: PairingDeskParts) {
    this.#parts = parts;
    this.#requests = new PairingRequests(parts.ids, parts.clock);
  }

  ask(request: PairingAsk): PairingAnswer {
    const { askRate, loopbackDemo, log } = this.#parts;
    const retryAfterMs = askRate.take(request.address);
    if (retryAfterMs > 0) return { kind: 'try-later', retryAfterMs };
    const opened = this.#requests.open(request);
    if (opened.kind === 'full') {
      log.warn({ event: 'pairing-requests-full', address: request.address }, 'Too many devices ask to be paired');
      return { kind: 'try-later', retryAfterMs: opened.retryAfterMs };
    }
    if (loopbackDemo && request.onOwnMachine) this.#requests.confirm(opened.started.code, request.name, 'demo');
    return opened;
  }

  poll(requestId: string, secret: string): PairingPoll {
    const { store, ids, clock, log } = this.#parts;
    const request = this.#requests.find(requestId, secret);
    if (request === null) return { kind: 'expired' };
    if (request.confirmed === null) return { kind: 'waiting', expiresAt: request.expiresAt };

    const { deviceId, name, by } = request.confirmed;
    const { role, browser } = request;
    if (request.token !== null) {
      // Taken out in the same minutes.
      if (this.deviceOf(request.token) === 'revoked') return { kind: 'expired' };
      return { kind: 'paired', deviceId, role, token: request.token, browser };
    }
    const token = ids.token();
    const device: DeviceRecord = {
      deviceId,
      role,
      name,
      printerId: role === 'kiosk' ? this.#printerOfNew(name) : null,
      tokenHash: ids.hashOf(token),
      demo: by === 'demo',
      pairedAt: clock.now(),
      revokedAt: null,
    };
    store.addDevice(device, { at: device.pairedAt, kind: 'device-paired', subject: deviceId, by });
    this.#known = null;
    this.#requests.give(request, token);
    log.info({ event: 'device-paired', deviceId, role, device: name }, 'Device paired');
    this.#paired.tell();
    return { kind: 'paired', deviceId, role, token, browser };
  }

  pending(): PairingList['requests'] {
    return this.#requests.waiting().map(({ requestId, role, name, address, expiresAt }) => ({
      requestId,
      role,
      name,
      address,
      expiresAt,
    }));
  }

  confirm(code: string, name: string, by: AccountId): PairingConfirmation {
    const { confirmRate, log } = this.#parts;
    const retryAfterMs = confirmRate.take(by);
    if (retryAfterMs > 0) return { kind: 'try-later', retryAfterMs };
    const deviceId = this.#requests.confirm(foldCode(code), name, by);
    if (deviceId !== null) return { kind: 'confirmed', deviceId };
    log.warn({ event: 'pairing-code-refused', accountId: by }, 'A pairing code was wrong');
    return { kind: 'wrong-code' };
  }

  deviceOf(token: string): PairedDevice | 'revoked' | 'unknown' {
    const { store, ids, loopbackDemo } = this.#parts;
    const device = store.deviceWithToken(ids.hashOf(token));
    if (device === null || (device.demo && !loopbackDemo)) return 'unknown';
    if (device.revokedAt !== null) return 'revoked';
    const { deviceId, role, name, printerId } = device;
    // A PC connects as whoever sits there.
    return role === 'counter-pc' ? 'unknown' : { deviceId, role, name, printerId };
  }

  counterPcOf(token: string): PairedCounterPc | null {
    const device = this.#parts.store.deviceWithToken(this.#parts.ids.hashOf(token));
    if (device === null || device.role !== 'counter-pc' || device.revokedAt !== null) return null;
    return { deviceId: device.deviceId, name: device.name };
  }

  devices(): readonly KnownDevice[] {
    return this.#parts.store
      .devices()
      .filter((device) => !device.demo || this.#parts.loopbackDemo)
      .map(({ deviceId, role, name, printerId, pairedAt, revokedAt }) => ({
        deviceId,
        role,
        name,
        printerId,
        pairedAt,
        revokedAt,
      }));
  }

  printerOf(deviceId: DeviceId): PrinterId | null {
    this.#known ??= new Map(this.#parts.store.devices().map((device) => [device.deviceId, device]));
    const device = this.#known.get(deviceId);
    return device?.role === 'kiosk' ? this.#parts.kioskPrinters.of(device) : null;
  }

  /** SL2: of the kiosk that had this name last. */
  #printerOfNew(name: string): PrinterId | null {
    const before = this.#parts.store
      .devices()
      .filter((known) => known.role === 'kiosk' && foldName(known.name) === foldName(name))
      .reduce<DeviceRecord | null>((last, known) => (known.pairedAt >= (last?.pairedAt ?? 0) ? known : last), null);
    return this.#parts.kioskPrinters.forPairing(before && { ...before, isRevoked: before.revokedAt !== null });
  }

  revoke(deviceId: DeviceId, by: AccountId): boolean {
    const { clock, store, log } = this.#parts;
    const device = store.devices().find((known) => known.deviceId === deviceId);
    if (device === undefined) return false;
    if (device.revokedAt !== null) return true;
    const at = clock.now();
    store.revokeDevice(deviceId, at, { at, kind: 'device-revoked', subject: deviceId, by });
    log.warn({ event: 'device-revoked', deviceId, device: device.name, accountId: by }, 'Pairing taken back');
    this.#revoked.tell(deviceId);
    return true;
  }

  onPaired(listener: () => void): () => void {
    return this.#paired.add(listener);
  }

  onRevoked(listener: (deviceId: DeviceId) => void): () => void {
    return this.#revoked.add(listener);
  }
}
