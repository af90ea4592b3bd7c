import type { ServiceId } from '@motcua/protocol/vocabulary';
import { openingOf } from '../opening-hours.ts';
import type { SettingsIndex } from '../queue-state.ts';

/** The sessions of calling that are left today, hub time, the earliest first. The first may have begun already. */
export type Sessions = readonly { readonly from: number; readonly to: number }[];

/**
 * Minutes of the clock are taken as minutes of time: on a night when the clock changes an estimate may be off by an
 * hour.
 */
export function sessionsLeft({ settings, calendar }: SettingsIndex, serviceId: ServiceId | null, at: number): Sessions {
  const { date, minuteOfDay } = calendar.localMoment(at);
  const midnight = Math.floor(at / 60_000) * 60_000 - minuteOfDay * 60_000;
  return openingOf(settings, date, serviceId)
    .spans.map(({ from, to }) => ({ from: midnight + from * 60_000, to: midnight + to * 60_000 }))
    .filter(({ to }) => to > at);
}

/** ES1, DA4: when so much calling has been done, counted from `at`: nothing is called outside the sessions. */
export function afterCalling(sessions: Sessions, at: number, callingMs: number): number {
  let left = callingMs;
  let from = at;
  for (const session of sessions) {
    from = Math.max(at, session.from);
    if (from + left <= session.to) return from + left;
    left -= session.to - from;
    from = session.to;
  }
  return from + left;
}
