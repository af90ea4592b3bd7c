import type {
  Actor,
  CommandId,
  CounterId,
  DeviceId,
  ServiceId,
  SeriesId,
  SlipCode,
  TicketId,
} from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { commandOutcome } from '../../projections/command-outcome.ts';
import { counterView } from '../../projections/counter-view.ts';
import type { BodyOf } from '../commands.ts';
import { HOUR, KIOSK, MINUTE, QueueScenario, SECOND, staff } from '../testing/queue-scenario.ts';

const SERIES = 'ho-tich' as SeriesId;
const lan = staff('lan');
const QUAY_2 = 'quay-2' as CounterId;
const lease = { type: 'lease-reserve' } as const;
const kiosk = (nth: number): Actor => ({ kind: 'device', deviceId: `kiosk-${nth}` as DeviceId, role: 'kiosk' });
type HandedOver = BodyOf<'hand-over-reserve'>['tickets'][number];

function taken(ordinal: number, ageMs: number, change: Partial<HandedOver> = {}): HandedOver {
  return {
    ...{ leaseDayOrdinal: 1, seriesId: SERIES, ordinal, slipCode: `reserve-${ordinal}` as SlipCode, ageMs },
    ...{ serviceIds: ['ho-tich' as ServiceId], priority: 'ordinary', needs: [], language: 'vi' },
    ...{ isAgeSure: true, abandonedCommandId: null },
    ...change,
  };
}

function handOver(outageMs: number, ...tickets: HandedOver[]): BodyOf<'hand-over-reserve'> {
  return { type: 'hand-over-reserve', outageMs, tickets };
}

function give(queue: QueueScenario, body: BodyOf<'hand-over-reserve' | 'lease-reserve'>, by: Actor = KIOSK) {
  return commandOutcome(queue.state, by, body, queue.given(by, body), queue.at);
}

function fates(queue: QueueScenario, body: BodyOf<'hand-over-reserve'>, by: Actor = KIOSK): readonly unknown[] {
  const outcome = give(queue, body, by);
  return outcome.type === 'reserve-taken' ? outcome.tickets.map(({ fate }) => fate) : [outcome];
}

function sliceOf(queue: QueueScenario, by: Actor = KIOSK) {
  const outcome = give(queue, lease, by);
  if (outcome.type !== 'reserve-leased') throw new Error(outcome.type);
  return outcome.slices.find(({ seriesId }) => seriesId === SERIES);
}

/** A day in which one real number has been given and kiosk 1 has its slice. */
function leased(): QueueScenario {
  const queue = new QueueScenario();
  queue.issue('ho-tich');
  sliceOf(queue);
  return queue;
}

describe('HL1 leases', () => {
  it('HL1 each kiosk has its own slice of every series, the same however often it asks', () => {
    const queue = leased();
    expect(sliceOf(queue)).toMatchObject({ first: 800, last: 824, next: 800, prefix: 'A', digits: 3 });
    expect(sliceOf(queue, kiosk(2))).toMatchObject({ first: 825, last: 849, next: 825 });
    expect(sliceOf(queue)).toMatchObject({ first: 800, last: 824 });
    queue.wait(24 * HOUR).issue('ho-tich');
    expect(sliceOf(queue, kiosk(2))).toMatchObject({ first: 825, last: 849 });
  });

  it('HL1 asking opens no day, and before the first one it is for the first', () => {
    const queue = new QueueScenario();
    const outcome = give(queue, lease);
    expect(outcome).toMatchObject({ type: 'reserve-leased', dayOrdinal: 1 });
    expect(queue.state.day).toBeNull();
  });

  it('HL1 there is none left for a fifth kiosk, until one has been away for two service days', () => {
    const queue = leased();
    for (const nth of [2, 3, 4]) sliceOf(queue, kiosk(nth));
    expect(queue.when(kiosk(5), lease)).toEqual({ kind: 'rejected', rejection: { code: 'no-reserve' } });
    for (let day = 0; day < 2; day += 1) {
      queue.wait(24 * HOUR).issue('ho-tich');
      for (const nth of [1, 2, 3]) sliceOf(queue, kiosk(nth));
    }
    expect(sliceOf(queue, kiosk(5))).toMatchObject({ first: 875, last: 899 });
  });

  it('HL1 is for kiosks only', () => {
    expect(leased().when(staff('lan', 'administrator'), lease)).toMatchObject({ rejection: { code: 'forbidden' } });
  });
});

describe('HL1 hand-over', () => {
  it('HL1 numbers stand in line at the time when they were given, within the outage', () => {
    const queue = leased();
    queue.wait(20 * MINUTE);
    const late = queue.issue('ho-tich');
    expect(fates(queue, handOver(15 * MINUTE, taken(800, 14 * MINUTE), taken(801, 40 * MINUTE)))).toEqual([
      'placed',
      'placed',
    ]);
    const line = queue.state.lines.get('ho-tich' as ServiceId)?.ordinary.map((place) => place.ticketId);
    expect(line?.map((ticketId) => queue.ticket(ticketId).number)).toEqual(['A001', 'A801', 'A800', late.number]);
    expect(queue.ticket('1-4' as TicketId)).toMatchObject({
      source: 'offline-kiosk',
      issuedAt: queue.at - 15 * MINUTE,
    });
    expect(queue.issue('ho-tich').number).toBe('A003');
  });

  it('HL1 paper with the number of somebody who is served since yesterday is taken, and both are marked', () => {
    const queue = leased();
    queue.open('quay-2', lan);
    const served = queue.next('quay-2', lan);
    queue.given(lan, { type: 'start-serving', counterId: QUAY_2, ticketId: served?.ticketId as TicketId });
    const marks = () => {
      const { index } = queue.state;
      const view = index && counterView(queue.state, index, QUAY_2);
      return [view?.current, ...(view?.waiting.entries ?? [])].map((each) => [each?.number, each?.isNumberTwice]);
    };
    fates(queue, handOver(MINUTE, taken(800, SECOND)));
    queue.given(lan, {
      ...{ type: 'call-next', counterId: QUAY_2, expectedCurrent: served?.ticketId as TicketId, settle: null },
    });
    const carried = queue.current('quay-2');
    expect(carried?.number).toBe('A800');
    queue.given(lan, { type: 'start-serving', counterId: QUAY_2, ticketId: carried?.ticketId as TicketId });
    queue.given({ kind: 'system' }, { type: 'close-service-day' });
    queue.wait(24 * HOUR).issue('ho-tich');
    expect(marks()).toEqual([
      ['A800', false],
      ['A001', false],
    ]);
    // Lent anew, it begins after that number; from the lease of the day before, the kiosk would not know.
    expect(sliceOf(queue)).toMatchObject({ first: 800, next: 801 });
    expect(fates(queue, handOver(MINUTE, taken(800, SECOND, { leaseDayOrdinal: 2 })))).toEqual(['placed']);
    expect(marks()).toEqual([
      ['A800', true],
      ['A001', false],
      ['A800', true],
    ]);
  });

  it('HL1 each is taken once: in the same hand-over, in a repeated one, after a new lease, on the next day', () => {
    const queue = leased();
    const body = handOver(MINUTE, taken(800, SECOND), taken(800, SECOND));
    expect(fates(queue, body)).toEqual(['placed', 'placed']);
    expect(queue.state.issued).toBe(2);
    expect(fates(queue, body)).toEqual(['known', 'known']);
    expect(give(queue, body)).toMatchObject({ tickets: [{ ticketId: '1-2' }, { ticketId: '1-2' }] });
    queue.wait(24 * HOUR).issue('ho-tich');
    sliceOf(queue);
    expect(fates(queue, body)).toEqual(['known', 'known']);
    expect(queue.state.issued).toBe(1);
  });

  it('HL1 a lease also allows the next day, and the next lease does not give its numbers again', () => {
    const queue = leased();
    queue.wait(24 * HOUR);
    expect(fates(queue, handOver(HOUR, taken(800, 10 * MINUTE), taken(801, MINUTE)))).toEqual(['placed', 'placed']);
    expect(queue.state.day?.ordinal).toBe(2);
    expect(queue.ticket('2-1' as TicketId)).toMatchObject({ number: 'A800', status: 'waiting' });
    expect(sliceOf(queue)).toMatchObject({ first: 800, next: 802 });
    expect(fates(queue, handOver(HOUR, taken(802, 1, { leaseDayOrdinal: 2 })))).toEqual(['placed']);
    expect(sliceOf(queue)).toMatchObject({ next: 803 });
  });

  it('HL1 numbers of a day that has closed since are kept for the record, once', () => {
    const queue = leased();
    queue.wait(24 * HOUR);
    const body = handOver(30 * HOUR, taken(800, 23 * HOUR), taken(801, 22 * HOUR), taken(802, MINUTE));
    const events = queue.given(KIOSK, body).filter(({ type }) => !type.startsWith('ServiceDay'));
    expect(events).toMatchObject([
      { type: 'ReserveExpired', leaseDayOrdinal: 1, numbers: [{ ordinal: 800 }, { ordinal: 801 }] },
      { type: 'TicketIssued', number: 'A802' },
    ]);
    expect(fates(queue, body)).toEqual(['known', 'known', 'known']);
  });

  it('HL1 a press in doubt that had got a number after all becomes one ticket with the paper in hand', () => {
    const queue = new QueueScenario();
    const first = queue.issue('ho-tich');
    sliceOf(queue);
    const pressed = queue.issue('ho-tich');
    const commandId = 'press' as CommandId;
    queue.knownTickets = new Map([[commandId, pressed.ticketId]]);
    const body = handOver(MINUTE, taken(800, SECOND, { abandonedCommandId: commandId }));
    expect(fates(queue, body)).toEqual(['merged']);
    const merged = queue.ticket(pressed.ticketId);
    expect(merged).toMatchObject({
      number: 'A800',
      slipCode: 'reserve-800',
      issuedAt: pressed.issuedAt,
      status: 'waiting',
    });
    expect(queue.state.slips.get('reserve-800' as SlipCode)).toBe(pressed.ticketId);
    expect(queue.state.openNumbers.get(pressed.number)).toBe(0);
    expect(fates(queue, body)).toEqual(['known']);
    queue.open('quay-2', staff('lan'));
    expect([queue.next('quay-2', staff('lan'))?.number, queue.next('quay-2', staff('lan'))?.number]).toEqual([
      first.number,
      'A800',
    ]);
  });

  it('HL1 a press in doubt whose number was taken back stands in line with the paper in hand', () => {
    const queue = leased();
    const pressed = queue.issue('ho-tich');
    queue.given(staff('lan'), { type: 'cancel-ticket', ticketId: pressed.ticketId, reason: 'mistake' });
    queue.knownTickets = new Map([['press' as CommandId, pressed.ticketId]]);
    const ticket = taken(800, SECOND, { abandonedCommandId: 'press' as CommandId });
    expect(fates(queue, handOver(MINUTE, ticket))).toEqual(['placed']);
  });

  it('HL1 another kiosk’s numbers, numbers outside the slice and leases not given are refused whole', () => {
    const queue = leased();
    const refused = (...tickets: HandedOver[]) => queue.when(KIOSK, handOver(MINUTE, ...tickets));
    const rejection = { code: 'not-your-reserve', seriesId: SERIES };
    expect(refused(taken(800, 1), taken(825, 1))).toMatchObject({ rejection: { ...rejection, ordinal: 825 } });
    expect(refused(taken(5, 1))).toMatchObject({ rejection: { ...rejection, ordinal: 5 } });
    expect(refused(taken(800, 1, { leaseDayOrdinal: 2 }))).toMatchObject({ rejection });
    expect(queue.when(kiosk(2), handOver(MINUTE, taken(800, 1)))).toMatchObject({ rejection });
    expect(queue.state.issued).toBe(1);
  });

  it('HL1 numbers are taken outside the hours and when issuing is stopped: the people are there', () => {
    const queue = leased();
    queue.given(staff('chi', 'supervisor'), { type: 'stop-issuing', reason: 'lines-full', reopensAt: null });
    expect(fates(queue, handOver(MINUTE, taken(800, 1)))).toEqual(['placed']);
  });

  it('HL1 a number of a series that is no more is recorded, and does not hold up the others', () => {
    const queue = leased();
    const settings = queue.state.index?.settings;
    if (!settings) throw new Error('no settings');
    const series = settings.series.filter(({ seriesId }) => seriesId !== 'truc-tuyen');
    const services = settings.services.map((each) =>
      each.seriesId === 'truc-tuyen' ? { ...each, seriesId: SERIES } : each,
    );
    queue.given({ kind: 'system' }, { type: 'apply-settings', settings: { ...settings, series, services } });
    const gone = taken(800, MINUTE, { seriesId: 'truc-tuyen' as SeriesId });
    expect(fates(queue, handOver(MINUTE, gone, taken(801, MINUTE)))).toEqual(['expired', 'placed']);
  });
});
