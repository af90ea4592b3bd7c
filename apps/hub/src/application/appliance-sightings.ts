import type { DeviceId } from '@motcua/protocol/vocabulary';
import type { Clock, Timers } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Sighting, Sightings, SightingStore, Whereabouts } from '../ports/sightings.ts';

/** 300 clients are back within seconds; a PC that was restarted with the hub takes most of a minute. */
const BACK_WITHIN_MS = 60_000;
/** What was missed in one run of the hub is missed in the next one of the same day, and not the day after. */
const AWAITED_FOR_MS = 12 * 60 * 60 * 1_000;
/** After a restart all come at once: they are written down with one flush of the disk. */
const WRITE_AFTER_MS = 1_000;

export type ApplianceSightingsParts = {
  readonly store: SightingStore;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly logger: Logger;
  /** The last sign of life of the run before; null: there was none. */
  readonly offFrom: number | null;
};

/** DV5: remembers over restarts which kiosks and displays were connected, so that one that does not come back is missed. */
export class ApplianceSightings implements Sightings {
  readonly #parts: ApplianceSightingsParts;
  readonly #known = new Map<DeviceId, Sighting>();
  readonly #unwritten = new Set<DeviceId>();
  #cancelWrite: (() => void) | null = null;
  readonly #cancelWait: () => void;
  #tell: () => void = () => undefined;
  #isTimeOver = false;
  #hasStopped = false;

  constructor(parts: ApplianceSightingsParts) {
    const { store, timers, clock } = parts;
    this.#parts = parts;
    for (const sighting of this.#read(store)) this.#begin(sighting, clock.now());
    this.#cancelWait = timers.after(BACK_WITHIN_MS, () => {
      this.#isTimeOver = true;
      this.#tell();
    });
  }

  came(deviceId: DeviceId): void {
    this.#note(deviceId, 'there');
  }

  left(deviceId: DeviceId): void {
    this.#note(deviceId, 'gone');
  }

  isMissed(deviceId: DeviceId): boolean {
    return this.#isTimeOver && this.#known.get(deviceId)?.whereabouts === 'awaited';
  }

  lastSeenAt(deviceId: DeviceId): number | null {
    return this.#known.get(deviceId)?.seenAt ?? null;
  }

  onMissed(listener: () => void): void {
    this.#tell = listener;
  }

  /** DA2: hub time has been moved by an administrator's word. */
  moveTimes(byMs: number): void {
    for (const sighting of [...this.#known.values()]) this.#set({ ...sighting, seenAt: sighting.seenAt + byMs });
  }

  /** Before the connections are cut: who is connected now is expected back. */
  stop(): void {
    if (this.#hasStopped) return;
    this.#cancelWait();
    this.#write();
    this.#hasStopped = true;
  }

  /** Without what was there before the hub works all the same. */
  #read(store: SightingStore): readonly Sighting[] {
    try {
      return store.all();
    } catch (fault) {
      this.#parts.logger.warn({ err: fault }, 'when kiosks and displays were last there cannot be read');
      return [];
    }
  }

  /** Whoever was there at the end was so until the hub's last sign of life. */
  #begin({ deviceId, whereabouts, seenAt }: Sighting, now: number): void {
    if (whereabouts === 'there') {
      const until = Math.min(now, Math.max(seenAt, this.#parts.offFrom ?? seenAt));
      return this.#set({ deviceId, whereabouts: 'awaited', seenAt: until });
    }
    const isOver = whereabouts === 'awaited' && now - seenAt > AWAITED_FOR_MS;
    if (isOver) return this.#set({ deviceId, whereabouts: 'gone', seenAt });
    this.#known.set(deviceId, { deviceId, whereabouts, seenAt });
  }

  #note(deviceId: DeviceId, whereabouts: Whereabouts): void {
    if (!this.#hasStopped) this.#set({ deviceId, whereabouts, seenAt: this.#parts.clock.now() });
  }

  #set(sighting: Sighting): void {
    this.#known.set(sighting.deviceId, sighting);
    this.#unwritten.add(sighting.deviceId);
    this.#cancelWrite ??= this.#parts.timers.after(WRITE_AFTER_MS, () => this.#write());
  }

  /** Where the disk takes nothing it is tried again with the next one: only a start reads it. */
  #write(): void {
    this.#cancelWrite?.();
    this.#cancelWrite = null;
    const sightings = [...this.#unwritten].flatMap((deviceId) => this.#known.get(deviceId) ?? []);
    if (sightings.length === 0) return;
    try {
      this.#parts.store.keep(sightings);
      this.#unwritten.clear();
    } catch (fault) {
      this.#parts.logger.warn({ err: fault }, 'when kiosks and displays were last there was not noted');
    }
  }
}
