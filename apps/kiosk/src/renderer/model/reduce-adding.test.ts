import { describe, expect, it } from 'vitest';
import type { ServiceId, TicketIssuedOutcome } from '@motcua/protocol';
import { SAMPLE_SERVICES, sampleMenu, sampleTicket } from '../preview/sample-views.ts';
import { KioskInTest } from './kiosk-in-test.ts';
import { mayAddService } from './reduce-adding.ts';

const ticket = sampleTicket('chung-thuc', 'C042', 6);
const withMore = (...ids: string[]): TicketIssuedOutcome => ({
  ...ticket,
  serviceIds: [...ticket.serviceIds, ...ids] as ServiceId[],
});

function withNumber(issued: TicketIssuedOutcome = ticket): KioskInTest {
  const kiosk = KioskInTest.connected();
  kiosk.choose('chung-thuc');
  kiosk.accept(1, issued);
  kiosk.wait(800);
  kiosk.takeEffects();
  return kiosk;
}

function adding(): KioskInTest {
  const kiosk = withNumber();
  kiosk.touch({ kind: 'add-service' });
  kiosk.wait(800);
  return kiosk;
}

describe('one more service', () => {
  it('IS6 the next tile joins the visit, and the number page shows both', () => {
    const kiosk = adding();
    expect(kiosk.screen.kind).toBe('start');
    kiosk.choose('ho-tich');
    expect(kiosk.takeEffects()).toMatchObject([
      { command: { type: 'add-service', ticketId: ticket.ticketId, serviceId: 'ho-tich' } },
    ]);
    kiosk.accept(2, withMore('ho-tich'));
    expect(kiosk.screen).toMatchObject({ kind: 'number', issued: { number: 'C042' } });
    expect(kiosk.state.adding).toBeNull();
  });

  it('IS6 up to three, and not to a number for an appointment, a late one or one of practice', () => {
    expect(mayAddService(withNumber().state)).toBe(true);
    expect(mayAddService(withNumber(withMore('ho-tich')).state)).toBe(true);
    expect(mayAddService(withNumber(withMore('ho-tich', 'cu-tru')).state)).toBe(false);
    expect(mayAddService(withNumber({ ...ticket, practice: true }).state)).toBe(false);
    const alone = KioskInTest.connected(sampleMenu(SAMPLE_SERVICES.slice(0, 1), 'ready'));
    const [only] = SAMPLE_SERVICES;
    alone.choose(only?.serviceId ?? '');
    alone.accept(1, { ...ticket, serviceIds: [only?.serviceId ?? ticket.serviceIds[0]!] });
    expect(mayAddService(alone.state)).toBe(false);
  });

  it('IS6 the same one again, a refusal and silence say that the number holds, and nothing more is added', () => {
    const same = adding();
    same.choose('chung-thuc');
    expect(same.takeEffects()).toEqual([]);
    expect(same.screen).toMatchObject({ kind: 'message', message: { kind: 'not-added', number: 'C042' } });
    const refused = adding();
    refused.choose('ho-tich');
    refused.reject(2, { code: 'service-paused', serviceId: 'ho-tich' as ServiceId });
    expect(refused.screen).toMatchObject({
      message: { kind: 'not-added', number: 'C042', rejection: { code: 'service-paused' } },
    });
    expect(refused.state.adding).toBeNull();
  });

  it('IS6 "keep it" shows the number once more; nobody there forgets it', () => {
    const kiosk = adding();
    kiosk.touch({ kind: 'keep-as-is' });
    expect(kiosk.screen).toMatchObject({ kind: 'number', issued: { number: 'C042' }, late: false });
    const gone = adding();
    gone.wait(16_000);
    expect(gone.state.adding).toBeNull();
    gone.choose('ho-tich');
    expect(gone.takeEffects().at(-1)).toMatchObject({ command: { type: 'issue-ticket' } });
  });
});

describe('KI9 "are you still choosing?"', () => {
  const asking = (): KioskInTest => {
    const kiosk = KioskInTest.connected();
    kiosk.touch({ kind: 'have-code' });
    kiosk.wait(45_000);
    return kiosk;
  };

  it('KI9 is asked after 45 s; yes gives the whole time again, nothing goes back after 15 s', () => {
    const kiosk = asking();
    expect(kiosk.state.askedSince).toBe(kiosk.now);
    kiosk.touch({ kind: 'still-here' });
    expect(kiosk.state.askedSince).toBeNull();
    kiosk.wait(44_000);
    expect(kiosk.screen.kind).toBe('code');
    kiosk.wait(1_000 + 15_000);
    expect(kiosk.screen.kind).toBe('start');
  });

  it('KI9 behind the question nothing can be touched, a key says that somebody is there and is not typed', () => {
    const kiosk = asking();
    kiosk.touch({ kind: 'need-guide' });
    expect(kiosk.screen.kind).toBe('code');
    kiosk.touch({ kind: 'type-letter', letter: 'A', from: 'keyboard' });
    expect(kiosk.state.askedSince).toBeNull();
    expect(kiosk.screen).toMatchObject({ kind: 'code', typed: '' });
  });

  it('KI9 "start again" forgets everything of the person', () => {
    const kiosk = KioskInTest.connected();
    kiosk.touch({ kind: 'choose-language', language: 'km' });
    kiosk.wait(800);
    kiosk.touch({ kind: 'toggle-contrast' });
    kiosk.wait(800);
    kiosk.touch({ kind: 'have-code' });
    kiosk.wait(45_000);
    kiosk.touch({ kind: 'start-again' });
    expect(kiosk.state).toMatchObject({ language: 'vi', moreContrast: false, screen: { kind: 'start' } });
  });
});
