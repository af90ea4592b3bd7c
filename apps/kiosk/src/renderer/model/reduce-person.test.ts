import { describe, expect, it } from 'vitest';
import type { KioskMenuView, KioskServiceView } from '@motcua/protocol';
import { SAMPLE_CONNECTED, SAMPLE_SERVICES, sampleMenu, sampleTicket } from '../preview/sample-views.ts';
import { KioskInTest } from './kiosk-in-test.ts';
import { digitsOnGlass } from './person-digits.ts';
import { DIGITS_SHOWN_MS, GIVE_UP_AFTER_MS, PERSON_STAYS_MS, STILL_THERE_MS } from './times.ts';

const MINH = '079203001234';
const ticket = sampleTicket('chung-thuc', 'C042', 6);
const menuThatAsks = (services: readonly KioskServiceView[] = SAMPLE_SERVICES): KioskMenuView => ({
  ...sampleMenu(services, 'ready'),
  personNeeded: true,
});

function asked(): KioskInTest {
  const kiosk = KioskInTest.connected(menuThatAsks());
  kiosk.choose('chung-thuc');
  kiosk.wait(500);
  return kiosk;
}

/** As a hand does: five keys a second, many of them faster than other touches may follow each other. */
function type(kiosk: KioskInTest, digits: string): void {
  for (const digit of digits) {
    kiosk.wait(200);
    kiosk.touch({ kind: 'type-digit', digit, from: 'glass' });
  }
  kiosk.wait(200);
}

/** What stands on the glass. */
function glass(kiosk: KioskInTest): string {
  const { screen } = kiosk;
  if (screen.kind !== 'person') throw new Error(`the page is ${screen.kind}`);
  return digitsOnGlass(screen.digits, screen.hidden);
}

describe('asking who presses', () => {
  it('IS3 asks where the centre wants it, and sends the number with the press', () => {
    const kiosk = asked();
    expect(kiosk.takeEffects()).toEqual([]);
    type(kiosk, MINH);
    expect(glass(kiosk)).toBe('079 203 001 234');
    kiosk.touch({ kind: 'submit-person' });
    expect(kiosk.takeEffects()).toMatchObject([
      { kind: 'send', giveUpAfterMs: GIVE_UP_AFTER_MS, command: { person: MINH, serviceIds: ['chung-thuc'] } },
    ]);
    kiosk.accept(1, ticket);
    expect(kiosk.screen).toMatchObject({ kind: 'number', issued: ticket });
  });

  it('IS3 asks nobody where the centre sets no limit', () => {
    const kiosk = KioskInTest.connected();
    kiosk.choose('chung-thuc');
    expect(kiosk.takeEffects()).toMatchObject([{ command: { person: null } }]);
  });

  it('IS3 asks nobody for a service that gives no numbers', () => {
    const paused = SAMPLE_SERVICES.map((service) => ({ ...service, issuing: { state: 'paused' } as const }));
    const kiosk = KioskInTest.connected(menuThatAsks(paused));
    kiosk.choose('chung-thuc');
    expect(kiosk.screen).toEqual({ kind: 'message', message: { kind: 'closed', issuing: { state: 'paused' } } });
  });

  it('SC3 the card itself is not read: whoever holds it up is shown the keys, and nothing typed is lost', () => {
    const kiosk = asked();
    type(kiosk, '0792');
    for (const what of ['unknown', 'dossier-code', 'citizen-card'] as const)
      kiosk.dispatch({ type: 'other-read', what });
    expect(kiosk.screen).toMatchObject({ kind: 'person', digits: '0792', trouble: 'card-not-read' });
    type(kiosk, '1');
    expect(kiosk.screen).toMatchObject({ digits: '07921', trouble: null });
    expect(kiosk.takeEffects()).toEqual([]);
  });

  it('IS3 takes nine digits or more and no more than twelve, and says so of fewer', () => {
    const kiosk = asked();
    type(kiosk, '27912345');
    kiosk.touch({ kind: 'submit-person' });
    expect(kiosk.screen).toMatchObject({ kind: 'person', trouble: 'too-short' });
    kiosk.wait(1_000);
    type(kiosk, '6');
    expect(kiosk.screen).toMatchObject({ trouble: null });
    type(kiosk, '7890');
    expect(kiosk.screen).toMatchObject({ digits: '279123456789' });
    for (let nth = 0; nth < 3; nth += 1) kiosk.touch({ kind: 'erase-digit' });
    kiosk.wait(1_000);
    kiosk.touch({ kind: 'submit-person' });
    expect(kiosk.takeEffects()).toMatchObject([{ command: { person: '279123456' } }]);
  });

  it('IS3 hides all but the last two digits after a pause, and what was hidden stays so', () => {
    const kiosk = asked();
    type(kiosk, '079203');
    kiosk.wait(DIGITS_SHOWN_MS);
    expect(glass(kiosk)).toBe('••• •03');
    type(kiosk, '1');
    expect(glass(kiosk)).toBe('••• •03 1');
    kiosk.touch({ kind: 'erase-digit' });
    kiosk.touch({ kind: 'erase-digit' });
    expect(glass(kiosk)).toBe('••• •0');
    for (let nth = 0; nth < 9; nth += 1) kiosk.touch({ kind: 'erase-digit' });
    expect(glass(kiosk)).toBe('');
  });

  it('KI2 takes one key for two touches of an unsteady finger, and every key of a keyboard', () => {
    const kiosk = asked();
    kiosk.touch({ kind: 'type-digit', digit: '0', from: 'glass' });
    kiosk.wait(149);
    kiosk.touch({ kind: 'type-digit', digit: '0', from: 'glass' });
    expect(glass(kiosk)).toBe('0');
    kiosk.wait(1);
    kiosk.touch({ kind: 'type-digit', digit: '0', from: 'glass' });
    for (let nth = 0; nth < 4; nth += 1) kiosk.touch({ kind: 'type-digit', digit: '1', from: 'keyboard' });
    expect(glass(kiosk)).toBe('001 111');
  });

  it('IS8 asks again who presses when one more number is wanted', () => {
    const kiosk = asked();
    type(kiosk, MINH);
    kiosk.touch({ kind: 'submit-person' });
    kiosk.reject(1, { code: 'one-more', given: 3 });
    kiosk.takeEffects();
    kiosk.wait(1_000);
    kiosk.touch({ kind: 'take-one-more' });
    expect(glass(kiosk)).toBe('');
    kiosk.wait(500);
    type(kiosk, MINH);
    kiosk.touch({ kind: 'submit-person' });
    expect(kiosk.takeEffects()).toMatchObject([{ pressId: 2, command: { person: MINH, oneMore: true } }]);
  });

  it('IS3 keeps the page for whoever looks for the paper, as long as keys are touched', () => {
    const kiosk = asked();
    kiosk.wait(PERSON_STAYS_MS - 1_000);
    type(kiosk, '079');
    kiosk.wait(PERSON_STAYS_MS - 1_000);
    expect(kiosk.screen.kind).toBe('person');
    kiosk.wait(1_000);
    expect(kiosk.state.askedSince).not.toBeNull();
    kiosk.wait(STILL_THERE_MS);
    expect(kiosk.screen.kind).toBe('start');
  });
});

describe('what was typed', () => {
  const waysOut: readonly (readonly [string, string, (kiosk: KioskInTest) => void])[] = [
    ['the press', 'taking', (kiosk) => kiosk.touch({ kind: 'submit-person' })],
    ['starting again', 'start', (kiosk) => kiosk.touch({ kind: 'start-again' })],
    ['having no paper', 'message', (kiosk) => kiosk.touch({ kind: 'no-paper' })],
    ['nobody there', 'start', (kiosk) => kiosk.wait(PERSON_STAYS_MS + STILL_THERE_MS)],
    ['a lost link', 'start', (kiosk) => kiosk.link({ kind: 'lost' })],
    ['a link that must pair', 'start', (kiosk) => kiosk.link({ kind: 'pairing', code: '123456' })],
    ['a centre that no longer asks', 'start', (kiosk) => kiosk.menu(sampleMenu(SAMPLE_SERVICES, 'ready'))],
    [
      'a service that has gone',
      'message',
      (kiosk) => {
        kiosk.menu(menuThatAsks(SAMPLE_SERVICES.slice(0, 1)));
        kiosk.touch({ kind: 'submit-person' });
      },
    ],
  ];

  it.each(waysOut)('IS3 is nowhere in the state after %s', (_way, page, leave) => {
    const kiosk = asked();
    type(kiosk, MINH);
    expect(JSON.stringify(kiosk.state)).toContain(MINH);
    leave(kiosk);
    expect(kiosk.screen.kind).toBe(page);
    expect(JSON.stringify(kiosk.state)).not.toContain(MINH);
  });

  it('IS3 is nowhere in the state after a refusal, nor after a press without an answer', () => {
    for (const answer of [
      (kiosk: KioskInTest) => kiosk.reject(1, { code: 'person-limit', limit: 1 }),
      (kiosk: KioskInTest) => kiosk.noAnswer(1),
    ]) {
      const kiosk = asked();
      type(kiosk, MINH);
      kiosk.touch({ kind: 'submit-person' });
      answer(kiosk);
      expect(kiosk.screen.kind).toBe('message');
      expect(JSON.stringify(kiosk.state)).not.toContain(MINH);
    }
  });

  it('IS3 is not asked for without the hub', () => {
    const kiosk = KioskInTest.connected(menuThatAsks());
    kiosk.link({ kind: 'lost' });
    kiosk.choose('chung-thuc');
    expect(kiosk.screen.kind).toBe('start');
    kiosk.link(SAMPLE_CONNECTED);
    kiosk.choose('chung-thuc');
    expect(kiosk.screen.kind).toBe('person');
  });
});
