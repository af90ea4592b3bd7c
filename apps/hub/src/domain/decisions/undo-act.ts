import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import { outOfTurnBy } from '../officer.ts';
import { counterOf, type QueueState } from '../queue-state.ts';
import { calledInAct, undoObstacle, UNDO_WITHIN_MS } from '../undoable-act.ts';
import { refuseCounter } from './at-counter.ts';

/** CA8: takes back the counter's last act, whole, while nothing has come of it. */
export function decideUndoAct(state: QueueState, command: QueueCommand, body: BodyOf<'undo-act'>): Decision {
  const { counterId, act, reason } = body;
  const refusal = refuseCounter(state, counterId, command.by);
  if (refusal) return refusal;
  const outOfTurn = outOfTurnBy(command.by, reason);
  if (!outOfTurn) return reject({ code: 'forbidden' });
  const { lastAct } = counterOf(state, counterId);
  if (!lastAct) return reject({ code: 'cannot-undo', because: 'nothing' });
  if (lastAct.act !== act) return reject({ code: 'cannot-undo', because: 'changed' });
  if (command.at > lastAct.at + UNDO_WITHIN_MS) return reject({ code: 'cannot-undo', because: 'too-late' });
  const because = undoObstacle(state, counterId);
  if (because) return reject({ code: 'cannot-undo', because });
  const announcementSeq = calledInAct(lastAct) ? state.lastAnnouncementSeq + 1 : null;
  return accept({ type: 'ActUndone', counterId, act, announcementSeq, outOfTurn });
}
