import type { KioskPlace, ServiceId } from '@motcua/protocol';
import { isLocked } from './kiosk-lock.ts';
import type { KioskScreen, KioskState } from './kiosk-state.ts';

/** HE1: where somebody is stuck, so that whoever comes knows what to expect. */
export function placeOf(state: KioskState): { readonly place: KioskPlace; readonly serviceId: ServiceId | null } {
  const { screen } = state;
  if (isLocked(state)) return { place: 'closed', serviceId: null };
  return { place: PLACES[screen.kind], serviceId: serviceOf(screen) };
}

const PLACES: Readonly<Record<KioskScreen['kind'], KioskPlace>> = {
  start: 'start',
  taking: 'start',
  number: 'number',
  cancelling: 'number',
  person: 'person',
  code: 'slip',
  found: 'slip',
  search: 'search',
  papers: 'procedure',
  procedure: 'procedure',
  receipt: 'services',
  'one-more': 'one-more',
  message: 'trouble',
  ...{ guide: 'start', glass: 'start' },
};

function serviceOf(screen: KioskScreen): ServiceId | null {
  switch (screen.kind) {
    case 'taking':
    case 'person':
    case 'papers':
    case 'receipt':
    case 'one-more':
      return screen.serviceId;
    case 'number':
    case 'cancelling':
      return screen.issued.serviceIds[0] ?? null;
    default:
      return null;
  }
}
