import type { Actor, CommandEnvelope, CommandId, CommandReply, OutcomeOfReply, Rejection } from '@motcua/protocol';
import type { HubEpoch, PersonTag } from '@motcua/protocol/vocabulary';
import type { ClockTrust, QueueCommandBody } from '../domain/commands.ts';
import type { Draft } from '../domain/draft.ts';
import type { QueueEvent } from '../domain/events.ts';
import type { QueueState } from '../domain/queue-state.ts';
import type { Clock, Timers } from '../ports/clock.ts';
import type { CommandIssuer } from '../ports/command-handler.ts';
import { StorageError } from '../ports/errors.ts';
import type { Ids } from '../ports/ids.ts';
import type { Journal } from '../ports/journal.ts';
import type { Logger } from '../ports/logger.ts';
import { AbandonedCommands } from './abandoned-commands.ts';
import { Batch } from './batch.ts';
import { CommandLog } from './command-log.ts';
import { DurableQueue } from './durable-queue.ts';
import type { SlipsOnHand } from './named-papers.ts';
import { handleCommand, issuerOf, type Handled, type SentCommand, type Turn } from './handle-command.ts';

/** Beyond this the rest waits for the next turn, so that a burst does not starve everything else. */
export const MOST_PER_BATCH = 512;
export const PROBE_EVERY_MS = 1_000;

export type WriterParts = {
  readonly journal: Journal;
  /** What `recoverDraft` made of this journal. */
  readonly draft: Draft;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly ids: Pick<Ids, 'slipCode' | 'appointmentCode'>;
  /** IS3 */
  readonly personTag: (person: string, dayOrdinal: number) => PersonTag;
  /** DA2 */
  readonly clockTrust: () => ClockTrust;
  /** SE2: a display is there that announces what is called and tells when it has. */
  readonly isVoiced: () => boolean;
  /** SL10 */
  readonly slips: SlipsOnHand;
  /** DA2: told once it is durable, before anyone is answered: hub time is `wallAt` now. */
  readonly onClockConfirmed: (wallAt: number) => void;
  readonly logger: Logger;
  readonly hubEpoch: HubEpoch;
  readonly authorise: (by: Actor, body: QueueCommandBody) => boolean;
  /** A short digest of a text, the same for ever. */
  readonly digest: (text: string) => string;
  /** Runs an action after whatever arrived in this turn of the event loop. */
  readonly afterThisTurn: (action: () => void) => void;
  /** Told after the callers were answered, once per batch or for several together. */
  readonly onCommitted: (events: readonly QueueEvent[]) => void;
};

/** Something that waits for the writer. */
type Arrival = {
  /** Handles it on the draft; the returned function answers once the batch is durable. */
  handle(turn: Turn): () => void;
  refuse(rejection: RefusedUnheard): void;
  /** A fault of the program: nobody is answered, and the sender learns later that nothing happened. */
  fail(fault: unknown): void;
};

type RefusedUnheard = { readonly code: 'storage-unavailable' | 'shutting-down' };

/**
 * The one writer. What arrives in one turn of the event loop is decided on the draft, one after the other,
 * and made durable in one transaction:
 *
 *     arrivals ─▶ handleCommand on the draft ─▶ journal.append ─▶ answers ─▶ onCommitted
 *                        │ fails before COMMIT: the draft is undone
 *                        │ COMMIT fails:        the draft is made anew from the journal
 *                        ▼
 *                 storage-unavailable: refuses at once, probes every second
 */
export class Writer {
  readonly #parts: WriterParts;
  readonly #queue: DurableQueue;
  readonly #abandoned = new AbandonedCommands();
  readonly #log: CommandLog;
  #arrivals: Arrival[] = [];
  #unpublished: QueueEvent[] = [];
  #closedFor: RefusedUnheard['code'] | null = null;
  #cancelProbe: () => void = () => undefined;

  constructor(parts: WriterParts) {
    this.#parts = parts;
    this.#queue = new DurableQueue(parts.journal, parts.draft, parts.logger);
    this.#log = new CommandLog(parts);
  }

  /** The state as last made durable. To be read only, and not kept: it changes in place. */
  get state(): QueueState {
    return this.#queue.draft.state;
  }

  /** The journal's last sequence number in `state`. */
  get revision(): number {
    return this.#queue.revision;
  }

  get isStorageAvailable(): boolean {
    return this.#closedFor !== 'storage-unavailable';
  }

  async handle(issuer: CommandIssuer, { commandId, ageMs, command }: CommandEnvelope): Promise<CommandReply> {
    const sent = { by: issuer.actor, printerId: issuer.printerId, commandId, ageMs, body: command };
    const handled = await this.#submit(sent);
    if (handled.kind === 'rejected') return { kind: 'rejected', commandId, rejection: handled.rejection };
    const { revision, isRepeated, outcome } = handled;
    return { kind: 'accepted', commandId, revision, repeated: isRepeated, outcome };
  }

  /** The hub's own commands enter the same way as everyone's. */
  submitSystem(body: QueueCommandBody): Promise<Handled> {
    return this.#submit({ by: { kind: 'system' }, printerId: null, commandId: null, ageMs: 0, body });
  }

  /** An act of staff that comes by another way than a socket; whoever sends it waits for the answer. */
  submitAs(by: Actor, body: QueueCommandBody): Promise<Handled> {
    return this.#submit({ by, printerId: null, commandId: null, ageMs: 0, body });
  }

  /** What became of a command that its sender gave up. An unknown one will never be executed from now on. */
  outcomeOf({ actor }: CommandIssuer, commandId: CommandId): Promise<OutcomeOfReply> {
    const issuer = issuerOf(actor);
    return this.#enter<OutcomeOfReply>(
      (turn) => {
        if (issuer === null) return { kind: 'never-executed', commandId };
        const known = turn.batch.answerOf(issuer, commandId) ?? turn.storedAnswer(issuer, commandId);
        if (known) return { kind: 'accepted', commandId, revision: known.revision, outcome: known.outcome };
        this.#abandoned.remember(issuer, commandId, this.#parts.clock.monotonicMs());
        return { kind: 'never-executed', commandId };
      },
      (rejection) => ({ kind: 'rejected', rejection }),
    );
  }

  /** Finishes what has arrived, and from then on refuses. */
  stop(): void {
    while (this.#arrivals.length > 0) this.#runBatch();
    this.#closedFor = 'shutting-down';
    this.#cancelProbe();
    this.#publish();
    this.#log.stop();
  }

  async #submit(sent: SentCommand): Promise<Handled> {
    const { clock } = this.#parts;
    const arrivedAt = clock.monotonicMs();
    const waited = () => clock.monotonicMs() - arrivedAt;
    const handled = await this.#enter<Handled>(
      (turn) => handleCommand(turn, { ...sent, ageMs: sent.ageMs + waited() }),
      (rejection) => ({ kind: 'rejected', rejection }),
    );
    this.#log.answered(sent, handled, waited());
    return handled;
  }

  #enter<Reply>(handle: (turn: Turn) => Reply, refusal: (rejection: Rejection) => Reply): Promise<Reply> {
    return new Promise((resolve, reject) => {
      if (this.#closedFor) return resolve(refusal({ code: this.#closedFor }));
      this.#arrivals.push({
        handle: (turn) => {
          const reply = handle(turn);
          return () => resolve(reply);
        },
        refuse: (rejection) => resolve(refusal(rejection)),
        fail: reject,
      });
      if (this.#arrivals.length === 1) this.#parts.afterThisTurn(() => this.#runBatch());
    });
  }

  #runBatch(): void {
    const arrivals = this.#arrivals.splice(0, MOST_PER_BATCH);
    if (this.#arrivals.length > 0) this.#parts.afterThisTurn(() => this.#runBatch());
    const batch = new Batch(this.#queue.revision);
    const turn = this.#openTurn(batch);
    const answers: (() => void)[] = [];
    try {
      for (const [nth, arrival] of arrivals.entries()) {
        answers.push(this.#handleOne(turn, arrival));
        // Whatever comes after it happens in the new time.
        if (confirmedTime(batch) !== null) this.#putBack(arrivals.splice(nth + 1));
      }
      this.#queue.commit(batch);
      this.#followClock(batch);
    } catch (fault) {
      const mended = this.#queue.mendAfter(fault, batch);
      if (mended !== 'failed') this.#followClock(batch);
      if (mended === 'closed') this.#publishSoon(batch);
      if (mended !== 'stored') return this.#close(arrivals);
    }
    for (const answer of answers) answer();
    this.#publishSoon(batch);
  }

  #putBack(arrivals: readonly Arrival[]): void {
    if (arrivals.length === 0) return;
    if (this.#arrivals.length === 0) this.#parts.afterThisTurn(() => this.#runBatch());
    this.#arrivals.unshift(...arrivals);
  }

  #followClock(batch: Batch): void {
    const wallAt = confirmedTime(batch);
    if (wallAt !== null) this.#parts.onClockConfirmed(wallAt);
  }

  #openTurn(batch: Batch): Turn {
    const { hubEpoch, authorise, clock, ids, digest, journal, personTag, clockTrust, isVoiced, slips } = this.#parts;
    return {
      ...{ draft: this.#queue.draft, batch, hubEpoch, authorise, digest, personTag, clockTrust, isVoiced, slips },
      storedAnswer: (issuer, commandId) => journal.answerOf(issuer, commandId),
      abandon: (issuer, commandId) => this.#abandoned.remember(issuer, commandId, clock.monotonicMs()),
      isAbandoned: (issuer, commandId) => this.#abandoned.has(issuer, commandId, clock.monotonicMs()),
      now: () => clock.now(),
      slipCode: () => ids.slipCode(),
      appointmentCode: () => ids.appointmentCode(),
    };
  }

  /** A fault in one command must not take the others with it; a fault of the storage concerns them all. */
  #handleOne(turn: Turn, arrival: Arrival): () => void {
    const before = turn.draft.mark();
    try {
      return arrival.handle(turn);
    } catch (fault) {
      if (fault instanceof StorageError) throw fault;
      turn.draft.undoTo(before);
      this.#parts.logger.error({ err: fault }, 'command failed');
      return () => arrival.fail(fault);
    }
  }

  /** Refuses these and everyone after them, until a probe succeeds. */
  #close(arrivals: readonly Arrival[]): void {
    this.#closedFor = 'storage-unavailable';
    for (const arrival of [...arrivals, ...this.#arrivals.splice(0)]) arrival.refuse({ code: this.#closedFor });
    this.#probeLater();
  }

  #probeLater(): void {
    this.#cancelProbe = this.#parts.timers.after(PROBE_EVERY_MS, () => {
      if (!this.#queue.isUsableAgain()) return this.#probeLater();
      this.#closedFor = null;
      this.#parts.logger.info({ revision: this.revision }, 'storage available again');
    });
  }

  /** Views and printers come after the callers, whose answers leave at the end of this turn. */
  #publishSoon(batch: Batch): void {
    if (batch.events.length === 0) return;
    const isFirst = this.#unpublished.length === 0;
    this.#unpublished.push(...batch.events.map((record) => record.event));
    if (isFirst) this.#parts.afterThisTurn(() => this.#publish());
  }

  #publish(): void {
    const events = this.#unpublished;
    if (events.length === 0) return;
    this.#unpublished = [];
    try {
      this.#parts.onCommitted(events);
    } catch (fault) {
      this.#parts.logger.error({ err: fault }, 'views not published');
    }
  }
}

/** DA2: the last thing in a batch that holds it. */
function confirmedTime(batch: Batch): number | null {
  const last = batch.events.at(-1)?.event;
  return last?.type === 'ClockConfirmed' ? last.wallAt : null;
}
