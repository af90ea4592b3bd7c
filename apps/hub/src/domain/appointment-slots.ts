import type { ServiceId } from '@motcua/protocol/vocabulary';
import { lineOf, type QueueState, type SettingsIndex } from './queue-state.ts';
import { dateAfter } from './local-calendar.ts';
import { openingOf } from './opening-hours.ts';

/** How far ahead there are slots. What is promised later than that is easily forgotten, on both sides. */
export const APPOINTMENT_DAYS_AHEAD = 60;

/** The beginnings (hub time) of a service's slots on a local date, the earliest first: whole slots in its hours of calling. */
export function slotsOn({ settings, calendar }: SettingsIndex, date: string, serviceId: ServiceId): readonly number[] {
  const { slotMinutes } = settings.appointments;
  return openingOf(settings, date, serviceId).spans.flatMap(({ from, to }) => {
    const slots: number[] = [];
    for (let minute = from; minute + slotMinutes <= to; minute += slotMinutes) {
      slots.push(calendar.instantOf(date, minute));
    }
    return slots;
  });
}

/** Free places in slots: asked and taken one by one while a command is decided. */
export class SlotBook {
  readonly #state: QueueState;
  readonly #index: SettingsIndex;
  /** By service and slot. */
  readonly #taken = new Map<string, number>();

  constructor(state: QueueState, index: SettingsIndex) {
    this.#state = state;
    this.#index = index;
    for (const { serviceId, at } of state.appointments.values()) this.#add(serviceId, at);
  }

  isSlot(serviceId: ServiceId, at: number, now: number): boolean {
    const { calendar } = this.#index;
    const { date } = calendar.localMoment(at);
    if (at < now || date > dateAfter(calendar.localMoment(now).date, APPOINTMENT_DAYS_AHEAD)) return false;
    return slotsOn(this.#index, date, serviceId).includes(at);
  }

  isFree(serviceId: ServiceId, at: number): boolean {
    // Whoever came early stands in the line already, and still needs that time.
    const here = lineOf(this.#state, serviceId).appointments.filter((place) => place.rankedAt === at).length;
    return (this.#taken.get(keyOf(serviceId, at)) ?? 0) + here < this.#index.settings.appointments.perSlot;
  }

  /** The first free slot from `from` (hub time) on, on `date` or a later one; null: none within sixty days. */
  firstFree(serviceId: ServiceId, date: string, from: number): number | null {
    for (let days = 0; days <= APPOINTMENT_DAYS_AHEAD; days += 1) {
      const slots = slotsOn(this.#index, dateAfter(date, days), serviceId);
      const free = slots.find((at) => at >= from && this.isFree(serviceId, at));
      if (free !== undefined) return free;
    }
    return null;
  }

  /** The first free slot after today; taken at once. */
  takeAfter(serviceId: ServiceId, date: string): number | null {
    const at = this.firstFree(serviceId, dateAfter(date, 1), 0);
    if (at !== null) this.#add(serviceId, at);
    return at;
  }

  #add(serviceId: ServiceId, at: number): void {
    const key = keyOf(serviceId, at);
    this.#taken.set(key, (this.#taken.get(key) ?? 0) + 1);
  }
}

function keyOf(serviceId: ServiceId, at: number): string {
  return `${serviceId} ${at}`;
}
