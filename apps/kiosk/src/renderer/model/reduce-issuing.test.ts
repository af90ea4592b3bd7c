import { describe, expect, it } from 'vitest';
import type { KioskServiceView, ServiceId } from '@motcua/protocol';
import { SAMPLE_HUB_TIME, SAMPLE_SERVICES, sampleMenu, sampleTicket } from '../preview/sample-views.ts';
import { KioskInTest } from './kiosk-in-test.ts';
import {
  FIND_STAYS_MS,
  GIVE_UP_AFTER_MS,
  LATE_NUMBER_KEPT_MS,
  MESSAGE_STAYS_MS,
  STILL_THERE_MS,
  TOUCH_AGAIN_MS,
} from './times.ts';

const ticket = sampleTicket('chung-thuc', 'C042', 6);

describe('taking a number', () => {
  it('KI1 goes from one tap to the number', () => {
    const kiosk = KioskInTest.connected();
    kiosk.choose('chung-thuc');
    expect(kiosk.takeEffects()).toEqual([
      {
        kind: 'send',
        pressId: 1,
        giveUpAfterMs: GIVE_UP_AFTER_MS,
        command: {
          type: 'issue-ticket',
          person: null,
          oneMore: false,
          serviceIds: ['chung-thuc'],
          priority: 'ordinary',
          needs: [],
          language: 'vi',
        },
      },
    ]);
    kiosk.accept(1, ticket);
    expect(kiosk.screen).toMatchObject({ kind: 'number', issued: ticket, late: false });
  });

  it('IS4 carries the language and the priority that were chosen, which both fall back after the ticket', () => {
    const kiosk = KioskInTest.connected();
    kiosk.touch({ kind: 'choose-language', language: 'km' });
    kiosk.wait(1_000);
    kiosk.touch({ kind: 'toggle-help' });
    kiosk.wait(1_000);
    kiosk.choose('chung-thuc');
    expect(kiosk.takeEffects()).toMatchObject([{ command: { language: 'km', priority: 'priority' } }]);
    kiosk.accept(1, ticket);
    expect(kiosk.state.language).toBe('km');
    kiosk.wait(1_000);
    kiosk.touch({ kind: 'leave-number' });
    expect(kiosk.state).toMatchObject({ language: 'vi', priority: 'ordinary', screen: { kind: 'start' } });
  });

  it('TP4 asks for a slip in large print where larger text is on, and says nothing of it where it is not', () => {
    const kiosk = KioskInTest.connected();
    kiosk.touch({ kind: 'toggle-text' });
    kiosk.wait(1_000);
    kiosk.choose('chung-thuc');
    expect(kiosk.takeEffects()).toMatchObject([{ command: { type: 'issue-ticket', largePrint: true } }]);
  });

  it('IS2 sends once for a double tap, and for taps on other tiles while the answer is on its way', () => {
    const kiosk = KioskInTest.connected();
    kiosk.choose('chung-thuc');
    kiosk.wait(120);
    kiosk.choose('chung-thuc');
    kiosk.wait(2_000);
    kiosk.choose('ho-tich');
    kiosk.accept(1, ticket);
    kiosk.wait(100);
    kiosk.choose('ho-tich');
    expect(kiosk.takeEffects()).toHaveLength(1);
  });

  it('KI3 says that it is working only when the answer is slow', () => {
    const kiosk = KioskInTest.connected();
    kiosk.choose('chung-thuc');
    kiosk.wait(999);
    expect(kiosk.screen).toMatchObject({ kind: 'taking', slow: false });
    kiosk.wait(1);
    expect(kiosk.screen).toMatchObject({ kind: 'taking', slow: true });
  });

  it('IS3 says why a closed service gives no number, without asking the hub', () => {
    const closed: KioskServiceView[] = SAMPLE_SERVICES.map((service) => ({
      ...service,
      issuing: { state: 'closed', reason: 'over', opensAt: SAMPLE_HUB_TIME },
    }));
    const kiosk = KioskInTest.connected(sampleMenu(closed, 'ready'));
    kiosk.choose('chung-thuc');
    expect(kiosk.takeEffects()).toEqual([]);
    expect(kiosk.screen).toEqual({
      kind: 'message',
      message: { kind: 'closed', issuing: { state: 'closed', reason: 'over', opensAt: SAMPLE_HUB_TIME } },
    });
  });

  it.each([{ state: 'paused' }, { state: 'used-up', opensAt: null }] as const)(
    'IS3 says so of a service that is $state, without asking the hub',
    (issuing) => {
      const kiosk = KioskInTest.connected(
        sampleMenu(
          SAMPLE_SERVICES.map((service) => ({ ...service, issuing })),
          'ready',
        ),
      );
      kiosk.choose('chung-thuc');
      expect(kiosk.takeEffects()).toEqual([]);
      expect(kiosk.screen).toEqual({ kind: 'message', message: { kind: 'closed', issuing } });
    },
  );

  it('IS8 is asked back after many numbers, and one more is given on yes', () => {
    const kiosk = KioskInTest.connected();
    kiosk.choose('chung-thuc');
    kiosk.reject(1, { code: 'one-more', given: 3 });
    expect(kiosk.screen).toEqual({ kind: 'one-more', serviceId: 'chung-thuc', given: 3 });
    kiosk.takeEffects();
    kiosk.wait(1_000);
    kiosk.touch({ kind: 'take-one-more' });
    expect(kiosk.takeEffects()).toMatchObject([{ pressId: 2, command: { serviceIds: ['chung-thuc'], oneMore: true } }]);
    kiosk.accept(2, ticket);
    expect(kiosk.screen).toMatchObject({ kind: 'number', issued: ticket });
  });

  it('IS8, KI9 on no, and without an answer to that and to the question whether anybody is there, no number is taken', () => {
    for (const answer of [(kiosk: KioskInTest) => kiosk.touch({ kind: 'start-again' }), () => undefined]) {
      const kiosk = KioskInTest.connected();
      kiosk.choose('chung-thuc');
      kiosk.reject(1, { code: 'one-more', given: 3 });
      kiosk.takeEffects();
      kiosk.wait(1_000);
      answer(kiosk);
      kiosk.wait(FIND_STAYS_MS + STILL_THERE_MS);
      expect(kiosk.screen).toMatchObject({ kind: 'start' });
      expect(kiosk.takeEffects()).toEqual([]);
    }
  });

  it('KI9 shows a refusal for half a minute, and goes back only when nobody answers that they still read it', () => {
    const kiosk = KioskInTest.connected();
    kiosk.choose('chung-thuc');
    kiosk.reject(1, { code: 'series-exhausted', serviceId: 'chung-thuc' as ServiceId });
    const refused = { kind: 'message', message: { kind: 'rejected' } };
    expect(kiosk.screen).toMatchObject(refused);
    kiosk.wait(29_999);
    expect(kiosk.state).toMatchObject({ screen: refused, askedSince: null });
    kiosk.wait(1);
    expect(kiosk.state).toMatchObject({ screen: refused, askedSince: kiosk.now });
    kiosk.wait(9_000);
    kiosk.touch({ kind: 'still-here' });
    kiosk.wait(30_000);
    expect(kiosk.state).toMatchObject({ screen: refused, askedSince: kiosk.now });
    kiosk.wait(STILL_THERE_MS);
    expect(kiosk.screen).toMatchObject({ kind: 'start' });
  });

  it('KI1, KI9 a refusal that stays holds nobody up: the next person leaves it by a press, as soon as a page can be pressed', () => {
    const kiosk = KioskInTest.connected();
    kiosk.choose('chung-thuc');
    kiosk.reject(1, { code: 'series-exhausted', serviceId: 'chung-thuc' as ServiceId });
    kiosk.wait(TOUCH_AGAIN_MS);
    kiosk.touch({ kind: 'start-again' });
    expect(kiosk.screen).toMatchObject({ kind: 'start' });
    kiosk.wait(TOUCH_AGAIN_MS);
    kiosk.choose('dat-dai');
    expect(kiosk.screen).toMatchObject({ kind: 'taking' });
  });

  it('HL1 takes no press without a connection, and takes them again when it is back', () => {
    const kiosk = KioskInTest.connected();
    const connected = kiosk.state.link;
    kiosk.link({ kind: 'lost' });
    kiosk.choose('chung-thuc');
    expect(kiosk.takeEffects()).toEqual([]);
    expect(kiosk.screen.kind).toBe('start');
    kiosk.link(connected);
    kiosk.wait(1_000);
    kiosk.choose('chung-thuc');
    expect(kiosk.takeEffects()).toHaveLength(1);
  });
});

describe('a press without an answer', () => {
  const givenUp = () => {
    const kiosk = KioskInTest.connected();
    kiosk.choose('chung-thuc');
    kiosk.link({ kind: 'lost' });
    kiosk.wait(GIVE_UP_AFTER_MS);
    kiosk.noAnswer(1);
    return kiosk;
  };

  it('KI3 is said, and shows its number when the hub reports that it had been executed', () => {
    const kiosk = givenUp();
    expect(kiosk.screen).toEqual({ kind: 'message', message: { kind: 'gave-up' } });
    kiosk.late(ticket);
    expect(kiosk.screen).toMatchObject({ kind: 'number', issued: ticket, late: true });
  });

  it('KI3 shows the number also after the page went back', () => {
    const kiosk = givenUp();
    kiosk.wait(MESSAGE_STAYS_MS + STILL_THERE_MS);
    expect(kiosk.screen.kind).toBe('start');
    kiosk.late(ticket);
    expect(kiosk.screen).toMatchObject({ kind: 'number', late: true });
  });

  it('KI3 never takes the page from the next person: the late number waits', () => {
    const kiosk = givenUp();
    const other = sampleTicket('ho-tich', 'H007', 0);
    kiosk.wait(MESSAGE_STAYS_MS + STILL_THERE_MS + 1_000);
    kiosk.link(KioskInTest.connected().state.link);
    kiosk.choose('ho-tich');
    kiosk.late(ticket);
    expect(kiosk.screen.kind).toBe('taking');
    kiosk.accept(2, other);
    expect(kiosk.screen).toMatchObject({ kind: 'number', issued: other });
    kiosk.wait(1_000);
    kiosk.touch({ kind: 'leave-number' });
    expect(kiosk.screen).toMatchObject({ kind: 'number', issued: ticket, late: true });
    kiosk.wait(1_000);
    kiosk.touch({ kind: 'leave-number' });
    expect(kiosk.screen.kind).toBe('start');
  });

  it('KI3 shows nothing when it was never executed, or so long ago that the person has left', () => {
    const kiosk = givenUp();
    kiosk.late(null);
    kiosk.late({ type: 'done' });
    kiosk.late(ticket, SAMPLE_HUB_TIME + LATE_NUMBER_KEPT_MS + 1);
    expect(kiosk.screen).toMatchObject({ kind: 'message' });
  });
});
