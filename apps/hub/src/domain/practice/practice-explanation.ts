import type { CallExplanation } from '@motcua/protocol';
import type { PracticeTicket } from './practice-state.ts';

/** CA2 in practice, where the oldest number is always the next. */
export function practiceExplanation({ issuedAt, calledAt }: PracticeTicket): CallExplanation {
  return {
    ...{ rule: 'oldest-first', profileId: null, waitedMs: Math.max(0, calledAt - issuedAt), limitMs: null },
    ...{ priorityWaiting: 0, ordinaryWaiting: 0, priorityInARow: 0, ordinaryInARow: 0, overtaken: 0 },
  };
}
