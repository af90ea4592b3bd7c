import type { GlassMeasure, KeptGlass, KioskGlassView } from '@motcua/protocol';
import type { DeviceId } from '@motcua/protocol/vocabulary';
import type { Appliances } from '../ports/appliances.ts';
import type { Clock } from '../ports/clock.ts';
import type { GlassReports, KioskGlassStore } from '../ports/kiosk-glasses.ts';
import type { Logger } from '../ports/logger.ts';
import type { MachineActOutcome } from './machine-desk.ts';
import { TimedAsking } from './timed-asking.ts';

/** For how long a kiosk is asked for its measure: somebody has to walk there, and to find a ruler. */
export const MEASURING_MS = 10 * 60_000;

export type GlassDeskParts = {
  readonly store: KioskGlassStore;
  readonly appliances: () => Pick<Appliances, 'list'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly logger: Logger;
  /** The kiosk is to hear of it at once, and whoever looks at the machines soon. */
  readonly onChanged: (deviceId: DeviceId) => void;
};

/** UI6: what is known of the glass of each kiosk, and which one is being asked for it. */
export class GlassDesk implements GlassReports {
  readonly #parts: GlassDeskParts;
  readonly #kept = new Map<DeviceId, KeptGlass>();
  readonly #asking: TimedAsking;

  constructor(parts: GlassDeskParts) {
    this.#parts = parts;
    this.#asking = new TimedAsking('kiosk', MEASURING_MS, { ...parts, onAsked: parts.onChanged });
    for (const glass of this.#read()) this.#kept.set(glass.deviceId, glass);
  }

  /** `shown` false: it goes back to its tiles at once. */
  ask(deviceId: DeviceId, shown: boolean): MachineActOutcome<'measure-glass'> {
    return this.#asking.ask(deviceId, shown);
  }

  /** Somebody has confirmed it at the kiosk. What the disk does not take is not used either: the kiosk says so and keeps asking. */
  told(deviceId: DeviceId, { pxPerMm, width, height }: GlassMeasure): void {
    const { store, clock, logger, onChanged } = this.#parts;
    const glass: KeptGlass = { deviceId, pxPerMm, width, height, measuredAt: clock.now() };
    try {
      store.keep(glass);
    } catch (fault) {
      return logger.warn({ err: fault, deviceId }, 'the measure of a kiosk was not stored');
    }
    this.#kept.set(deviceId, glass);
    this.#asking.end(deviceId);
    logger.info({ event: 'glass-measured', ...glass }, 'A kiosk was measured');
    onChanged(deviceId);
  }

  all(): readonly KeptGlass[] {
    return [...this.#kept.values()];
  }

  viewOf(deviceId: DeviceId): KioskGlassView {
    const kept = this.#kept.get(deviceId);
    const measure = kept === undefined ? null : { pxPerMm: kept.pxPerMm, width: kept.width, height: kept.height };
    return { measure, askedUntil: this.#asking.until(deviceId) };
  }

  /** Without what was measured the kiosks work all the same. */
  #read(): readonly KeptGlass[] {
    try {
      return this.#parts.store.all();
    } catch (fault) {
      this.#parts.logger.warn({ err: fault }, 'the measures of kiosks cannot be read');
      return [];
    }
  }
}
