import { describe, expect, it } from 'vitest';
import { SAMPLE_CONNECTED, SAMPLE_HUB_TIME, SAMPLE_SERVICES, sampleMenu } from '../preview/sample-views.ts';
import { KioskInTest } from './kiosk-in-test.ts';
import { startTiles } from './start-tiles.ts';
import { tilesOfPage } from './tile-pages.ts';

const MEASURE = { pxPerMm: 4.032, width: 1080, height: 1920 };
const UNMEASURED = { measure: null, askedUntil: null };
const ASKED = { measure: null, askedUntil: SAMPLE_HUB_TIME + 600_000 };
const KEEP = { kind: 'keep-glass', measure: MEASURE } as const;

/** Somebody stands at the hub's page of machines and wants this kiosk measured. */
function asked(): KioskInTest {
  const kiosk = KioskInTest.connected();
  kiosk.glass(ASKED);
  kiosk.wait(1_000);
  return kiosk;
}

describe('the measure of the glass', () => {
  it('UI6 is asked for once, when a kiosk without one has just been paired', () => {
    const kiosk = new KioskInTest();
    kiosk.link({ kind: 'pairing', code: '123 456' });
    kiosk.link(SAMPLE_CONNECTED);
    kiosk.glass(UNMEASURED);
    expect(kiosk.screen.kind).toBe('start');
    kiosk.menu(sampleMenu(SAMPLE_SERVICES, 'ready'));
    expect(kiosk.screen).toEqual({ kind: 'glass', sent: null, standing: 'measuring' });
    kiosk.wait(1_000);
    kiosk.touch({ kind: 'leave-glass' });
    expect(kiosk.screen.kind).toBe('start');
    kiosk.link({ kind: 'lost' });
    kiosk.link(SAMPLE_CONNECTED);
    kiosk.glass(UNMEASURED);
    expect(kiosk.screen.kind).toBe('start');
  });

  it('UI6 is asked for by no kiosk that starts again, nor by one whose glass is known', () => {
    const again = KioskInTest.connected();
    again.glass(UNMEASURED);
    expect(again.screen.kind).toBe('start');
    const known = new KioskInTest();
    known.link({ kind: 'pairing', code: '123 456' });
    known.link(SAMPLE_CONNECTED);
    known.menu(sampleMenu(SAMPLE_SERVICES, 'ready'));
    known.glass({ measure: MEASURE, askedUntil: null });
    expect(known.screen.kind).toBe('start');
  });

  it('UI6 waits until nobody stands there, and is called off again', () => {
    const kiosk = KioskInTest.connected();
    kiosk.choose('chung-thuc');
    kiosk.glass(ASKED);
    expect(kiosk.screen.kind).toBe('taking');
    kiosk.wait(1_000);
    kiosk.glass(UNMEASURED);
    kiosk.wait(60_000);
    expect(kiosk.screen.kind).toBe('start');

    kiosk.touch({ kind: 'choose-language', language: 'en' });
    kiosk.glass({ ...ASKED, askedUntil: SAMPLE_HUB_TIME + 700_000 });
    expect(kiosk.screen.kind).toBe('start');
    kiosk.wait(15_000);
    expect(kiosk.screen.kind).toBe('glass');
    kiosk.glass(UNMEASURED);
    expect(kiosk.screen.kind).toBe('start');
  });

  it('UI6 is asked for as long as somebody waits for it: at a kiosk that was busy meanwhile no page comes up', () => {
    const kiosk = KioskInTest.connected();
    kiosk.touch({ kind: 'choose-language', language: 'en' });
    kiosk.glass(ASKED, SAMPLE_HUB_TIME);
    for (let turn = 0; turn < 60; turn += 1) {
      kiosk.wait(10_000);
      kiosk.touch({ kind: 'choose-language', language: turn % 2 === 0 ? 'km' : 'en' });
    }
    kiosk.wait(60_000);
    expect(kiosk.screen.kind).toBe('start');
  });

  it('UI6 is asked for until the hub has said, whatever was left of it when the kiosk heard of it', () => {
    const kiosk = KioskInTest.connected();
    kiosk.touch({ kind: 'choose-language', language: 'en' });
    kiosk.glass(ASKED, SAMPLE_HUB_TIME + 590_000);
    kiosk.wait(9_000);
    kiosk.touch({ kind: 'choose-language', language: 'km' });
    kiosk.wait(2_000);
    kiosk.wait(60_000);
    expect(kiosk.screen.kind).toBe('start');
    kiosk.glass({ ...ASKED, askedUntil: SAMPLE_HUB_TIME + 900_000 }, SAMPLE_HUB_TIME + 661_000);
    expect(kiosk.screen.kind).toBe('glass');
  });

  it('UI6 asked for again while the page is open, "later" means later', () => {
    const kiosk = asked();
    kiosk.glass({ ...ASKED, askedUntil: SAMPLE_HUB_TIME + 700_000 });
    kiosk.wait(1_000);
    kiosk.touch({ kind: 'leave-glass' });
    expect(kiosk.screen.kind).toBe('start');
    kiosk.wait(60_000);
    expect(kiosk.screen.kind).toBe('start');
  });

  it('UI6 is told to the hub, counts as kept when the hub says so, and the tiles come back', () => {
    const kiosk = asked();
    kiosk.takeEffects();
    kiosk.touch(KEEP);
    expect(kiosk.takeEffects()).toEqual([{ kind: 'report-glass', measure: MEASURE }]);
    expect(kiosk.screen).toMatchObject({ standing: 'sent' });
    kiosk.wait(1_000);
    kiosk.touch(KEEP);
    expect(kiosk.takeEffects()).toEqual([]);
    kiosk.glass({ measure: MEASURE, askedUntil: null });
    expect(kiosk.screen).toMatchObject({ standing: 'kept', sent: MEASURE });
    kiosk.wait(5_000);
    expect(kiosk.screen.kind).toBe('start');
  });

  it('UI6 that no hub took is said not to be kept, and can be sent again', () => {
    const kiosk = asked();
    kiosk.touch(KEEP);
    kiosk.wait(10_000);
    expect(kiosk.screen).toMatchObject({ standing: 'not-kept' });
    kiosk.link({ kind: 'lost' });
    kiosk.touch(KEEP);
    expect(kiosk.screen).toMatchObject({ standing: 'not-kept' });
    kiosk.link(SAMPLE_CONNECTED);
    kiosk.wait(1_000);
    kiosk.takeEffects();
    kiosk.touch(KEEP);
    expect(kiosk.takeEffects()).toHaveLength(1);
  });

  it('UI6 gives the glass back to people after ten turns', () => {
    const kiosk = asked();
    kiosk.wait(9 * 60_000);
    expect(kiosk.screen.kind).toBe('glass');
    kiosk.wait(60_000);
    expect(kiosk.screen.kind).toBe('start');
  });

  it('UI6 a glass with less room keeps the page that is open within its pages', () => {
    const kiosk = KioskInTest.connected();
    kiosk.dispatch({ type: 'glass-fitted', mostTiles: 4, isTight: false });
    kiosk.touch({ kind: 'turn-page', by: 1 });
    expect(kiosk.state.tilePage).toBe(1);
    kiosk.dispatch({ type: 'glass-fitted', mostTiles: 8, isTight: false });
    expect(kiosk.state.tilePage).toBe(0);
  });

  it('KI12 with larger letters the first of the tiles that were seen are seen still', () => {
    const kiosk = KioskInTest.connected();
    kiosk.dispatch({ type: 'glass-fitted', mostTiles: 2, isTight: false });
    kiosk.touch({ kind: 'turn-page', by: 1 });
    const seen = tilesOfPage(startTiles(kiosk.state.menu, null), kiosk.state.tilePage, kiosk.state.mostTiles);
    kiosk.dispatch({ type: 'glass-fitted', mostTiles: 1, isTight: true });
    expect(tilesOfPage(startTiles(kiosk.state.menu, null), kiosk.state.tilePage, 1)).toEqual(seen.slice(0, 1));
    expect(kiosk.state).toMatchObject({ isTight: true, mostTiles: 1 });
  });
});
