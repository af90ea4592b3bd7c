import { HELP_PREFIX, type HelpId, type HelpNumber } from '@motcua/protocol/kiosk-vocabulary';
import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import { refuseOtherHolder } from '../decisions/at-counter.ts';
import { practiceAt } from '../practice/practice-state.ts';
import { counterOf, type QueueState } from '../queue-state.ts';
import type { HelpEvent, HelpFrom, HelpRequested } from './help-events.ts';
import { standingRequest, type HelpRequest } from './help-state.ts';

type HelpBody = BodyOf<'request-help' | 'take-help' | 'finish-help' | 'withdraw-help'>;

/** HE1–HE5. What was done already is done again without a change: two people may press "done". */
export function decideHelp(state: QueueState, command: QueueCommand, body: HelpBody): Decision {
  switch (body.type) {
    case 'request-help':
      return requestHelp(state, command, body);
    case 'take-help':
      return takeHelp(state, command, body);
    case 'finish-help':
      return endHelp(state, body.helpId, { type: 'HelpFinished', helpId: body.helpId });
    case 'withdraw-help': {
      const request = state.help.requests.get(body.helpId);
      if (request && !isAsker(state, request.from, command)) return reject({ code: 'forbidden' });
      return endHelp(state, body.helpId, { type: 'HelpWithdrawn', helpId: body.helpId });
    }
  }
}

/** HE1: from whom the wish comes is what the connection proved: a kiosk speaks for itself, an officer for the own counter. */
function requestHelp(state: QueueState, command: QueueCommand, body: BodyOf<'request-help'>): Decision {
  const { day, index } = state;
  if (!day || !index) return reject({ code: 'day-not-open' });
  const from = helpFrom(state, command, body);
  if ('code' in from) return reject(from);
  const kind = body.from.kind === 'counter' ? body.from.wants : 'guide';
  const practice = isInPractice(state, from, command.at);
  const standing = standingRequest(state.help, { from, kind, practice });
  const spent = standing && spentAlarm(standing, command.at, index.settings.norms.helpForAllAfterMs);
  if (standing && !spent) return accept();
  const { asked, numbered } = state.help;
  const requested: HelpRequested = {
    type: 'HelpRequested',
    helpId: `${day.ordinal}-${asked + 1}` as HelpId,
    number: from.kind === 'kiosk' ? (`${HELP_PREFIX}${numbered + 1}` as HelpNumber) : null,
    ...{ kind, from, practice },
  };
  return spent ? accept(spent, requested) : accept(requested);
}

/** However patient an office is with other wishes. */
const ALARM_FRESH_MS = 2 * 60_000;

/**
 * HE1: how a standing alarm ends with the next press for one; null: it still tells what the press wants told. Whoever
 * presses again although a colleague came, or because nobody did, wants somebody now.
 */
function spentAlarm({ kind, helpId, askedAt, taken }: HelpRequest, at: number, freshMs: number): HelpEvent | null {
  if (kind !== 'alarm') return null;
  if (taken !== null) return { type: 'HelpFinished', helpId };
  return at >= askedAt + Math.min(freshMs, ALARM_FRESH_MS) ? { type: 'HelpWithdrawn', helpId } : null;
}

type Refusal = Extract<Decision, { kind: 'rejected' }>['rejection'];

function helpFrom(state: QueueState, { by }: QueueCommand, { from }: BodyOf<'request-help'>): HelpFrom | Refusal {
  if (from.kind === 'kiosk') {
    const { place, language } = from;
    if (by.kind !== 'device') return { code: 'forbidden' };
    // A service that was taken away meanwhile is no reason to leave anybody standing.
    const serviceId = from.serviceId !== null && state.index?.services.has(from.serviceId) ? from.serviceId : null;
    return { kind: 'kiosk', deviceId: by.deviceId, place, serviceId, language };
  }
  const { counterId } = from;
  if (by.kind !== 'staff') return { code: 'forbidden' };
  if (!state.index?.counters.has(counterId)) return { code: 'unknown-counter', counterId };
  const refusal = refuseOtherHolder(counterOf(state, counterId), by);
  if (refusal?.kind === 'rejected') return refusal.rejection;
  return { kind: 'counter', counterId, askedBy: by.accountId };
}

function isInPractice(state: QueueState, from: HelpFrom, at: number): boolean {
  const station =
    from.kind === 'kiosk'
      ? ({ kind: 'kiosk', deviceId: from.deviceId } as const)
      : ({ kind: 'counter', counterId: from.counterId } as const);
  return practiceAt(state.practice, station, at) !== null;
}

/** HE3 */
function takeHelp(state: QueueState, { by }: QueueCommand, { helpId, takeOver }: BodyOf<'take-help'>): Decision {
  const request = state.help.requests.get(helpId);
  if (!request) return reject({ code: 'unknown-help' });
  if (by.kind !== 'staff') return reject({ code: 'forbidden' });
  const { accountId, name } = by;
  if (request.taken?.by.accountId === accountId) return accept();
  if (request.taken && !takeOver) return reject({ code: 'help-taken', by: request.taken.by.name });
  return accept({ type: 'HelpTaken', helpId, taker: { accountId, name } });
}

function endHelp(
  { day, help }: QueueState,
  helpId: HelpId,
  event: { readonly type: 'HelpFinished' | 'HelpWithdrawn'; readonly helpId: HelpId },
): Decision {
  if (help.requests.has(helpId)) return accept(event);
  const [dayOrdinal, nth] = helpId.split('-').map(Number);
  const wasThere = dayOrdinal === day?.ordinal && nth !== undefined && nth >= 1 && nth <= help.asked;
  return wasThere ? accept() : reject({ code: 'unknown-help' });
}

/** HE5: at a counter also whoever took it over: the wish stands on their page. */
function isAsker(state: QueueState, from: HelpFrom, { by }: QueueCommand): boolean {
  if (from.kind === 'kiosk') return by.kind === 'device' && by.deviceId === from.deviceId;
  if (by.kind !== 'staff') return false;
  return by.accountId === from.askedBy || by.accountId === counterOf(state, from.counterId).holder?.accountId;
}
