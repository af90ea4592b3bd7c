import { expect, test } from 'vitest';
import { judgeCoverage } from './judge-coverage.mjs';
import { oddHeadingsOfSpec, rulesOfSpec } from './rule-ids.mjs';
import { ruleIdsQuotedIn } from './test-titles.mjs';

const quotedIn = (text: string): string[] => [...ruleIdsQuotedIn('x.test.ts', text)].toSorted();

test.each([
  [`test('CA7 a press', () => {})`, ['CA7']],
  [`it("DA1, JN3 and IS2 hold", async () => {})`, ['DA1', 'IS2', 'JN3']],
  ['it(`CA1 of ${n} tickets`, () => {})', ['CA1']],
  [`it('CA2 ' + name, () => {})`, ['CA2']],
  [`it.for([[1, 'IS9 not a title']])('CA3 case %s', ([n]) => {})`, ['CA3']],
  ['it.each`a|b\n${1}|${2}`("CA4 $a", () => {})', ['CA4']],
  [`test('SL8 slow', { timeout: 9 }, () => {})`, ['SL8']],
  [`it.runIf(linux)('HL1 x', () => {})`, ['HL1']],
])('a title that begins with ids quotes them: %s', (text, ids) => {
  expect(quotedIn(text)).toEqual(ids);
});

test('the title of a group counts for the tests in it', () => {
  expect(quotedIn(`describe('AC12 accounts', () => { describe('AC13', () => { it('x', () => {}) }) })`)).toEqual([
    'AC12',
    'AC13',
  ]);
  expect(quotedIn(`describe('AC12 accounts', () => { it('AC1 one', () => {}); it('two', () => {}) })`)).toEqual([
    'AC1',
    'AC12',
  ]);
});

test.each([
  [`describe('AC12 nothing in it', () => {})`],
  [`it.skip('CA7 x', () => {})`],
  [`it.todo('CA7 x')`],
  [`describe.skip('CA7 x', () => { it('CA8 y', () => {}) })`],
  [`it('says CA7', () => {})`],
  [`// it('CA7 x', () => {})`],
  [`const title = "it('CA7 x', () => {})"`],
  [`expect('CA7 x', () => {})`],
])('what does not run, or is no title, quotes nothing: %s', (text) => {
  expect(quotedIn(text)).toEqual([]);
});

test('rules are the headings of the specification, with their status', () => {
  expect(rulesOfSpec('## Calling\n\n### CA1 · in force\n\nAs CA2 says\n\n### CA12 · planned\n### DA1\n')).toEqual([
    { id: 'CA1', status: 'in force' },
    { id: 'CA12', status: 'planned' },
    { id: 'DA1', status: '' },
  ]);
});

test('a heading that reads like a rule and is written otherwise does not hide it', () => {
  const odd = ['#### CA3 · in force', '### CA4 - in force', '###  CA5 · planned', '## CA6', '### CA7: in force'];
  expect(oddHeadingsOfSpec(odd.join('\n\n'))).toEqual(odd);
  expect(oddHeadingsOfSpec('## Calling\n\n### CA1 · in force\n\nCA2 says\n')).toEqual([]);
});

test('a test may not quote what the specification only mentions', () => {
  expect(judgeCoverage(rules(['CA1', 'planned']), new Map([['CA9', ['a.test.ts']]]))).toEqual([
    'CA9 has a test in a.test.ts and no heading in docs/spec.md.',
  ]);
});

const rules = (...pairs: [string, string][]) => pairs.map(([id, status]) => ({ id, status }));

test('kept rules need a test, planned ones may have none', () => {
  const spec = rules(['CA1', 'in force'], ['CA2', 'in part'], ['CA3', 'planned']);
  expect(
    judgeCoverage(
      spec,
      new Map([
        ['CA1', ['a.test.ts']],
        ['CA2', ['a.test.ts']],
      ]),
    ),
  ).toEqual([]);
  expect(judgeCoverage(spec, new Map([['CA3', ['b.test.ts', 'c.test.ts']]]))).toEqual([
    'CA1 is in force and no test says so: begin the title of the test that shows it with "CA1 ".',
    'CA2 is in part and no test says so: begin the title of the test that shows it with "CA2 ".',
    'CA3 is planned and has a test in b.test.ts, c.test.ts: say in docs/spec.md what of it is kept.',
  ]);
});

test('a specification that cannot be read as rules is refused', () => {
  expect(judgeCoverage([], new Map())).toHaveLength(1);
  expect(judgeCoverage(rules(['CA1', 'done']), new Map())).toEqual([
    'CA1 is "done"; a rule is in force, in part or planned.',
  ]);
  expect(judgeCoverage(rules(['CA1', 'planned'], ['CA1', 'planned']), new Map())).toEqual([
    'CA1 has two headings in docs/spec.md.',
  ]);
});
