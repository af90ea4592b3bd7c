import { Draft } from './draft.ts';
import type { QueueEvent } from './events.ts';
import type { QueueState } from './queue-state.ts';

/** What `read` sees of the state once these events have happened; the state is as it was when this returns. */
export function lookAhead<Seen>(
  state: QueueState,
  events: readonly QueueEvent[],
  at: number,
  read: (state: QueueState) => Seen,
): Seen {
  const draft = new Draft(state);
  const before = draft.mark();
  try {
    for (const event of events) draft.apply(event, at);
    return read(draft.state);
  } finally {
    draft.undoTo(before);
  }
}
