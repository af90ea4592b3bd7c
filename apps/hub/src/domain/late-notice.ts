import type { LocalText } from '@motcua/protocol/vocabulary';
import type { ServiceSettings } from '@motcua/protocol/settings-document';
import { minuteOfDay, type LocalCalendar } from './local-calendar.ts';

/** What is said of a service at this hour (hub time), e.g. that the result comes the next day; null: nothing. */
export function lateNoticeAt(
  { lateNotice }: Pick<ServiceSettings, 'lateNotice'>,
  calendar: LocalCalendar,
  at: number,
): LocalText | null {
  if (!lateNotice) return null;
  return calendar.localMoment(at).minuteOfDay >= minuteOfDay(lateNotice.from) ? lateNotice.text : null;
}
