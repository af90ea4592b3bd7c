import { describe, expect, it } from 'vitest';
import type { PrinterState, SlipState } from '@motcua/protocol';
import { SAMPLE_SERVICES, sampleMenu, sampleSlips, sampleTicket } from '../preview/sample-views.ts';
import { KioskInTest, asTicketId } from './kiosk-in-test.ts';

const ticket = sampleTicket('chung-thuc', 'C042', 6);

/** A kiosk that has just shown C042. */
function atNumber(): KioskInTest {
  const kiosk = KioskInTest.connected();
  kiosk.choose('chung-thuc');
  kiosk.accept(1, ticket);
  kiosk.takeEffects();
  return kiosk;
}

const standing = (kiosk: KioskInTest) => (kiosk.screen.kind === 'number' ? kiosk.screen.standing : kiosk.screen.kind);

describe('the number page', () => {
  it('KI4 goes back 4 s after the number when the slip is proved', () => {
    const kiosk = atNumber();
    expect(standing(kiosk)).toBe('printing');
    kiosk.wait(1_200);
    kiosk.slips(sampleSlips('C042', 'confirmed', false));
    expect(standing(kiosk)).toBe('take');
    kiosk.wait(2_799);
    expect(standing(kiosk)).toBe('take');
    kiosk.wait(1);
    expect(kiosk.screen.kind).toBe('start');
  });

  it('KI4 leaves time to take a slip that was proved late', () => {
    const kiosk = atNumber();
    kiosk.wait(6_000);
    kiosk.slips(sampleSlips('C042', 'confirmed', false));
    kiosk.wait(2_499);
    expect(standing(kiosk)).toBe('take');
    kiosk.wait(1);
    expect(kiosk.screen.kind).toBe('start');
  });

  it('KI4 goes back after 8 s when the printer cannot report', () => {
    const kiosk = atNumber();
    kiosk.wait(1_000);
    kiosk.slips(sampleSlips('C042', 'unproven', false));
    kiosk.wait(6_999);
    expect(standing(kiosk)).toBe('take-unproven');
    kiosk.wait(1);
    expect(kiosk.screen.kind).toBe('start');
  });

  it.each<SlipState>(['interrupted', 'unknown', 'expired'])('KI4 stays 30 s without a slip (%s)', (state) => {
    const kiosk = atNumber();
    kiosk.wait(2_000);
    kiosk.slips(sampleSlips('C042', state, false));
    kiosk.wait(29_999);
    expect(standing(kiosk)).toBe('failed');
    kiosk.wait(1);
    expect(kiosk.screen.kind).toBe('start');
  });

  it.each<PrinterState>(['paper-out', 'cover-open', 'error', 'offline', 'busy-elsewhere', 'not-answering'])(
    'KI4 says at once that the printer cannot print (%s)',
    (state) => {
      const kiosk = atNumber();
      kiosk.menu(sampleMenu(SAMPLE_SERVICES, state));
      expect(standing(kiosk)).toBe('failed');
    },
  );

  it('KI4 believes the proof of the slip more than a printer that has failed since', () => {
    const kiosk = atNumber();
    kiosk.slips(sampleSlips('C042', 'confirmed', false));
    kiosk.menu(sampleMenu(SAMPLE_SERVICES, 'paper-out'));
    expect(standing(kiosk)).toBe('take');
  });

  it('KI4 asks to note the number when the slip is not out after 8 s, and thanks for patience when it comes', () => {
    const kiosk = atNumber();
    kiosk.slips(sampleSlips('C042', 'sent', false));
    kiosk.wait(8_000);
    expect(standing(kiosk)).toBe('slow');
    kiosk.slips(sampleSlips('C042', 'sent', false));
    expect(standing(kiosk)).toBe('slow');
    kiosk.slips(sampleSlips('C042', 'confirmed', false));
    expect(standing(kiosk)).toBe('take');
  });

  it('KI4 shows the copy that came out after a failure', () => {
    const kiosk = atNumber();
    kiosk.slips(sampleSlips('C042', 'interrupted', false));
    kiosk.wait(9_000);
    kiosk.slips({
      slips: [...sampleSlips('C042', 'confirmed', true).slips, ...sampleSlips('C042', 'interrupted', false).slips],
    });
    expect(standing(kiosk)).toBe('take-copy');
    kiosk.wait(4_000);
    expect(kiosk.screen.kind).toBe('start');
  });

  it('KI4 without a printer asks to note the number', () => {
    const kiosk = KioskInTest.connected();
    kiosk.choose('chung-thuc');
    kiosk.accept(1, { ...ticket, slip: { printerId: null } });
    expect(standing(kiosk)).toBe('none');
    kiosk.wait(29_999);
    expect(standing(kiosk)).toBe('none');
    kiosk.wait(1);
    expect(kiosk.screen.kind).toBe('start');
  });

  it('KI4 lets the next person begin at once', () => {
    const kiosk = atNumber();
    kiosk.wait(700);
    kiosk.touch({ kind: 'leave-number' });
    expect(kiosk.screen.kind).toBe('start');
  });

  it('KI4 is not moved by slips and printers of others', () => {
    const kiosk = atNumber();
    kiosk.slips(sampleSlips('H001', 'interrupted', false));
    const menu = sampleMenu(SAMPLE_SERVICES, 'ready');
    kiosk.menu({ ...menu, printers: [] });
    expect(standing(kiosk)).toBe('printing');
  });
});

describe('a wrong choice', () => {
  it('SE5 cancels the number just given and lets the same person choose again', () => {
    const kiosk = atNumber();
    kiosk.wait(1_000);
    kiosk.touch({ kind: 'choose-again' });
    expect(kiosk.takeEffects()).toMatchObject([
      { pressId: 2, command: { type: 'cancel-ticket', ticketId: asTicketId('1-C042'), reason: 'wrong-choice' } },
    ]);
    kiosk.accept(2, { type: 'done' });
    expect(kiosk.screen).toEqual({ kind: 'start', cancelledNumber: 'C042' });
    kiosk.wait(10_000);
    expect(kiosk.screen).toEqual({ kind: 'start', cancelledNumber: null });
  });

  it('SE5 keeps the language and priority of the person who chooses again', () => {
    const kiosk = KioskInTest.connected();
    kiosk.touch({ kind: 'choose-language', language: 'en' });
    kiosk.wait(1_000);
    kiosk.touch({ kind: 'toggle-help' });
    kiosk.wait(1_000);
    kiosk.choose('chung-thuc');
    kiosk.accept(1, ticket);
    kiosk.wait(1_000);
    kiosk.touch({ kind: 'choose-again' });
    kiosk.accept(2, { type: 'done' });
    expect(kiosk.state).toMatchObject({ language: 'en', priority: 'priority' });
  });

  it('SE5 says so when the number could not be cancelled', () => {
    const refused = atNumber();
    refused.wait(1_000);
    refused.touch({ kind: 'choose-again' });
    refused.reject(2, { code: 'wrong-status', ticketId: ticket.ticketId, status: 'called' });
    expect(refused.screen).toMatchObject({ message: { kind: 'cancel-failed', number: 'C042' } });

    const unanswered = atNumber();
    unanswered.wait(1_000);
    unanswered.touch({ kind: 'choose-again' });
    unanswered.noAnswer(2);
    expect(unanswered.screen).toMatchObject({ message: { kind: 'cancel-failed', rejection: null } });
  });
});
