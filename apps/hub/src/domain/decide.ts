import type { Draft } from './draft.ts';
import type { QueueEvent } from './events.ts';
import { accept, reject, type Decision, type QueueCommand } from './commands.ts';
import { decideAddService } from './decisions/add-service.ts';
import { decideCallTicket } from './decisions/call-ticket.ts';
import { decideUndoAct } from './decisions/undo-act.ts';
import { decideLockKiosk } from './decisions/lock-kiosk.ts';
import { decideMoveCounter } from './decisions/move-counter.ts';
import { decidePark } from './decisions/park-ticket.ts';
import { decideTransfer } from './decisions/transfer-ticket.ts';
import { decideChangeService } from './decisions/change-service.ts';
import { decideReturn } from './decisions/return-ticket.ts';
import { decideSetPriority } from './decisions/set-priority.ts';
import { decidePauseService } from './decisions/pause-service.ts';
import { decideAppointment } from './decisions/appointments.ts';
import { decideStopIssuing } from './decisions/stop-issuing.ts';
import { decideEndCalling } from './decisions/end-calling.ts';
import { decideResumeCalling } from './decisions/resume-calling.ts';
import { decideReprint } from './decisions/reprint-slip.ts';
import { decideReserve } from './decisions/reserve.ts';
import { decideByHand } from './decisions/by-hand.ts';
import { decideClock } from './decisions/clock.ts';
import { decideNotePhone, withKnownPhone } from './decisions/note-phone.ts';
import { decideNoteReturn } from './decisions/note-return.ts';
import { decideStartByItself } from './decisions/start-by-itself.ts';
import { decideEndAnnouncements } from './decisions/end-announcements.ts';
import { decideHelp } from './help/decide-help.ts';
import { decideRating } from './ratings/decide-rating.ts';
import { decideInPractice } from './practice/decide-in-practice.ts';
import { decidePractice } from './practice/decide-practice.ts';
import { decideChangeSettings } from './decisions/change-settings.ts';

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
  const practised = decideInPractice(draft.state, command);
  if (practised) {
    if (practised.kind === 'accepted') applyAll(draft, practised.events, command.at);
    return practised;
  }
  const before = draft.mark();
  const dayEvents = opensDay(command) ? dueDayEvents(draft.state, command.at, command.clock) : [];
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

/** What the hub does to the day itself, what concerns its settings, and practice never open a day. */
function opensDay(command: QueueCommand): boolean {
  switch (command.body.type) {
    case 'apply-settings':
    case 'change-settings':
    case 'note-phone':
    case 'close-service-day':
    case 'confirm-clock':
    case 'correct-date':
    case 'end-calling':
    case 'resume-calling':
    case 'note-return':
    case 'start-by-itself':
    case 'end-announcements':
    case 'start-practice':
    case 'end-practice':
    case 'end-due-practice':
    case 'lease-reserve':
    case 'reprint-slip':
    case 'take-help':
    case 'finish-help':
    case 'withdraw-help':
    case 'rate-ticket':
    case 'lock-kiosk':
    case 'unlock-kiosk':
      return false;
    default:
      return true;
  }
}

function decideInDay(state: QueueState, command: QueueCommand): Decision {
  const { body } = command;
  if (isLockedOut(state, command)) return reject({ code: 'kiosk-locked' });
  switch (body.type) {
    case 'issue-ticket':
      return decideIssueTicket(state, command, body);
    case 'add-service':
      return decideAddService(state, command, body);
    case 'cancel-ticket':
    case 'cancel-by-slip':
    case 'cancel-tickets':
      return decideCancelTicket(state, command, body);
    case 'set-priority':
      return decideSetPriority(state, command, body);
    case 'pause-service':
    case 'resume-service':
      return decidePauseService(state, command, body);
    case 'make-appointment':
    case 'cancel-appointment':
    case 'check-in':
      return decideAppointment(state, command, body);
    case 'lease-reserve':
    case 'hand-over-reserve':
      return decideReserve(state, command, body);
    case 'reprint-slip':
      return decideReprint(state, command, body);
    case 'enter-by-hand':
      return decideByHand(state, command, body);

    case 'open-counter':
    case 'pause-counter':
    case 'close-counter':
      return decideCounterDuty(state, command, body);
    case 'move-counter':
      return decideMoveCounter(state, command, body);
    case 'call-next':
      return decideCallNext(state, command, body);
    case 'call-ticket':
      return decideCallTicket(state, command, body);
    case 'undo-act':
      return decideUndoAct(state, command, body);
    case 'recall-ticket':
    case 'start-serving':
    case 'complete-ticket':
    case 'mark-no-show':
      return decideAtCounter(state, command, body);
    case 'start-by-itself':
      return decideStartByItself(state, command, body);
    case 'end-announcements':
      return decideEndAnnouncements(state, command, body);
    case 'park-ticket':
    case 'resume-ticket':
      return decidePark(state, command, body);
    case 'transfer-ticket':
      return decideTransfer(state, command, body);
    case 'change-service':
      return decideChangeService(state, command, body);
    case 'return-ticket':
    case 'return-by-slip':
      return decideReturn(state, command, body);

    case 'stop-issuing':
    case 'resume-issuing':
      return decideStopIssuing(state, command, body);
    case 'end-calling':
      return decideEndCalling(state, command, body);
    case 'resume-calling':
      return decideResumeCalling(state, command);
    case 'close-service-day':
      return decideServiceDayClose(state, command);
    case 'confirm-clock':
    case 'correct-date':
      return decideClock(state, command, body);
    case 'note-return':
      return decideNoteReturn(state, command, body);
    case 'start-practice':
    case 'end-practice':
    case 'end-due-practice':
      return decidePractice(state, command, body);

    case 'request-help':
    case 'take-help':
    case 'finish-help':
    case 'withdraw-help':
      return decideHelp(state, command, body);
    case 'lock-kiosk':
    case 'unlock-kiosk':
      return decideLockKiosk(state, command, body);

    case 'rate-ticket':
      return decideRating(state, command, body);

    case 'apply-settings':
      return accept({
        type: 'SettingsApplied',
        settings: withKnownPhone(state.index?.settings ?? null, body.settings),
      });
    case 'change-settings':
      return decideChangeSettings(state, command, body);
    case 'note-phone':
      return decideNotePhone(state, command, body);
  }
}

/** KI8: a locked kiosk's page takes no press; one that was under way comes to nothing as well. */
function isLockedOut({ kioskLocks }: QueueState, { by, body }: QueueCommand): boolean {
  if (by.kind !== 'device' || !kioskLocks.has(by.deviceId)) return false;
  return body.type === 'issue-ticket' || body.type === 'check-in' || body.type === 'add-service';
}

function applyAll(draft: Draft, events: readonly QueueEvent[], at: number): void {
  for (const event of events) draft.apply(event, at);
}
