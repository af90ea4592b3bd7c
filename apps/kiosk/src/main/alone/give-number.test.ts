import type { CommandId, KioskMenuView, ReserveKit, SlipCode } from '@motcua/protocol';
import { describe, expect, it } from 'vitest';
import { aloneMenu } from './alone-menu.ts';
import { answerFor, decideNumber, nextOrdinal, type GiveFacts, type GiveMoment } from './give-number.ts';
import { ReserveBook } from './reserve-book.ts';
import { givenNumber } from './testing/given-number.ts';
import { AT_9, keptReserve } from './testing/kept-reserve.ts';
import type { IssueCommand } from './reserve-records.ts';

const HOUR = 3_600_000;
const kept = keptReserve();
const [first] = kept.kit.services;
if (first === undefined) throw new Error('no service');
const command: IssueCommand = {
  ...{ type: 'issue-ticket', serviceIds: [first.serviceId], priority: 'ordinary', needs: [] },
  ...{ language: 'vi', person: null, oneMore: false },
};
const moment: GiveMoment = {
  ...{ session: 'run-1', monotonicMs: 9_000, wallMs: AT_9, at: AT_9, lostAt: AT_9 - 9_000, aloneMs: 9_000 },
  ...{ deviceId: kept.deviceId, slipCode: 'slip' as SlipCode, abandonedCommandId: null },
};

function facts(change: Partial<GiveFacts> = {}): GiveFacts {
  const book = change.book ?? new ReserveBook();
  return {
    ...{ kept, at: AT_9, printerState: 'ready', left: () => 20, givenToday: () => 0, book, ageMs: () => 60_000 },
    ...change,
  };
}

const refusal = (change: Partial<GiveFacts>, body: Partial<IssueCommand> = {}) => {
  const decided = decideNumber(facts(change), { ...command, ...body }, moment);
  return 'code' in decided ? decided.code : decided.number;
};

function told(issuing: KioskMenuView['services'][number]['issuing']): Partial<GiveFacts> {
  const services = kept.menu.services.map((service) => ({ ...service, issuing }));
  return { kept: { ...kept, menu: { ...kept.menu, services } } };
}

describe('HL1 a number from the reserve', () => {
  it('HL1 is the next of the slice, also after those that were given under the same lease', () => {
    expect(refusal({})).toBe('A805');
    const book = new ReserveBook([givenNumber(1, { ordinal: 812, leaseDayOrdinal: kept.lease.dayOrdinal })]);
    expect(refusal({ book })).toBe('A813');
    const used = new ReserveBook([givenNumber(1, { ordinal: 824, leaseDayOrdinal: kept.lease.dayOrdinal })]);
    expect([nextOrdinal(kept, used, 'A'), refusal({ book: used, left: () => 0 })]).toEqual([null, 'series-exhausted']);
  });

  it('HL1 without paper there is none', () => {
    for (const printerState of ['paper-out', 'offline', 'cover-open'] as const) {
      expect(refusal({ printerState })).toBe('no-printer');
    }
  });

  it('HL1 the hours hold, today and on the next service day, and not beyond', () => {
    expect(refusal({ at: AT_9 - 3 * HOUR })).toBe('issuing-closed');
    expect(refusal({ at: AT_9 + 9 * HOUR })).toBe('issuing-closed');
    expect(refusal({ at: AT_9 + 24 * HOUR })).toBe('A805');
    expect(refusal({ at: AT_9 + 48 * HOUR })).toBe('issuing-closed');
  });

  it('HL1 what was paused, stopped or used up stays so for the day, and not on the next', () => {
    const paused = told({ state: 'paused' });
    expect(refusal(paused)).toBe('service-paused');
    expect(refusal({ ...paused, at: AT_9 + 24 * HOUR })).toBe('A805');
    expect(refusal(told({ state: 'closed', reason: 'stopped', opensAt: null }))).toBe('issuing-closed');
    expect(refusal(told({ state: 'closed', reason: 'stopped', opensAt: AT_9 - 1 }))).toBe('A805');
  });

  it('HL1 of a limit only so many are given as were left when the hub was last there', () => {
    const few = told({ state: 'open', left: 2 });
    expect(refusal({ ...few, givenToday: () => 1 })).toBe('A805');
    expect(refusal({ ...few, givenToday: () => 2 })).toBe('series-exhausted');
  });

  it('HL1 a locked kiosk stays locked, and several services at once need the hub', () => {
    const locked = { ...kept.menu, locked: [{ deviceId: kept.deviceId, reason: 'repair' as const, text: null }] };
    expect(refusal({ kept: { ...kept, menu: locked } })).toBe('kiosk-locked');
    expect(refusal({}, { serviceIds: [first.serviceId, first.serviceId] })).toBe('too-many-services');
    expect(refusal({}, { serviceIds: ['gone' as ReserveKit['services'][number]['serviceId']] })).toBe(
      'unknown-service',
    );
  });

  it('IS8 the fourth for a service within half a minute is asked back', () => {
    const book = new ReserveBook(
      [1, 2, 3].map((nth) => givenNumber(nth, { serviceId: first.serviceId, ordinal: 800 + nth })),
    );
    expect(refusal({ book, ageMs: () => 5_000 })).toBe('one-more');
    expect(refusal({ book, ageMs: () => 5_000 }, { oneMore: true })).toBe('A805');
    expect(refusal({ book, ageMs: () => 31_000 })).toBe('A805');
  });

  it('HL1 is answered in the shape of the hub, and carries the press that it takes the place of', () => {
    const abandonedCommandId = 'press' as CommandId;
    const given = decideNumber(facts(), command, { ...moment, abandonedCommandId });
    if ('code' in given) throw new Error(given.code);
    expect(given.abandonedCommandId).toBe(abandonedCommandId);
    expect(answerFor(facts(), given, abandonedCommandId)).toMatchObject({
      kind: 'accepted',
      outcome: { type: 'ticket-issued', number: 'A805', slip: { printerId: kept.kit.printer.printerId }, wait: null },
    });
  });

  it('HL1 the tiles show what can be had, and no waits that nobody knows', () => {
    const menu = aloneMenu(facts());
    expect(menu.services.map(({ serviceId, waiting, wait }) => [serviceId, waiting, wait])).toEqual([
      [first.serviceId, 0, null],
    ]);
    expect([menu.procedures, menu.printers.map(({ state }) => state)]).toEqual([0, ['ready']]);
  });
});
