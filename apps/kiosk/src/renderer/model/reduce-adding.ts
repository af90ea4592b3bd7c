import type { ServiceId } from '@motcua/protocol';
import { isReserveNumber } from './alone.ts';
import { isConnected, type KioskState } from './kiosk-state.ts';
import { isInPractice } from './practice.ts';
import { quietly, sending, unchanged, type Reduced } from './take-number.ts';
import { AS_GIVEN, showMessage, showNumber, showScreen, showStart } from './transitions.ts';

/** IS6 */
export const MOST_SERVICES = 3;

/** IS6: whether the number on the page can hold one more service, and there is one to choose. */
export function mayAddService(state: KioskState): boolean {
  const { screen, menu } = state;
  if (screen.kind !== 'number' || screen.late || screen.fromAppointment || screen.issued.practice) return false;
  if (isReserveNumber(screen.issued)) return false;
  const { serviceIds } = screen.issued;
  const isOther = menu?.services.some((each) => each.issuing.state === 'open' && !serviceIds.includes(each.serviceId));
  return serviceIds.length < MOST_SERVICES && isOther === true && !isInPractice(state);
}

/** The tiles come back, under the number that the next one is added to. */
export function startAdding(state: KioskState, at: number): Reduced {
  const { screen } = state;
  if (screen.kind !== 'number' || !mayAddService(state) || !isConnected(state)) return unchanged(state);
  return quietly(showStart({ ...state, adding: screen.issued }, null, at));
}

/** Nothing is added after all: the number once more, as it was. */
export function keepAsIs(state: KioskState, at: number): Reduced {
  const { adding } = state;
  if (adding === null || state.screen.kind !== 'start') return unchanged(state);
  return quietly(showNumber({ ...state, adding: null }, adding, AS_GIVEN, at));
}

/** IS6: the tile that was touched joins the visit. */
export function addService(state: KioskState, serviceId: ServiceId, at: number): Reduced {
  const { adding } = state;
  if (adding === null) return unchanged(state);
  // From a page that stays without the hub: the number once more.
  if (!isConnected(state)) return quietly(showStart(state, null, at));
  if (adding.serviceIds.includes(serviceId)) {
    const rejection = { code: 'same-service-twice', serviceId } as const;
    return quietly(showMessage(state, { kind: 'not-added', number: adding.number, rejection }, at));
  }
  const pressId = state.pressesSoFar + 1;
  const taking = showScreen(state, { kind: 'taking', pressId, serviceId, slow: false }, at);
  return sending(taking, pressId, { type: 'add-service', ticketId: adding.ticketId, serviceId });
}
