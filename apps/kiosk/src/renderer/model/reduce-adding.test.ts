import { describe, expect, it } from 'vitest';
import type { LinkState } from '@motcua/client';
import type { DeviceId, KioskMenuView, PrinterId, ServiceId, TicketIssuedOutcome } from '@motcua/protocol';
import { SAMPLE_ENTRIES, sampleFindMenu } from '../preview/find-scenes.ts';
import { SAMPLE_SERVICES, sampleMenu, sampleTicket } from '../preview/sample-views.ts';
import { KioskInTest } from './kiosk-in-test.ts';
import { mayAddService } from './reduce-adding.ts';

const ticket = sampleTicket('chung-thuc', 'C042', 6);
const withMore = (...ids: string[]): TicketIssuedOutcome => ({
  ...ticket,
  serviceIds: [...ticket.serviceIds, ...ids] as ServiceId[],
});

function withNumber(issued: TicketIssuedOutcome = ticket, menu?: KioskMenuView): KioskInTest {
  const kiosk = KioskInTest.connected(menu);
  kiosk.choose('chung-thuc');
  kiosk.accept(1, issued);
  kiosk.wait(800);
  kiosk.takeEffects();
  return kiosk;
}

function adding(menu?: KioskMenuView): KioskInTest {
  const kiosk = withNumber(ticket, menu);
  kiosk.touch({ kind: 'add-service' });
  kiosk.wait(800);
  return kiosk;
}

const [birth] = SAMPLE_ENTRIES;
const deviceId = 'kiosk-1' as DeviceId;
const ALONE: LinkState = { kind: 'lost', alone: { standing: 'giving', deviceId, printerId: 'p-1' as PrinterId } };

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

  it('IS6 "keep it" shows the number once more', () => {
    const kiosk = adding();
    kiosk.touch({ kind: 'keep-as-is' });
    expect(kiosk.screen).toMatchObject({ kind: 'number', issued: { number: 'C042' }, late: false });
  });

  it('IS6 KI9 whoever reads the tiles for long is asked and still gets one number; nobody there forgets it', () => {
    const reading = adding();
    reading.wait(44_200);
    expect(reading.state.askedSince).toBe(reading.now);
    reading.choose('ho-tich');
    expect(reading.takeEffects()).toEqual([]);
    reading.touch({ kind: 'still-here' });
    reading.wait(44_999);
    expect(reading.state).toMatchObject({ askedSince: null, adding: { number: 'C042' } });
    reading.choose('ho-tich');
    expect(reading.takeEffects()).toMatchObject([{ command: { type: 'add-service', serviceId: 'ho-tich' } }]);
    const gone = adding();
    gone.wait(44_200 + 15_000);
    expect(gone.state).toMatchObject({ askedSince: null, adding: null, screen: { kind: 'start' } });
    gone.wait(800);
    gone.choose('ho-tich');
    expect(gone.takeEffects().at(-1)).toMatchObject({ command: { type: 'issue-ticket' } });
  });

  it.each<[string, LinkState]>([
    ['alone, giving by itself', ALONE],
    ['lost', { kind: 'lost' }],
  ])('IS6 HL1 without the hub the number is shown once more, no tile is lit under it (%s)', (_how, link) => {
    const kiosk = adding();
    kiosk.link(link);
    expect(kiosk.screen).toMatchObject({ kind: 'number', issued: { number: 'C042' }, late: false });
    expect(kiosk.state.adding).toBeNull();
    const asked = adding();
    asked.wait(45_000);
    asked.link(link);
    expect(asked.screen.kind).toBe('number');
    expect(asked.state.askedSince).toBeNull();
    // Nor does another page lead back to such tiles.
    const guided = adding();
    guided.touch({ kind: 'need-guide' });
    guided.link(link);
    guided.wait(800);
    guided.touch({ kind: 'leave-guide' });
    expect(guided.screen).toMatchObject({ kind: 'number', issued: { number: 'C042' } });
  });

  it('IS6 HL1 what is read of a procedure stays without the hub, and its service joins no number then', () => {
    const kiosk = adding(sampleFindMenu());
    kiosk.touch({ kind: 'search' });
    kiosk.wait(800);
    for (const letter of 'kh') kiosk.touch({ kind: 'type-word', letter, from: 'keyboard' });
    kiosk.told(2, { kind: 'entries', entries: [...SAMPLE_ENTRIES] });
    kiosk.touch({ kind: 'show-procedure', entry: birth! });
    kiosk.takeEffects();
    kiosk.link(ALONE);
    kiosk.wait(800);
    expect(kiosk.screen.kind).toBe('procedure');
    kiosk.choose('ho-tich');
    expect(kiosk.takeEffects()).toEqual([]);
    expect(kiosk.screen).toMatchObject({ kind: 'number', issued: { number: 'C042' } });
  });

  it('IS6 KI8 a kiosk that is locked meanwhile asks nobody whether they are still choosing', () => {
    const kiosk = adding();
    const locked = [{ deviceId, reason: 'repair' as const, text: null }];
    kiosk.menu({ ...sampleMenu(SAMPLE_SERVICES, 'ready'), locked });
    expect(kiosk.state).toMatchObject({ adding: null, screen: { kind: 'start' } });
    kiosk.wait(60_000);
    expect(kiosk.state.askedSince).toBeNull();
  });
});

describe('KI9 "are you still there?"', () => {
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
