import type { ServiceId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { NO_PAPERS } from '../domain/commands.ts';
import { decide } from '../domain/decide.ts';
import { issueBody, KIOSK, QueueScenario, staff } from '../domain/testing/queue-scenario.ts';
import { copyOf } from './slip-job.ts';
import { slipJobsFor } from './slip-jobs.ts';

const guide = staff('linh', 'guide');
const end = { type: 'end-calling', leftover: 'appointments', reason: null } as const;
const hours = {
  weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '07:30', to: '17:00' })),
  exceptions: [],
  dayClosesAt: '23:30',
};

/** What is printed when calling ends for those who hold these numbers, the day a Monday. */
function printed(...presses: readonly (readonly [Parameters<QueueScenario['given']>[0], object])[]) {
  const queue = new QueueScenario({ hours });
  for (const [by, change] of presses) queue.given(by, { ...issueBody('ho-tich'), ...change });
  const events = queue.given(staff('hanh', 'supervisor'), end);
  return slipJobsFor(queue.state, events, queue.at, null);
}

describe('the slip for a place on a later day', () => {
  it('DA1 says what, when, and by which code, and is no number’s paper', () => {
    const [job] = printed([KIOSK, {}]);
    expect(job).toMatchObject({ jobId: '1-1.hen0.0', number: 'A001', printerId: 'may-in-1', deviceId: null });
    const code = String(job?.content.slipCode);
    expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{8}$/);
    expect(job?.content).toMatchObject({
      ...{ numberHeading: 'PHIẾU HẸN', number: '07:30', serviceName: 'Hộ tịch', counters: 'Thứ Ba 24/11/2026' },
      alsoFor: 'Thay cho số A001 hôm nay.',
      peopleAhead: `Mã hẹn: ${code.slice(0, 4)} ${code.slice(4)}`,
      ...{ priorityMark: null, secondLanguage: null },
    });
  });

  it('DA1 speaks the citizen’s language as well', () => {
    const [job] = printed([KIOSK, { language: 'en' }]);
    expect(job?.content.secondLanguage?.lines).toContain('7:30 · Tuesday 24/11/2026');
  });

  it('DA1 there is one for each service of a visit, and their copies keep apart', () => {
    const jobs = printed([KIOSK, { serviceIds: ['ho-tich', 'cu-tru'] as ServiceId[] }]);
    expect(jobs.map(({ jobId }) => jobId)).toEqual(['1-1.hen0.0', '1-1.hen1.0']);
    const [first] = jobs;
    expect(first && copyOf(copyOf(first)).jobId).toBe('1-1.hen0.2');
  });

  it('DA1 nothing personal stands on it: neither a need nor a priority', () => {
    const [job] = printed([KIOSK, { priority: 'priority', needs: ['wheelchair'] }]);
    expect(JSON.stringify(job)).not.toMatch(/wheelchair|ƯU TIÊN/);
    expect(job?.content.priority).toBe('ordinary');
  });

  it('SL2 a number that staff gave without paper gets its appointment at the first printer', () => {
    const queue = new QueueScenario({ hours });
    const codes = {
      slipCode: 'code' as never,
      appointmentCode: null,
      personTag: null,
      knownTickets: new Map(),
      papers: NO_PAPERS,
      isVoiced: false,
    };
    const clock = { kind: 'trusted' } as const;
    decide(queue.draft, { at: queue.at, clock, by: guide, printerId: null, ...codes, body: issueBody('ho-tich') });
    const events = queue.given(staff('hanh', 'supervisor'), end);
    expect(slipJobsFor(queue.state, events, queue.at, null)).toMatchObject([{ printerId: 'may-in-1' }]);
  });
});
