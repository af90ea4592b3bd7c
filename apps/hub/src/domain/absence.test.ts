import { describe, expect, it } from 'vitest';
import type { TicketId } from '@motcua/protocol/vocabulary';
import { demoCentre } from '../demo/demo-centre.ts';
import { CounterScenario, lan, quay2, SYSTEM } from './testing/counter-scenario.ts';
import { HOUR, MINUTE, SECOND } from './testing/queue-scenario.ts';

/** Calls it twice, and says from when it may be marked absent. */
function allowedAt(queue: CounterScenario, ticketId: TicketId): number {
  queue.given(lan, { type: 'recall-ticket', counterId: quay2, ticketId });
  const decision = queue.when(lan, { type: 'mark-no-show', counterId: quay2, ticketId, override: null });
  if (decision.kind === 'accepted' || decision.rejection.code !== 'no-show-too-early') throw new Error('not too early');
  return decision.rejection.allowedAt ?? Number.NaN;
}

describe('when a ticket may be marked absent', () => {
  it('HL3 not for five minutes where it was called before the hub came back, though it can be recalled', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.issue('ho-tich');
    queue.next('quay-2', lan);
    queue.wait(MINUTE);
    queue.given(SYSTEM, { type: 'note-return', offFrom: queue.at - 50 * SECOND });
    const returnedAt = queue.at;
    queue.wait(10 * SECOND);
    expect(allowedAt(queue, ticketId)).toBe(returnedAt + 5 * MINUTE);
    queue.wait(5 * MINUTE - 10 * SECOND);
    queue.given(lan, { type: 'mark-no-show', counterId: quay2, ticketId, override: null });
  });

  it('HL3 one called after the return is as any other', () => {
    const queue = new CounterScenario();
    queue.given(SYSTEM, { type: 'note-return', offFrom: queue.at });
    queue.wait(SECOND);
    const { ticketId } = queue.issue('ho-tich');
    queue.next('quay-2', lan);
    expect(allowedAt(queue, ticketId)).toBe(queue.at + 30 * SECOND);
  });

  it('HL3, SE1 serving that began by itself may turn out absent for three minutes after that time', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.issue('ho-tich');
    queue.next('quay-2', lan);
    queue.given(lan, { type: 'recall-ticket', counterId: quay2, ticketId });
    queue.wait(MINUTE);
    queue.given(SYSTEM, { type: 'note-return', offFrom: queue.at - 50 * SECOND });
    queue.given(SYSTEM, { type: 'start-by-itself', ticketId });
    const absent = { type: 'mark-no-show', counterId: quay2, ticketId, override: null } as const;
    queue.wait(5 * MINUTE - 1);
    expect(queue.when(lan, absent)).toMatchObject({ rejection: { code: 'no-show-too-early' } });
    queue.wait(1);
    expect(queue.when(lan, absent).kind).toBe('accepted');
  });

  it('DA4 a ticket that waited over the break has ten minutes after it', () => {
    const { hours } = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
    const weekly = [
      { weekday: 1, from: '07:00', to: '11:30' },
      { weekday: 1, from: '13:00', to: '17:00' },
    ];
    const queue = new CounterScenario({}, { hours: { ...hours, weekly } });
    const [before, over] = [queue.issue('ho-tich'), queue.issue('ho-tich')];
    queue.next('quay-2', lan);
    // Called in the morning: no break was waited over.
    expect(allowedAt(queue, before.ticketId)).toBe(queue.at + 30 * SECOND);
    const oneOClock = Date.parse('2026-11-23T13:00:00+07:00');
    queue.wait(oneOClock + MINUTE - queue.at);
    const after = queue.issue('ho-tich');
    queue.next('quay-2', lan);
    expect(allowedAt(queue, over.ticketId)).toBe(oneOClock + 10 * MINUTE);
    queue.next('quay-2', lan);
    expect(allowedAt(queue, after.ticketId)).toBe(queue.at + 30 * SECOND);
    expect(queue.at).toBeLessThan(oneOClock + HOUR);
  });
});
