import { parseFinished, type FinishedAnnouncements } from './model/finished-announcements.ts';

const KEY = 'motcua.display.finished-announcements';

/** Where a display remembers what it has announced. Storage that is full, forbidden or damaged is no reason to stop. */
export interface FinishedStore {
  read(): FinishedAnnouncements;
  write(finished: FinishedAnnouncements): void;
}

export function createFinishedStore(openStorage: () => Storage): FinishedStore {
  return {
    read: () => {
      try {
        return parseFinished(openStorage().getItem(KEY));
      } catch {
        return parseFinished(null);
      }
    },
    write: (finished) => {
      try {
        openStorage().setItem(KEY, JSON.stringify(finished));
      } catch {
        // The page goes on; after a reload it may announce again what is younger than a minute.
      }
    },
  };
}
