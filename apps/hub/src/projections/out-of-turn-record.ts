import { MAX_OUT_OF_TURN, type OutOfTurnRecord } from '@motcua/protocol';
import type { QueueState } from '../domain/queue-state.ts';

/** CA11: what a supervisor reads of the open day, the latest first. */
export function outOfTurnRecord(state: QueueState): OutOfTurnRecord {
  const { day } = state;
  if (!day || day.isClosed) return { day: null, count: 0, entries: [] };
  return outOfTurnOfDay(day, state);
}

/** The same of any day: `state` as its events leave it, `date` as it is called now (DA2). */
export function outOfTurnOfDay(
  day: { readonly ordinal: number; readonly date: string },
  { outOfTurn, index }: QueueState,
): OutOfTurnRecord {
  const entries = outOfTurn.slice(-MAX_OUT_OF_TURN).toReversed();
  return {
    day: { ordinal: day.ordinal, date: day.date },
    count: outOfTurn.length,
    entries: entries.map(({ act, at, officer, ticketId, number, counterId, reason }) => ({
      ...{ act, at, officer, ticketId, number, counterId, reason },
      counterLabel: counterId === null ? null : (index?.counters.get(counterId)?.label ?? counterId),
    })),
  };
}
