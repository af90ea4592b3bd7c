import { describe, expect, it } from 'vitest';
import type { ServiceId } from '@motcua/protocol/vocabulary';
import { HOUR, QueueScenario, issueBody, KIOSK, staff } from '../domain/testing/queue-scenario.ts';
import { freeSlots } from './free-slots.ts';

const guide = staff('linh', 'guide');
const hoTich = 'ho-tich' as ServiceId;
const at = (date: string, time: string): number => Date.parse(`${date}T${time}:00+07:00`);

/** Monday at eight; the counters call from seven to nine and from ten to eleven. */
function office(): QueueScenario {
  const spans = [
    { from: '07:00', to: '09:00' },
    { from: '10:00', to: '11:00' },
  ];
  const weekly = [1, 2, 3, 4, 5].flatMap((weekday) => spans.map((span) => ({ weekday, ...span })));
  return new QueueScenario({ hours: { weekly, exceptions: [], dayClosesAt: '23:30' } });
}

describe('free times for appointments', () => {
  it('CA3 are those still to come in the hours of calling, without what is taken', () => {
    const queue = office();
    const now = at('2026-11-23', '08:00');
    const free = () => freeSlots(queue.state, hoTich, '2026-11-23', now) ?? [];
    const before = free();
    expect(before[0]).toBe(now);
    expect(before).not.toContain(at('2026-11-23', '09:00'));
    expect(before).toContain(at('2026-11-23', '10:00'));
    const body = { type: 'make-appointment', serviceId: hoTich, at: now, language: 'vi', needs: [] } as const;
    for (let n = 0; n < 20 && queue.when(guide, { ...body, needs: [] }).kind === 'accepted'; n += 1) {
      queue.given(guide, { ...body, needs: [] });
    }
    expect(free()).toEqual(before.slice(1));
  });

  it('CA3, DA1 there are none on a closed date, none today once calling has ended, and none of an unknown service', () => {
    const queue = office();
    const now = at('2026-11-23', '08:00');
    expect(freeSlots(queue.state, hoTich, '2026-11-28', now)).toEqual([]);
    expect(freeSlots(queue.state, 'khong-co' as ServiceId, '2026-11-23', now)).toBeNull();
    queue.given(KIOSK, issueBody('ho-tich'));
    queue.given(staff('chief', 'supervisor'), { type: 'end-calling', leftover: 'expire', reason: 'other' });
    expect(freeSlots(queue.state, hoTich, '2026-11-23', now + HOUR)).toEqual([]);
    expect(freeSlots(queue.state, hoTich, '2026-11-24', now + HOUR)).not.toEqual([]);
  });
});
