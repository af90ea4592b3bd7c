import {
  countersText,
  followMessages,
  localText,
  messagesIn,
  otherTimeText,
  peopleAheadText,
  waitAndProspectText,
} from '@motcua/messages/hub';
import type { WaitEstimate } from '@motcua/protocol';
import type { FollowView } from '@motcua/protocol/follow-view';
import type { CounterId, Language, SlipCode } from '@motcua/protocol/vocabulary';
import { estimateWaitOf } from '../domain/estimate-wait.ts';
import { peopleAheadAt } from '../domain/people-ahead.ts';
import type { QueueState } from '../domain/queue-state.ts';
import { serviceName } from '../domain/service-lookup.ts';
import { activeService, type Ticket, type WaitingTicket } from '../domain/ticket.ts';
import { ticketOfSlip } from '../domain/ticket-of-slip.ts';

/** How soon a page asks again: near its turn somebody has to get up in time, far from it nothing changes quickly. */
const NEAR_MS = 3_000;
const CLOSE_MS = 5_000;
const FAR_MS = 12_000;
/** An undo, a return: what is over may still change, and nobody waits for it. */
const AFTERWARDS_MS = 30_000;
const NEAR = 3;
const CLOSE = 10;

/**
 * FO4: what the page of a slip shows. Nothing of a person is in it: neither needs nor priority nor who serves. A code that
 * is nobody's, of another day, or of practice: all the same answer.
 */
export function followView(state: QueueState, slipCode: SlipCode, at: number): FollowView {
  const ticket = ticketOfSlip(state, slipCode);
  return ticket ? viewOf(state, ticket, at) : nobody();
}

function nobody(): FollowView {
  const say = messagesIn(followMessages, 'vi');
  return {
    ...{ kind: 'unknown', language: 'vi', number: null, service: null, counter: null, ring: null },
    ...{ heading: say.unknown, lines: [say.todayOnly], nextMs: AFTERWARDS_MS },
  };
}

function viewOf(state: QueueState, ticket: Ticket, at: number): FollowView {
  const { language, number } = ticket;
  const say = messagesIn(followMessages, language);
  const usual = {
    ...{ language, number, service: localText(serviceName(state, activeService(ticket)), language) },
    ...{ counter: null, ring: null },
  } as const;
  switch (ticket.status) {
    case 'waiting':
      return { ...usual, kind: 'waiting', ...waiting(state, ticket, at) };
    case 'called':
      return {
        ...{ ...usual, kind: 'called', heading: say.called, counter: labelled(state, ticket.counterId, language) },
        // A call that is said again rings again.
        ...{ lines: [say.comeNow], ring: String(ticket.announcementSeq), nextMs: NEAR_MS },
      };
    case 'serving':
      return {
        ...{ ...usual, kind: 'serving', heading: say.serving, counter: labelled(state, ticket.counterId, language) },
        ...{ lines: [], nextMs: FAR_MS },
      };
    case 'parked':
      return {
        ...{ ...usual, kind: 'parked', heading: say.parked, counter: labelled(state, ticket.counterId, language) },
        ...{ lines: [say.straightBack], nextMs: CLOSE_MS },
      };
    case 'noShow':
      return { ...usual, kind: 'absent', heading: say.absent, lines: [say.howToReturn], nextMs: CLOSE_MS };
    case 'completed':
      return { ...usual, kind: 'done', heading: say.done, lines: [say.mayClose], nextMs: AFTERWARDS_MS };
    case 'cancelled':
      return { ...usual, kind: 'cancelled', heading: say.cancelled, lines: [say.todayOnly], nextMs: AFTERWARDS_MS };
    case 'expired':
      return { ...usual, kind: 'over', heading: say.over, lines: [say.todayOnly], nextMs: AFTERWARDS_MS };
  }
}

function waiting(
  state: QueueState,
  ticket: WaitingTicket,
  at: number,
): Pick<FollowView, 'heading' | 'lines' | 'nextMs'> {
  const { language, ticketId, standing, afterCalls } = ticket;
  const say = messagesIn(followMessages, language);
  const ahead = peopleAheadAt(state, ticketId, at);
  const wait = estimateWaitOf(state, ticketId, at);
  const placed = afterCalls !== null && afterCalls > 0 ? say.afterCalls(afterCalls) : null;
  return {
    heading: placed ?? peopleAheadText(ahead, language),
    lines: [
      ...(wait === null || placed !== null ? [] : waitLines(state, wait, language, at)),
      ...(standing === 'returned' ? [say.returned] : standing === 'transferred' ? [say.transferred] : []),
      ahead <= NEAR ? say.almost : say.waitHere,
    ],
    nextMs: ahead <= NEAR ? NEAR_MS : ahead <= CLOSE ? CLOSE_MS : FAR_MS,
  };
}

/** ES2 as at the kiosk: whoever sees from home that it may not be enough learns when else to come. */
function waitLines({ index }: QueueState, wait: WaitEstimate, language: Language, at: number): readonly string[] {
  const timeZone = index?.settings.centre.timeZone;
  const other = timeZone === undefined ? null : otherTimeText(wait, { language, now: at, timeZone });
  return [waitAndProspectText(wait, language), ...(other === null ? [] : [other])];
}

function labelled({ index }: QueueState, counterId: CounterId, language: Language): string {
  return countersText([index?.counters.get(counterId)?.label ?? counterId], language);
}
