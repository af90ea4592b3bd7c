import type { Command, CounterId, CounterView, TicketId } from '@motcua/protocol';
import { chooseEntry, menuBack, pickOf } from './choose-entry.ts';
import { chooseCounter } from './choose-counter.ts';
import { endingOf, isNoted } from './ending.ts';
import { otherHeldCounters } from './held-counters.ts';
import type { TicketBrief } from './menu.ts';
import { pressAlarm, pressCallGuide } from './press-alarm.ts';
import { absentNote, counterStanding } from './panel.ts';
import { ask, notConnected, openMenu, send, SHORT_NOTICE_MS } from './send.ts';
import { holdsCounter, isSupervisor, stay, type Action, type StaffState, type Step } from './staff-state.ts';
import { answer } from './answer-question.ts';
import { closeCounter } from './move-entries.ts';

/** CA7: a press this soon after the called number appeared belongs to the press that called it. */
export const SAME_PRESS_MS = 800;

/** This machine's monotonic time and hub time, ms. */
export type Now = { readonly localMs: number; readonly hubMs: number };

/** What a key or a button does now. At most one command is on its way at any time. */
export function press(state: StaffState, action: Action, now: Now): Step {
  if (action === 'dismiss') {
    const isMenu = state.question === null && state.menu !== null;
    return stay(isMenu ? menuBack(state, now.localMs) : { ...state, question: null, notice: null });
  }
  if (state.link.kind !== 'connected') return notConnected(state, now.localMs);
  if (action === 'alarm') return pressAlarm(state, now.localMs);
  if (action === 'call-guide') return pressCallGuide(state, now.localMs);
  if (state.pending !== null) return stay(state);
  const { counter, counterId } = state;
  if (state.question !== null) return answer(state, state.question, action, now.localMs);
  const pick = pickOf(action);
  if (pick !== null) return chooseEntry(state, pick, now, (then, again) => press(then, again, now));
  if (counterId === null || counter === null) return stay(state);
  return pressAtCounter(state, counter.body, action, now);
}

function pressAtCounter(state: StaffState, counter: CounterView, action: Action, now: Now): Step {
  const { counterId, current } = counter;
  const { localMs } = now;
  const note = (kind: 'nobody-here' | 'nothing-to-undo' | 'nobody-parked' | 'nobody-absent' | 'nobody-in-line') =>
    stay({ ...state, notice: { kind, until: localMs + SHORT_NOTICE_MS } });
  switch (action) {
    case 'next':
      return pressNext(state, counter, now);
    case 'recall':
    case 'start':
    case 'done':
    case 'absent':
      if (current === null) return note('nobody-here');
      if (action === 'absent' && isEarlyForSupervisor(state, counter, now.hubMs)) {
        const command = { type: 'mark-no-show', counterId, ticketId: current.ticketId, override: null } as const;
        const draft = { act: 'absent', number: current.number, command } as const;
        return openMenu(state, { kind: 'reason', draft }, localMs);
      }
      return send(
        state,
        { act: action, number: current.number, command: atCounter(state, action, counterId, current.ticketId) },
        localMs,
      );
    case 'park':
    case 'transfer':
    case 'change-service': {
      if (current === null) return note('nobody-here');
      if (counter.practice !== null) return notInPractice(state, localMs);
      const ticket = briefOf(current);
      const menu = action === 'transfer' ? { kind: action, ticket, position: null } : { kind: action, ticket };
      return openMenu(state, menu, localMs);
    }
    case 'outcomes':
      return current === null ? note('nobody-here') : openMenu(state, { kind: 'outcomes' }, localMs);
    case 'undo': {
      if (counter.undo === null) return note('nothing-to-undo');
      const { act, number } = counter.undo;
      // Ten seconds leave no time for a list: taking an act back says that it was a mistake.
      const command: Command = { type: 'undo-act', counterId, act, reason: 'staff-mistake' };
      return send(state, { act: 'undo', number, command }, localMs);
    }
    case 'parked':
      if (counter.parked.length === 0) return note('nobody-parked');
      return openMenu(state, { kind: 'parked' }, localMs);
    case 'absentees':
      if (counter.absent.length === 0) return note('nobody-absent');
      return openMenu(state, { kind: 'absentees' }, localMs);
    case 'line':
      if (counter.practice !== null) return notInPractice(state, localMs);
      if (counter.waiting.count === 0) return note('nobody-in-line');
      return openMenu(state, { kind: 'line' }, localMs);
    case 'more':
      return openMenu(state, { kind: 'more' }, localMs);
    case 'switch': {
      const [other] = otherHeldCounters(state);
      return other === undefined ? stay(state) : chooseCounter(state, other.counterId);
    }
    case 'open': {
      if (counter.holder === null || holdsCounter(state)) {
        return send(state, { act: 'open', number: null, command: { type: 'open-counter', counterId } }, localMs);
      }
      return ask(state, { kind: 'take-over', holder: counter.holder.name, askedAt: localMs });
    }
    case 'pause':
      return send(state, { act: 'pause', number: null, command: { type: 'pause-counter', counterId } }, localMs);
    case 'end-practice': {
      const command: Command = { type: 'end-practice', station: { kind: 'counter', counterId } };
      return send(state, { act: 'end-practice', number: null, command }, localMs);
    }
    case 'leave':
      return pressLeave(state, counter, localMs);
    default:
      return stay(state);
  }
}

/** CA7. What was noted of the visit's end goes first, with a command of its own. */
function pressNext(state: StaffState, counter: CounterView, now: Now): Step {
  // One key does the usual: at a counter that is not open here, the usual is to open it.
  if (counterStanding(state) !== 'open') return pressAtCounter(state, counter, 'open', now);
  const isSamePress = state.calledHereAt !== null && now.localMs - state.calledHereAt < SAME_PRESS_MS;
  if (isSamePress) return stay(state);
  const { counterId, current } = counter;
  const number = current?.number ?? null;
  if (current !== null && isNoted(endingOf(state, current.ticketId))) {
    const command = atCounter(state, 'done', counterId, current.ticketId);
    return send(state, { act: 'done', number, command, thenNext: true }, now.localMs);
  }
  return send(state, { act: 'next', number, command: callNext(counterId, current?.ticketId ?? null) }, now.localMs);
}

export function callNext(
  counterId: CounterId,
  expectedCurrent: TicketId | null,
): Extract<Command, { type: 'call-next' }> {
  return { type: 'call-next', counterId, expectedCurrent, settle: null };
}

function atCounter(
  state: StaffState,
  action: 'recall' | 'absent' | 'start' | 'done',
  counterId: CounterId,
  ticketId: TicketId,
): Command {
  switch (action) {
    case 'recall':
      return { type: 'recall-ticket', counterId, ticketId };
    case 'absent':
      return { type: 'mark-no-show', counterId, ticketId, override: null };
    case 'start':
      return { type: 'start-serving', counterId, ticketId };
    case 'done': {
      const { outcomes, dossiers } = endingOf(state, ticketId);
      return { type: 'complete-ticket', counterId, ticketId, outcomes: [...outcomes], dossiers };
    }
  }
}

/** SE2: before its time a supervisor may decide it, with a reason. */
function isEarlyForSupervisor(state: StaffState, { current, practice }: CounterView, hubMs: number): boolean {
  const { kind } = absentNote(current, hubMs);
  return isSupervisor(state) && practice === null && (kind === 'recall-first' || kind === 'wait');
}

/**
 * CA9: where somebody was asked to come straight back, it is asked where to; that is the confirmation too. With nobody
 * here nothing can be lost; where people wait for the last counter of a line, the hub asks.
 */
function pressLeave(state: StaffState, { counterId, current, parked }: CounterView, localMs: number): Step {
  if (!holdsCounter(state)) return stay({ ...state, screen: 'counters' });
  if (parked.length > 0) return openMenu(state, { kind: 'leave-parked', count: parked.length }, localMs);
  if (current === null) return send(state, { act: 'leave', number: null, command: closeCounter(counterId) }, localMs);
  return ask(state, { kind: 'leave', number: current.number, askedAt: localMs });
}

function notInPractice(state: StaffState, localMs: number): Step {
  return stay({ ...state, notice: { kind: 'not-in-practice', until: localMs + SHORT_NOTICE_MS } });
}

function briefOf({ ticketId, number, serviceId }: TicketBrief): TicketBrief {
  return { ticketId, number, serviceId };
}
