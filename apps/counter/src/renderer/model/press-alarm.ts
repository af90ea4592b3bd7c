import type { HelpKind } from '@motcua/protocol';
import { send } from './send.ts';
import { holdsCounter, stay, type StaffState, type Step } from './staff-state.ts';

/** HE1: a second press within so long sends the alarm; one press alone is forgotten. */
export const ALARM_WITHIN_MS = 5_000;
/** One long press bounces; whoever means it presses again. */
const SAME_PRESS_MS = 250;

/**
 * HE1: the quiet alarm. Nothing moves on the page that whoever stands at the counter could notice: the button alone
 * asks for the second press. With an alarm of this counter out there is nothing to send again.
 */
export function pressAlarm(state: StaffState, localMs: number): Step {
  const { alarmPressedAt } = state;
  if (!mayAsk(state, 'alarm')) return stay(state);
  if (alarmPressedAt !== null && localMs - alarmPressedAt < SAME_PRESS_MS) return stay(state);
  const isSecond = alarmPressedAt !== null && localMs - alarmPressedAt < ALARM_WITHIN_MS;
  if (!isSecond) return stay({ ...state, alarmPressedAt: localMs });
  // Something else is on its way: the button goes on asking, and the next press sends it.
  if (state.pending !== null) return stay({ ...state, alarmPressedAt: localMs });
  return askForHelp({ ...state, alarmPressedAt: null }, 'alarm', localMs);
}

/** HE7: a colleague who guides is asked to come to this counter; one press, because it harms nobody and can be taken back. */
export function pressCallGuide(state: StaffState, localMs: number): Step {
  return state.pending === null && mayAsk(state, 'guide') ? askForHelp(state, 'guide', localMs) : stay(state);
}

/** HE1: what the chosen counter has asked for and is not over. */
export function ownHelp({ overview, counterId }: Pick<StaffState, 'overview' | 'counterId'>, wanted: HelpKind) {
  return (
    overview?.body.help.find(
      ({ kind, from }) => kind === wanted && from.kind === 'counter' && from.counterId === counterId,
    ) ?? null
  );
}

function mayAsk(state: StaffState, wanted: HelpKind): boolean {
  return state.counterId !== null && holdsCounter(state) && ownHelp(state, wanted) === null;
}

/** What is open on the page stays open. */
function askForHelp(state: StaffState, wants: HelpKind, localMs: number): Step {
  const { question, menu, notice, made, counterId } = state;
  if (counterId === null) return stay(state);
  const command = { type: 'request-help', from: { kind: 'counter', counterId, wants } } as const;
  const { state: sent, effects } = send(state, { act: 'request-help', number: null, command }, localMs);
  return { state: { ...sent, question, menu, notice, made }, effects };
}
