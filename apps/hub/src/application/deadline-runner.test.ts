import { describe, expect, it } from 'vitest';
import type { CounterId } from '@motcua/protocol/vocabulary';
import { demoCentre } from '../demo/demo-centre.ts';
import { QueueScenario, SECOND, staff } from '../domain/testing/queue-scenario.ts';
import { startDeadlineRunner } from './deadline-runner.ts';
import { ManualTime } from './testing/manual-time.ts';

const HOUR = 3_600_000;

function setUp(closings: (() => Promise<unknown>)[] = []) {
  const { hours } = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
  const queue = new QueueScenario({ hours: { ...hours, dayClosesAt: '23:30' } });
  const time = new ManualTime(queue.at);
  const closedAt: number[] = [];
  const logged: object[] = [];
  let ticks = 0;
  const runner = startDeadlineRunner({
    clock: time,
    timers: time,
    logger: { info: () => undefined, warn: () => undefined, error: (fields) => logged.push(fields) },
    state: () => queue.state,
    submit: (body) => {
      queue.at = time.now();
      if (body.type === 'close-service-day') {
        closedAt.push(time.now());
        const answer = closings.shift();
        if (answer) return answer();
      }
      queue.given({ kind: 'system' }, body);
      return Promise.resolve();
    },
    onTick: () => {
      ticks += 1;
    },
  });
  return { queue, time, closedAt, logged, runner, ticks: () => ticks };
}

const half = Date.parse('2026-11-23T23:30:00+07:00');

describe('the deadline runner', () => {
  it('DA1 closes the service day at the set hour, once', async () => {
    const { queue, time, closedAt } = setUp();
    queue.issue('ho-tich');
    await time.pass(half - time.now() - 1_000);
    expect(closedAt).toEqual([]);
    await time.pass(60_000);
    expect(closedAt).toEqual([half]);
    expect(queue.state.day?.isClosed).toBe(true);
  });

  it('DA1 has nothing to close where no day has opened', async () => {
    const { time, closedAt } = setUp();
    await time.pass(17 * HOUR);
    expect(closedAt).toEqual([]);
  });

  it('DA1 tries again when closing was refused, and never twice at a time', async () => {
    let answer = (): void => undefined;
    const slow = (): Promise<void> => new Promise((resolve) => (answer = resolve));
    const { queue, time, closedAt } = setUp([slow]);
    queue.issue('ho-tich');
    await time.pass(half - time.now() + 5_000);
    expect(closedAt).toEqual([half]);
    answer();
    await time.pass(1_000);
    expect(closedAt).toHaveLength(2);
    expect(queue.state.day?.isClosed).toBe(true);
  });

  it('DA1 a fault while closing is logged, ends nothing and is tried again', async () => {
    const { queue, time, closedAt, logged } = setUp([() => Promise.reject(new Error('a fault of ours'))]);
    queue.issue('ho-tich');
    await time.pass(half - time.now() + 1_000);
    expect(closedAt).toHaveLength(2);
    expect(logged).toEqual([{ err: new Error('a fault of ours'), command: 'close-service-day' }]);
    expect(queue.state.day?.isClosed).toBe(true);
  });

  it('SE1 begins serving by itself a minute after the last announcement, at each counter for itself', async () => {
    const { queue, time } = setUp();
    const [lan, hoa] = [staff('lan'), staff('hoa')];
    queue.open('quay-2', lan);
    queue.open('quay-3', hoa);
    const first = queue.issue('chung-thuc');
    const second = queue.issue('ho-tich');
    await time.pass(queue.at - time.now());
    queue.next('quay-2', lan);
    queue.next('quay-3', hoa);
    await time.pass(30 * SECOND);
    queue.at = time.now();
    const recall = { type: 'recall-ticket', counterId: 'quay-3' as CounterId, ticketId: second.ticketId } as const;
    queue.given(hoa, recall);
    await time.pass(29 * SECOND);
    expect(queue.ticket(first.ticketId).status).toBe('called');
    await time.pass(SECOND);
    expect(queue.ticket(first.ticketId)).toMatchObject({ status: 'serving', startConfirmed: false });
    expect(queue.ticket(second.ticketId).status).toBe('called');
    await time.pass(30 * SECOND);
    expect(queue.ticket(second.ticketId)).toMatchObject({ status: 'serving', startConfirmed: false });
  });

  it('ticks every second until it is stopped', async () => {
    const { time, runner, ticks } = setUp();
    await time.pass(5_000);
    expect(ticks()).toBe(5);
    runner.stop();
    await time.pass(5_000);
    expect(ticks()).toBe(5);
  });
});
