import { CONFIRMATION_LASTS_DAYS } from '@motcua/protocol/service-catalogue';
import type { SettingsIndex } from './queue-state.ts';

const DAY_MS = 24 * 3_600_000;

/** PC5: how many procedures say something that was confirmed more than 180 days ago. `at`: hub time. */
export function oldConfirmations({ settings, calendar }: SettingsIndex, at: number): number {
  const today = Date.parse(calendar.localMoment(at).date);
  const last = new Date(today - CONFIRMATION_LASTS_DAYS * DAY_MS).toISOString().slice(0, 10);
  return settings.procedures.filter(({ checkList, fee, timeLimit }) =>
    [checkList, fee, timeLimit].some((stated) => (stated?.confirmation?.on ?? last) < last),
  ).length;
}
