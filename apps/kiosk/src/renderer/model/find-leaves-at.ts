import type { FindScreen } from './find-state.ts';
import { FIND_STAYS_MS, LINK_SILENT_AFTER_MS } from './times.ts';

/** When the page gives up, or goes back by itself. */
export function findLeavesAt(screen: FindScreen): number {
  const isAsking = screen.kind === 'search' ? screen.asked !== null : screen.askedAs !== null;
  return (
    (screen.kind === 'search' ? screen.typedAt : screen.touchedAt) + (isAsking ? LINK_SILENT_AFTER_MS : FIND_STAYS_MS)
  );
}
