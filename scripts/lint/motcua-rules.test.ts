import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { motcua } from './motcua-rules.mjs';
import { ruleIdsOfSpec, ruleIdsOfTitle } from './rule-ids.mjs';

function complaints(rule: string, code: string): string[] {
  const messages = new Linter().verify(code, { plugins: { motcua }, rules: { [`motcua/${rule}`]: 'error' } });
  return messages.map((message) => message.ruleId ?? message.message);
}

test.each(['test.only("x", f)', 'it.only("x", f)', 'describe.only("x", f)', 'test.each([1]).only("x", f)'])(
  'a focused test is refused: %s',
  (code) => {
    expect(complaints('no-focused-test', code)).toEqual(['motcua/no-focused-test']);
  },
);

test('a property called only is nobody’s business elsewhere', () => {
  expect(complaints('no-focused-test', 'filter.only("x"); test("x", f)')).toEqual([]);
});

test.each([
  'html`<p style="color: red"></p>`',
  'html`<p\n style=${css}></p>`',
  'html`<p class="a" style="--w: ${w}"></p>`',
  // Lit writes the attribute at its first drawing, and the policy blocks it.
  'html`<p style=${styleMap({ width })}></p>`',
])('an inline style is refused: %s', (code) => {
  expect(complaints('no-style-attribute', code)).toEqual(['motcua/no-style-attribute']);
});

test.each(['html`<p class="style"></p>`', 'css`p { font-style: normal }`'])('classes are allowed: %s', (code) => {
  expect(complaints('no-style-attribute', code)).toEqual([]);
});

test('unfinished work is refused, the state of a print job is not', () => {
  expect(complaints('no-unfinished-work', '// TODO later')).toEqual(['motcua/no-unfinished-work']);
  expect(complaints('no-unfinished-work', '/* the oldest job in state `todo` */')).toEqual([]);
});

test('the ids that lead a test title are read, and nothing else', () => {
  expect(ruleIdsOfTitle('CA7 a repeated press calls once')).toEqual(['CA7']);
  expect(ruleIdsOfTitle('IS1, IS2 and DA1 hold together')).toEqual(['IS1', 'IS2', 'DA1']);
  expect(ruleIdsOfTitle('a slip says CA7')).toEqual([]);
  expect(ruleIdsOfTitle('UTF8 survives')).toEqual([]);
});

test('the specification’s ids are those it writes anywhere', () => {
  expect([...ruleIdsOfSpec('- **IS1** Numbers…\n| CA12 | … |')]).toEqual(['IS1', 'CA12']);
});
