import type { Actor, PrinterId, SlipCode } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { decide } from '../domain/decide.ts';
import { issueBody, KIOSK, QueueScenario, staff } from '../domain/testing/queue-scenario.ts';
import { commandOutcome } from '../projections/command-outcome.ts';
import { slipJobsFor } from './slip-jobs.ts';

/** Takes a number from where slips come out at `printerId`: what is printed, and what the answer says of it. */
function take(by: Actor, printerId: string | null) {
  const queue = new QueueScenario();
  const decision = decide(queue.draft, {
    ...{ at: queue.at, by, printerId: printerId as PrinterId | null, slipCode: 'code' as SlipCode },
    body: issueBody('ho-tich'),
  });
  if (decision.kind === 'rejected') throw new Error(decision.rejection.code);
  return {
    jobs: slipJobsFor(queue.state, decision.events, queue.at),
    outcome: commandOutcome(queue.state, decision.events),
  };
}

describe('SL2 slips come out where the press was', () => {
  it('at the printer that the kiosk is bound to', () => {
    const { jobs, outcome } = take(KIOSK, 'may-in-2');
    expect(jobs).toMatchObject([{ printerId: 'may-in-2', deviceId: 'kiosk-1', number: 'A001' }]);
    expect(outcome).toMatchObject({ type: 'ticket-issued', slip: { printerId: 'may-in-2' } });
  });

  it('nowhere for a kiosk without a printer, and its answer says so', () => {
    const { jobs, outcome } = take(KIOSK, null);
    expect(jobs).toEqual([]);
    expect(outcome).toMatchObject({ type: 'ticket-issued', number: 'A001', slip: { printerId: null } });
  });

  it('nowhere for a press of the staff', () => {
    expect(take(staff('lan'), null).jobs).toEqual([]);
  });
});
