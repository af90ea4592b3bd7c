import type { ClientRole, DeviceId, DeviceRole } from '@motcua/protocol';
import type { KnownDevice, Pairing } from '../../ports/access-pairing.ts';
import type { Appliance, Appliances } from '../../ports/appliances.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Sightings } from '../../ports/sightings.ts';
import { clientRoleOf, keyOf, type Guest } from './guest.ts';

/** DV6: longer than the longest holiday. What nobody has switched on for so long is not used any more. */
const UNUSED_AFTER_MS = 14 * 24 * 60 * 60 * 1_000;

/** Who is connected now, counted by device, address and role. */
export class Presence implements Appliances {
  readonly #pairing: Pairing;
  readonly #clock: Clock;
  readonly #sightings: Sightings;
  readonly #startedAt: number;
  readonly #byKey = new Map<string, number>();
  readonly #byAddress = new Map<string, number>();
  readonly #byRole: Record<ClientRole, number> = { kiosk: 0, display: 0, rating: 0, staff: 0 };
  readonly #since = new Map<DeviceId, number>();
  readonly #listeners = new Set<() => void>();
  #known: readonly KnownDevice[] | null = null;

  constructor(pairing: Pairing, clock: Clock, sightings: Sightings) {
    this.#pairing = pairing;
    this.#clock = clock;
    this.#sightings = sightings;
    sightings.onMissed(() => this.#tell());
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
    return this.#paired()
      .filter(isAppliance)
      .map((device) => this.#tellOf(device));
  }

  nameOf(deviceId: DeviceId): string | null {
    return this.#paired().find((device) => device.deviceId === deviceId && device.revokedAt === null)?.name ?? null;
  }

  /** Everything paired that is there: devices, and PCs at which somebody is signed in. */
  connected(): ReadonlySet<DeviceId> {
    return new Set(this.#paired().flatMap(({ deviceId }) => (this.ofKey(`device:${deviceId}`) > 0 ? [deviceId] : [])));
  }

  #paired(): readonly KnownDevice[] {
    return (this.#known ??= this.#pairing.devices());
  }

  #tellOf({ deviceId, role, name, pairedAt }: KnownDevice & { readonly role: DeviceRole }): Appliance {
    const connected = this.ofKey(`device:${deviceId}`) > 0;
    const seenAt = this.#sightings.lastSeenAt(deviceId) ?? pairedAt;
    const isUnused = !connected && this.#clock.now() - seenAt > UNUSED_AFTER_MS;
    return {
      ...{ deviceId, role, name, connected },
      since: this.#since.get(deviceId) ?? this.#startedAt,
      expected: this.#since.has(deviceId) || this.#sightings.isMissed(deviceId),
      unusedSince: isUnused ? seenAt : null,
    };
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
    // AC17
    const pairedPc = guest.kind === 'staff' ? guest.member.pairedPc : null;
    if (pairedPc !== null) add(this.#byKey, `device:${pairedPc}`, step);
    add(this.#byAddress, address, step);
    this.#byRole[clientRoleOf(guest)] += step;
    const hasChanged = before === 0 || before + step === 0;
    if (guest.kind !== 'device' || !hasChanged) return;
    this.#since.set(guest.device.deviceId, this.#clock.now());
    if (step === 1) this.#sightings.came(guest.device.deviceId);
    else this.#sightings.left(guest.device.deviceId);
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** What stands by itself and is missed. A PC is not: it is switched off when nobody works there. */
function isAppliance(device: KnownDevice): device is KnownDevice & { readonly role: DeviceRole } {
  return device.revokedAt === null && device.role !== 'counter-pc';
}

function add(counts: Map<string, number>, key: string, step: number): void {
  const count = (counts.get(key) ?? 0) + step;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
