import type { TicketId } from '@motcua/protocol/vocabulary';
import type { QueueEvent } from '../domain/events.ts';
import type { QueueState } from '../domain/queue-state.ts';
import { addedServiceSlipJobs } from './added-service-slip.ts';
import { appointmentSlipJobs } from './appointment-slip.ts';
import { comeBackSlipJobs } from './come-back-slip.ts';
import { numberSlip } from './number-slip.ts';
import { practiceSlip } from './practice-slip.ts';
import { reprintedSlipJobs } from './reprinted-slip.ts';
import { slipJobId, type SlipJob } from './slip-job.ts';
import type { SlipContent } from '@motcua/slips';

/** What the caller was told of a ticket: its paper says the same, and nothing is counted twice. */
export type Told = { readonly ticketId: TicketId; readonly peopleAhead: number };

/**
 * The slips that follow from the events of one command. `state`: after them; `at`: hub time; `named`: what stands on the
 * paper that the command names (SL10).
 */
export function slipJobsFor(
  state: QueueState,
  events: readonly QueueEvent[],
  at: number,
  named: SlipContent | null,
  told: Told | null = null,
): readonly SlipJob[] {
  const { index } = state;
  if (!index) return [];
  const dayOrdinal = state.day?.ordinal ?? 0;
  return events.flatMap((event) => {
    if (event.type === 'CallingEnded') return appointmentSlipJobs(state, index, event, at);
    if (event.type === 'TicketParked') return comeBackSlipJobs(state, index, event, at);
    if (event.type === 'SlipReprinted') return reprintedSlipJobs(state, index, event, named, at);
    if (event.type === 'ServiceAdded') return addedServiceSlipJobs(state, index, event, at);
    if (event.type !== 'TicketIssued' && event.type !== 'PracticeNumberIssued') return [];
    if (event.printerId === null) return [];
    const { ticketId, number, printerId, deviceId } = event;
    const isReal = event.type === 'TicketIssued';
    const ahead = told?.ticketId === ticketId ? told.peopleAhead : null;
    const content = isReal ? numberSlip(state, index, event, at, ahead) : practiceSlip(state, index, event, at);
    return [
      {
        jobId: slipJobId(ticketId, 0),
        ticketId,
        number,
        printerId,
        deviceId,
        dayOrdinal,
        createdAt: at,
        copy: false,
        content,
      },
    ];
  });
}
