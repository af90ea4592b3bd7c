import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { TicketId } from '@motcua/protocol/vocabulary';
import type { QueueEvent, TicketCalled } from '../../../domain/events.ts';
import type { Ticket } from '../../../domain/ticket.ts';
import { slipJobsFor } from '../../../reactions/slip-jobs.ts';
import { canonicalDump } from '../../canonical-dump.ts';
import type { Act } from './act.ts';
import { checkAgainst, checkNumbers, checkOvertaking, checkPlaces, checkStatuses } from './day-invariants.ts';
import { NaiveQueue } from './naive-queue.ts';
import { RandomOffice, type Step } from './random-office.ts';

/** The dear checks are made once in so many acts, and at the end. */
const RECOUNT_EVERY = 12;
const UNTOUCHED_EVERY = 15;

export type PlayedDay = { readonly commands: number; readonly accepted: ReadonlyMap<string, number> };

/** Plays the acts and holds what comes of each against the rules. Throws with the story when one is broken. */
export function playDay(settings: CentreSettings, acts: readonly Act[]): PlayedDay {
  const office = new RandomOffice(settings);
  const story: string[] = [];
  const accepted = new Map<string, number>();
  let statuses: ReadonlyMap<TicketId, Ticket['status']> = new Map();
  let commands = 0;
  try {
    for (const [n, act] of acts.entries()) {
      const isSampled = n % UNTOUCHED_EVERY === 0;
      const dumpBefore = isSampled || act.kind === 'restart' ? canonicalDump(office.state) : null;
      const ticketsBefore = [...office.state.tickets.values()];
      const step = office.step(act);
      story.push(lineOfStory(step));
      if (step.sent) commands += 1;
      if (step.isRestart) checkRestart(office, dumpBefore);
      if (step.decision?.kind === 'rejected' && isSampled && canonicalDump(office.state) !== dumpBefore) {
        throw new Error('a refusal changed the state');
      }
      const events = step.decision?.kind === 'accepted' ? step.decision.events : [];
      if (step.sent && events.length > 0) {
        accepted.set(step.sent.body.type, (accepted.get(step.sent.body.type) ?? 0) + 1);
        slipJobsFor(office.state, events, step.at);
      }
      statuses = checkStep(office, events, ticketsBefore, statuses, step.at);
      if (n % RECOUNT_EVERY === 0) checkAgainst(NaiveQueue.of(office.records), office.state, step.at);
    }
    checkAgainst(NaiveQueue.of(office.records), office.state, office.at);
    const whole = canonicalDump(office.state);
    if (canonicalDump(office.recovered().state) !== whole) throw new Error('the day told from its opening differs');
    if (canonicalDump(office.remembered().state) !== whole) throw new Error('a remembered state led to another one');
    if (canonicalDump(office.retold().state) !== whole) throw new Error('the whole journal tells another state');
  } catch (fault) {
    throw new Error(`${(fault as Error).message}\n\nThe story:\n${story.join('\n')}`, { cause: fault });
  }
  return { commands, accepted };
}

function checkStep(
  office: RandomOffice,
  events: readonly QueueEvent[],
  ticketsBefore: readonly Ticket[],
  statuses: ReadonlyMap<TicketId, Ticket['status']>,
  at: number,
): ReadonlyMap<TicketId, Ticket['status']> {
  const { state } = office;
  checkPlaces(state);
  checkNumbers(state);
  const called = events.find((event): event is TicketCalled => event.type === 'TicketCalled');
  if (called) checkOvertaking(ticketsBefore, state, called, at);
  return checkStatuses(
    statuses,
    state,
    events.some((event) => event.type === 'ActUndone'),
  );
}

/** Nothing but the sense of the restart itself may differ. */
function checkRestart(office: RandomOffice, dumpBefore: string | null): void {
  if (dumpBefore !== null && canonicalDump(office.recovered().state) !== canonicalDump(office.state)) {
    throw new Error('a second start tells another state');
  }
}

function lineOfStory({ act, at, sent, decision, isRestart }: Step): string {
  const when = new Date(at).toISOString().slice(5, 19);
  if (isRestart) return `${when}  the hub starts again`;
  if (!sent) return `${when}  (${act.kind})`;
  const who = sent.by.kind === 'staff' ? sent.by.name : sent.by.kind === 'device' ? sent.by.deviceId : 'the hub';
  const { type, ...rest } = sent.body as { readonly type: string };
  const what = type.includes('settings') ? '' : JSON.stringify(rest);
  const end =
    decision?.kind === 'accepted'
      ? decision.events
          .map((event) => ('ticketId' in event ? `${event.type} ${String(event.ticketId)}` : event.type))
          .join(', ')
      : JSON.stringify(decision?.rejection);
  return `${when}  ${who}: ${type} ${what} → ${end}`;
}
