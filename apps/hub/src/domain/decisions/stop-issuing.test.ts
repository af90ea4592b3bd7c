import { describe, expect, it } from 'vitest';
import { HOUR, KIOSK, MINUTE, QueueScenario, issueBody, staff } from '../testing/queue-scenario.ts';
import { issuingStopAt } from '../issuing-stop.ts';

const chief = staff('hanh', 'supervisor');
const lan = staff('lan');
const stop = (reopensAt: number | null) => ({ type: 'stop-issuing', reason: 'lines-full', reopensAt }) as const;

describe('stopping the giving of numbers', () => {
  it('DA1, DA4 by one button, with a reason and the hour when it goes on; people waiting are still called', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    const waiting = queue.issue('ho-tich');
    const reopensAt = queue.at + HOUR;
    queue.given(chief, stop(reopensAt));
    expect(queue.when(KIOSK, issueBody('ho-tich'))).toEqual({
      kind: 'rejected',
      rejection: { code: 'issuing-closed', reason: 'stopped', opensAt: reopensAt },
    });
    expect(queue.next('quay-2', lan)?.ticketId).toBe(waiting.ticketId);
  });

  it('DA4 ends by itself at its hour, and by the button before', () => {
    const queue = new QueueScenario();
    queue.given(chief, stop(queue.at + HOUR));
    queue.wait(HOUR - 1);
    expect(issuingStopAt(queue.state, queue.at)).not.toBeNull();
    queue.wait(1);
    expect(issuingStopAt(queue.state, queue.at)).toBeNull();
    queue.issue('ho-tich');
    queue.given(chief, stop(null));
    expect(queue.given(chief, { type: 'resume-issuing' })).toEqual([{ type: 'IssuingResumed' }]);
    expect(queue.given(chief, { type: 'resume-issuing' })).toEqual([]);
    queue.issue('ho-tich');
  });

  it('DA1 the same stop again changes nothing; another hour changes it', () => {
    const queue = new QueueScenario();
    queue.given(chief, stop(null));
    expect(queue.given(chief, stop(null))).toEqual([]);
    const reopensAt = queue.at + 5 * MINUTE;
    expect(queue.given(chief, stop(reopensAt))).toMatchObject([{ type: 'IssuingStopped', reopensAt }]);
  });

  it('DA1 an hour that is over cannot be when it goes on', () => {
    const queue = new QueueScenario();
    expect(queue.when(chief, stop(queue.at))).toMatchObject({ kind: 'rejected', rejection: { code: 'malformed' } });
  });

  it('DA1 a stop ends with its day', () => {
    const queue = new QueueScenario();
    queue.given(chief, stop(null));
    queue.wait(24 * HOUR);
    expect(queue.issue('ho-tich').number).toBe('A001');
  });

  it('DA1, DA4 nor an hour of a later date, for the stop ends with its day', () => {
    const queue = new QueueScenario();
    for (const hours of [16, 24, 72]) {
      expect(queue.when(chief, stop(queue.at + hours * HOUR))).toMatchObject({
        rejection: { code: 'malformed', path: 'reopensAt' },
      });
    }
    queue.given(chief, stop(queue.at + 15 * HOUR));
  });
});
