import { describe, expect, it } from 'vitest';
import { SAMPLE_CONNECTED, SAMPLE_SERVICES, sampleMenu, sampleTicket } from '../preview/sample-views.ts';
import { KioskInTest } from './kiosk-in-test.ts';

describe('hasty touches', () => {
  it('KI2 do nothing within 700 ms of the last one', () => {
    const kiosk = KioskInTest.connected();
    kiosk.touch({ kind: 'choose-language', language: 'en' });
    kiosk.wait(699);
    kiosk.touch({ kind: 'choose-language', language: 'km' });
    expect(kiosk.state.language).toBe('en');
    kiosk.wait(1);
    kiosk.touch({ kind: 'choose-language', language: 'km' });
    expect(kiosk.state.language).toBe('km');
  });

  it('KI2 do nothing in the first 400 ms of a page', () => {
    const kiosk = KioskInTest.connected();
    kiosk.choose('chung-thuc');
    kiosk.wait(5_000);
    kiosk.accept(1, sampleTicket('chung-thuc', 'C042', 0));
    kiosk.wait(399);
    kiosk.touch({ kind: 'leave-number' });
    expect(kiosk.screen.kind).toBe('number');
    kiosk.wait(1);
    kiosk.touch({ kind: 'leave-number' });
    expect(kiosk.screen.kind).toBe('start');
  });

  it('KI2 are not counted when they did nothing, so that an impatient hand is not locked out', () => {
    const kiosk = KioskInTest.connected();
    kiosk.touch({ kind: 'leave-number' });
    kiosk.choose('chung-thuc');
    expect(kiosk.takeEffects()).toHaveLength(1);
  });
});

describe('the start page', () => {
  it('KI5 forgets language, text size, priority and page after 15 s with nobody there', () => {
    const kiosk = KioskInTest.connected();
    kiosk.touch({ kind: 'choose-language', language: 'km' });
    kiosk.wait(1_000);
    kiosk.touch({ kind: 'toggle-text' });
    kiosk.wait(1_000);
    kiosk.touch({ kind: 'toggle-help' });
    kiosk.wait(14_999);
    expect(kiosk.state).toMatchObject({ language: 'km', largerText: true, priority: 'priority' });
    kiosk.wait(1);
    expect(kiosk.state).toMatchObject({
      language: 'vi',
      largerText: false,
      priority: 'ordinary',
      helpOpen: false,
      tilePage: 0,
    });
  });

  it('KI1 turns pages of eight and stops at the ends', () => {
    const many = [...SAMPLE_SERVICES, ...SAMPLE_SERVICES.slice(0, 3)];
    const kiosk = KioskInTest.connected(sampleMenu(many, 'ready'));
    for (const [by, page] of [
      [1, 1],
      [1, 1],
      [-1, 0],
      [-1, 0],
    ] as const) {
      kiosk.wait(1_000);
      kiosk.touch({ kind: 'turn-page', by });
      expect(kiosk.state.tilePage).toBe(page);
    }
  });

  it('asks for the page to be loaded again', () => {
    const kiosk = KioskInTest.connected();
    kiosk.touch({ kind: 'reload' });
    expect(kiosk.takeEffects()).toEqual([{ kind: 'reload' }]);
  });

  it('drops a language that the centre no longer offers', () => {
    const kiosk = KioskInTest.connected();
    kiosk.touch({ kind: 'choose-language', language: 'km' });
    kiosk.menu({ ...sampleMenu(SAMPLE_SERVICES, 'ready'), languages: ['vi', 'en'] });
    expect(kiosk.state.language).toBe('vi');
  });
});

describe('whatever the hub sends', () => {
  it('a service that disappears between tap and answer still shows its number', () => {
    const kiosk = KioskInTest.connected();
    kiosk.choose('chung-thuc');
    kiosk.menu(sampleMenu([], 'ready'));
    kiosk.accept(1, sampleTicket('chung-thuc', 'C042', 6));
    expect(kiosk.screen.kind).toBe('number');
  });

  it('a tile that has just disappeared says so', () => {
    const kiosk = KioskInTest.connected();
    kiosk.menu(sampleMenu(SAMPLE_SERVICES.slice(0, 1), 'ready'));
    kiosk.choose('chung-thuc');
    expect(kiosk.screen).toEqual({ kind: 'message', message: { kind: 'service-gone' } });
  });

  it('fewer services than before keep the page within them', () => {
    const kiosk = KioskInTest.connected(sampleMenu([...SAMPLE_SERVICES, ...SAMPLE_SERVICES], 'ready'));
    kiosk.touch({ kind: 'turn-page', by: 1 });
    kiosk.menu(sampleMenu(SAMPLE_SERVICES, 'ready'));
    expect(kiosk.state.tilePage).toBe(0);
  });

  it('a restart in the middle of a press keeps the press, and answers to nobody show their number later', () => {
    const kiosk = KioskInTest.connected();
    kiosk.choose('chung-thuc');
    kiosk.link({ kind: 'lost' });
    kiosk.link({ kind: 'connecting' });
    kiosk.link(SAMPLE_CONNECTED);
    kiosk.menu(sampleMenu(SAMPLE_SERVICES, 'starting'));
    kiosk.accept(1, sampleTicket('chung-thuc', 'C042', 6));
    expect(kiosk.screen).toMatchObject({ kind: 'number', standing: 'printing' });
    kiosk.accept(99, { type: 'done' });
    kiosk.accept(98, sampleTicket('ho-tich', 'H001', 0));
    expect(kiosk.screen).toMatchObject({ issued: { number: 'C042' } });
    expect(kiosk.state.lateTicket).toMatchObject({ number: 'H001' });
  });

  it('an outcome of another kind than was asked for gives no number and says so', () => {
    const kiosk = KioskInTest.connected();
    kiosk.choose('chung-thuc');
    kiosk.accept(1, { type: 'done' });
    expect(kiosk.screen).toEqual({ kind: 'message', message: { kind: 'gave-up' } });
  });

  it('a link that is refused or must pair leaves a number on the screen for its time', () => {
    const kiosk = KioskInTest.connected();
    kiosk.choose('chung-thuc');
    kiosk.accept(1, sampleTicket('chung-thuc', 'C042', 6));
    kiosk.link({ kind: 'refused', code: 'revoked' });
    expect(kiosk.screen.kind).toBe('number');
    kiosk.wait(40_000);
    expect(kiosk.screen.kind).toBe('start');
  });
});
