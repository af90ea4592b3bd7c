import type { DeviceId, SeriesId } from '@motcua/protocol/vocabulary';
import type { SeriesSettings } from '@motcua/protocol/settings-document';
import type { ReserveLease } from './carried-state.ts';
import type { ReserveSlice } from './events.ts';
import { formatTicketNumber } from './numbering.ts';
import { reserveKey, type QueueState } from './queue-state.ts';

/** HL1: keys of numbers leased longer ago than this many service days are forgotten; such numbers are never placed. */
const KEYS_KEPT_DAYS = 10;

/**
 * HL1: this kiosk's slices, one per series that has a reserve: those it had, as long as the settings leave them
 * whole; else the first that no other kiosk has; else one whose kiosk has not asked for two service days.
 */
export function slicesFor(state: QueueState, deviceId: DeviceId, dayOrdinal: number): readonly ReserveSlice[] {
  return [...(state.index?.series.values() ?? [])].flatMap((series) => {
    const all = slicesOf(series);
    const own = sliceIn(state.leases.get(deviceId), series.seriesId);
    const kept = all.find((slice) => isSame(slice, own));
    const others = [...state.leases.values()].filter((lease) => lease.deviceId !== deviceId);
    const isFree = (slice: ReserveSlice, among: readonly ReserveLease[]): boolean =>
      among.every((lease) => !overlaps(slice, sliceIn(lease, series.seriesId)));
    const inUse = others.filter((lease) => lease.dayOrdinal + 1 >= dayOrdinal);
    const slice = kept ?? all.find((each) => isFree(each, others)) ?? all.find((each) => isFree(each, inUse));
    return slice ? [slice] : [];
  });
}

function slicesOf({ seriesId, reserve }: SeriesSettings): readonly ReserveSlice[] {
  if (!reserve || reserve.perKiosk < 1) return [];
  const count = Math.floor((reserve.last - reserve.first + 1) / reserve.perKiosk);
  return Array.from({ length: count }, (_, nth) => {
    const first = reserve.first + nth * reserve.perKiosk;
    return { seriesId, first, last: first + reserve.perKiosk - 1 };
  });
}

export function sliceIn(lease: ReserveLease | undefined, seriesId: SeriesId): ReserveSlice | undefined {
  return lease?.slices.find((slice) => slice.seriesId === seriesId);
}

function isSame(a: ReserveSlice, b: ReserveSlice | undefined): boolean {
  return b !== undefined && a.first === b.first && a.last === b.last;
}

function overlaps(a: ReserveSlice, b: ReserveSlice | undefined): boolean {
  return b !== undefined && a.first <= b.last && b.first <= a.last;
}

/** The number after the last of a slice that was handed over under this lease, or was given today under the one before. */
export function nextInSlice(state: QueueState, deviceId: DeviceId, dayOrdinal: number, slice: ReserveSlice): number {
  const series = state.index?.series.get(slice.seriesId);
  for (let ordinal = slice.last; series && ordinal >= slice.first; ordinal -= 1) {
    const isTaken =
      state.reserveTaken.has(reserveKey(deviceId, dayOrdinal, slice.seriesId, ordinal)) ||
      state.openNumbers.has(formatTicketNumber(series, ordinal));
    if (isTaken) return ordinal + 1;
  }
  return slice.first;
}

/** The keys that the day after `state`'s still has to know. */
export function reserveTakenToCarry(state: QueueState): readonly string[] {
  const oldest = (state.day?.ordinal ?? 0) + 1 - KEYS_KEPT_DAYS;
  return [...state.reserveTaken].filter((key) => leaseDayOf(key) >= oldest);
}

/** Whether a number of this lease can still be told from one that was handed over long ago. */
export function isLeaseRemembered(state: QueueState, leaseDayOrdinal: number): boolean {
  return leaseDayOrdinal > (state.day?.ordinal ?? 0) - KEYS_KEPT_DAYS;
}

/** `reserveKey` puts it second. */
function leaseDayOf(key: string): number {
  return Number(key.split(' ')[1]);
}
