import type { SeriesSettings } from '@motcua/protocol/settings-document';
import type { QueueState } from './queue-state.ts';

/** HL4: the bare number on top of a series' paper pad; after its last one the pad begins again. Null: it has no pad. */
export function nextOfPad(state: QueueState, { seriesId, pad }: SeriesSettings): number | null {
  if (!pad) return null;
  const upTo = state.series.get(seriesId)?.padUpTo ?? null;
  return upTo === null || upTo < pad.first || upTo >= pad.last ? pad.first : upTo + 1;
}
