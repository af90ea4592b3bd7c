import type { QueueState } from '../domain/queue-state.ts';

/** The whole state as one text: the same for the same state, in whatever order its maps were filled. */
export function canonicalDump(state: QueueState): string {
  // The index is made from the settings; its functions cannot be compared.
  const { index, ...rest } = state;
  return JSON.stringify({ settings: index?.settings ?? null, ...rest }, (_key, value: unknown) => plain(value), 1);
}

function plain(value: unknown): unknown {
  if (value instanceof Map) {
    const entries = [...value].map(([key, held]): [string, unknown] => [String(key), held]);
    return { map: entries.toSorted(([a], [b]) => (a < b ? -1 : 1)) };
  }
  if (value instanceof Set) return { set: [...value].map(String).toSorted() };
  if (typeof value === 'function') throw new TypeError('the state holds a function');
  if (value === undefined) return 'undefined';
  // What is remembered of a day is cloned, and a clone of an instance is none.
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    if (Object.getPrototypeOf(value) !== Object.prototype) throw new TypeError('the state holds an instance');
  }
  return value;
}
