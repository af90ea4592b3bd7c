import type { PrintedListFate } from '@motcua/protocol';
import { describe, expect, it } from 'vitest';
import { SAMPLE_ENTRIES, sampleFindMenu, sampleProcedure } from '../preview/find-scenes.ts';
import { SAMPLE_CONNECTED } from '../preview/sample-views.ts';
import { KioskInTest } from './kiosk-in-test.ts';

const PRINT = { kind: 'print-list' } as const;

/** Somebody reads what to bring. */
function reading(procedure = sampleProcedure()): KioskInTest {
  const kiosk = KioskInTest.connected(sampleFindMenu());
  kiosk.touch({ kind: 'what-to-bring' });
  kiosk.wait(1_000);
  kiosk.touch({ kind: 'papers-of', serviceId: 'ho-tich' as never });
  kiosk.told(kiosk.state.pressesSoFar, { kind: 'entries', entries: [...SAMPLE_ENTRIES] });
  kiosk.wait(1_000);
  kiosk.touch({ kind: 'show-procedure', entry: SAMPLE_ENTRIES[0]! });
  kiosk.told(kiosk.state.pressesSoFar, { kind: 'procedure', procedure });
  kiosk.wait(1_000);
  kiosk.takeEffects();
  return kiosk;
}

const paper = (kiosk: KioskInTest) => (kiosk.screen.kind === 'procedure' ? kiosk.screen.paper : 'another page');

function answered(kiosk: KioskInTest, fate: PrintedListFate): void {
  kiosk.told(kiosk.state.pressesSoFar, { kind: 'list-printed', fate });
}

describe('the list on paper', () => {
  it('PC8 is asked for in the language that is on, and once while it is being printed', () => {
    const kiosk = reading();
    kiosk.touch({ kind: 'choose-language', language: 'en' });
    kiosk.wait(1_000);
    kiosk.touch(PRINT);
    const question = { kind: 'print-list', code: '1.001193', language: 'en' };
    expect(kiosk.takeEffects()).toMatchObject([{ kind: 'ask-catalogue', question }]);
    kiosk.wait(1_000);
    kiosk.touch(PRINT);
    expect(kiosk.takeEffects()).toEqual([]);
  });

  it.each(['out', 'unproven', 'failed', 'enough'] as const)('PC8 is not asked for again once it is told %s', (fate) => {
    const kiosk = reading();
    kiosk.touch(PRINT);
    answered(kiosk, fate);
    expect(paper(kiosk)).toEqual({ kind: 'told', fate });
    kiosk.wait(1_000);
    kiosk.takeEffects();
    kiosk.touch(PRINT);
    expect(kiosk.takeEffects()).toEqual([]);
  });

  it.each(['busy', 'no-printer'] as const)('PC8 can be asked for again where it is told %s', (fate) => {
    const kiosk = reading();
    kiosk.touch(PRINT);
    answered(kiosk, fate);
    kiosk.wait(1_000);
    kiosk.takeEffects();
    kiosk.touch(PRINT);
    expect(kiosk.takeEffects()).toHaveLength(1);
  });

  it('PC8 that a lost link swallowed is said to be unknown', () => {
    const kiosk = reading();
    kiosk.touch(PRINT);
    kiosk.link({ kind: 'lost' });
    expect(paper(kiosk)).toEqual({ kind: 'told', fate: 'no-answer' });
    kiosk.touch(PRINT);
    kiosk.link(SAMPLE_CONNECTED);
    kiosk.wait(1_000);
    kiosk.takeEffects();
    kiosk.touch(PRINT);
    expect(kiosk.takeEffects()).toHaveLength(1);
  });

  it('PC4 PC8 is offered for no list that nobody has confirmed', () => {
    const kiosk = reading(sampleProcedure({ checkList: null }));
    kiosk.touch(PRINT);
    expect(kiosk.takeEffects()).toEqual([]);
  });

  it('PC8 an answer that comes when the page was left changes nothing', () => {
    const kiosk = reading();
    kiosk.touch(PRINT);
    kiosk.wait(1_000);
    const asked = kiosk.state.pressesSoFar;
    kiosk.touch({ kind: 'back' });
    const before = kiosk.state;
    kiosk.told(asked, { kind: 'list-printed', fate: 'out' });
    expect(kiosk.state).toEqual(before);
  });
});
