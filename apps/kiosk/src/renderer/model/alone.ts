import type { Alone } from '@motcua/client';
import type { TicketIssuedOutcome } from '@motcua/protocol';
import { isConnected, type KioskState } from './kiosk-state.ts';

/** HL1: how this kiosk gets on without the hub; null: the hub is there, or it cannot get on. */
export function aloneStanding({ link }: Pick<KioskState, 'link'>): Alone['standing'] | null {
  return link.kind === 'lost' ? (link.alone?.standing ?? null) : null;
}

/** Whether a press for a number leads to one: by the hub, or from the kiosk's own reserve. */
export function givesNumbers(state: KioskState): boolean {
  return isConnected(state) || aloneStanding(state) === 'giving';
}

/** HL1: given without the hub, which knows nothing of it yet. No ticket of the hub is called so. */
export function isReserveNumber({ ticketId }: Pick<TicketIssuedOutcome, 'ticketId'>): boolean {
  return ticketId.startsWith('reserve-');
}
