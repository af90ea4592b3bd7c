import type { DeviceId } from '@motcua/protocol/vocabulary';
import type { Database } from '../adapters/sqlite/database.ts';
import { createSqliteKioskGlasses } from '../adapters/sqlite/kiosk-glasses.ts';
import { createSqliteMorningChecks } from '../adapters/sqlite/morning-checks.ts';
import { MorningDesk, type MorningDeskParts } from '../application/morning-desk.ts';
import { Calibrations } from '../application/calibrations.ts';
import { GlassDesk } from '../application/glass-desk.ts';
import { ReserveDesk } from '../application/reserve-desk.ts';
import { VoiceTrials, type VoiceTrialsParts } from '../application/voice-trials.ts';
import type { Writer } from '../application/writer.ts';
import type { ConfirmableClock } from '../ports/clock.ts';

export type OpenMorningParts = Pick<MorningDeskParts, 'version' | 'logger'> &
  Pick<VoiceTrialsParts, 'appliances' | 'onAsked'> & {
    /** DP10 */
    readonly onCalibration: (deviceId: DeviceId) => void;
    /** UI6 */
    readonly onGlass: (deviceId: DeviceId) => void;
    /** HL1 */
    readonly onReserve: () => void;
    readonly database: Database;
    readonly writer: Writer;
    readonly clock: ConfirmableClock;
    /** The last sign of life of the run before; null: there was none. */
    readonly offFrom: number | null;
  };

export type OpenMorning = {
  readonly morning: MorningDesk;
  readonly trials: VoiceTrials;
  readonly calibrations: Calibrations;
  readonly glasses: GlassDesk;
  readonly reserves: ReserveDesk;
};

/** MC1–MC3: the desk of the morning check, and of the displays and kiosks that are tried and set up. */
export function openMorning(all: OpenMorningParts): OpenMorning {
  const { database, writer, clock, offFrom, appliances, onAsked, onCalibration, onGlass, onReserve, ...parts } = all;
  const morning = new MorningDesk({
    ...parts,
    ...{ clock, state: () => writer.state, checks: createSqliteMorningChecks(database) },
    start: { startedAt: clock.now(), offFrom },
    storageIsWell: () => writer.isStorageAvailable,
    clockIsTrusted: () => clock.trust().kind === 'trusted',
  });
  return {
    morning,
    trials: new VoiceTrials({ appliances, clock, onAsked }),
    calibrations: new Calibrations({ appliances, clock, onAsked: onCalibration }),
    glasses: new GlassDesk({
      ...{ store: createSqliteKioskGlasses(database), appliances, clock, logger: parts.logger },
      onChanged: onGlass,
    }),
    reserves: new ReserveDesk({ clock, logger: parts.logger, onChanged: onReserve }),
  };
}
