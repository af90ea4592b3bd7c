const KEY = 'motcua.rating.counter';

/** At which counter this machine stands. Storage that is full or forbidden remembers nothing, and the page asks again. */
export type CounterMemory = { readonly get: () => string | null; readonly set: (counterId: string) => void };

export function createCounterMemory(openStorage: () => Storage): CounterMemory {
  return {
    get: () => {
      try {
        return openStorage().getItem(KEY);
      } catch {
        return null;
      }
    },
    set: (counterId) => {
      try {
        openStorage().setItem(KEY, counterId);
      } catch {
        // It stands there until the page is loaded again.
      }
    },
  };
}
