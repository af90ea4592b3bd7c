import { describe, expect, it } from 'vitest';
import type { ServiceId } from '@motcua/protocol';
import { sampleTicket } from '../preview/sample-views.ts';
import { KioskInTest } from './kiosk-in-test.ts';
import { readableTiles } from './speech.ts';

const HO_TICH = 'ho-tich' as ServiceId;
const CHUNG_THUC = 'chung-thuc' as ServiceId;

function voiced(): KioskInTest {
  const kiosk = KioskInTest.connected();
  const sayable = { services: { vi: [HO_TICH, CHUNG_THUC] }, numbers: ['vi' as const] };
  kiosk.dispatch({ type: 'voice-ready', sayable });
  return kiosk;
}
const said = (kiosk: KioskInTest): void => kiosk.dispatch({ type: 'said' });

describe('KI11 the kiosk reads aloud', () => {
  it('KI11 the tiles one by one, each lit while it is read, and only those that there is a clip for', () => {
    const kiosk = voiced();
    expect(readableTiles(kiosk.state)).toEqual([HO_TICH, CHUNG_THUC]);
    kiosk.touch({ kind: 'listen' });
    expect(kiosk.state.reading?.serviceId).toBe(HO_TICH);
    kiosk.wait(1_500);
    said(kiosk);
    expect(kiosk.state.reading?.serviceId).toBe(CHUNG_THUC);
    kiosk.wait(1_500);
    said(kiosk);
    expect(kiosk.state.reading).toBeNull();
    expect(kiosk.takeEffects()).toEqual(
      [HO_TICH, CHUNG_THUC].map((serviceId) => ({
        ...{ kind: 'say', speech: { kind: 'service', serviceId }, language: 'vi' },
      })),
    );
  });

  it('KI11 touching the lit tile chooses it, and the number is read as well', () => {
    const kiosk = voiced();
    kiosk.touch({ kind: 'listen' });
    kiosk.wait(900);
    kiosk.takeEffects();
    kiosk.choose('ho-tich');
    expect(kiosk.takeEffects()).toMatchObject([{ kind: 'send' }, { kind: 'hush' }]);
    kiosk.accept(1, sampleTicket('ho-tich', 'A012', 2));
    expect(kiosk.takeEffects()).toEqual([{ kind: 'say', speech: { kind: 'number', number: 'A012' }, language: 'vi' }]);
    // The next person has not asked to be read to.
    kiosk.wait(60_000);
    kiosk.choose('ho-tich');
    kiosk.accept(2, sampleTicket('ho-tich', 'A013', 2));
    expect(kiosk.takeEffects().some(({ kind }) => kind === 'say')).toBe(false);
  });

  it('KI11 each tile has its own loudspeaker, which chooses nothing', () => {
    const kiosk = voiced();
    kiosk.touch({ kind: 'speak', serviceId: CHUNG_THUC });
    expect(kiosk.takeEffects()).toMatchObject([{ speech: { kind: 'service', serviceId: CHUNG_THUC } }]);
    expect(kiosk.screen.kind).toBe('start');
    kiosk.wait(800);
    kiosk.touch({ kind: 'speak', serviceId: 'dat-dai' as ServiceId });
    expect(kiosk.takeEffects()).toEqual([]);
  });

  it('KI11 a second touch, another language or another page is silence', () => {
    for (const leave of [
      { kind: 'listen' },
      { kind: 'choose-language', language: 'en' },
      { kind: 'need-guide' },
    ] as const) {
      const kiosk = voiced();
      kiosk.touch({ kind: 'listen' });
      kiosk.wait(900);
      kiosk.touch(leave);
      expect(kiosk.state.reading).toBeNull();
      expect(kiosk.takeEffects().at(-1)).toEqual({ kind: 'hush' });
    }
  });

  it('KI11 whoever is being read to is there; 15 s after the last word the kiosk forgets', () => {
    const kiosk = voiced();
    kiosk.touch({ kind: 'listen' });
    kiosk.wait(20_000);
    said(kiosk);
    said(kiosk);
    expect(kiosk.state.listens).toBe(true);
    kiosk.wait(15_000);
    expect(kiosk.state.listens).toBe(false);
  });

  it('KI11 without clips nothing is offered, and a deaf person misses nothing', () => {
    const kiosk = KioskInTest.connected();
    expect(readableTiles(kiosk.state)).toEqual([]);
    kiosk.touch({ kind: 'listen' });
    expect(kiosk.takeEffects()).toEqual([]);
    kiosk.choose('ho-tich');
    kiosk.accept(1, sampleTicket('ho-tich', 'A012', 2));
    expect(kiosk.screen).toMatchObject({ kind: 'number', issued: { number: 'A012' } });
    expect(kiosk.takeEffects().some(({ kind }) => kind === 'say')).toBe(false);
  });
});
