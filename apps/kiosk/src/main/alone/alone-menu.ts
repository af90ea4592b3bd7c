import { clockTime, isSameDate } from '@motcua/messages';
import type { IssuingView, KioskMenuView, PrinterState, ReserveKit, SeriesId, ServiceId } from '@motcua/protocol';
import type { KeptReserve } from './kept-reserve.ts';

export type AloneMenuFacts = {
  readonly kept: KeptReserve;
  /** Hub time, as far as it is known. */
  readonly at: number;
  readonly printerState: PrinterState;
  /** How many numbers are left of a series, and how many of a service were given here today. */
  readonly left: (seriesId: SeriesId) => number;
  readonly givenToday: (serviceId: ServiceId) => number;
};

/**
 * HL1: the tiles of a kiosk that is alone: what it can give, by the hours alone and by what the hub last said of pauses, stops
 * and limits on the same date. How many wait, and for how long, nobody knows.
 */
export function aloneMenu(facts: AloneMenuFacts): KioskMenuView {
  const { kept, at, printerState } = facts;
  const { kit, menu } = kept;
  const { printerId, name } = kit.printer;
  const services = menu.services.flatMap((tile) => {
    const service = kit.services.find(({ serviceId }) => serviceId === tile.serviceId);
    if (service === undefined) return [];
    const issuing = issuingAlone(facts, service);
    return [{ ...tile, waiting: 0, wait: null, issuing, lateNotice: lateNoticeAt(kit, service, at) }];
  });
  const offered = new Set(services.map(({ serviceId }) => serviceId));
  const groups = menu.groups.map((group) => ({
    ...group,
    serviceIds: group.serviceIds.filter((id) => offered.has(id)),
  }));
  return {
    ...menu,
    services,
    groups: groups.filter(({ serviceIds }) => serviceIds.length > 0),
    ...{ procedures: 0, help: [], inPractice: [], personNeeded: false },
    printers: [{ printerId, name, state: printerState, since: Math.floor(at), fallbackPrinterId: null }],
  };
}

/** IS3, as far as it can be known here. */
export function issuingAlone(
  { kept, at, left, givenToday }: AloneMenuFacts,
  service: ReserveKit['services'][number],
): IssuingView {
  const { menu, menuAt, kit } = kept;
  const { serviceId, seriesId, hours, dailyLimit } = service;
  const { timeZone } = kit.centre;
  const isToday = isSameDate(at, menuAt, timeZone);
  const told = isToday ? menu.services.find((tile) => tile.serviceId === serviceId)?.issuing : undefined;
  if (told?.state === 'paused' || told?.state === 'used-up') return told;
  if (told?.state === 'closed' && isByAct(told.reason) && (told.opensAt === null || told.opensAt > at)) return told;
  if (!hours.some(({ from, to }) => from <= at && at < to)) {
    const opensAt = hours.find(({ from }) => from > at)?.from ?? null;
    return { state: 'closed', reason: opensAt === null ? 'over' : reasonAt(kept, hours, at), opensAt };
  }
  const last = told?.state === 'open' ? told.left : dailyLimit;
  const ofLimit = last === null ? null : last - givenToday(serviceId);
  if (ofLimit !== null && ofLimit <= 0) return { state: 'used-up', opensAt: null };
  const ofSlice = left(seriesId);
  if (ofSlice <= 0) return { state: 'used-up', opensAt: null };
  return { state: 'open', left: ofLimit === null ? null : Math.min(ofLimit, ofSlice) };
}

/** Somebody decided it; the hours know nothing of it. */
function isByAct(reason: Extract<IssuingView, { state: 'closed' }>['reason']): boolean {
  return reason === 'stopped' || reason === 'over';
}

function reasonAt(
  { kit }: KeptReserve,
  hours: ReserveKit['services'][number]['hours'],
  at: number,
): Extract<IssuingView, { state: 'closed' }>['reason'] {
  const { timeZone } = kit.centre;
  const ofToday = hours.filter(({ from }) => isSameDate(from, at, timeZone));
  if (ofToday.length === 0) return 'closed-day';
  if (!ofToday.some(({ from }) => from > at)) return 'over';
  return ofToday.some(({ to }) => to <= at) ? 'break' : 'not-yet';
}

/** What is said of the service at this hour; null: nothing. */
export function lateNoticeAt({ centre }: ReserveKit, { lateNotice }: ReserveKit['services'][number], at: number) {
  if (lateNotice === null) return null;
  return clockTime(at, centre.timeZone) >= lateNotice.from ? lateNotice.text : null;
}
