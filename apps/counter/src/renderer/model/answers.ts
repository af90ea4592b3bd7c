import type { LateOutcome, SendResult } from '@motcua/client';
import type { CommandOutcome, Rejection, TicketNumber } from '@motcua/protocol';
import type { Action, Notice, Question, StaffState, Step } from './staff-state.ts';

const QUIET_MS = 4_000;
const READ_MS = 9_000;
/** An accepted command whose view does not come is let go after this: the next view will show the truth. */
export const VIEW_PATIENCE_MS = 2_000;

/** The hub's answer to the command on its way. */
export function takeAnswer(state: StaffState, action: Action, result: SendResult, localMs: number): Step {
  switch (result.kind) {
    case 'accepted':
      return acceptedAnswer(state, action, result, localMs);
    case 'rejected':
      return { state: rejected({ ...state, pending: null }, result.rejection, localMs), effects: [] };
    case 'no-answer': {
      const inDoubt = [...state.inDoubt, { commandId: result.commandId, action }];
      const notice: Notice = { kind: 'in-doubt', action, until: localMs + READ_MS };
      return { state: { ...state, pending: null, inDoubt, notice }, effects: [] };
    }
  }
}

function acceptedAnswer(
  state: StaffState,
  action: Action,
  result: Extract<SendResult, { kind: 'accepted' }>,
  localMs: number,
): Step {
  const notice = noticeOfSuccess(action, result.outcome, state.pending?.number ?? null, localMs);
  const isShown = (state.counter?.stamp.revision ?? -1) >= result.revision;
  const pending =
    state.pending === null || isShown ? null : { ...state.pending, revision: result.revision, since: localMs };
  const after = { ...state, pending, notice };
  if (action !== 'leave' || state.you === null) return { state: after, effects: [] };
  return {
    state: { ...after, pending: null, screen: 'counters', counterId: null, counter: null, calledHereAt: null },
    effects: [
      { type: 'watch', counterId: null },
      { type: 'remember', accountId: state.you.accountId, counterId: null },
    ],
  };
}

function noticeOfSuccess(
  action: Action,
  outcome: CommandOutcome,
  number: TicketNumber | null,
  localMs: number,
): Notice | null {
  if (action === 'next' && outcome.type !== 'ticket-called') {
    return { kind: 'none-waiting-after', until: localMs + READ_MS };
  }
  if (number === null) return null;
  switch (action) {
    case 'recall':
      return { kind: 'recalled', number, until: localMs + QUIET_MS };
    case 'absent':
      return { kind: 'marked-absent', number, until: localMs + QUIET_MS };
    case 'done':
      return { kind: 'completed', number, until: localMs + QUIET_MS };
    default:
      return null;
  }
}

function rejected(state: StaffState, rejection: Rejection, localMs: number): StaffState {
  switch (rejection.code) {
    case 'already-moved-on':
      // CA7: what the clerk wanted has happened already; the view shows whom.
      return { ...state, notice: { kind: 'already-done', until: localMs + QUIET_MS } };
    case 'confirm-current': {
      const { ticketId, number } = rejection.current;
      const question: Question = { kind: 'came-or-absent', ticketId, number, askedAt: localMs };
      return { ...state, question, notice: null };
    }
    default:
      return { ...state, notice: { kind: 'refused', rejection, until: localMs + READ_MS } };
  }
}

/** What became of a command that was given up: it is told, never sent again. */
export function takeLateOutcome(state: StaffState, late: LateOutcome, localMs: number): StaffState {
  const doubted = state.inDoubt.find((one) => one.commandId === late.commandId);
  if (doubted === undefined) return state;
  const kind = late.outcome === null ? 'never-happened' : 'happened-after-all';
  return {
    ...state,
    inDoubt: state.inDoubt.filter((one) => one !== doubted),
    notice: { kind, action: doubted.action, until: localMs + READ_MS },
  };
}
