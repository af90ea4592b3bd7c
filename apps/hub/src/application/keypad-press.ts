import type { Actor, CommandOutcome, KeypadAnswer } from '@motcua/protocol';
import type { CounterId, TicketId, TicketNumber } from '@motcua/protocol/vocabulary';
import type { QueueCommandBody } from '../domain/commands.ts';
import { foreseeCall } from '../domain/decisions/foresee-call.ts';
import { numberAtCounter } from '../domain/number-at-counter.ts';
import { practiceCurrent, stationKey } from '../domain/practice/practice-state.ts';
import { counterOf, type QueueState } from '../domain/queue-state.ts';
import type { KeypadPressed } from '../ports/input-devices.ts';
import type { Handled } from './handle-command.ts';

/** CA7: a press this soon after a number came to the counter belongs to the press that called it. */
export const SAME_PRESS_MS = 800;

export type KeypadPressParts = {
  readonly state: QueueState;
  /** Hub time. */
  readonly at: number;
  /** Whoever holds the counter, with the rights of the account; null: signed in nowhere. */
  readonly by: Actor | null;
  readonly submit: (by: Actor, body: QueueCommandBody) => Promise<Handled>;
};

type Current = { readonly ticketId: TicketId; readonly number: TicketNumber; readonly calledAt: number };

/**
 * KP2–KP4: what a press at a counter does: the same as the key of that name on the counter's page, in the name of whoever
 * holds the counter. Null: there is nothing to say about it, for the view shows it.
 */
export async function pressKeypad(
  { state, at, by, submit }: KeypadPressParts,
  counterId: CounterId,
  pressed: KeypadPressed,
): Promise<KeypadAnswer | null> {
  const { status } = counterOf(state, counterId);
  if (status !== 'open') return refused({ code: 'counter-not-open', status });
  if (by === null) return { kind: 'not-signed-in' };
  const current = currentAt(state, counterId);
  switch (pressed.press) {
    case 'next': {
      if (current !== null && at - current.calledAt < SAME_PRESS_MS) return null;
      const expectedCurrent = current?.ticketId ?? null;
      return told(await submit(by, { type: 'call-next', counterId, expectedCurrent, settle: null }), (outcome) =>
        outcome.type === 'ticket-called' ? null : { kind: 'none-waiting-after' },
      );
    }
    case 'recall': {
      if (current === null) return { kind: 'nobody-here' };
      const { ticketId, number } = current;
      return told(await submit(by, { type: 'recall-ticket', counterId, ticketId }), () => ({
        kind: 'recalled',
        number,
      }));
    }
    case 'call-number':
      return chooseNumber(state, by, counterId, pressed.number, current?.ticketId ?? null, at);
  }
}

/** KP4: a chosen call needs a reason (CA11), which a keypad cannot give: the page asks for it. */
function chooseNumber(
  state: QueueState,
  by: Actor,
  counterId: CounterId,
  bare: number,
  expectedCurrent: TicketId | null,
  at: number,
): KeypadAnswer {
  if (state.practice.stations.has(stationKey({ kind: 'counter', counterId }))) return { kind: 'not-in-practice' };
  const found = numberAtCounter(state, counterId, bare);
  if (found.kind === 'none') return { kind: 'no-such-number', number: bare };
  if (found.kind === 'several') return { kind: 'several-numbers', numbers: found.numbers.slice(0, 9) };
  const { ticketId, number } = found.ticket;
  const call = { type: 'call-ticket', counterId, expectedCurrent, settle: null, ticketId } as const;
  const rejection = foreseeCall(state, by, { ...call, reason: 'cannot-wait' }, at);
  return rejection === null ? { kind: 'needs-reason', ticket: { ticketId, number } } : refused(rejection);
}

function told(handled: Handled, accepted: (outcome: CommandOutcome) => KeypadAnswer | null): KeypadAnswer | null {
  return handled.kind === 'rejected' ? refused(handled.rejection) : accepted(handled.outcome);
}

function refused(rejection: Extract<KeypadAnswer, { kind: 'refused' }>['rejection']): KeypadAnswer {
  return { kind: 'refused', rejection };
}

function currentAt(state: QueueState, counterId: CounterId): Current | null {
  if (state.practice.stations.has(stationKey({ kind: 'counter', counterId }))) {
    return practiceCurrent(state.practice, counterId);
  }
  const { currentTicketId } = counterOf(state, counterId);
  const ticket = currentTicketId === null ? undefined : state.tickets.get(currentTicketId);
  return ticket?.status === 'called' || ticket?.status === 'serving' ? ticket : null;
}
