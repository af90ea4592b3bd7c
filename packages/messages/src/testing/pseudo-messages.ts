import { pseudoText } from './pseudo-text.ts';

/** What is not a sentence of ours: typed by the centre, digits, tools. */
const NOT_OURS: ReadonlySet<string> = new Set([
  ...['localText', 'localTextLanguage', 'bothDigits', 'khmerDigits', 'defineMessages', 'isSameDate'],
]);

const made = new WeakMap<object, unknown>();

/**
 * The messages package, speaking the test language: whatever one of its functions returns, in any language, is made longer and
 * gets its marks. Tables are asked through `messagesIn`, so they need nothing of their own.
 */
export function pseudoMessages(messages: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(messages).map(([name, exported]) => [
      name,
      typeof exported === 'function' && !NOT_OURS.has(name) ? pseudo(exported) : exported,
    ]),
  );
}

function pseudo(value: unknown): unknown {
  if (typeof value === 'string') return pseudoText(value);
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return value;
  const known = made.get(value);
  if (known !== undefined) return known;
  const other = typeof value === 'function' ? speaking(value) : pseudoParts(value);
  made.set(value, other);
  return other;
}

function speaking(say: object): (...figures: unknown[]) => unknown {
  return (...figures) => pseudo((say as (...figures: unknown[]) => unknown)(...figures));
}

function pseudoParts(value: object): unknown {
  if (Array.isArray(value)) return value.map(pseudo);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pseudo(part)]));
}
