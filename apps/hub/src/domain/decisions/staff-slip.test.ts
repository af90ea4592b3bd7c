import type { PrinterId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { slipJobsFor } from '../../reactions/slip-jobs.ts';
import { issueBody, KIOSK, QueueScenario, staff } from '../testing/queue-scenario.ts';

const linh = staff('linh', 'guide');
const printAt = 'may-in-1' as PrinterId;

/** What a press gave, beside the opening of the day. */
function issued(queue: QueueScenario, by: Parameters<QueueScenario['given']>[0], change: object) {
  return queue.given(by, { ...issueBody('ho-tich'), ...change }).filter((event) => event.type === 'TicketIssued');
}

describe('ST1 a number that staff give', () => {
  it('ST1 comes out as a slip at the printer that they chose', () => {
    const queue = new QueueScenario();
    const events = issued(queue, linh, { printAt });
    expect(events).toMatchObject([{ type: 'TicketIssued', source: 'guide', deviceId: null, printerId: printAt }]);
    expect(slipJobsFor(queue.state, events, queue.at, null)).toMatchObject([{ printerId: printAt, copy: false }]);
  });

  it('ST1 has no slip where they chose none', () => {
    const queue = new QueueScenario();
    const events = issued(queue, linh, {});
    expect(events).toMatchObject([{ printerId: null }]);
    expect(slipJobsFor(queue.state, events, queue.at, null)).toEqual([]);
  });

  it('ST1 is refused at a printer that the settings do not name, and nothing is given', () => {
    const queue = new QueueScenario();
    const elsewhere: object = { printAt: 'may-la' };
    expect(queue.when(linh, { ...issueBody('ho-tich'), ...elsewhere })).toMatchObject({
      rejection: { code: 'no-printer' },
    });
    expect(queue.state.issued).toBe(0);
  });

  it('ST1, SL2 a kiosk cannot send its slip elsewhere', () => {
    const queue = new QueueScenario();
    const [own] = issued(queue, KIOSK, {});
    const [asked] = issued(queue, KIOSK, { printAt: 'may-la' });
    expect(own?.printerId).toBe('may-in-1');
    expect(asked?.printerId).toBe('may-in-1');
  });
});
