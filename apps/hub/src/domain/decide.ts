import type { Draft } from './draft.ts';
import type { QueueEvent } from './events.ts';
import { reject, type Decision, type QueueCommand } from './commands.ts';
import { decideCancelTicket } from './decisions/cancel-ticket.ts';
import { decideCallNext } from './decisions/call-next.ts';
import { decideCounterDuty } from './decisions/counter-duty.ts';
import { decideIssueTicket } from './decisions/issue-ticket.ts';
import { decideAtCounter } from './decisions/at-counter.ts';
import { decideServiceDayClose, dueDayEvents } from './decisions/service-day.ts';
import type { QueueState } from './queue-state.ts';

/**
 * Decides one command on the draft. Accepted: its events have been applied to the draft, the service
 * day's opening before them where it was due (DA1). Rejected: the draft is as it was.
 */
export function decide(draft: Draft, command: QueueCommand): Decision {
  const before = draft.mark();
  const dayEvents = opensDay(command) ? dueDayEvents(draft.state, command.at) : [];
  if (dayEvents === null) return reject({ code: 'day-closed' });
  applyAll(draft, dayEvents, command.at);
  const decision = decideInDay(draft.state, command);
  if (decision.kind === 'rejected' || decision.events.length === 0) {
    draft.undoTo(before);
    return decision;
  }
  applyAll(draft, decision.events, command.at);
  return { kind: 'accepted', events: [...dayEvents, ...decision.events] };
}

/** What the hub does to the day itself, or to its settings, never opens a day. */
function opensDay(command: QueueCommand): boolean {
  return command.body.type !== 'apply-settings' && command.body.type !== 'close-service-day';
}

function decideInDay(state: QueueState, command: QueueCommand): Decision {
  const { body } = command;
  switch (body.type) {
    case 'issue-ticket':
      return decideIssueTicket(state, command, body);
    case 'cancel-ticket':
      return decideCancelTicket(state, command, body);
    case 'open-counter':
    case 'pause-counter':
    case 'close-counter':
      return decideCounterDuty(state, command, body);
    case 'call-next':
      return decideCallNext(state, command, body);
    case 'recall-ticket':
    case 'start-serving':
    case 'complete-ticket':
    case 'mark-no-show':
      return decideAtCounter(state, command, body);
    case 'close-service-day':
      return decideServiceDayClose(state);
    case 'apply-settings':
      return { kind: 'accepted', events: [{ type: 'SettingsApplied', settings: body.settings }] };
  }
}

function applyAll(draft: Draft, events: readonly QueueEvent[], at: number): void {
  for (const event of events) draft.apply(event, at);
}
