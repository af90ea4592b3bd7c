import type { CounterId, PrinterId, ServiceId, SlipCode, TicketId } from '@motcua/protocol/vocabulary';
import fc from 'fast-check';
import { decide } from '../../domain/decide.ts';
import { NO_PAPERS, type Decision, type QueueCommandBody } from '../../domain/commands.ts';
import type { Draft } from '../../domain/draft.ts';
import { counterOf, type QueueState } from '../../domain/queue-state.ts';
import { HOUR, KIOSK, MINUTE, MONDAY_8, SECOND, staff } from '../../domain/testing/queue-scenario.ts';

/** What somebody tries at some moment; turned into a command when the state of that moment is known. */
export type Intent = {
  readonly act: (typeof ACTS)[number];
  readonly service: string;
  readonly counter: number;
  readonly ticket: number;
  readonly isPriority: boolean;
  readonly settle: 'came' | 'absent' | null;
  readonly waitMs: number;
};

const SERVICES = ['ho-tich', 'chung-thuc', 'cu-tru', 'no-such-service'];
const ACTS = [
  ...['issue', 'issue', 'issue', 'issue', 'open', 'next', 'next', 'next', 'recall', 'start'],
  ...['complete', 'no-show', 'cancel', 'pause', 'close', 'close-day'],
] as const;

/** Anything that kiosks, three counters and the clock may do, sensible or not, over several days. */
export const intents: fc.Arbitrary<readonly Intent[]> = fc.array(
  fc.record({
    act: fc.constantFrom(...ACTS),
    service: fc.constantFrom(...SERVICES),
    counter: fc.integer({ min: 1, max: 3 }),
    ticket: fc.integer({ min: 1, max: 12 }),
    isPriority: fc.boolean(),
    settle: fc.constantFrom('came' as const, 'absent' as const, null),
    waitMs: fc.constantFrom(0, SECOND, SECOND, 20 * SECOND, MINUTE, 3 * MINUTE, 17 * HOUR),
  }),
  { minLength: 1, maxLength: 60, size: 'max' },
);

export function bodyOf(state: QueueState, intent: Intent): QueueCommandBody {
  const counterId = `quay-${intent.counter}` as CounterId;
  const current = counterOf(state, counterId).currentTicketId;
  const someTicket = `${state.day?.ordinal ?? 1}-${intent.ticket}` as TicketId;
  const ticketId = current ?? someTicket;
  switch (intent.act) {
    case 'issue': {
      const priority = intent.isPriority ? 'priority' : 'ordinary';
      return {
        type: 'issue-ticket',
        person: null,
        oneMore: true,
        serviceIds: [intent.service as ServiceId],
        priority,
        needs: [],
        language: 'vi',
      };
    }
    case 'next':
      return { type: 'call-next', counterId, expectedCurrent: current, settle: intent.settle };
    case 'recall':
      return { type: 'recall-ticket', counterId, ticketId };
    case 'start':
      return { type: 'start-serving', counterId, ticketId };
    case 'complete':
      return { type: 'complete-ticket', counterId, ticketId, outcomes: [], dossiers: null };
    case 'no-show':
      return { type: 'mark-no-show', counterId, ticketId, override: null };
    case 'cancel':
      return { type: 'cancel-ticket', ticketId: someTicket, reason: 'citizen-left' };
    case 'open':
      return { type: 'open-counter', counterId };
    case 'pause':
      return { type: 'pause-counter', counterId };
    case 'close':
      return { type: 'close-counter', counterId, parked: { kind: 'back-to-line' }, evenIfWaiting: true };
    case 'close-day':
      return { type: 'close-service-day' };
  }
}

/** Decides an intent on the draft at a moment. */
export function attempt(draft: Draft, intent: Intent, at: number): Decision {
  const body = bodyOf(draft.state, intent);
  const by = intent.act === 'issue' ? KIOSK : staff(`officer-${intent.counter}`);
  const codes = {
    slipCode: `code-${at}` as SlipCode,
    appointmentCode: null,
    personTag: null,
    knownTickets: new Map(),
    papers: NO_PAPERS,
    isVoiced: false,
  };
  return decide(draft, { at, clock: { kind: 'trusted' }, by, printerId: 'may-in-1' as PrinterId, ...codes, body });
}

/** The hub time of each intent, when the first comes on a Monday at eight. */
export function timesOf(sequence: readonly Intent[]): readonly number[] {
  let at = MONDAY_8;
  return sequence.map(({ waitMs }) => (at += waitMs));
}
