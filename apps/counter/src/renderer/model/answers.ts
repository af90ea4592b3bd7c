import type { LateOutcome, SendResult } from '@motcua/client';
import type { CommandOutcome, Rejection, TicketNumber } from '@motcua/protocol';
import { chooseCounter, leaveCounter } from './choose-counter.ts';
import { otherHeldCounters } from './held-counters.ts';
import { callNext } from './press.ts';
import { ask, openMenu, send } from './send.ts';
import { stay, type Act, type Deed, type Notice, type Pending, type StaffState, type Step } from './staff-state.ts';

const QUIET_MS = 4_000;
const READ_MS = 9_000;
/** An accepted command whose view does not come is let go after this: the next view will show the truth. */
export const VIEW_PATIENCE_MS = 2_000;

/** The hub's answer to the command on its way. */
export function takeAnswer(state: StaffState, action: Act, result: SendResult, localMs: number): Step {
  switch (result.kind) {
    case 'accepted':
      return acceptedAnswer(state, action, result, localMs);
    case 'rejected':
      return rejected({ ...state, pending: null }, state.pending, action, result.rejection, localMs);
    case 'no-answer': {
      const inDoubt = [...state.inDoubt, { commandId: result.commandId, action }];
      const notice: Notice = { kind: 'in-doubt', action, until: localMs + READ_MS };
      return stay({ ...state, pending: null, inDoubt, notice });
    }
  }
}

function acceptedAnswer(
  state: StaffState,
  action: Act,
  result: Extract<SendResult, { kind: 'accepted' }>,
  localMs: number,
): Step {
  const sent = state.pending;
  const { outcome } = result;
  const notice = noticeOfSuccess(state, action, outcome, sent?.number ?? null, localMs);
  if (sent?.thenNext === true && state.counterId !== null) {
    const free: StaffState = { ...state, pending: null, ending: null };
    return send(free, { act: 'next', number: sent.number, command: callNext(state.counterId, null) }, localMs);
  }
  const isShown = isShownIn(state, sent, result.revision);
  const pending = sent === null || isShown ? null : { ...sent, revision: result.revision, since: localMs };
  const made = outcome.type === 'ticket-issued' || outcome.type === 'appointment-made' ? outcome : state.made;
  const helpTaken = sent?.command.type === 'take-help' ? { helpId: sent.command.helpId, at: localMs } : state.helpTaken;
  const after: StaffState = { ...state, pending, notice, made, helpTaken };
  if (action === 'leave') {
    return leaveCounter({ ...after, pending: null }, otherHeldCounters(state)[0]?.counterId ?? null);
  }
  if (action === 'move' && sent?.command.type === 'move-counter') {
    const { toCounterId } = sent.command;
    return chooseCounter({ ...after, pending: null, counter: null }, toCounterId);
  }
  return stay(after);
}

/** What is done for the day, or with a number of other counters, may show in no view that is waited for. */
function isShownIn(state: StaffState, sent: Pending | null, revision: number): boolean {
  const { counter } = state;
  if (counter === null || sent === null || state.screen !== 'counter') return true;
  const { command } = sent;
  // CA9: another counter of the same person, whose view is not waited for.
  if ('counterId' in command && command.counterId !== counter.body.counterId) return true;
  const isAboutCurrent = 'ticketId' in command && command.ticketId === counter.body.current?.ticketId;
  if (ELSEWHERE.has(sent.action) && !isAboutCurrent) return true;
  return counter.stamp.revision >= revision;
}

const ELSEWHERE: ReadonlySet<Act> = new Set<Act>([
  'issue',
  'make-appointment',
  'cancel-appointment',
  'check-in',
  'cancel-many',
  'stop-issuing',
  'resume-issuing',
  'resume-calling',
  'pause-service',
  'resume-service',
  'confirm-clock',
  'correct-date',
  'by-hand',
  'transfer',
  'change-service',
  'priority',
  'cancel',
  'return',
  'reprint',
  'request-help',
  'take-help',
  'finish-help',
  'withdraw-help',
]);

const DEEDS: Partial<Record<Act, Deed>> = {
  recall: 'recalled',
  absent: 'marked-absent',
  done: 'completed',
  undo: 'undone',
  park: 'parked',
  resume: 'resumed',
  transfer: 'transferred',
  'change-service': 'service-changed',
  priority: 'priority-changed',
  return: 'returned',
  cancel: 'cancelled',
  reprint: 'reprinted',
};

const WORTH_SAYING: ReadonlySet<Act> = new Set<Act>([
  'cancel-appointment',
  'stop-issuing',
  'resume-issuing',
  'pause-service',
  'resume-service',
  'end-calling',
  'resume-calling',
  'confirm-clock',
  'correct-date',
  'by-hand',
]);

function noticeOfSuccess(
  state: StaffState,
  action: Act,
  outcome: CommandOutcome,
  number: TicketNumber | null,
  localMs: number,
): Notice | null {
  if (action === 'next' && outcome.type !== 'ticket-called') {
    return { kind: 'none-waiting-after', until: localMs + READ_MS };
  }
  if (outcome.type === 'tickets-cancelled') {
    return { kind: 'cancelled-together', count: outcome.count, until: localMs + READ_MS };
  }
  if (action === 'check-in' && outcome.type === 'ticket-issued' && state.screen === 'counter') {
    const says = { from: 'scanner', kind: 'checked-in', number: outcome.number } as const;
    return { kind: 'input', says, until: localMs + READ_MS };
  }
  if (WORTH_SAYING.has(action)) return { kind: 'done', until: localMs + QUIET_MS };
  const deed = DEEDS[action];
  if (number === null || deed === undefined) return null;
  const isHandedOn = action === 'done' && state.pending?.handsOn === true;
  return { kind: isHandedOn ? 'handed-on' : deed, number, until: localMs + (isHandedOn ? READ_MS : QUIET_MS) };
}

function rejected(state: StaffState, sent: Pending | null, action: Act, rejection: Rejection, localMs: number): Step {
  const command = sent?.command;
  switch (rejection.code) {
    case 'already-moved-on':
      // CA7: what the clerk wanted has happened already; the view shows whom.
      return stay({ ...state, notice: { kind: 'already-done', until: localMs + QUIET_MS } });
    case 'confirm-current': {
      if (command?.type !== 'call-next' && command?.type !== 'call-ticket') break;
      const { ticketId, number } = rejection.current;
      return ask(state, { kind: 'came-or-absent', ticketId, number, call: command, askedAt: localMs });
    }
    case 'parked-tickets':
      if (action !== 'leave') break;
      return openMenu(state, { kind: 'leave-parked', count: rejection.count }, localMs);
    case 'last-counter-of-line': {
      if (command?.type !== 'close-counter' && command?.type !== 'move-counter') break;
      return ask(state, { kind: 'last-counter', waiting: rejection.waiting, leave: command, askedAt: localMs });
    }
    case 'people-left': {
      const { waiting, called, parked, appointments } = rejection;
      return openMenu(state, { kind: 'people-left', waiting, called, parked, appointments }, localMs);
    }
    default:
  }
  return stay({ ...state, notice: { kind: 'refused', rejection, until: localMs + READ_MS } });
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
