const MOST_FIELDS = 12;
const MOST_CHARACTERS = 160;
/** A number on an identity paper, a phone number, the digits of a slip's code. */
const LONG_NUMBER = /\d{8,}/g;
/** What somebody typed, scanned or was called by has no place in a log, whatever its value is. */
const NEVER = /token|secret|password|person|text|scan|code$/i;
/** Of the codes that programs give to faults there is no harm. */
const HARMLESS_CODE = /^(errorCode|exitCode)$/;

/**
 * AP7: the fields of a line as they may be kept and sent: short, few, without what could name a person. Whoever adds a line of
 * the log need not think of it.
 */
export function loggedFields(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const entries = Object.entries(fields).filter(([name]) => HARMLESS_CODE.test(name) || !NEVER.test(name));
  return Object.fromEntries(entries.slice(0, MOST_FIELDS).map(([name, value]) => [name.slice(0, 40), shown(value)]));
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
  return text.replace(LONG_NUMBER, '…').slice(0, MOST_CHARACTERS);
}
