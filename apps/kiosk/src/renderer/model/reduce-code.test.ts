import { describe, expect, it } from 'vitest';
import type { FoundCode, LookUpReply, TicketStatus } from '@motcua/protocol';
import { sampleFoundAppointment, sampleFoundAt, sampleFoundTicket } from '../preview/code-scenes.ts';
import { SAMPLE_CONNECTED, SAMPLE_SERVICES, sampleMenu, sampleTicket } from '../preview/sample-views.ts';
import { KioskInTest } from './kiosk-in-test.ts';
import type { KioskTouch } from './kiosk-event.ts';
import { CODE_STAYS_MS, FOUND_STAYS_MS, GIVE_UP_AFTER_MS, LINK_SILENT_AFTER_MS, STILL_THERE_MS } from './times.ts';

const SLIP_CODE = sampleFoundTicket().slipCode;

function atCodePage(): KioskInTest {
  const kiosk = KioskInTest.connected();
  kiosk.touch({ kind: 'have-code' });
  kiosk.wait(800);
  return kiosk;
}

function type(kiosk: KioskInTest, letters: string, from: 'glass' | 'keyboard' = 'glass'): void {
  for (const letter of letters) {
    kiosk.touch({ kind: 'type-letter', letter, from });
    kiosk.wait(200);
  }
}

function submitted(letters = 'ACD346'): KioskInTest {
  const kiosk = atCodePage();
  type(kiosk, letters);
  kiosk.touch({ kind: 'submit-code' });
  return kiosk;
}

/** A kiosk that shows what the code stands for; its question is answered. */
function showing(found: FoundCode): KioskInTest {
  const kiosk = submitted();
  kiosk.lookedUp(1, { kind: 'found', found });
  kiosk.takeEffects();
  kiosk.wait(800);
  return kiosk;
}

function touch(
  kiosk: KioskInTest,
  ...kinds: ('come-back' | 'ask-cancel' | 'keep-number' | 'cancel-by-code' | 'check-in' | 'start-again')[]
): void {
  for (const kind of kinds) {
    kiosk.touch({ kind } satisfies KioskTouch);
    kiosk.wait(800);
  }
}

describe('typing the code of a slip or an appointment', () => {
  it('KI6 six letters or eight go to the hub, by glass or by keyboard, small letters too', () => {
    const kiosk = submitted('ACD346');
    expect(kiosk.takeEffects()).toEqual([{ kind: 'look-up', pressId: 1, code: 'ACD346' }]);
    const other = atCodePage();
    type(other, 'acd34679', 'keyboard');
    other.touch({ kind: 'submit-code' });
    expect(other.takeEffects()).toEqual([{ kind: 'look-up', pressId: 1, code: 'ACD34679' }]);
  });

  it('KI6 anything shorter, and seven, is asked to be completed', () => {
    for (const letters of ['', 'ACD', 'ACD3467']) {
      const kiosk = submitted(letters);
      expect(kiosk.screen).toMatchObject({ kind: 'code', trouble: 'too-short', typed: letters });
      expect(kiosk.takeEffects()).toEqual([]);
    }
  });

  it('KI6 letters that no code has, a ninth letter and a bouncing finger do nothing', () => {
    const kiosk = atCodePage();
    type(kiosk, 'O0I1L-', 'keyboard');
    expect(kiosk.screen).toMatchObject({ typed: '' });
    kiosk.touch({ kind: 'type-letter', letter: 'A', from: 'glass' });
    kiosk.wait(100);
    kiosk.touch({ kind: 'type-letter', letter: 'A', from: 'glass' });
    kiosk.wait(200);
    type(kiosk, 'ACD346799');
    expect(kiosk.screen).toMatchObject({ typed: 'AACD3467' });
    kiosk.touch({ kind: 'erase-letter' });
    expect(kiosk.screen).toMatchObject({ typed: 'AACD346' });
  });

  it('KI6 an unknown code stays to be mended, and five wrong ones send to the desk', () => {
    const kiosk = submitted();
    kiosk.lookedUp(1, { kind: 'not-found' });
    expect(kiosk.screen).toMatchObject({ kind: 'code', typed: 'ACD346', trouble: 'not-found', askedAs: null });
    kiosk.wait(800);
    kiosk.touch({ kind: 'erase-letter' });
    expect(kiosk.screen).toMatchObject({ typed: 'ACD34', trouble: null });
    type(kiosk, '7');
    kiosk.touch({ kind: 'submit-code' });
    kiosk.lookedUp(2, { kind: 'rejected', rejection: { code: 'rate-limited', retryAfterMs: 60_000 } });
    expect(kiosk.screen).toMatchObject({ kind: 'code', trouble: 'resting' });
  });

  it('KI6 without an answer it says so, whoever is silent, and asks nobody twice meanwhile', () => {
    const kiosk = submitted();
    kiosk.touch({ kind: 'submit-code' });
    type(kiosk, 'X');
    expect(kiosk.takeEffects()).toHaveLength(1);
    expect(kiosk.screen).toMatchObject({ typed: 'ACD346' });
    kiosk.wait(LINK_SILENT_AFTER_MS);
    expect(kiosk.screen).toMatchObject({ kind: 'code', trouble: 'no-answer', askedAs: null });
    kiosk.lookedUp(1, { kind: 'found', found: sampleFoundTicket() });
    expect(kiosk.screen.kind).toBe('code');
  });

  it('KI6 a code that a scanner reads is taken from the start page on', () => {
    const kiosk = KioskInTest.connected();
    kiosk.dispatch({ type: 'code-read', code: ` ${SLIP_CODE}\n` });
    expect(kiosk.takeEffects()).toEqual([{ kind: 'look-up', pressId: 1, code: SLIP_CODE }]);
    kiosk.dispatch({ type: 'code-read', code: 'once more' });
    expect(kiosk.takeEffects()).toEqual([]);
    kiosk.lookedUp(1, { kind: 'found', found: sampleFoundTicket() });
    expect(kiosk.screen).toMatchObject({ kind: 'found' });
    kiosk.dispatch({ type: 'code-read', code: 'the next person’s' });
    expect(kiosk.takeEffects()).toHaveLength(1);
  });

  it('KI6 a scanner does not disturb whoever is taking a number', () => {
    const kiosk = KioskInTest.connected();
    kiosk.choose('chung-thuc');
    kiosk.accept(1, sampleTicket('chung-thuc', 'C042', 6));
    kiosk.takeEffects();
    kiosk.dispatch({ type: 'code-read', code: SLIP_CODE });
    expect(kiosk.screen.kind).toBe('number');
    expect(kiosk.takeEffects()).toEqual([]);
  });

  it('SC3 a paper that means nothing here is answered once, from the start page on, and disturbs nobody', () => {
    const kiosk = KioskInTest.connected();
    kiosk.dispatch({ type: 'other-read', what: 'dossier-code' });
    expect(kiosk.screen).toEqual({ kind: 'message', message: { kind: 'other-read', what: 'dossier-code' } });
    kiosk.dispatch({ type: 'code-read', code: SLIP_CODE });
    expect(kiosk.screen.kind).toBe('code');
    kiosk.dispatch({ type: 'other-read', what: 'unknown' });
    expect(kiosk.screen.kind).toBe('code');
    kiosk.lookedUp(1, { kind: 'found', found: sampleFoundTicket() });
    kiosk.dispatch({ type: 'other-read', what: 'citizen-card' });
    expect(kiosk.screen.kind).toBe('message');
    kiosk.wait(60_000);
    kiosk.choose('chung-thuc');
    kiosk.dispatch({ type: 'other-read', what: 'unknown' });
    expect(kiosk.screen.kind).toBe('taking');
  });

  it('SC3 without the hub whoever scans is told so, also at a kiosk that has never reached it, and sent to the desk', () => {
    const readAlone = { kind: 'message', message: { kind: 'read-alone' } };
    const lost = KioskInTest.connected();
    lost.link({ kind: 'lost' });
    lost.dispatch({ type: 'other-read', what: 'unknown' });
    expect(lost.screen).toEqual(readAlone);
    lost.wait(60_000);
    expect(lost.screen.kind).toBe('start');
    lost.dispatch({ type: 'code-read', code: SLIP_CODE });
    expect([lost.screen, lost.takeEffects()]).toEqual([readAlone, []]);
    // The hub is back: the same paper is looked up.
    lost.link(SAMPLE_CONNECTED);
    lost.dispatch({ type: 'code-read', code: SLIP_CODE });
    expect(lost.takeEffects()).toHaveLength(1);

    const fresh = new KioskInTest();
    fresh.dispatch({ type: 'code-read', code: SLIP_CODE });
    expect(fresh.screen).toEqual(readAlone);
  });

  it('SC3 a kiosk that waits to be paired, or was turned away, says that and nothing else', () => {
    for (const link of [
      { kind: 'pairing', code: '123456' },
      { kind: 'refused', code: 'wrong-role' },
    ] as const) {
      const kiosk = new KioskInTest();
      kiosk.link(link);
      kiosk.dispatch({ type: 'code-read', code: SLIP_CODE });
      kiosk.dispatch({ type: 'other-read', what: 'citizen-card' });
      expect(kiosk.screen.kind).toBe('start');
    }
  });

  it('SC3 who has taken a number when the hub goes keeps it on the glass', () => {
    const kiosk = KioskInTest.connected();
    kiosk.choose('chung-thuc');
    kiosk.accept(1, sampleTicket('chung-thuc', 'C042', 6));
    kiosk.link({ kind: 'lost' });
    kiosk.dispatch({ type: 'code-read', code: SLIP_CODE });
    expect(kiosk.screen.kind).toBe('number');
  });

  it('KI5 what was typed leaves with the page: by hand, after a time, without the hub', () => {
    for (const leave of [
      (kiosk: KioskInTest) => kiosk.touch({ kind: 'start-again' }),
      (kiosk: KioskInTest) => kiosk.wait(CODE_STAYS_MS + STILL_THERE_MS),
      (kiosk: KioskInTest) => kiosk.link({ kind: 'lost' }),
    ]) {
      const kiosk = atCodePage();
      type(kiosk, 'ACD3');
      kiosk.wait(800);
      leave(kiosk);
      expect(kiosk.screen).toMatchObject({ kind: 'start' });
      expect(JSON.stringify(kiosk.state)).not.toContain('ACD3');
    }
  });

  it('TR1 nobody practises with real numbers', () => {
    const practising = {
      ...sampleMenu(SAMPLE_SERVICES, 'ready'),
      inPractice: [{ deviceId: 'kiosk-1' as never, until: 1 }],
    };
    const kiosk = KioskInTest.connected(practising);
    kiosk.touch({ kind: 'have-code' });
    kiosk.dispatch({ type: 'code-read', code: SLIP_CODE });
    expect(kiosk.screen.kind).toBe('start');
    expect(kiosk.takeEffects()).toEqual([]);
  });
});

describe('what can be done with a number', () => {
  const absent = sampleFoundAt('noShow', null);
  const back: LookUpReply = { kind: 'found', found: sampleFoundTicket({ afterCalls: 2, peopleAhead: 2 }) };

  it('SE2 whoever missed the turn comes back, and is told the place', () => {
    const kiosk = showing(absent);
    touch(kiosk, 'come-back');
    expect(kiosk.takeEffects()).toEqual([
      {
        kind: 'send',
        pressId: 2,
        giveUpAfterMs: GIVE_UP_AFTER_MS,
        command: { type: 'return-by-slip', slipCode: SLIP_CODE },
      },
    ]);
    kiosk.accept(2, { type: 'done' });
    expect(kiosk.takeEffects()).toEqual([{ kind: 'look-up', pressId: 3, code: SLIP_CODE }]);
    kiosk.lookedUp(3, back);
    expect(kiosk.screen).toMatchObject({
      kind: 'found',
      hasReturned: true,
      found: { status: 'waiting', afterCalls: 2 },
    });
  });

  it('SE2 the return stands also where the place could not be told any more', () => {
    const kiosk = showing(absent);
    touch(kiosk, 'come-back');
    kiosk.accept(2, { type: 'done' });
    kiosk.lookedUp(3, { kind: 'no-answer' });
    expect(kiosk.screen).toMatchObject({ kind: 'found', hasReturned: true, found: { status: 'waiting' }, doing: null });
  });

  it('SE2 a second touch sends once; a refusal is said in words', () => {
    const kiosk = showing(absent);
    touch(kiosk, 'come-back', 'come-back');
    expect(kiosk.takeEffects()).toHaveLength(1);
    kiosk.reject(2, { code: 'calling-ended' });
    expect(kiosk.screen).toMatchObject({ message: { kind: 'code-failed', rejection: { code: 'calling-ended' } } });
  });

  it('SE2 whoever was brought back by an officer meanwhile sees how the number stands now', () => {
    const kiosk = showing(absent);
    touch(kiosk, 'come-back');
    kiosk.takeEffects();
    kiosk.reject(2, { code: 'wrong-status', ticketId: absent.ticketId, status: 'waiting' });
    expect(kiosk.takeEffects()).toEqual([{ kind: 'look-up', pressId: 3, code: SLIP_CODE }]);
    kiosk.lookedUp(3, back);
    expect(kiosk.screen).toMatchObject({ kind: 'found', hasReturned: false, found: { status: 'waiting' } });
  });

  it('SE6 a number that waits is cancelled after one question', () => {
    const kiosk = showing(sampleFoundTicket());
    touch(kiosk, 'cancel-by-code');
    expect(kiosk.takeEffects()).toEqual([]);
    touch(kiosk, 'ask-cancel');
    expect(kiosk.screen).toMatchObject({ asksCancel: true });
    expect(kiosk.takeEffects()).toEqual([]);
    touch(kiosk, 'cancel-by-code');
    expect(kiosk.takeEffects()).toMatchObject([{ command: { type: 'cancel-by-slip', slipCode: SLIP_CODE } }]);
    kiosk.accept(2, { type: 'done' });
    expect(kiosk.screen).toMatchObject({ message: { kind: 'cancelled-by-code', number: 'C042' } });
  });

  it('SE6 no keeps the number, and so does a second touch that came too soon', () => {
    const kiosk = showing(sampleFoundTicket());
    kiosk.touch({ kind: 'ask-cancel' });
    kiosk.wait(300);
    kiosk.touch({ kind: 'cancel-by-code' });
    kiosk.wait(800);
    touch(kiosk, 'keep-number');
    expect(kiosk.screen).toMatchObject({ kind: 'found', asksCancel: false });
    expect(kiosk.takeEffects()).toEqual([]);
  });

  it('SE6 nothing but a number that waits can be cancelled, nothing but a missed one comes back', () => {
    for (const status of [
      'called',
      'serving',
      'parked',
      'completed',
      'cancelled',
      'expired',
    ] satisfies TicketStatus[]) {
      const kiosk = showing(sampleFoundAt(status, '3'));
      touch(kiosk, 'come-back', 'ask-cancel', 'cancel-by-code', 'check-in');
      expect(kiosk.takeEffects(), status).toEqual([]);
      expect(kiosk.screen, status).toMatchObject({ kind: 'found', asksCancel: false });
    }
  });

  it('KI5, KI9 it asks before it goes back by itself, and leaves nothing of the number', () => {
    const kiosk = showing(sampleFoundTicket());
    kiosk.wait(FOUND_STAYS_MS);
    expect(kiosk.screen.kind).toBe('found');
    expect(kiosk.state.askedSince).not.toBeNull();
    kiosk.wait(9_000);
    kiosk.touch({ kind: 'still-here' });
    kiosk.wait(FOUND_STAYS_MS - 1);
    expect(kiosk.state).toMatchObject({ screen: { kind: 'found' }, askedSince: null });
    kiosk.wait(1 + STILL_THERE_MS);
    expect(kiosk.screen).toMatchObject({ kind: 'start' });
    expect(JSON.stringify(kiosk.state)).not.toContain(SLIP_CODE);
  });

  it('KI3 without an answer to what was pressed it says so', () => {
    const kiosk = showing(absent);
    touch(kiosk, 'come-back');
    kiosk.link({ kind: 'lost' });
    expect(kiosk.screen.kind).toBe('found');
    kiosk.noAnswer(2);
    expect(kiosk.screen).toMatchObject({ message: { kind: 'code-failed', rejection: null } });
  });
});

describe('checking in', () => {
  const ticket = sampleTicket('ho-tich', 'A007', 0);

  it('DA1 an appointment becomes a number on the usual page, early and late alike', () => {
    for (const standing of ['early', 'on-time', 'late'] as const) {
      const kiosk = showing(sampleFoundAppointment(standing));
      touch(kiosk, 'check-in');
      expect(kiosk.takeEffects()).toMatchObject([{ command: { type: 'check-in', code: 'WXY34679' } }]);
      kiosk.accept(2, ticket);
      expect(kiosk.screen).toMatchObject({ kind: 'number', issued: ticket });
    }
  });

  it('TP4 its slip follows the text on the screen too', () => {
    const kiosk = showing(sampleFoundAppointment('on-time'));
    touch(kiosk, 'check-in');
    const [usual] = kiosk.takeEffects();
    expect(usual).not.toHaveProperty('command.largePrint');
    const larger = showing(sampleFoundAppointment('on-time'));
    larger.state = { ...larger.state, largerText: true };
    touch(larger, 'check-in');
    expect(larger.takeEffects()).toMatchObject([{ command: { type: 'check-in', largePrint: true } }]);
  });

  it('DA1 such a number is not taken back for another choice: the appointment would be lost', () => {
    const kiosk = showing(sampleFoundAppointment('on-time'));
    touch(kiosk, 'check-in');
    kiosk.accept(2, ticket);
    kiosk.takeEffects();
    kiosk.wait(800);
    kiosk.touch({ kind: 'choose-again' });
    expect(kiosk.takeEffects()).toEqual([]);
  });

  it('DA1 one for another day gives no number', () => {
    const kiosk = showing(sampleFoundAppointment('other-day'));
    touch(kiosk, 'check-in');
    expect(kiosk.takeEffects()).toEqual([]);
    touch(kiosk, 'start-again');
    expect(kiosk.screen.kind).toBe('start');
  });

  it('KI3 a number that came after the press was given up is shown all the same', () => {
    const kiosk = showing(sampleFoundAppointment('on-time'));
    touch(kiosk, 'check-in');
    kiosk.noAnswer(2);
    kiosk.late(ticket);
    expect(kiosk.screen).toMatchObject({ kind: 'number', issued: ticket, late: true });
  });
});
