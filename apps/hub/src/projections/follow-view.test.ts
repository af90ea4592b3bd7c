import { describe, expect, it } from 'vitest';
import type { FollowView } from '@motcua/protocol/follow-view';
import type { Language, ServiceId, SlipCode } from '@motcua/protocol/vocabulary';
import { CounterScenario, lan, quay2 } from '../domain/testing/counter-scenario.ts';
import { issueBody, KIOSK, staff } from '../domain/testing/queue-scenario.ts';
import { followView } from './follow-view.ts';

const view = (queue: CounterScenario, slipCode: SlipCode): FollowView => followView(queue.state, slipCode, queue.at);

function take(queue: CounterScenario, language: Language): SlipCode {
  const body = issueBody('ho-tich');
  if (body.type !== 'issue-ticket') throw new Error('not a press');
  for (const event of queue.given(KIOSK, { ...body, language })) {
    if (event.type === 'TicketIssued') return event.slipCode;
  }
  throw new Error('no number');
}

describe('FO4 what a phone is shown', () => {
  it('waiting: people ahead and the wait, and the nearer the turn the sooner it asks again', () => {
    const queue = new CounterScenario();
    const codes = Array.from({ length: 16 }, () => take(queue, 'vi'));
    const seen = codes.map((code) => view(queue, code));
    expect(seen[0]).toMatchObject({ kind: 'waiting', number: 'A001', service: 'Hộ tịch', counter: null, ring: null });
    expect(seen[0]?.heading).toBe('Phía trước không còn ai');
    expect(seen[6]?.heading).toBe('Phía trước còn 6 người');
    expect(seen[6]?.lines[0]).toMatch(/^Chờ khoảng/);
    expect(seen[2]?.lines).toContain('Sắp đến lượt, xin ông/bà ở gần đây.');
    expect(seen[15]?.lines).toContain('Mời ông/bà ngồi chờ, nghe loa và nhìn màn hình.');
    expect([0, 3, 4, 10, 11].map((nth) => seen[nth]?.nextMs)).toEqual([3_000, 3_000, 5_000, 5_000, 12_000]);
  });

  it('ES2 says to whoever may not be served today that it may not be enough, and when else numbers are given', () => {
    const weekly = [1, 2].map((weekday) => ({ weekday, from: '07:30', to: '11:30' }));
    const queue = new CounterScenario({}, { hours: { weekly, exceptions: [], dayClosesAt: '23:30' } });
    const codes = Array.from({ length: 80 }, () => take(queue, 'vi'));
    const lines = codes.map((code) => view(queue, code).lines);
    expect(lines[0]?.join()).not.toMatch(/không kịp|cũng có thể đến/);
    expect(lines[79]?.[0]).toMatch(/^Chờ khoảng .* · Có thể không kịp$/);
    expect(lines[79]?.[1]).toMatch(/^Ông\/bà cũng có thể đến lúc 6 giờ 30, thứ Ba \d\d\/\d\d\/2026\.$/);
  });

  it('called, said again, served, kept, done: in the ticket’s language', () => {
    const queue = new CounterScenario();
    const code = take(queue, 'en');
    const ticketId = queue.next('quay-2', lan)?.ticketId;
    if (ticketId === undefined) throw new Error('nobody was called');
    const called = view(queue, code);
    expect(called).toMatchObject({ kind: 'called', language: 'en', heading: 'Please go to', counter: 'Counter 2' });
    queue.wait(20_000).given(lan, { type: 'recall-ticket', counterId: quay2, ticketId });
    const again = view(queue, code);
    expect([called.ring === null, again.ring === called.ring]).toEqual([false, false]);
    queue.given(lan, { type: 'start-serving', counterId: quay2, ticketId });
    expect(view(queue, code)).toMatchObject({ kind: 'serving', counter: 'Counter 2', ring: null });
    queue.given(lan, { type: 'park-ticket', counterId: quay2, ticketId, printSlip: false });
    expect(view(queue, code)).toMatchObject({ kind: 'parked', heading: 'Please come back to', counter: 'Counter 2' });
    queue.given(lan, { type: 'resume-ticket', counterId: quay2, ticketId });
    queue.given(lan, { type: 'complete-ticket', counterId: quay2, ticketId, outcomes: [], dossiers: null });
    expect(view(queue, code)).toMatchObject({ kind: 'done', heading: 'Done. Thank you.', counter: null });
  });

  it('missed, come back, cancelled', () => {
    const queue = new CounterScenario();
    const { slipCode } = queue.absent('ho-tich');
    expect(view(queue, slipCode)).toMatchObject({ kind: 'absent', heading: 'Đã gọi, chưa thấy ông/bà đến' });
    for (let others = 0; others < 3; others += 1) queue.issue('ho-tich');
    queue.given(KIOSK, { type: 'return-by-slip', slipCode });
    expect(view(queue, slipCode)).toMatchObject({ kind: 'waiting', heading: 'Sẽ được mời sau 2 lượt gọi' });
    expect(view(queue, slipCode).lines).toContain('Đã ghi nhận ông/bà quay lại, không cần lấy số mới.');
    queue.given(KIOSK, { type: 'cancel-by-slip', slipCode });
    expect(view(queue, slipCode)).toMatchObject({ kind: 'cancelled', heading: 'Số này đã hủy' });
  });

  it('several services: after the first it waits for the next with the same number', () => {
    const queue = new CounterScenario();
    const { slipCode } = queue.visit(['ho-tich', 'cu-tru']);
    const { ticketId } = queue.serve();
    queue.given(lan, { type: 'complete-ticket', counterId: quay2, ticketId, outcomes: [], dossiers: null });
    const name = queue.state.index?.services.get('cu-tru' as ServiceId)?.name.vi;
    expect(view(queue, slipCode)).toMatchObject({ kind: 'waiting', service: name });
  });

  it('FO1 nobody’s number, one of another day and one of practice get the same answer', () => {
    const queue = new CounterScenario();
    const { slipCode } = queue.issue('ho-tich');
    const unknown = view(queue, 'nobody' as SlipCode);
    expect(unknown).toMatchObject({ kind: 'unknown', number: null, service: null });
    queue.wait(24 * 3_600_000).issue('ho-tich');
    expect(view(queue, slipCode)).toEqual(unknown);
    queue.given(staff('huong', 'supervisor'), {
      type: 'start-practice',
      station: { kind: 'kiosk', deviceId: 'kiosk-1' as never },
    });
    const issued = queue.given(KIOSK, issueBody('ho-tich'));
    const practised = issued.flatMap((event) => ('slipCode' in event ? [event.slipCode] : []));
    expect(practised.map((code) => view(queue, code))).toEqual(practised.map(() => unknown));
  });

  it('FO1 tells neither needs nor priority nor who serves', () => {
    const queue = new CounterScenario();
    const body = issueBody('ho-tich');
    if (body.type !== 'issue-ticket') throw new Error('not a press');
    const events = queue.given(KIOSK, { ...body, priority: 'priority', needs: ['wheelchair'] });
    const code = events.flatMap((event) => (event.type === 'TicketIssued' ? [event.slipCode] : []))[0];
    const said = JSON.stringify(view(queue, code ?? ('' as SlipCode)));
    expect(said).not.toMatch(/priority|ưu tiên|wheelchair|"lan"|ticketId/i);
  });
});
