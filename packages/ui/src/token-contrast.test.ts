import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Tokens = ReadonlyMap<string, string>;

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The colours that the rule of one selector gives. */
function coloursOf(selector: string): Tokens {
  const start = css.indexOf(`\n${selector} {`);
  if (start < 0) throw new Error(`there is no rule for ${selector}`);
  const rule = css.slice(start, css.indexOf('\n}', start));
  return new Map(
    [...rule.matchAll(/--mc-([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

const usual = coloursOf(':root');
const more = coloursOf(":root[data-contrast='more']");
const day = coloursOf(":root[data-theme='day']");
/** As the cascade makes them: what stands later in the file wins. */
const THEMES: readonly (readonly [string, Tokens])[] = [
  ['usual', usual],
  ['day', new Map([...usual, ...day])],
  ['more contrast', new Map([...usual, ...more])],
  ['day with more contrast', new Map([...usual, ...day, ...more])],
];

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(tokens: Tokens, text: string, ground: string): number {
  const [one = 0, other = 0] = [text, ground].map((name) => {
    const hex = tokens.get(name);
    if (hex === undefined) throw new Error(`there is no token --mc-${name}`);
    return luminance(hex);
  });
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** What is written on what, by all screens but those of the waiting room. */
const TEXTS: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['paper', 'paper-deep', 'surface', 'action-soft', 'warn-soft', 'priority-soft']],
  ['ink-soft', ['paper', 'surface']],
  ['action', ['paper', 'surface', 'action-soft']],
  ['action-pressed', ['paper', 'surface', 'action-soft']],
  ['on-action', ['action', 'action-pressed']],
  ['surface', ['ink']],
  ['on-call', ['call', 'call-soft']],
  ['priority', ['paper', 'surface', 'priority-soft']],
  ['on-priority', ['priority']],
  ['alarm', ['paper', 'surface', 'alarm-soft']],
  ['on-alarm', ['alarm']],
  ['warn', ['paper', 'surface', 'warn-soft']],
];

/** What is read from ten metres. */
const HALL_TEXTS: readonly (readonly [string, readonly string[]])[] = [
  ['on-hall', ['hall', 'hall-raised']],
  ['on-hall-soft', ['hall', 'hall-raised']],
  ['hall-call', ['hall', 'hall-raised']],
  ['on-call', ['call', 'call-soft']],
  ['ink', ['surface', 'warn-soft', 'priority-soft']],
  ['action-pressed', ['action-soft']],
];

const LINES: readonly (readonly [string, readonly string[]])[] = [
  ['line-strong', ['paper', 'surface']],
  ['focus', ['paper', 'surface']],
];

describe.each(THEMES)('the tokens of the theme %s can be read on each other', (name, tokens) => {
  const least = name.includes('more contrast') ? 7 : 4.5;

  it.each(TEXTS)(`UI3 %s as text: ${least} : 1 at least`, (text, grounds) => {
    for (const ground of grounds) {
      expect(contrast(tokens, text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(least);
    }
  });

  it.each(HALL_TEXTS)('UI3 %s in the waiting room: 7 : 1 at least', (text, grounds) => {
    for (const ground of grounds) {
      expect(contrast(tokens, text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(7);
    }
  });

  it.each(LINES)('%s as a line that must be seen: 3 : 1 at least', (line, grounds) => {
    for (const ground of grounds) {
      expect(contrast(tokens, line, ground), `${line} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('a theme', () => {
  it.each([
    ['more contrast', more],
    ['day', day],
  ])('%s changes only colours that there are', (_, tokens) => {
    expect([...tokens.keys()].filter((name) => !usual.has(name))).toEqual([]);
  });

  it('of more contrast leaves no colour as it was', () => {
    expect([...usual.keys()].filter((name) => !more.has(name))).toEqual([]);
  });
});
