import type { FindScreen } from './find-state.ts';

/** When the page gives up, or goes back by itself. */
export function findLeavesAt(screen: FindScreen, stays: number, silent: number): number {
  const isAsking = screen.kind === 'search' ? screen.asked !== null : screen.askedAs !== null;
  return (screen.kind === 'search' ? screen.typedAt : screen.touchedAt) + (isAsking ? silent : stays);
}
