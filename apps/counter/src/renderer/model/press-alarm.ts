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
  const { counterId, alarmPressedAt } = state;
  if (counterId === null || !holdsCounter(state) || ownAlarm(state) !== null) return stay(state);
  if (alarmPressedAt !== null && localMs - alarmPressedAt < SAME_PRESS_MS) return stay(state);
  const isSecond = alarmPressedAt !== null && localMs - alarmPressedAt < ALARM_WITHIN_MS;
  if (!isSecond) return stay({ ...state, alarmPressedAt: localMs });
  // Something else is on its way: the button goes on asking, and the next press sends it.
  if (state.pending !== null) return stay({ ...state, alarmPressedAt: localMs });
  const command = { type: 'request-help', from: { kind: 'counter', counterId, wants: 'alarm' } } as const;
  const { question, menu, notice, made } = state;
  const { state: sent, effects } = send(state, { act: 'request-help', number: null, command }, localMs);
  return { state: { ...sent, question, menu, notice, made, alarmPressedAt: null }, effects };
}

/** HE1: the alarm of the chosen counter that is not over. */
export function ownAlarm({ overview, counterId }: Pick<StaffState, 'overview' | 'counterId'>) {
  return (
    overview?.body.help.find(
      ({ kind, from }) => kind === 'alarm' && from.kind === 'counter' && from.counterId === counterId,
    ) ?? null
  );
}
