/**
 * A command's content as one text: the same for the same content, whatever the order of its fields.
 * Its digest tells a repetition from an id that was used twice.
 */
export function canonicalText(content: unknown): string {
  return JSON.stringify(withSortedKeys(content));
}

/** A copy, for a replacer that JSON calls for each value costs several times as much. */
function withSortedKeys(content: unknown): unknown {
  if (typeof content !== 'object' || content === null) return content;
  if (Array.isArray(content)) return content.map(withSortedKeys);
  const entries = Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, withSortedKeys(value)]));
}
