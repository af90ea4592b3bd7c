import type { ClientRole, DeviceId } from '@motcua/protocol';
import type { KnownDevice, Pairing } from '../../ports/access-pairing.ts';
import type { Appliance, Appliances } from '../../ports/appliances.ts';
import type { Clock } from '../../ports/clock.ts';
import { clientRoleOf, keyOf, type Guest } from './guest.ts';

/** Who is connected now, counted by device, address and role. */
export class Presence implements Appliances {
  readonly #pairing: Pairing;
  readonly #clock: Clock;
  readonly #startedAt: number;
  readonly #byKey = new Map<string, number>();
  readonly #byAddress = new Map<string, number>();
  readonly #byRole: Record<ClientRole, number> = { kiosk: 0, display: 0, staff: 0 };
  readonly #since = new Map<DeviceId, number>();
  readonly #listeners = new Set<() => void>();
  #known: readonly KnownDevice[] | null = null;

  constructor(pairing: Pairing, clock: Clock) {
    this.#pairing = pairing;
    this.#clock = clock;
    this.#startedAt = clock.now();
    const forget = () => {
      this.#known = null;
      this.#tell();
    };
    pairing.onPaired(forget);
    pairing.onRevoked(forget);
  }

  enter(guest: Guest, address: string): void {
    this.#count(guest, address, 1);
  }

  leave(guest: Guest, address: string): void {
    this.#count(guest, address, -1);
  }

  ofKey(key: string): number {
    return this.#byKey.get(key) ?? 0;
  }

  ofAddress(address: string): number {
    return this.#byAddress.get(address) ?? 0;
  }

  byRole(): Readonly<Record<ClientRole, number>> {
    return { ...this.#byRole };
  }

  list(): readonly Appliance[] {
    this.#known ??= this.#pairing.devices();
    return this.#known
      .filter((device) => device.revokedAt === null)
      .map(({ deviceId, role, name }) => ({
        ...{ deviceId, role, name },
        connected: this.ofKey(`device:${deviceId}`) > 0,
        since: this.#since.get(deviceId) ?? this.#startedAt,
        seen: this.#since.has(deviceId),
      }));
  }

  onChange(listener: () => void): () => void {
    const own = () => listener();
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  #count(guest: Guest, address: string, step: 1 | -1): void {
    const key = keyOf(guest);
    const before = this.ofKey(key);
    add(this.#byKey, key, step);
    add(this.#byAddress, address, step);
    this.#byRole[clientRoleOf(guest)] += step;
    const hasChanged = before === 0 || before + step === 0;
    if (guest.kind !== 'device' || !hasChanged) return;
    this.#since.set(guest.device.deviceId, this.#clock.now());
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

function add(counts: Map<string, number>, key: string, step: number): void {
  const count = (counts.get(key) ?? 0) + step;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
