const MOST_DEPTH = 10;
/** Values of all kinds in one message, keys and entries included. */
const MOST_VALUES = 2_000;
const MOST_CHARACTERS = 64 * 1024;

/** Whether a value is what JSON can say, and of a size that a message from a page may have. */
export function isPlainData(value: unknown): boolean {
  const spent = { values: 0, characters: 0 };
  return isPlain(value, 0, spent) && spent.characters <= MOST_CHARACTERS;
}

function isPlain(value: unknown, depth: number, spent: { values: number; characters: number }): boolean {
  spent.values += 1;
  if (depth > MOST_DEPTH || spent.values > MOST_VALUES) return false;
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string') {
    spent.characters += value.length;
    return true;
  }
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) {
    // By index, so that a hole counts as what it is; a huge sparse one is given up at the limit.
    for (let index = 0; index < value.length; index += 1) if (!isPlain(value[index], depth + 1, spent)) return false;
    return true;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.entries(value).every(([key, entry]) => {
    spent.characters += key.length;
    return isPlain(entry, depth + 1, spent);
  });
}
