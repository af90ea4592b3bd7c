import type { Actor, SlipCode } from '@motcua/protocol/vocabulary';
import type { Rejection } from '@motcua/protocol/rejections';
import { NO_PAPERS, type BodyOf } from '../commands.ts';
import type { QueueState } from '../queue-state.ts';
import { decideCallTicket } from './call-ticket.ts';

/**
 * CA6: why a chosen ticket could not be called now; null: it could, once a reason is given and, where CA7 asks, it is said
 * whether the last one came. Nothing is called.
 */
export function foreseeCall(state: QueueState, by: Actor, body: BodyOf<'call-ticket'>, at: number): Rejection | null {
  const decision = decideCallTicket(
    state,
    {
      ...{ at, by, body, clock: { kind: 'trusted' }, printerId: null, slipCode: '' as SlipCode, appointmentCode: null },
      ...{ personTag: null, isVoiced: false, knownTickets: new Map(), papers: NO_PAPERS },
    },
    body,
  );
  if (decision.kind === 'accepted' || decision.rejection.code === 'confirm-current') return null;
  return decision.rejection;
}
