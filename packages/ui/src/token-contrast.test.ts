import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--mc-([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
);

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(text: string, ground: string): number {
  const colours = [text, ground].map((name) => tokens.get(name));
  const [one, other] = colours.map((hex, at) => {
    if (hex === undefined) throw new Error(`there is no token --mc-${[text, ground][at] ?? ''}`);
    return luminance(hex);
  });
  const [light = 0, dark = 0] = [one ?? 0, other ?? 0].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('the tokens can be read on each other', () => {
  it.each([
    ['ink', ['paper', 'paper-deep', 'surface', 'call', 'call-soft', 'action-soft', 'warn-soft']],
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
  ])('%s as text: 4.5 : 1 at least', (text, grounds) => {
    for (const ground of grounds) expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['on-night', ['night', 'night-raised']],
    ['on-night-soft', ['night', 'night-raised']],
    ['call', ['night', 'night-raised']],
    ['on-call', ['call', 'call-soft']],
    ['on-day', ['day', 'day-raised']],
    ['on-day-soft', ['day', 'day-raised']],
    ['day-accent', ['day', 'day-raised']],
    ['ink', ['surface', 'warn-soft', 'priority-soft']],
    ['action-pressed', ['action-soft']],
  ])('%s in the waiting room: 7 : 1 at least', (text, grounds) => {
    for (const ground of grounds) expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(7);
  });

  it.each([
    ['line-strong', ['paper', 'surface']],
    ['focus', ['paper', 'surface']],
    ['day-border', ['day', 'day-raised']],
  ])('%s as a line that must be seen: 3 : 1 at least', (line, grounds) => {
    for (const ground of grounds) expect(contrast(line, ground), `${line} on ${ground}`).toBeGreaterThanOrEqual(3);
  });
});
