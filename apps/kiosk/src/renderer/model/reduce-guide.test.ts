import { describe, expect, it } from 'vitest';
import type { DeviceId } from '@motcua/protocol';
import {
  SAMPLE_CONNECTED,
  SAMPLE_SERVICES,
  sampleMenu,
  sampleRequest,
  sampleSlips,
  sampleTicket,
} from '../preview/sample-views.ts';
import { asTicketId, KioskInTest } from './kiosk-in-test.ts';
import { ownRequest } from './reduce-guide.ts';
import { GUIDE_STAYS_MS } from './times.ts';

const menu = sampleMenu(SAMPLE_SERVICES, 'ready');
const requested = { type: 'help-requested', helpId: '1-3', number: 'HD3' } as never;

function asked(): KioskInTest {
  const kiosk = KioskInTest.connected();
  kiosk.touch({ kind: 'need-guide' });
  return kiosk;
}

describe('"I need someone to guide me"', () => {
  it('HE1 asks the hub from the page where somebody is, with language and service', () => {
    const kiosk = KioskInTest.connected();
    kiosk.touch({ kind: 'choose-language', language: 'km' });
    kiosk.wait(800);
    kiosk.touch({ kind: 'need-guide' });
    expect(kiosk.takeEffects()).toMatchObject([
      { command: { type: 'request-help', from: { kind: 'kiosk', place: 'start', serviceId: null, language: 'km' } } },
    ]);
    expect(kiosk.screen).toMatchObject({ kind: 'guide', pressId: 1, failed: false });
  });

  it('HE1 a request that stands is shown and not made again', () => {
    const kiosk = KioskInTest.connected({ ...menu, help: [sampleRequest(false)] });
    kiosk.touch({ kind: 'need-guide' });
    expect(kiosk.takeEffects()).toEqual([]);
    expect(ownRequest(kiosk.state)?.number).toBe('HD3');
  });

  it('HE4 another kiosk’s request is nothing to whoever stands here', () => {
    const other = { ...sampleRequest(true), deviceId: 'kiosk-2' as DeviceId };
    expect(ownRequest(KioskInTest.connected({ ...menu, help: [other] }).state)).toBeNull();
  });

  it('HE1 is no dead end: refused, unanswered or without the hub the page stays to be read and leads back', () => {
    const refused = asked();
    refused.reject(1, { code: 'day-closed' });
    const silent = asked();
    silent.wait(11_000);
    const lost = KioskInTest.connected();
    lost.link({ kind: 'lost' });
    lost.touch({ kind: 'need-guide' });
    for (const kiosk of [refused, silent, lost]) {
      expect(kiosk.screen).toMatchObject({ kind: 'guide', pressId: null, failed: true });
      kiosk.wait(800);
      kiosk.touch({ kind: 'leave-guide' });
      expect(kiosk.screen.kind).toBe('start');
    }
  });

  it('HE5 "no longer needed" withdraws it and goes back', () => {
    const kiosk = asked();
    kiosk.accept(1, requested);
    kiosk.menu({ ...menu, help: [sampleRequest(false)] });
    kiosk.wait(800);
    kiosk.takeEffects();
    kiosk.touch({ kind: 'guide-not-needed' });
    expect(kiosk.takeEffects()).toMatchObject([{ command: { type: 'withdraw-help', helpId: '1-3' } }]);
    expect(kiosk.screen.kind).toBe('start');
  });

  it('HE5 goes back when staff say that it is done, and by itself after a minute', () => {
    const kiosk = asked();
    kiosk.accept(1, requested);
    kiosk.menu({ ...menu, help: [sampleRequest(true)] });
    expect(kiosk.screen.kind).toBe('guide');
    kiosk.menu(menu);
    expect(kiosk.screen.kind).toBe('start');
    const other = asked();
    other.accept(1, requested);
    other.menu({ ...menu, help: [sampleRequest(false)] });
    other.wait(GUIDE_STAYS_MS);
    expect(other.screen.kind).toBe('start');
  });

  it('HE1 from the number page it comes back to the number, with its whole time; what was typed does not come back', () => {
    const kiosk = KioskInTest.connected();
    kiosk.choose('chung-thuc');
    kiosk.accept(1, sampleTicket('chung-thuc', 'C042', 6));
    kiosk.wait(800);
    kiosk.touch({ kind: 'need-guide' });
    expect(kiosk.takeEffects().at(-1)).toMatchObject({
      command: { from: { place: 'number', serviceId: 'chung-thuc' } },
    });
    kiosk.wait(800);
    kiosk.touch({ kind: 'leave-guide' });
    expect(kiosk.screen).toMatchObject({ kind: 'number', issued: { number: 'C042' } });
    const typing = KioskInTest.connected({ ...menu, personNeeded: true });
    typing.choose('chung-thuc');
    typing.wait(800);
    for (const digit of '079203') typing.touch({ kind: 'type-digit', digit, from: 'keyboard' });
    typing.touch({ kind: 'need-guide' });
    expect(JSON.stringify(typing.state)).not.toContain('079203');
  });

  it.each([
    ['confirmed', 'take', 'printing'],
    ['interrupted', 'failed', 'printing'],
    ['confirmed', 'take', 'slow'],
    ['sent', 'slow', 'slow'],
  ] as const)('HE1 KI4 a slip that was %s meanwhile is told as it is now: %s after %s', (slip, told, left) => {
    const kiosk = KioskInTest.connected();
    kiosk.choose('chung-thuc');
    kiosk.accept(1, sampleTicket('chung-thuc', 'C042', 6));
    kiosk.wait(left === 'slow' ? 8_000 : 800);
    expect(kiosk.screen).toMatchObject({ kind: 'number', standing: left });
    kiosk.touch({ kind: 'need-guide' });
    kiosk.wait(800);
    kiosk.slips(sampleSlips('C042', slip, false));
    kiosk.touch({ kind: 'leave-guide' });
    expect(kiosk.screen).toMatchObject({ kind: 'number', standing: told, standingSince: kiosk.now });
  });

  it('HE1 HL1 what a kiosk last said of a slip of its own reserve stays said when the hub is back', () => {
    const kiosk = KioskInTest.connected();
    kiosk.choose('chung-thuc');
    kiosk.accept(1, { ...sampleTicket('chung-thuc', 'C042', 6), ticketId: asTicketId('reserve-1') });
    const slips = sampleSlips('C042', 'confirmed', false).slips;
    kiosk.link({ kind: 'lost' });
    kiosk.slips({ slips: slips.map((slip) => ({ ...slip, ticketId: asTicketId('reserve-1') })) });
    kiosk.wait(800);
    kiosk.touch({ kind: 'need-guide' });
    kiosk.link(SAMPLE_CONNECTED);
    kiosk.slips({ slips: [] });
    kiosk.wait(800);
    kiosk.touch({ kind: 'leave-guide' });
    expect(kiosk.screen).toMatchObject({ kind: 'number', standing: 'take' });
  });
});

describe('KI8 a locked kiosk', () => {
  const locked = { ...menu, locked: [{ deviceId: 'kiosk-1' as DeviceId, reason: 'repair' as const, text: null }] };

  it('KI8 takes no press, and whoever is typing is told at once', () => {
    const kiosk = KioskInTest.connected(locked);
    kiosk.choose('chung-thuc');
    expect(kiosk.takeEffects()).toEqual([]);
    const typing = KioskInTest.connected({ ...menu, personNeeded: true });
    typing.choose('chung-thuc');
    typing.menu({ ...locked, personNeeded: true });
    expect(typing.screen.kind).toBe('start');
  });

  it('KI8 a number that was given is read to its end, and help can be asked for', () => {
    const kiosk = KioskInTest.connected();
    kiosk.choose('chung-thuc');
    kiosk.accept(1, sampleTicket('chung-thuc', 'C042', 6));
    kiosk.menu(locked);
    expect(kiosk.screen.kind).toBe('number');
    const other = KioskInTest.connected(locked);
    other.touch({ kind: 'need-guide' });
    expect(other.takeEffects()).toMatchObject([{ command: { from: { place: 'closed' } } }]);
  });

  it('KI8 another kiosk’s lock is none here', () => {
    const elsewhere = { ...menu, locked: [{ ...locked.locked[0]!, deviceId: 'kiosk-2' as DeviceId }] };
    const kiosk = KioskInTest.connected(elsewhere);
    kiosk.choose('chung-thuc');
    expect(kiosk.screen.kind).toBe('taking');
  });
});
