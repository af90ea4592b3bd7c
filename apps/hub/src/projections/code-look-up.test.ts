import { describe, expect, it } from 'vitest';
import type { AppointmentCode, ServiceId, SlipCode } from '@motcua/protocol/vocabulary';
import { inGroups, shortCodeOf } from '@motcua/protocol/readable-codes';
import { CounterScenario, hoa, lan, quay2 } from '../domain/testing/counter-scenario.ts';
import { HOUR, issueBody, KIOSK, MINUTE, MONDAY_8, QueueScenario, staff } from '../domain/testing/queue-scenario.ts';
import { lookUpCode, lookUpForStaff } from './code-look-up.ts';

const look = (queue: QueueScenario, code: string) => lookUpCode(queue.state, code, queue.at);
const typed = ({ slipCode }: { slipCode: SlipCode }) => inGroups(shortCodeOf(slipCode)).toLowerCase();

describe('AC14 what a code stands for', () => {
  it('a number that waits: how many are ahead, and where it will be called', () => {
    const queue = new CounterScenario();
    queue.issue('ho-tich');
    const mine = queue.issue('ho-tich');
    const found = {
      ...{ type: 'ticket', number: 'A002', slipCode: mine.slipCode, status: 'waiting', serviceIds: ['ho-tich'] },
      ...{ counter: null, peopleAhead: 1, afterCalls: null, counters: [{ label: '2' }, { label: '3' }] },
    };
    expect(look(queue, typed(mine))).toMatchObject({ kind: 'found', found });
    expect(look(queue, mine.slipCode)).toMatchObject({ kind: 'found', found });
  });

  it('FO3 an address that phones open, for the code in it', () => {
    const queue = new CounterScenario();
    const mine = queue.issue('ho-tich');
    const code = 'abcdefghij234567abcd' as SlipCode;
    queue.state.slips.set(code, mine.ticketId);
    const found = { kind: 'found', found: { number: 'A001' } };
    expect(look(queue, `HTTP://192.168.1.10:7180/S/${code.toUpperCase()}`)).toMatchObject(found);
    expect(lookUpForStaff(queue.state, ` http://192.168.1.10:7180/s/${code} `, queue.at)).toMatchObject(found);
    expect(look(queue, `http://192.168.1.10:7180/s/${code}/state`)).toEqual({ kind: 'not-found' });
  });

  it('a number that is called, served or kept: its counter', () => {
    const queue = new CounterScenario();
    const mine = queue.issue('ho-tich');
    queue.next('quay-2', lan);
    const { ticketId } = mine;
    const at = (status: string) => ({
      found: { status, counter: { counterId: quay2, label: '2' }, peopleAhead: null },
    });
    expect(look(queue, typed(mine))).toMatchObject(at('called'));
    queue.given(lan, { type: 'start-serving', counterId: quay2, ticketId });
    expect(look(queue, typed(mine))).toMatchObject(at('serving'));
    queue.given(lan, { type: 'park-ticket', counterId: quay2, ticketId, printSlip: false });
    expect(look(queue, typed(mine))).toMatchObject(at('parked'));
  });

  it('SE2 a number that was missed, and after coming back its place', () => {
    const queue = new CounterScenario();
    const mine = queue.absent('ho-tich');
    for (let i = 0; i < 3; i += 1) queue.issue('ho-tich');
    expect(look(queue, typed(mine))).toMatchObject({ found: { status: 'noShow', counter: null, peopleAhead: null } });
    queue.given(KIOSK, { type: 'return-by-slip', slipCode: mine.slipCode });
    expect(look(queue, typed(mine))).toMatchObject({ found: { status: 'waiting', afterCalls: 2, peopleAhead: 2 } });
    queue.next('quay-3', hoa);
    expect(look(queue, typed(mine))).toMatchObject({ found: { afterCalls: 1, peopleAhead: 1 } });
  });

  it('IS6 of a visit the parts that are left', () => {
    const queue = new CounterScenario();
    const { slipCode } = queue.visit(['ho-tich', 'cu-tru']);
    const { ticketId } = queue.serve();
    queue.given(lan, { type: 'complete-ticket', counterId: quay2, ticketId, outcomes: [], dossiers: null });
    expect(look(queue, slipCode)).toMatchObject({ found: { status: 'waiting', serviceIds: ['cu-tru'] } });
  });

  it('a number that is over is known all the same, until the next day', () => {
    const queue = new CounterScenario();
    const mine = queue.issue('ho-tich');
    queue.given(KIOSK, { type: 'cancel-by-slip', slipCode: mine.slipCode });
    expect(look(queue, typed(mine))).toMatchObject({ found: { status: 'cancelled', peopleAhead: null, wait: null } });
    queue.wait(24 * HOUR);
    queue.issue('ho-tich');
    expect(look(queue, typed(mine))).toEqual({ kind: 'not-found' });
  });

  it('nobody’s code, an empty one, and a number from the pad, whose code could be guessed', () => {
    const queue = new CounterScenario();
    queue.given(lan, {
      ...{ type: 'enter-by-hand', serviceId: 'ho-tich' as ServiceId, handedOutUpTo: 901, servedUpTo: 0 },
    });
    const byHand = [...queue.state.tickets.values()][0];
    expect(byHand).toMatchObject({ source: 'by-hand', status: 'waiting' });
    for (const code of ['AAA AAA', ' ', String(byHand?.slipCode), typed(byHand!)]) {
      expect(look(queue, code), code).toEqual({ kind: 'not-found' });
    }
  });

  it('two slips with one short code: the one that is not over, and none where both wait', () => {
    const queue = new CounterScenario();
    const [first, second] = [queue.issue('ho-tich'), queue.issue('ho-tich')];
    const short = shortCodeOf(first.slipCode);
    queue.state.shortCodes.set(short, [first.ticketId, second.ticketId]);
    expect(look(queue, short)).toEqual({ kind: 'not-found' });
    expect(look(queue, first.slipCode)).toMatchObject({ kind: 'found', found: { number: 'A001' } });
    queue.given(KIOSK, { type: 'cancel-by-slip', slipCode: first.slipCode });
    expect(look(queue, short)).toMatchObject({ kind: 'found', found: { number: 'A002' } });
  });

  it('HL1 a number that a press in doubt was merged with answers to both papers', () => {
    const queue = new QueueScenario();
    const given = queue.issue('ho-tich');
    const renumbered = { ...given, slipCode: 'code-of-the-reserve' as SlipCode };
    queue.draft.apply(
      {
        ...{ type: 'TicketRenumbered', ticketId: given.ticketId, number: renumbered.number },
        ...{ slipCode: renumbered.slipCode, seriesId: given.seriesId, ordinal: 801, deviceId: 'kiosk-1' as never },
        leaseDayOrdinal: 1,
      },
      queue.at,
    );
    const found = { found: { ticketId: given.ticketId, slipCode: renumbered.slipCode } };
    expect(look(queue, typed(renumbered))).toMatchObject(found);
    expect(look(queue, typed(given))).toMatchObject(found);
  });

  it('DA1 a ticket carried into the next day keeps its code', () => {
    const queue = new CounterScenario();
    const mine = queue.serveOne();
    queue.wait(24 * HOUR);
    queue.issue('ho-tich');
    expect(look(queue, typed(mine))).toMatchObject({
      found: { ticketId: mine.ticketId, status: 'serving' },
    });
  });
});

describe('AC14 what an appointment’s code stands for', () => {
  const guide = staff('linh', 'guide');
  const slot = MONDAY_8 + HOUR;
  const office = (at: number) => {
    const queue = new QueueScenario();
    queue.given(guide, {
      ...{ type: 'make-appointment', serviceId: 'ho-tich' as ServiceId, at, language: 'vi', needs: [] },
    });
    return queue;
  };
  const code = 'HEN2' as AppointmentCode;

  it('DA1 its service and hour, and how its holder stands: early, on time, late, another day', () => {
    const queue = office(slot);
    const standing = () => look(queue, ' hen 2');
    const found = (is: string) => ({
      kind: 'found',
      found: { type: 'appointment', code, serviceId: 'ho-tich', at: slot, standing: is },
    });
    expect(standing()).toEqual(found('early'));
    queue.at = slot + 10 * MINUTE;
    expect(standing()).toEqual(found('on-time'));
    queue.at += 1;
    expect(standing()).toEqual(found('late'));
    expect(look(office(slot + 24 * HOUR), code)).toMatchObject({ found: { standing: 'other-day' } });
  });

  it('DA1 after the check-in it is a number, and the code is nobody’s any more', () => {
    const queue = office(slot);
    queue.given(KIOSK, { type: 'check-in', code });
    expect(look(queue, code)).toEqual({ kind: 'not-found' });
    queue.given(KIOSK, issueBody('ho-tich'));
  });
});

describe('ST1 what staff may ask for', () => {
  const ask = (queue: QueueScenario, words: string) => lookUpForStaff(queue.state, words, queue.at);
  const number = (words: string) => ({ kind: 'found', found: { type: 'ticket', number: words } });

  it('ST1 a number as it is said or written, and a code as at a kiosk', () => {
    const queue = new CounterScenario();
    const { slipCode } = queue.issue('ho-tich');
    for (const words of ['A001', 'a001', 'A 1', 'a-01', '1', '001', slipCode]) {
      expect(ask(queue, words)).toMatchObject(number('A001'));
    }
    for (const words of ['A002', 'B001', '2', 'A', '', 'A1A']) expect(ask(queue, words)).toEqual({ kind: 'not-found' });
  });

  it('ST1 a figure alone only where it can be no other', () => {
    const queue = new QueueScenario();
    queue.issue('ho-tich');
    queue.issue('cu-tru');
    expect(ask(queue, '1')).toEqual({ kind: 'not-found' });
    expect(ask(queue, 'A1')).toMatchObject(number('A001'));
  });

  it('ST1 a kiosk finds nothing by a number', () => {
    const queue = new QueueScenario();
    queue.issue('ho-tich');
    expect(lookUpCode(queue.state, 'A001', queue.at)).toEqual({ kind: 'not-found' });
  });
});
