import type { QueueEvent, QueueEventType } from './events.ts';

/** The version with which each event is written today. A new shape gets the next number and an upcaster. */
export const EVENT_VERSIONS: Readonly<Record<QueueEventType, number>> = {
  SettingsApplied: 1,
  ServiceDayOpened: 1,
  ServiceDayClosed: 1,
  TicketIssued: 1,
  TicketCancelled: 1,
  TicketCalled: 1,
  TicketRecalled: 1,
  ServingStarted: 1,
  TicketCompleted: 1,
  TicketNoShow: 1,
  CounterOpened: 1,
  CounterPaused: 1,
  CounterClosed: 1,
};

/** An event as it was written, perhaps by an older hub: only its name is sure. */
export type StoredEvent = { readonly type: string };
/** Turns an event of one version into the next version's shape. */
export type Upcaster = (event: StoredEvent) => StoredEvent;
/** By event type, then by the version that it takes. */
export type Upcasters = Readonly<Partial<Record<QueueEventType, Readonly<Record<number, Upcaster>>>>>;

export const UPCASTERS: Upcasters = {};

/**
 * Brings a stored event to today's shape, one version at a time. Throws RangeError for a name or a
 * version that this hub does not know.
 */
export function upcast(
  event: StoredEvent,
  version: number,
  versions: Readonly<Record<string, number>> = EVENT_VERSIONS,
  upcasters: Upcasters = UPCASTERS,
): QueueEvent {
  const current = versions[event.type];
  if (current === undefined) throw new RangeError(`unknown event ${event.type}`);
  if (version > current) throw new RangeError(`${event.type} version ${version} was written by a newer hub`);
  let shaped = event;
  for (let from = version; from < current; from += 1) {
    const step = upcasters[event.type as QueueEventType]?.[from];
    if (!step) throw new RangeError(`${event.type} version ${from} has no upcaster`);
    shaped = step(shaped);
  }
  return shaped as QueueEvent;
}
