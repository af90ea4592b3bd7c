import { describe, expect, it } from 'vitest';
import type { ServiceGroupId, ServiceId } from '@motcua/protocol';
import { sampleGroupMenu } from '../preview/find-scenes.ts';
import { sampleSlips, sampleTicket } from '../preview/sample-views.ts';
import { KioskInTest } from './kiosk-in-test.ts';
import { readableTiles } from './speech.ts';
import { HEARD_STAYS_MS, SAID_WITHIN_MS } from './times.ts';

const HO_TICH = 'service-ho-tich';
const CHUNG_THUC = 'service-chung-thuc';

function voiced(pages: readonly string[] = []): KioskInTest {
  const kiosk = KioskInTest.connected();
  const sayable = { clips: { vi: [HO_TICH, CHUNG_THUC, ...pages] }, numbers: ['vi' as const] };
  kiosk.dispatch({ type: 'voice-ready', sayable });
  return kiosk;
}
const said = (kiosk: KioskInTest): void => kiosk.dispatch({ type: 'said' });

describe('KI11 the kiosk reads aloud', () => {
  it('KI11 the tiles one by one, each lit while it is read, and only those that there is a clip for', () => {
    const kiosk = voiced();
    expect(readableTiles(kiosk.state)).toEqual([HO_TICH, CHUNG_THUC]);
    kiosk.touch({ kind: 'listen' });
    expect(kiosk.state.reading?.clipId).toBe(HO_TICH);
    kiosk.wait(1_500);
    said(kiosk);
    expect(kiosk.state.reading?.clipId).toBe(CHUNG_THUC);
    kiosk.wait(1_500);
    said(kiosk);
    expect(kiosk.state.reading).toBeNull();
    expect(kiosk.takeEffects()).toEqual(
      [HO_TICH, CHUNG_THUC].map((clipId) => ({
        ...{ kind: 'say', speech: { kind: 'clips', clipIds: [clipId] }, language: 'vi' },
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
    expect(kiosk.takeEffects()).toEqual([
      { kind: 'say', speech: { kind: 'number', number: 'A012', waits: true }, language: 'vi' },
    ]);
    // The next person has not asked to be read to.
    kiosk.wait(60_000);
    kiosk.choose('ho-tich');
    kiosk.accept(2, sampleTicket('ho-tich', 'A013', 2));
    expect(kiosk.takeEffects().some(({ kind }) => kind === 'say')).toBe(false);
  });

  it('KI11 each tile has its own loudspeaker, which chooses nothing', () => {
    const kiosk = voiced();
    kiosk.touch({ kind: 'speak', clipId: CHUNG_THUC });
    expect(kiosk.takeEffects()).toMatchObject([{ speech: { kind: 'clips', clipIds: [CHUNG_THUC] } }]);
    expect(kiosk.screen.kind).toBe('start');
    kiosk.wait(800);
    kiosk.touch({ kind: 'speak', clipId: 'service-dat-dai' });
    expect(kiosk.takeEffects()).toEqual([]);
  });

  it('KI11, PC7 tiles that open a group are read like all others; whoever opens one by ear hears what is in it', () => {
    const kiosk = KioskInTest.connected(sampleGroupMenu());
    const clips = {
      vi: ['group-giay-to', 'group-nha-dat', 'service-nhan-ket-qua', 'service-ho-tich', 'service-cu-tru'],
    };
    kiosk.dispatch({ type: 'voice-ready', sayable: { clips, numbers: [] } });
    expect(readableTiles(kiosk.state)).toEqual(['group-giay-to', 'group-nha-dat', 'service-nhan-ket-qua']);
    kiosk.touch({ kind: 'speak', clipId: 'group-nha-dat' });
    expect(kiosk.state).toMatchObject({ reading: { clipId: 'group-nha-dat' }, openGroup: null });
    kiosk.wait(900);
    kiosk.touch({ kind: 'listen' });
    kiosk.wait(900);
    kiosk.touch({ kind: 'listen' });
    kiosk.takeEffects();
    kiosk.wait(900);
    kiosk.touch({ kind: 'open-group', groupId: 'giay-to' as ServiceGroupId });
    expect(kiosk.state.reading).toEqual({ clipId: 'service-ho-tich', rest: ['service-cu-tru'] });
    expect(kiosk.takeEffects()).toMatchObject([{ speech: { kind: 'clips', clipIds: ['service-ho-tich'] } }]);
    // Nobody who has not asked for it is read to.
    const deaf = KioskInTest.connected(sampleGroupMenu());
    deaf.dispatch({ type: 'voice-ready', sayable: { clips, numbers: [] } });
    deaf.touch({ kind: 'open-group', groupId: 'giay-to' as ServiceGroupId });
    expect(deaf.takeEffects()).toEqual([]);
  });

  it('KI11 whoever is read to hears the pages on the way as well, and may have each said again', () => {
    const kiosk = voiced(['page-receipt', 'page-one-more', 'page-no-number', 'page-ask-desk']);
    const says = (...clipIds: string[]) => [{ kind: 'say', speech: { kind: 'clips', clipIds }, language: 'vi' }];
    kiosk.touch({ kind: 'listen' });
    kiosk.wait(900);
    kiosk.choose('ho-tich');
    kiosk.takeEffects();
    kiosk.reject(1, { code: 'one-more', given: 3 });
    expect(kiosk.takeEffects()).toEqual(says('page-one-more'));
    kiosk.wait(2_000);
    said(kiosk);
    kiosk.touch({ kind: 'listen' });
    expect(kiosk.takeEffects()).toEqual(says('page-one-more'));
    kiosk.wait(900);
    kiosk.touch({ kind: 'take-one-more' });
    kiosk.takeEffects();
    kiosk.reject(2, { code: 'series-exhausted', serviceId: 'ho-tich' as ServiceId });
    expect(kiosk.takeEffects()).toEqual(says('page-no-number', 'page-ask-desk'));
    kiosk.wait(900);
    kiosk.touch({ kind: 'listen' });
    expect(kiosk.takeEffects()).toEqual([{ kind: 'hush' }]);
  });

  it('KI4, KI11 a number stays until it has been said, and a while longer to have it said again; no other number does', () => {
    const number = [{ kind: 'say', speech: { kind: 'number', number: 'A012', waits: true }, language: 'vi' }];
    const kiosk = voiced();
    kiosk.touch({ kind: 'listen' });
    kiosk.wait(900);
    kiosk.choose('ho-tich');
    kiosk.takeEffects();
    kiosk.accept(1, sampleTicket('ho-tich', 'A012', 2));
    expect(kiosk.takeEffects()).toEqual(number);
    kiosk.slips(sampleSlips('A012', 'confirmed', false));
    expect(kiosk.screen).toMatchObject({ standing: 'take' });
    kiosk.takeEffects();
    kiosk.wait(7_000);
    said(kiosk);
    kiosk.wait(HEARD_STAYS_MS - 100);
    kiosk.touch({ kind: 'listen' });
    expect(kiosk.takeEffects()).toEqual(number);
    kiosk.wait(7_000);
    expect(kiosk.screen.kind).toBe('number');
    said(kiosk);
    kiosk.wait(HEARD_STAYS_MS - 100);
    // A touch while it speaks makes it fall silent, and leaves the number where it is for another.
    kiosk.touch({ kind: 'listen' });
    kiosk.takeEffects();
    kiosk.wait(1_000);
    kiosk.touch({ kind: 'listen' });
    expect(kiosk.takeEffects()).toEqual([{ kind: 'hush' }]);
    kiosk.wait(HEARD_STAYS_MS - 100);
    expect(kiosk.screen.kind).toBe('number');
    kiosk.touch({ kind: 'listen' });
    expect(kiosk.takeEffects()).toEqual(number);
    said(kiosk);
    kiosk.wait(HEARD_STAYS_MS);
    expect(kiosk.screen.kind).toBe('start');
    // One whose words never end does not hold the glass.
    kiosk.wait(1_000);
    kiosk.touch({ kind: 'listen' });
    kiosk.wait(900);
    kiosk.choose('ho-tich');
    kiosk.accept(2, sampleTicket('ho-tich', 'A013', 2));
    kiosk.slips(sampleSlips('A013', 'confirmed', false));
    kiosk.wait(SAID_WITHIN_MS);
    expect(kiosk.screen.kind).toBe('start');
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
