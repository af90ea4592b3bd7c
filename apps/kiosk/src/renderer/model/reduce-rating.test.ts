import { describe, expect, it } from 'vitest';
import { sampleFoundTicket } from '../preview/code-scenes.ts';
import { KioskInTest } from './kiosk-in-test.ts';

const reason = { reasonId: 'cho-lau', text: { vi: 'Chờ lâu', en: null, km: null } };
const done = sampleFoundTicket({
  ...{ status: 'completed', peopleAhead: null, wait: null, counters: [] },
  rating: { rated: false, reasons: [reason] },
});

function showing(found = done): KioskInTest {
  const kiosk = KioskInTest.connected();
  kiosk.touch({ kind: 'have-code' });
  kiosk.wait(800);
  for (const letter of 'ACD346') {
    kiosk.touch({ kind: 'type-letter', letter, from: 'glass' });
    kiosk.wait(200);
  }
  kiosk.touch({ kind: 'submit-code' });
  kiosk.lookedUp(1, { kind: 'found', found });
  kiosk.takeEffects();
  kiosk.wait(800);
  return kiosk;
}

const sent = (kiosk: KioskInTest) =>
  kiosk.takeEffects().map((effect) => (effect.kind === 'send' ? effect.command : effect));

describe('rating a visit at the kiosk', () => {
  it('SA1 sends the face at once, and thanks', () => {
    const kiosk = showing();
    kiosk.touch({ kind: 'rate', face: 'happy' });
    const visit = { by: 'slip', slipCode: done.slipCode };
    expect(sent(kiosk)).toEqual([{ type: 'rate-ticket', visit, face: 'happy', reasonId: null }]);
    kiosk.wait(800);
    kiosk.touch({ kind: 'rate', face: 'unhappy' });
    expect(sent(kiosk)).toEqual([]);
    kiosk.accept(2, { type: 'done' });
    expect(kiosk.state.screen).toMatchObject({ kind: 'message', message: { kind: 'rated', again: false } });
  });

  it('SA1 asks for a reason beside a dissatisfied face, and takes "rather not" for one', () => {
    const kiosk = showing();
    kiosk.touch({ kind: 'rate', face: 'unhappy' });
    kiosk.accept(2, { type: 'done' });
    kiosk.takeEffects();
    expect(kiosk.state.screen).toMatchObject({ kind: 'found', rated: { face: 'unhappy', isGiven: true } });
    kiosk.wait(800);
    kiosk.touch({ kind: 'rate-why', reasonId: 'cho-lau' });
    expect(sent(kiosk)).toMatchObject([{ face: 'unhappy', reasonId: 'cho-lau' }]);
    const other = showing();
    other.touch({ kind: 'rate', face: 'unhappy' });
    other.accept(2, { type: 'done' });
    other.wait(800);
    other.touch({ kind: 'rate-why', reasonId: null });
    expect(other.state.screen).toMatchObject({ kind: 'message', message: { kind: 'rated' } });
  });

  it('SA1 asks for a reason beside the two lowest of five, and for none beside the middle one', () => {
    const five = sampleFoundTicket({ ...done, rating: { rated: false, levels: 5, reasons: [reason] } });
    for (const face of ['unhappy', 'very-unhappy'] as const) {
      const kiosk = showing(five);
      kiosk.touch({ kind: 'rate', face });
      kiosk.accept(2, { type: 'done' });
      kiosk.takeEffects();
      kiosk.wait(800);
      kiosk.touch({ kind: 'rate-why', reasonId: 'cho-lau' });
      expect(sent(kiosk)).toMatchObject([{ face, reasonId: 'cho-lau' }]);
    }
    const kiosk = showing(five);
    kiosk.touch({ kind: 'rate', face: 'neutral' });
    expect(sent(kiosk)).toMatchObject([{ face: 'neutral', reasonId: null }]);
    kiosk.accept(2, { type: 'done' });
    expect(kiosk.state.screen).toMatchObject({ kind: 'message', message: { kind: 'rated', again: false } });
  });

  it('SA3 says that it had been said before', () => {
    const kiosk = showing();
    kiosk.touch({ kind: 'rate', face: 'happy' });
    kiosk.reject(2, { code: 'rated-before' });
    expect(kiosk.state.screen).toMatchObject({ message: { kind: 'rated', again: true } });
  });

  it('SA4 asks nobody whose visit cannot be rated', () => {
    const kiosk = showing({ ...done, rating: null });
    kiosk.touch({ kind: 'rate', face: 'happy' });
    expect(sent(kiosk)).toEqual([]);
  });
});
