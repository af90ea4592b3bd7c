import { describe, expect, it } from 'vitest';
import type { QueueOverviewView } from '@motcua/protocol';
import { CounterScenario, lan, quay3 } from '../domain/testing/counter-scenario.ts';
import { callBoardView } from './call-board-view.ts';
import { queueOverviewView } from './queue-overview-view.ts';

function overviewOf({ state, at }: CounterScenario): QueueOverviewView {
  if (!state.index) throw new Error('no settings');
  return queueOverviewView(state, state.index, at, { kind: 'trusted' });
}

const waitingAt = (queue: CounterScenario): unknown =>
  Object.fromEntries(overviewOf(queue).counters.map(({ label, waiting }) => [label, waiting]));

describe('how many people wait', () => {
  it('IS6 a visit of several services is one person, for the centre and at a counter that serves two of them', () => {
    const queue = new CounterScenario();
    queue.visit(['ho-tich', 'chung-thuc', 'cu-tru']);
    queue.issue('ho-tich');
    const { index } = queue.state;
    expect(overviewOf(queue).waiting).toBe(2);
    expect(index && callBoardView(queue.state, index, queue.at).waiting).toBe(2);
    expect(waitingAt(queue)).toEqual({ 1: 1, 2: 2, 3: 2, 4: 0, 5: 0 });
  });

  it('SE4 whoever waits for one counter alone is counted there, and nowhere else', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.issue('ho-tich');
    const to = { kind: 'counter', counterId: quay3 } as const;
    queue.given(lan, { type: 'transfer-ticket', ticketId, to, position: null, reason: null });
    expect(overviewOf(queue).waiting).toBe(1);
    expect(waitingAt(queue)).toEqual({ 1: 0, 2: 0, 3: 1, 4: 0, 5: 0 });
  });
});
