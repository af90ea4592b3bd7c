import type { DayRecord } from '@motcua/protocol';
import type { RecordedEvent } from '../domain/events.ts';

/**
 * What is not shown again: codes let their holders in, a person's hash tells which numbers were one person's, and
 * settings, carried state and the summary have places of their own.
 */
const KEPT_BACK: ReadonlySet<string> = new Set([
  ...['type', 'slipCode', 'code', 'personTag', 'appointment', 'appointments'],
  ...['settings', 'carried', 'summary'],
]);

/** DA3: one event as a supervisor reads it: who, when, at which start of the hub, and what. */
export function dayEvent({ seq, at, by, hubEpoch, event }: RecordedEvent): DayRecord['events'][number] {
  const facts = Object.fromEntries(Object.entries(event).filter(([name]) => !KEPT_BACK.has(name)));
  return { seq, at, by, hubEpoch, type: event.type, facts };
}
