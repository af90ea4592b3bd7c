/** As much as a phone reads from a glass at arm's length: a square of some 90 fields a side. */
const MOST_BYTES = 700;
const MOST_LINE = 96;
/** The newest of each, so that one kind does not crowd out the others. */
const MOST_FAULTS = 5;
const MOST_HOME = 6;
/** So much of the log is looked through: some days of a device that is well. */
export const MOST_LOG_READ = 64 * 1024;

const FAULT_FIELDS: ReadonlySet<string> = new Set(['error', 'fault', 'reason']);

type Line = { readonly at: string; readonly text: string; readonly isFault: boolean };

/**
 * FS9: what happened to a device, for whoever helps and sees only a photograph: faults first, marked with `!`, then where its hub
 * was, then what else stands in its log, each the newest first, as far as a square holds it. `device`: lines of JSON.
 */
export function squareText(
  heading: string,
  { home, device }: { readonly home: readonly string[]; readonly device: string },
): string {
  const lines = withoutRepeats(device.split('\n').flatMap(lineOf).toReversed());
  const faults = lines.filter(({ isFault }) => isFault).slice(0, MOST_FAULTS);
  const others = lines.filter((line) => !faults.includes(line));
  const said = [
    ...faults.map(({ at, text }) => `! ${at} ${text}`),
    ...home.slice(0, MOST_HOME),
    ...others.map(({ at, text }) => `${at} ${text}`),
  ];
  let square = short(heading, 160);
  for (const line of said) {
    const longer = `${square}\n${short(line, MOST_LINE)}`;
    if (new TextEncoder().encode(longer).length > MOST_BYTES) break;
    square = longer;
  }
  return square;
}

/** The same message again and again is one line, with the newest hour. */
function withoutRepeats(lines: readonly Line[]): readonly Line[] {
  const seen = new Set<string>();
  return lines.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function lineOf(json: string): readonly Line[] {
  try {
    const { at, message, fields } = JSON.parse(json) as Readonly<Record<string, unknown>>;
    if (typeof at !== 'string' || typeof message !== 'string') return [];
    const named = Object.entries((fields ?? {}) as Readonly<Record<string, unknown>>);
    const isFault = named.some(([name]) => FAULT_FIELDS.has(name));
    const detail = named.map(([name, value]) => `${name} ${String(value)}`).join(' ');
    return [{ at: `${at.slice(5, 16).replace('T', ' ')}Z`, text: `${message} ${detail}`.trim(), isFault }];
  } catch {
    return [];
  }
}

function short(line: string, most: number): string {
  const plain = line.replace(/\s+/g, ' ');
  return plain.length <= most ? plain : `${plain.slice(0, most - 1)}…`;
}
