import { describe, expect, it } from 'vitest';
import type { CounterId } from '@motcua/protocol/vocabulary';
import { dueStarts } from '../due-starts.ts';
import { HOUR, MINUTE, QueueScenario, SECOND, staff } from '../testing/queue-scenario.ts';

const lan = staff('lan');
const hub = { kind: 'system' } as const;

describe('the hub back in a running day', () => {
  it('HL3 is noted with the time since it was away, and known until the day ends', () => {
    const queue = new QueueScenario();
    queue.issue('ho-tich');
    const offFrom = queue.at + MINUTE;
    queue.wait(10 * MINUTE);
    expect(queue.given(hub, { type: 'note-return', offFrom })).toEqual([{ type: 'HubReturned', offFrom }]);
    expect(queue.state.hubReturnedAt).toBe(queue.at);
  });

  it('HL3 it was not away before its last event, nor after now', () => {
    const queue = new QueueScenario();
    queue.issue('ho-tich');
    const lastAt = queue.state.lastHubTime;
    queue.wait(MINUTE);
    expect(queue.given(hub, { type: 'note-return', offFrom: 0 })).toMatchObject([{ offFrom: lastAt }]);
    expect(queue.given(hub, { type: 'note-return', offFrom: queue.at + HOUR })).toMatchObject([{ offFrom: queue.at }]);
  });

  it('HL3 outside a running day it is no news', () => {
    const queue = new QueueScenario();
    expect(queue.given(hub, { type: 'note-return', offFrom: queue.at })).toEqual([]);
    queue.issue('ho-tich');
    queue.wait(24 * HOUR);
    expect(queue.given(hub, { type: 'note-return', offFrom: queue.at })).toEqual([]);
    expect(queue.state.hubReturnedAt).toBeNull();
  });

  it('SE1, HL3 a number called before the cut is not taken as being served because of the time away', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    queue.issue('ho-tich');
    queue.next('quay-2', lan);
    const offFrom = queue.wait(5 * SECOND).at;
    queue.wait(20 * MINUTE).given(hub, { type: 'note-return', offFrom });
    expect(dueStarts(queue.state, queue.at)).toEqual([]);
    expect(dueStarts(queue.state, queue.at + 59 * SECOND)).toEqual([]);
    expect(dueStarts(queue.state, queue.at + MINUTE)).toHaveLength(1);
  });

  it('HL4 the time away does not count as serving', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    const { ticketId } = queue.issue('ho-tich');
    const counterId = 'quay-2' as CounterId;
    queue.next('quay-2', lan);
    queue.given(lan, { type: 'start-serving', counterId, ticketId });
    const offFrom = queue.wait(2 * MINUTE).at;
    queue.wait(30 * MINUTE).given(hub, { type: 'note-return', offFrom });
    queue.wait(MINUTE + SECOND);
    queue.given(lan, { type: 'complete-ticket', counterId, ticketId, outcomes: [], dossiers: null });
    const [part] = queue.ticket(ticketId).parts;
    expect(part && part.endedAt - part.startedAt - part.pausedMs).toBe(3 * MINUTE + SECOND);
  });

  it('HL4, ES1 nor does it for whoever had only been called when the hub went away', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    const { ticketId } = queue.issue('ho-tich');
    const counterId = 'quay-2' as CounterId;
    queue.next('quay-2', lan);
    const offFrom = queue.at;
    queue.wait(30 * MINUTE).given(hub, { type: 'note-return', offFrom });
    queue.wait(5 * MINUTE);
    queue.given(lan, { type: 'complete-ticket', counterId, ticketId, outcomes: [], dossiers: null });
    expect([...queue.state.recentServing.values()]).toEqual([[5 * MINUTE]]);
  });
});
