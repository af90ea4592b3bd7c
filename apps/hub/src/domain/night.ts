import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { LocalCalendar } from './local-calendar.ts';
import { issuingSpans, nextOpening, openingOf } from './opening-hours.ts';

/** Outside the centre's hours: before numbers are given, or after the last span. `opensAt`: hub time; null: not within a month. */
export type Night = { readonly opensAt: number | null };

/** DP9: null within the hours of giving numbers or of calling, and in the breaks between them. */
export function nightAt(settings: CentreSettings, calendar: LocalCalendar, at: number): Night | null {
  const { date, minuteOfDay } = calendar.localMoment(at);
  const opening = openingOf(settings, date, null);
  const spans = [...issuingSpans(settings, opening), ...opening.spans];
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to));
  if (from <= minuteOfDay && minuteOfDay < to) return null;
  return { opensAt: nextOpening(settings, calendar, at, null) };
}
