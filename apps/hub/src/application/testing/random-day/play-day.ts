import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { CounterId, TicketId } from '@motcua/protocol/vocabulary';
import type { QueueEvent, TicketCalled } from '../../../domain/events.ts';
import type { Ticket } from '../../../domain/ticket.ts';
import { slipJobsFor } from '../../../reactions/slip-jobs.ts';
import { canonicalDump } from '../../canonical-dump.ts';
import type { Act } from './act.ts';
import { pictureOf } from './check-undone.ts';
import { checkState, checkViews, checkNumbers, checkOvertaking, checkPlaces, checkStatuses } from './day-invariants.ts';
import { NaiveBoards } from './naive-boards.ts';
import { NaiveQueue } from './naive-queue.ts';
import { RandomBoards } from './random-boards.ts';
import { RandomOffice, type Step } from './random-office.ts';

/** The dear checks are made once in so many acts, and at the end. */
const REPLAY_EVERY = 40;
const UNTOUCHED_EVERY = 15;
/** One day in so many is replayed after each of its acts. */
const CLOSELY_WATCHED = 60;

export type PlayedDay = { readonly commands: number; readonly accepted: ReadonlyMap<string, number> };

/** Plays the acts and holds what comes of each against the rules. Throws with the story when one is broken. */
export function playDay(settings: CentreSettings, acts: readonly Act[]): PlayedDay {
  const office = new RandomOffice(settings);
  const boards = new RandomBoards({ state: () => office.state, now: () => office.at });
  const story: string[] = [];
  const accepted = new Map<string, number>();
  let statuses: ReadonlyMap<TicketId, Ticket['status']> = new Map();
  let commands = 0;
  let undoable: Undoable | null = null;
  const replayEvery = acts.length % CLOSELY_WATCHED === 0 ? 1 : REPLAY_EVERY;
  try {
    for (const [n, act] of acts.entries()) {
      const isSampled = n % UNTOUCHED_EVERY === 0;
      const dumpBefore = isSampled || act.kind === 'restart' ? canonicalDump(office.state) : null;
      const pictureBefore = acts[n + 1]?.kind === 'undo' ? pictureOf(office.state) : null;
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
        slipJobsFor(office.state, events, step.at, null);
      }
      statuses = checkStep(office, events, ticketsBefore, statuses, step.at);
      undoable = checkUndone(office, step, undoable, pictureBefore);
      if (events.length > 0 || step.isRestart) {
        const naive = NaiveQueue.of(office.records);
        const naiveBoards = NaiveBoards.of(office.records, naive);
        if (step.isRestart) boards.restart(naiveBoards);
        else boards.afterCommit(events, naiveBoards);
        checkState(naive, office.state);
        checkViews(naive, office.state, step.at);
      }
      if (n % replayEvery === 0) checkReplay(office);
    }
    checkViews(NaiveQueue.of(office.records), office.state, office.at);
    checkReplay(office);
    if (canonicalDump(office.retold().state) !== canonicalDump(office.state)) {
      throw new Error('the whole journal tells another state');
    }
  } catch (fault) {
    throw new Error(`${(fault as Error).message}\n\nThe story:\n${story.join('\n')}`, { cause: fault });
  }
  return { commands, accepted };
}

/** An act that may be undone by the next command, and what the queue looked like before it. */
type Undoable = { readonly counterId: CounterId; readonly act: number; readonly picture: string };

/** CA8: an act taken back at once leaves everything as it was. Returns what the next command may take back. */
function checkUndone(
  office: RandomOffice,
  { decision, isRestart }: Step,
  undoable: Undoable | null,
  pictureBefore: string | null,
): Undoable | null {
  const events = decision?.kind === 'accepted' ? decision.events : [];
  const undone = events.find((event) => event.type === 'ActUndone');
  const isThat = undone && undoable?.counterId === undone.counterId && undoable.act === undone.act;
  if (isThat && pictureOf(office.state) !== undoable.picture) throw new Error('CA8: an undone act has left a trace');
  if (undone || isRestart || pictureBefore === null || events.some((event) => event.type === 'ServiceDayOpened')) {
    return null;
  }
  const acted = events.flatMap((event) => ('act' in event && event.act !== null ? [event] : []))[0];
  return acted?.act ? { counterId: acted.counterId, act: acted.act, picture: pictureBefore } : null;
}

function checkReplay(office: RandomOffice): void {
  const whole = canonicalDump(office.state);
  if (canonicalDump(office.recovered().state) !== whole) throw new Error('the day told from its opening differs');
  if (canonicalDump(office.remembered().state) !== whole) throw new Error('a remembered state led to another one');
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
          .map((event) => [event.type, 'ticketId' in event && event.ticketId, 'number' in event && event.number])
          .map((words) => words.filter((word) => typeof word === 'string').join(' '))
          .join(', ')
      : JSON.stringify(decision?.rejection);
  return `${when}  ${who}: ${type} ${what} → ${end}`;
}
