import type { HelpKind } from '@motcua/protocol';
import { send } from './send.ts';
import { holdsCounter, stay, type StaffState, type Step } from './staff-state.ts';

/** HE1: a second press within so long sends the alarm; one press alone is forgotten. */
export const ALARM_WITHIN_MS = 5_000;
/** One long press bounces; whoever means it presses again. */
const SAME_PRESS_MS = 250;

/**
 * HE1: the quiet alarm. Nothing moves on the page that whoever stands at the counter could notice: the button alone
 * asks for the second press. It is sent whatever stands here: only the hub knows whether that is told already.
 */
export function pressAlarm(state: StaffState, localMs: number): Step {
  const { alarmPressedAt } = state;
  if (!mayAsk(state)) return stay(state);
  if (alarmPressedAt !== null && localMs - alarmPressedAt < SAME_PRESS_MS) return stay(state);
  const isSecond = alarmPressedAt !== null && localMs - alarmPressedAt < ALARM_WITHIN_MS;
  if (!isSecond) return stay({ ...state, alarmPressedAt: localMs });
  // Something else is on its way: the button goes on asking, and the next press sends it.
  if (state.pending !== null) return stay({ ...state, alarmPressedAt: localMs });
  return askForHelp({ ...state, alarmPressedAt: null }, 'alarm', localMs);
}

/** HE7: a colleague who guides is asked to come to this counter; one press, because it harms nobody and can be taken back. */
export function pressCallGuide(state: StaffState, localMs: number): Step {
  const isNew = state.pending === null && ownHelp(state, 'guide') === null;
  return isNew && mayAsk(state) ? askForHelp(state, 'guide', localMs) : stay(state);
}

type Here = Pick<StaffState, 'overview' | 'counterId' | 'counter'>;

/** HE1: what the chosen counter has asked for and is not over; TR1: in earnest nothing that was asked in practice. */
export function ownHelp({ overview, counterId, counter }: Here, wanted: HelpKind) {
  const inPractice = (counter?.body.practice ?? null) !== null;
  return (
    overview?.body.help.find(
      ({ kind, from, practice }) =>
        kind === wanted && practice === inPractice && from.kind === 'counter' && from.counterId === counterId,
    ) ?? null
  );
}

/** HE1: colleagues have been told and nobody has come yet. */
export function alarmIsTold(state: Here): boolean {
  return ownHelp(state, 'alarm')?.takenBy === null;
}

function mayAsk(state: StaffState): boolean {
  return state.counterId !== null && holdsCounter(state);
}

/** What is open on the page stays open. */
function askForHelp(state: StaffState, wants: HelpKind, localMs: number): Step {
  const { question, menu, notice, made, counterId } = state;
  if (counterId === null) return stay(state);
  const command = { type: 'request-help', from: { kind: 'counter', counterId, wants } } as const;
  const { state: sent, effects } = send(state, { act: 'request-help', number: null, command }, localMs);
  return { state: { ...sent, question, menu, notice, made }, effects };
}
