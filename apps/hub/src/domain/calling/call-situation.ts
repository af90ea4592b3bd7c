import type { CounterId, Language, ServiceId } from '@motcua/protocol/vocabulary';
import type { CallingProfile } from '@motcua/protocol/settings-document';
import { counterLine, type Line, type LineId } from '../line.ts';
import { counterOf, lineOf, type CounterState, type QueueState } from '../queue-state.ts';

/** A line of one counter. `serviceId` null: the line of tickets that wait for this counter alone. */
export type CounterLine = { readonly lineId: LineId; readonly serviceId: ServiceId | null; readonly line: Line };

export type CountsAtCounter = Pick<CounterState, 'priorityInARow' | 'ordinaryInARow' | 'callsByService'>;

/**
 * What a choice depends on. Apart from the lines and the counts, which a trial moves on by itself, everything is read
 * from the state.
 */
export type CallSituation = {
  readonly state: QueueState;
  readonly counterId: CounterId;
  readonly profile: CallingProfile | null;
  readonly lines: readonly CounterLine[];
  readonly counts: CountsAtCounter;
};

export function situationAt(state: QueueState, counterId: CounterId, profile: CallingProfile | null): CallSituation {
  const serviceIds = state.index?.counters.get(counterId)?.serviceIds ?? [];
  const own = counterLine(counterId);
  return {
    ...{ state, counterId, profile },
    lines: [
      { lineId: own, serviceId: null, line: lineOf(state, own) },
      ...serviceIds.map((serviceId) => ({ lineId: serviceId, serviceId, line: lineOf(state, serviceId) })),
    ],
    counts: counterOf(state, counterId),
  };
}

/** CA3: Vietnamese, and what the officer at the counter speaks besides. */
export function isSpokenAt(state: QueueState, counterId: CounterId, language: Language): boolean {
  if (language === 'vi') return true;
  const { holder } = counterOf(state, counterId);
  return holder !== null && (state.index?.staff.get(holder.accountId)?.languages.includes(language) ?? false);
}
