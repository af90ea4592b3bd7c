import type { CentreView } from '@motcua/protocol';
import type { QueueState, SettingsIndex } from '../domain/queue-state.ts';

export function centreView(index: SettingsIndex): CentreView {
  const { kind, place, timeZone } = index.settings.centre;
  return { kind, place, timeZone };
}

/** The open day's label; null before the first accepted command and once the day is closed. */
export function dayView(state: QueueState): { ordinal: number; date: string; isProvisional: boolean } | null {
  if (!state.day || state.day.isClosed) return null;
  const { ordinal, date, isProvisional } = state.day;
  return { ordinal, date, isProvisional };
}
