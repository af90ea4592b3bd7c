import { describe, expect, it } from 'vitest';
import { SAMPLE_ENTRIES, sampleFindMenu, sampleProcedure } from '../preview/find-scenes.ts';
import type { KioskEffect } from './kiosk-event.ts';
import { KioskInTest } from './kiosk-in-test.ts';

type Asked = Extract<KioskEffect, { kind: 'ask-catalogue' }>;
const [birth, , , elsewhere] = SAMPLE_ENTRIES;

function searching(words = ''): KioskInTest {
  const kiosk = KioskInTest.connected(sampleFindMenu());
  kiosk.touch({ kind: 'search' });
  kiosk.wait(800);
  type(kiosk, words);
  return kiosk;
}

function type(kiosk: KioskInTest, words: string): void {
  for (const letter of words) kiosk.touch({ kind: 'type-word', letter, from: 'keyboard' });
}

/** The questions since the last call. */
const asked = (kiosk: KioskInTest) =>
  kiosk.takeEffects().filter((each): each is Asked => each.kind === 'ask-catalogue');
const list = (kiosk: KioskInTest, pressId: number) =>
  kiosk.told(pressId, { kind: 'entries', entries: [...SAMPLE_ENTRIES] });

describe('PC2 searching at the kiosk', () => {
  it('asks from the second letter on, one question at a time, and always for the last words', () => {
    const kiosk = searching('k');
    expect(asked(kiosk)).toEqual([]);
    type(kiosk, 'ha');
    expect(asked(kiosk)).toEqual([{ kind: 'ask-catalogue', pressId: 1, question: { kind: 'words', words: 'kh' } }]);
    list(kiosk, 1);
    expect(asked(kiosk)).toEqual([{ kind: 'ask-catalogue', pressId: 2, question: { kind: 'words', words: 'kha' } }]);
    expect(kiosk.screen).toMatchObject({ found: { words: 'kh' } });
    list(kiosk, 2);
    expect(asked(kiosk)).toEqual([]);
    expect(kiosk.screen).toMatchObject({ found: { words: 'kha', entries: SAMPLE_ENTRIES }, asked: null });
  });

  it('shows nothing where hardly anything is typed, and an answer to what was rubbed out does not come back', () => {
    const kiosk = searching('kh');
    kiosk.touch({ kind: 'clear-words' });
    list(kiosk, 1);
    expect(kiosk.screen).toMatchObject({ typed: '', found: null, asked: null });
  });

  it('a touch on what was found takes the number of its service', () => {
    const kiosk = searching('khai');
    list(kiosk, 1);
    kiosk.takeEffects();
    kiosk.wait(800);
    kiosk.choose('ho-tich');
    expect(kiosk.screen.kind).toBe('taking');
    expect(kiosk.takeEffects()).toMatchObject([{ kind: 'send', command: { serviceIds: ['ho-tich'] } }]);
  });

  it('a priority number that was being taken stays one', () => {
    const kiosk = KioskInTest.connected(sampleFindMenu());
    kiosk.touch({ kind: 'toggle-help' });
    kiosk.wait(800);
    kiosk.touch({ kind: 'search' });
    kiosk.wait(800);
    kiosk.choose('ho-tich');
    expect(kiosk.takeEffects()).toMatchObject([{ command: { priority: 'priority' } }]);
  });

  it('says when the hub does not answer, and asks again with the next key', () => {
    const kiosk = searching('khai');
    kiosk.takeEffects();
    kiosk.wait(10_000);
    expect(kiosk.screen).toMatchObject({ asked: null, trouble: 'no-answer', typed: 'khai' });
    type(kiosk, ' ');
    expect(asked(kiosk)).toHaveLength(1);
    expect(kiosk.screen).toMatchObject({ trouble: null });
  });

  it('asks after 45 s without a key and forgets what was typed 15 s later, and with the link', () => {
    const kiosk = searching('khai sinh');
    kiosk.told(1, { kind: 'entries', entries: [] });
    kiosk.wait(56_000);
    expect(kiosk.state.askedSince).not.toBeNull();
    kiosk.wait(15_000);
    expect(kiosk.screen).toEqual({ kind: 'start', cancelledNumber: null });
    const other = searching('khai sinh');
    other.link({ kind: 'lost' });
    expect(JSON.stringify(other.state)).not.toContain('khai sinh');
    expect(other.screen.kind).toBe('start');
  });

  it('is offered where there is something to find, and not without the link', () => {
    const nothing = KioskInTest.connected(sampleFindMenu({ procedures: 0 }));
    nothing.touch({ kind: 'search' });
    expect(nothing.screen.kind).toBe('start');
    const lost = KioskInTest.connected(sampleFindMenu());
    lost.link({ kind: 'lost' });
    lost.touch({ kind: 'search' });
    expect(lost.screen.kind).toBe('start');
  });

  it('KI2 takes each key once from an unsteady finger, and ends at forty letters', () => {
    const kiosk = searching();
    for (const at of [0, 80, 300]) {
      kiosk.wait(at);
      kiosk.touch({ kind: 'type-word', letter: 'o', from: 'glass' });
    }
    expect(kiosk.screen).toMatchObject({ typed: 'oo' });
    type(kiosk, 'a'.repeat(50));
    expect(kiosk.screen.kind === 'search' && kiosk.screen.typed.length).toBe(40);
  });
});

describe('PC3 what to bring', () => {
  function reading(): KioskInTest {
    const kiosk = searching('khai');
    list(kiosk, 1);
    list(kiosk, 2);
    kiosk.wait(800);
    if (birth === undefined) throw new Error('no sample');
    kiosk.touch({ kind: 'show-procedure', entry: birth });
    return kiosk;
  }

  it('is asked of the hub, shown, and leads to the number', () => {
    const kiosk = reading();
    expect(asked(kiosk).at(-1)?.question).toEqual({ kind: 'procedure', code: '1.001193' });
    kiosk.told(3, { kind: 'procedure', procedure: sampleProcedure() });
    expect(kiosk.screen).toMatchObject({ kind: 'procedure', procedure: { checkList: { sample: true } } });
    kiosk.wait(800);
    kiosk.choose('ho-tich');
    expect(kiosk.screen.kind).toBe('taking');
  });

  it('a list on several pages is turned to any of its papers, and to none that it has not', () => {
    const kiosk = reading();
    kiosk.touch({ kind: 'read-on', from: 1 });
    expect(kiosk.screen).toMatchObject({ readsFrom: 0, procedure: null });
    kiosk.told(3, { kind: 'procedure', procedure: sampleProcedure() });
    for (const from of [2, 3, -1]) {
      kiosk.wait(800);
      kiosk.touch({ kind: 'read-on', from });
      expect(kiosk.screen).toMatchObject({ kind: 'procedure', readsFrom: 2 });
    }
  });

  it('KI9 whoever turns a page of the list has the whole time again', () => {
    const kiosk = reading();
    kiosk.told(3, { kind: 'procedure', procedure: sampleProcedure() });
    kiosk.wait(44_000);
    kiosk.touch({ kind: 'read-on', from: 2 });
    kiosk.wait(44_000);
    expect(kiosk.state.askedSince).toBeNull();
    expect(kiosk.screen).toMatchObject({ kind: 'procedure', readsFrom: 2 });
    kiosk.wait(2_000);
    expect(kiosk.state.askedSince).not.toBeNull();
  });

  it('goes back to what was found, with the words still there', () => {
    const kiosk = reading();
    kiosk.wait(800);
    kiosk.touch({ kind: 'back' });
    expect(kiosk.screen).toMatchObject({ kind: 'search', typed: 'khai', found: { entries: SAMPLE_ENTRIES } });
  });

  it('names the desk where the hub says nothing', () => {
    const kiosk = reading();
    kiosk.wait(10_000);
    expect(kiosk.screen).toMatchObject({ kind: 'procedure', procedure: { checkList: null, fee: null } });
  });

  it('stays to be read when the link is lost, and gives no number then', () => {
    const kiosk = reading();
    kiosk.told(3, { kind: 'procedure', procedure: sampleProcedure() });
    kiosk.takeEffects();
    kiosk.link({ kind: 'lost' });
    kiosk.wait(800);
    kiosk.choose('ho-tich');
    expect(kiosk.screen.kind).toBe('procedure');
    expect(kiosk.takeEffects()).toEqual([]);
  });

  it('of what is not done here, the place', () => {
    const kiosk = searching('can cuoc');
    list(kiosk, 1);
    kiosk.wait(800);
    if (elsewhere === undefined) throw new Error('no sample');
    kiosk.touch({ kind: 'show-procedure', entry: elsewhere });
    expect(kiosk.screen).toMatchObject({ kind: 'procedure', entry: { serviceId: null } });
  });

  it('is reached from the services as well, and one page back at a time', () => {
    const kiosk = KioskInTest.connected(sampleFindMenu());
    kiosk.touch({ kind: 'what-to-bring' });
    kiosk.wait(800);
    kiosk.touch({ kind: 'papers-of', serviceId: 'ho-tich' as never });
    expect(asked(kiosk)).toMatchObject([{ question: { kind: 'service', serviceId: 'ho-tich' } }]);
    list(kiosk, 1);
    kiosk.wait(800);
    kiosk.touch({ kind: 'back' });
    expect(kiosk.screen).toMatchObject({ kind: 'papers', serviceId: null });
    kiosk.wait(800);
    kiosk.touch({ kind: 'back' });
    expect(kiosk.screen.kind).toBe('start');
  });
});

describe('PC6 collecting a result', () => {
  function atReceipt(): KioskInTest {
    const kiosk = KioskInTest.connected(sampleFindMenu());
    kiosk.choose('nhan-ket-qua');
    kiosk.wait(800);
    return kiosk;
  }

  it('asks first whether the day has come; yes takes the number', () => {
    const kiosk = atReceipt();
    expect(kiosk.screen).toEqual({ kind: 'receipt', serviceId: 'nhan-ket-qua' });
    expect(kiosk.takeEffects()).toEqual([]);
    kiosk.touch({ kind: 'receipt-has-come' });
    expect(kiosk.takeEffects()).toMatchObject([{ command: { serviceIds: ['nhan-ket-qua'] } }]);
  });

  it('not yet takes none, and says what to do', () => {
    const kiosk = atReceipt();
    kiosk.touch({ kind: 'receipt-not-yet' });
    expect(kiosk.screen).toEqual({ kind: 'message', message: { kind: 'not-yet' } });
    expect(kiosk.takeEffects()).toEqual([]);
  });

  it('IS3 asks who presses after the receipt, where the centre asks', () => {
    const kiosk = KioskInTest.connected(sampleFindMenu({ personNeeded: true }));
    kiosk.choose('nhan-ket-qua');
    kiosk.wait(800);
    kiosk.touch({ kind: 'receipt-has-come' });
    expect(kiosk.screen.kind).toBe('person');
  });

  it('SC3 the code of a dossier leads to the question, where some service asks it', () => {
    const kiosk = KioskInTest.connected(sampleFindMenu());
    kiosk.dispatch({ type: 'other-read', what: 'dossier-code' });
    expect(kiosk.screen).toEqual({ kind: 'receipt', serviceId: 'nhan-ket-qua' });
    const plain = KioskInTest.connected();
    plain.dispatch({ type: 'other-read', what: 'dossier-code' });
    expect(plain.screen).toMatchObject({ kind: 'message', message: { kind: 'other-read' } });
  });

  it('nobody answers: back to the start page', () => {
    const kiosk = atReceipt();
    kiosk.wait(60_000);
    expect(kiosk.screen.kind).toBe('start');
  });
});
