import { describe, expect, it } from 'vitest';
import { findInScripts } from './find-in-scripts.ts';
import { findInStyles } from './find-in-styles.ts';
import { readLaterFeatures } from './later-features.ts';

const features = readLaterFeatures();
const inScript = (source: string) => findInScripts([source], features).flatMap(({ tooNew }) => tooNew);

describe('what Chrome 109 does not have', () => {
  it.each([
    ['Object.groupBy(a, b)', ['.groupBy']],
    ['const { promise } = Promise.withResolvers()', ['.withResolvers']],
    ['URL.canParse(x)', ['URL.canParse']],
    ['list.toSorted()', ['.toSorted']],
    ['new CloseWatcher()', ['CloseWatcher']],
    ['if (globalThis.CloseWatcher) go()', ['CloseWatcher']],
    ['element.showPopover()', ['.showPopover']],
  ])('UI5 is found in %s', (source, found) => {
    expect(inScript(source)).toEqual(found);
  });

  it.each([
    'list.findLast(is); list.at(-1); structuredClone(a); dialog.showModal(); element.checkVisibility()',
    'class A { #b = 1; static { go(); } has(o) { return #b in o; } }',
    'class Own { toSorted() {} } new Own().toSorted()',
  ])('UI5 is not found in %s', (source) => {
    expect(inScript(source)).toEqual([]);
  });

  it('UI5 is not found where another script of the page defines it', () => {
    expect(
      findInScripts(['list.toSorted()', 'class Own { toSorted() {} }'], features).map((one) => one.tooNew),
    ).toEqual([[], []]);
  });

  it.each(['await using a = b', 'x = /[\\p{L}--[a-z]]/v'])('UI5 is refused as a syntax: %s', (source) => {
    expect(() => inScript(source)).toThrow(SyntaxError);
  });

  it.each([
    ['.a { color: red; .b { color: blue } }', ['nested rules']],
    ['.a { &:hover { color: blue } }', ['nested rules']],
    ['.a { color: color-mix(in srgb, red, blue) }', ['color-mix()']],
    ['@starting-style { .a { opacity: 0 } }', ['@starting-style']],
    ['.a { field-sizing: content }', ['field-sizing']],
    ['.a:user-invalid { color: red }', [':user-invalid']],
  ])('UI5 is found in the style %s', (source, found) => {
    expect(findInStyles(source, features)).toEqual(found);
  });

  it('UI5 is not found in styles that it draws', () => {
    const fine =
      '@property --a { syntax: "<length>"; inherits: true; initial-value: 1mm } @keyframes k { 50% { opacity: 0 } } ' +
      '@media (orientation: landscape) { @container (min-width: 3rem) { .a:is(.b, .c):has(i) { inset: 0; height: 100dvh; text-wrap: balance } } }';
    expect(findInStyles(fine, features)).toEqual([]);
  });

  it('UI5 is looked for in the styles that a script carries', () => {
    const sources = ['const s = css`.a { color: red; &:hover { color: blue } }`', 'const h = html`<p class="a">x</p>`'];
    expect(findInScripts(sources, features).map(({ styles }) => styles.length)).toEqual([1, 0]);
  });
});
