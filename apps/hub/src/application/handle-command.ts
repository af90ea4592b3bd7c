import { tooLateAfterMs, type Actor, type CommandId, type CommandOutcome, type Rejection } from '@motcua/protocol';
import type { AppointmentCode, HubEpoch, PersonTag, PrinterId, SlipCode, TicketId } from '@motcua/protocol/vocabulary';
import type { ClockTrust, QueueCommandBody } from '../domain/commands.ts';
import { decide } from '../domain/decide.ts';
import { dueDayEvents } from '../domain/decisions/service-day.ts';
import type { Draft } from '../domain/draft.ts';
import { EVENT_VERSIONS } from '../domain/event-versions.ts';
import type { QueueEvent, RecordedEvent } from '../domain/events.ts';
import { commandOutcome } from '../projections/command-outcome.ts';
import { slipJobsFor } from '../reactions/slip-jobs.ts';
import type { StoredAnswer } from '../ports/journal.ts';
import type { Batch } from './batch.ts';
import { canonicalText } from './fingerprint.ts';
import { namedPapers, type SlipsOnHand } from './named-papers.ts';

/** A command on its way through the hub. */
export type SentCommand = {
  /** Who asks: the authenticated connection, or the hub itself. */
  readonly by: Actor;
  readonly printerId: PrinterId | null;
  /** Null: the hub's own command, which nobody repeats. */
  readonly commandId: CommandId | null;
  /** How long ago it was first sent, the wait in this hub included. */
  readonly ageMs: number;
  readonly body: QueueCommandBody;
};

/** What a command is handled on: the draft of the running batch, and what comes from outside the domain. */
export type Turn = {
  readonly draft: Draft;
  readonly batch: Batch;
  readonly hubEpoch: HubEpoch;
  readonly authorise: (by: Actor, body: QueueCommandBody) => boolean;
  /** The answer already in the journal. */
  readonly storedAnswer: (issuer: string, commandId: CommandId) => StoredAnswer | null;
  /** Whether the sender was told that it was never executed. */
  readonly isAbandoned: (issuer: string, commandId: CommandId) => boolean;
  /** From now on it never is. */
  readonly abandon: (issuer: string, commandId: CommandId) => void;
  /** Hub time, ms. */
  readonly now: () => number;
  readonly slipCode: () => SlipCode;
  readonly appointmentCode: () => AppointmentCode;
  /** DA2: whether the machine's clock is believed. */
  readonly clockTrust: () => ClockTrust;
  /** SE2: a display is there that announces and tells. */
  readonly isVoiced: () => boolean;
  /** IS3: a person's keyed hash for a service day. */
  readonly personTag: (person: string, dayOrdinal: number) => PersonTag;
  readonly digest: (text: string) => string;
  /** SL10 */
  readonly slips: SlipsOnHand;
};

export type Handled =
  | {
      readonly kind: 'accepted';
      readonly revision: number;
      readonly outcome: CommandOutcome;
      readonly isRepeated: boolean;
    }
  | { readonly kind: 'rejected'; readonly rejection: Rejection };

/**
 * The sentence of this program, in its order:
 *
 *     command → authorise → decide → append → evolve → project → publish → (outbox) → devices
 *
 * A refusal changes nothing. What is accepted here has evolved the draft and waits in the batch with its
 * answer and its slips; the writer appends the batch in one transaction, and only then does the draft
 * become the state, is the answer sent, are views published and printers woken.
 */
export function handleCommand(turn: Turn, sent: SentCommand): Handled {
  if (!turn.authorise(sent.by, sent.body)) return refuse({ code: 'forbidden' });

  const identity = identify(turn, sent);
  if (identity) {
    const known =
      turn.batch.answerOf(identity.issuer, identity.commandId) ??
      turn.storedAnswer(identity.issuer, identity.commandId);
    if (known) return repeat(known, identity.fingerprint);
  }

  const late = lateness(turn, sent);
  if (late) return refuse(late);

  const at = Math.max(turn.now(), turn.draft.state.lastHubTime);
  const { by, printerId } = sent;
  const clock = turn.clockTrust();
  const body = agedOnTheWay(withoutPerson(sent.body), sent.ageMs);
  const personTag = personTagOf(turn, sent.body, at, clock);
  const codes = { slipCode: turn.slipCode(), appointmentCode: makesAppointments(body) ? turn.appointmentCode() : null };
  const knownTickets = ticketsInDoubt(turn, sent);
  const isVoiced = turn.isVoiced();
  const { papers, content } = namedPapers(body, turn.slips, turn.batch.slipJobs);
  const fromOutside = { clock, printerId, isVoiced, ...codes, personTag, knownTickets, papers };
  const decision = decide(turn.draft, { at, by, ...fromOutside, body });
  if (decision.kind === 'rejected') return refuse(decision.rejection);

  const { state } = turn.draft;
  const events = record(turn, sent, decision.events, at);
  const outcome = commandOutcome(state, by, body, decision.events, at);
  const told = outcome.type === 'ticket-issued' ? outcome : null;
  const slipJobs = slipJobsFor(state, decision.events, at, content, told);
  const revision = turn.batch.revision + events.length;
  turn.batch.add(events, identity ? { ...identity, revision, outcome } : null, slipJobs);
  return { kind: 'accepted', revision, outcome, isRepeated: false };
}

/** `device:<id>` or `staff:<id>`: who may be told an answer. Null: the hub itself. */
export function issuerOf(by: Actor): string | null {
  switch (by.kind) {
    case 'device':
      return `device:${by.deviceId}`;
    case 'staff':
      return `staff:${by.accountId}`;
    case 'system':
      return null;
  }
}

/**
 * HL1: what the presses in doubt of a hand-over had got. One that is not known is given up here as well, so that a
 * copy of it still under way gets nothing.
 */
function ticketsInDoubt(turn: Turn, { by, body }: SentCommand): ReadonlyMap<CommandId, TicketId> {
  const known = new Map<CommandId, TicketId>();
  const issuer = issuerOf(by);
  if (body.type !== 'hand-over-reserve' || issuer === null) return known;
  for (const { abandonedCommandId } of body.tickets) {
    if (abandonedCommandId === null) continue;
    const answer = turn.batch.answerOf(issuer, abandonedCommandId) ?? turn.storedAnswer(issuer, abandonedCommandId);
    if (answer?.outcome.type === 'ticket-issued') known.set(abandonedCommandId, answer.outcome.ticketId);
    else turn.abandon(issuer, abandonedCommandId);
  }
  return known;
}

function makesAppointments(body: QueueCommandBody): boolean {
  return body.type === 'make-appointment' || body.type === 'end-calling';
}

type Identity = Pick<StoredAnswer, 'issuer' | 'commandId' | 'fingerprint'>;

function identify(turn: Turn, { by, commandId, body }: SentCommand): Identity | null {
  const issuer = issuerOf(by);
  if (issuer === null || commandId === null) return null;
  return { issuer, commandId, fingerprint: turn.digest(canonicalText(withoutPerson(body))) };
}

/**
 * IS3: a person's number goes no further than here, not even as a digest that could be guessed: what remains of it
 * is the keyed hash of the day.
 */
function withoutPerson(body: QueueCommandBody): QueueCommandBody {
  return body.type === 'issue-ticket' ? { ...body, person: null } : body;
}

/** HL1: what was handed over has grown older since: an answer was lost, and the same command is repeated. */
function agedOnTheWay(body: QueueCommandBody, ageMs: number): QueueCommandBody {
  if (body.type !== 'hand-over-reserve') return body;
  const tickets = body.tickets.map((ticket) => ({ ...ticket, ageMs: ticket.ageMs + ageMs }));
  return { ...body, outageMs: body.outageMs + ageMs, tickets };
}

/** The hash of the day in which the ticket will stand, which this command may be the first of. */
function personTagOf(turn: Turn, body: QueueCommandBody, at: number, clock: ClockTrust): PersonTag | null {
  if (body.type !== 'issue-ticket' || body.person === null) return null;
  const { state } = turn.draft;
  const opened = dueDayEvents(state, at, clock)?.find((event) => event.type === 'ServiceDayOpened');
  return turn.personTag(body.person, opened?.ordinal ?? state.day?.ordinal ?? 1);
}

/** IS2: the same id gives the same answer; the same id with other content is a mistake of the sender. */
function repeat(known: StoredAnswer, fingerprint: string): Handled {
  if (known.fingerprint !== fingerprint) return refuse({ code: 'command-id-reused' });
  return { kind: 'accepted', revision: known.revision, outcome: known.outcome, isRepeated: true };
}

/** Nobody waits any more for a command this old, or its sender was told that it never happened. */
function lateness(turn: Turn, { by, commandId, ageMs }: SentCommand): Rejection | null {
  const issuer = issuerOf(by);
  if (by.kind === 'system' || issuer === null || commandId === null) return null;
  const limitMs = tooLateAfterMs(by.role);
  return ageMs > limitMs || turn.isAbandoned(issuer, commandId) ? { code: 'too-late', limitMs } : null;
}

function record(turn: Turn, sent: SentCommand, events: readonly QueueEvent[], at: number): RecordedEvent[] {
  const { by, commandId } = sent;
  const { hubEpoch, batch, draft } = turn;
  return events.map((event, index) => ({
    seq: batch.revision + index + 1,
    version: EVENT_VERSIONS[event.type],
    dayOrdinal: isDayEvent(event) ? event.ordinal : (draft.state.day?.ordinal ?? 0),
    at,
    by,
    hubEpoch,
    commandId,
    event,
  }));
}

/** The opening of a day may be decided together with the close of the one before. */
function isDayEvent(
  event: QueueEvent,
): event is Extract<QueueEvent, { type: 'ServiceDayOpened' | 'ServiceDayClosed' }> {
  return event.type === 'ServiceDayOpened' || event.type === 'ServiceDayClosed';
}

function refuse(rejection: Rejection): Handled {
  return { kind: 'rejected', rejection };
}
