import type { DrivenBoard } from './driven-board.ts';

/**
 * Whose turn it is on a line that several boards share: changes before heartbeats, boards that answer before those that
 * do not, the longest wait first. Null: nobody's yet. So a dead board takes from the others at most the one exchange
 * that is under way.
 */
export function chooseTurn(boards: readonly DrivenBoard[], nowMs: number): DrivenBoard | null {
  const claims = boards.flatMap((board) => {
    const changedMs = board.changedSinceMs(nowMs);
    const isDue = board.isHeartbeatDue(nowMs);
    if (changedMs === null && !isDue) return [];
    const isUrgent = changedMs !== null;
    return [
      { board, rank: (isUrgent ? 0 : 2) + (board.isDoubtful ? 1 : 0), sinceMs: changedMs ?? board.dueAtMs(nowMs) },
    ];
  });
  claims.sort((left, right) => left.rank - right.rank || left.sinceMs - right.sinceMs);
  return claims[0]?.board ?? null;
}
