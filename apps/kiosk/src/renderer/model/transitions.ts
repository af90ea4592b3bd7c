import type { TicketIssuedOutcome } from '@motcua/protocol';
import { isReserveNumber } from './alone.ts';
import { isConnected, type KioskMessage, type KioskScreen, type KioskState } from './kiosk-state.ts';
import { readSlipStanding } from './slip-standing.ts';

/** A number that came when its press had been given up. */
export const LATE = { late: true, fromAppointment: false } as const;

export function showNumber(
  state: KioskState,
  issued: TicketIssuedOutcome,
  how: { readonly late: boolean; readonly fromAppointment: boolean },
  at: number,
): KioskState {
  const standing = readSlipStanding(issued, state.slips, state.menu);
  return showScreen(state, { kind: 'number', issued, ...how, standing, standingSince: at }, at);
}

export function showMessage(state: KioskState, message: KioskMessage, at: number): KioskState {
  return showScreen(state, { kind: 'message', message }, at);
}

/** A number as its press was answered. */
export const AS_GIVEN = { late: false, fromAppointment: false } as const;

/**
 * Opens the start page for the same person, or first the number that came late. IS6: without the hub nothing joins a number,
 * which is then shown once more instead of tiles that do nothing.
 */
export function showStart(state: KioskState, cancelledNumber: string | null, at: number): KioskState {
  if (state.lateTicket !== null) {
    return showNumber({ ...state, lateTicket: null }, state.lateTicket, LATE, at);
  }
  const { adding } = state;
  if (adding !== null && !isConnected(state)) return showNumber({ ...state, adding: null }, adding, AS_GIVEN, at);
  const first = state.openGroup === null ? state : { ...state, openGroup: null, tilePage: 0 };
  return showScreen(first, { kind: 'start', cancelledNumber }, at);
}

/** After each ticket nothing of the person remains. */
export function leaveNumber(state: KioskState, at: number): KioskState {
  return showStart(forgetPerson(state), null, at);
}

export function showScreen(state: KioskState, screen: KioskScreen, at: number): KioskState {
  return { ...state, screen, screenSince: at, askedSince: null };
}

/** IS4: an ordinary number without help. */
export const NO_HELP = { helpOpen: false, priority: 'ordinary', needs: [] } as const;

export function forgetPerson(state: KioskState): KioskState {
  const own = { language: 'vi', largerText: false, moreContrast: false, adding: null, askedSince: null } as const;
  return { ...state, ...own, ...{ reading: null, listens: false }, openGroup: null, tilePage: 0, ...NO_HELP };
}

/** Brings the number page up to date with what is known of its slip. */
export function withSlipStanding(state: KioskState, at: number): KioskState {
  const { screen } = state;
  if (screen.kind !== 'number') return state;
  // HL1: the hub knows nothing of its slip; what the kiosk itself last said of it holds.
  if (isReserveNumber(screen.issued) && isConnected(state)) return state;
  const read = readSlipStanding(screen.issued, state.slips, state.menu);
  const standing = read === 'printing' && screen.standing === 'slow' ? 'slow' : read;
  if (standing === screen.standing) return state;
  return { ...state, screen: { ...screen, standing, standingSince: at } };
}
