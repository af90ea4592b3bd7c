import type { Command, TicketNumber } from '@motcua/protocol';
import type { Act } from './acts.ts';
import type { Menu } from './menu.ts';
import { stay, type Question, type StaffState, type Step } from './staff-state.ts';

export const SHORT_NOTICE_MS = 6_000;
/** Nobody has been there and back within so long. */
export const HELP_LASTS_MS = 1_000;

export type Sending = {
  readonly act: Act;
  readonly number: TicketNumber | null;
  readonly command: Command;
  readonly thenNext?: boolean;
};

/** Sends a command, unless one is on its way or the hub is away. Whatever was asked is answered by it. */
export function send(state: StaffState, { act, number, command, thenNext = false }: Sending, localMs: number): Step {
  if (state.link.kind !== 'connected') return notConnected(state, localMs);
  if (state.pending !== null || isOverTooSoon(state, command, localMs)) return stay(state);
  const handsOn = (state.counter?.body.current?.otherParts.length ?? 0) > 0;
  const pending = { action: act, command, number, thenNext, handsOn, since: localMs, revision: null };
  const sent: StaffState = { ...state, pending, notice: null, question: null, menu: null, made: null };
  return { state: sent, effects: [{ type: 'send', action: act, command }] };
}

/** HE5: the press that says "I come" does not say "done" too, however often it comes down. */
function isOverTooSoon({ helpTaken }: StaffState, command: Command, localMs: number): boolean {
  const isSame = command.type === 'finish-help' && helpTaken?.helpId === command.helpId;
  return isSame && localMs - helpTaken.at < HELP_LASTS_MS;
}

export function notConnected(state: StaffState, localMs: number): Step {
  return stay({ ...state, notice: { kind: 'not-connected', until: localMs + SHORT_NOTICE_MS } });
}

export function ask(state: StaffState, question: Question): Step {
  return stay({ ...state, question, menu: null, notice: null });
}

/** Opens a menu anew; what it was opened from is left. */
export function openMenu(state: StaffState, menu: Menu, localMs: number): Step {
  return stay({ ...state, menu: { path: [menu], page: 0, openedAt: localMs }, question: null, notice: null });
}
