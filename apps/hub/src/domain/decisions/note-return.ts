import { accept, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import { isDayRunning } from '../deadlines.ts';
import type { QueueState } from '../queue-state.ts';

/** HL3: the hub came back. Outside a running day nobody needs to know. It was on at least until the last event. */
export function decideNoteReturn(state: QueueState, command: QueueCommand, body: BodyOf<'note-return'>): Decision {
  if (!isDayRunning(state, command.at)) return accept();
  return accept({ type: 'HubReturned', offFrom: Math.min(command.at, Math.max(body.offFrom, state.lastHubTime)) });
}
