/** A way into a settings document, as its problems write it: `services[2].name.vi`. */
export type Step = string | number;

export function stepsOf(path: string): readonly Step[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, place, name]) =>
    place === undefined ? (name ?? '') : Number(place),
  );
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(from: unknown, path: string): unknown {
  return stepsOf(path).reduce<unknown>((value, step) => (isBranch(value) ? value[step] : undefined), from);
}

/** The text that stands at a path; empty where there is none. */
export function textAt(from: unknown, path: string): string {
  const value = valueAt(from, path);
  return typeof value === 'string' ? value : '';
}

/** The same document with another value at a path; nothing else is copied. */
export function withValueAt<T>(from: T, path: string, value: unknown): T {
  return replaced(from, stepsOf(path), value) as T;
}

/** Whether a path is another, or lies inside it. */
export function isWithin(path: string, around: string): boolean {
  return path === around || path.startsWith(`${around}.`) || path.startsWith(`${around}[`);
}

type Branch = Record<Step, unknown>;

function isBranch(value: unknown): value is Branch {
  return typeof value === 'object' && value !== null;
}

function replaced(from: unknown, [first, ...rest]: readonly Step[], value: unknown): unknown {
  if (first === undefined) return value;
  const inner = replaced(isBranch(from) ? from[first] : undefined, rest, value);
  if (Array.isArray(from)) return from.map((each: unknown, n) => (n === first ? inner : each));
  return { ...(isBranch(from) ? from : {}), [first]: inner };
}
