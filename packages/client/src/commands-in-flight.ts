import {
  commandReplySchema,
  outcomeOfReplySchema,
  type Command,
  type CommandEnvelope,
  type CommandId,
  type OutcomeOf,
  type RejectionCode,
} from '@motcua/protocol';
import type { HubDoor } from './hub-door.ts';
import type { LateOutcome, SendResult } from './hub-link.ts';
import type { LinkSurroundings } from './link-options.ts';

type InFlight = {
  readonly commandId: CommandId;
  readonly command: Command;
  readonly startedMs: number;
  readonly settle: (result: SendResult) => void;
  readonly stopGivingUp: () => void;
  /** How often it was put on the wire. */
  sent: number;
  /** As whom it was meant: it is never sent, nor asked about, as anyone else. */
  identity: string | null;
};

const RETRY_MS = 1_000;

/** Refusals that say "not now" and nothing about whether an earlier try of the same command arrived. */
const NOT_NOW: ReadonlySet<RejectionCode> = new Set<RejectionCode>([
  'rate-limited',
  'storage-unavailable',
  'shutting-down',
]);

/**
 * Commands on their way to the hub. The same id is repeated over connections until an answer comes or
 * the sender's patience ends; then the command is *in doubt*: it is never sent again, and on return the
 * hub is asked what became of it.
 */
export class CommandsInFlight {
  readonly #around: LinkSurroundings;
  readonly #onLate: (late: LateOutcome) => void;
  readonly #inFlight = new Map<CommandId, InFlight>();
  readonly #inDoubt = new Map<CommandId, string>();
  #door: HubDoor | null = null;
  #closed = false;

  constructor(around: LinkSurroundings, onLate: (late: LateOutcome) => void) {
    this.#around = around;
    this.#onLate = onLate;
  }

  send(command: Command, giveUpAfterMs: number): Promise<SendResult> {
    return new Promise((settle) => {
      const commandId = this.#around.newCommandId();
      if (this.#closed) return settle({ kind: 'no-answer', commandId });
      const flight: InFlight = {
        commandId,
        command,
        startedMs: this.#around.monotonicMs(),
        settle,
        stopGivingUp: this.#around.after(giveUpAfterMs, () => this.#giveUp(flight)),
        sent: 0,
        identity: this.#door?.identity ?? null,
      };
      this.#inFlight.set(commandId, flight);
      this.#transmit(flight);
    });
  }

  /** A connection was accepted: repeats what is open and asks about what is in doubt. */
  enter(door: HubDoor): void {
    this.#door = door;
    for (const flight of this.#inFlight.values()) this.#transmit(flight);
    for (const commandId of this.#inDoubt.keys()) this.#askOutcome(commandId);
  }

  leave(): void {
    this.#door = null;
  }

  /** Whoever still waits hears `no-answer`, as if the patience of each had ended now. */
  giveUpOpen(): void {
    for (const flight of [...this.#inFlight.values()]) this.#giveUp(flight);
  }

  /** Ends everything: whoever still waits hears `no-answer`. */
  close(): void {
    this.#closed = true;
    this.#door = null;
    for (const flight of this.#inFlight.values()) {
      flight.stopGivingUp();
      flight.settle({ kind: 'no-answer', commandId: flight.commandId });
    }
    this.#inFlight.clear();
    this.#inDoubt.clear();
  }

  #transmit(flight: InFlight): void {
    const door = this.#door;
    if (door === null || !door.isOpen() || this.#inFlight.get(flight.commandId) !== flight) return;
    flight.identity ??= door.identity;
    if (flight.identity !== door.identity) return;
    flight.sent += 1;
    const envelope: CommandEnvelope = {
      commandId: flight.commandId,
      ageMs: Math.max(0, Math.round(this.#around.monotonicMs() - flight.startedMs)),
      command: flight.command,
    };
    door.ask('command', envelope, (raw) => this.#onReply(flight, door, raw));
  }

  #onReply(flight: InFlight, door: HubDoor, raw: unknown): void {
    if (this.#inFlight.get(flight.commandId) !== flight) return;
    if (raw === null) {
      if (door === this.#door) this.#transmit(flight);
      return;
    }
    const reply = commandReplySchema.safeParse(raw);
    if (!reply.success) {
      this.#around.log('An answer from the hub was not understood', { error: reply.error.message });
      this.#around.after(RETRY_MS, () => this.#transmit(flight));
      return;
    }
    const { commandId } = flight;
    if (reply.data.kind === 'accepted') {
      const { outcome, revision } = reply.data;
      this.#settle(flight, { kind: 'accepted', commandId, outcome, revision });
      return;
    }
    const { rejection } = reply.data;
    if (flight.sent > 1 && NOT_NOW.has(rejection.code)) {
      const waitMs = rejection.code === 'rate-limited' ? Math.max(RETRY_MS, rejection.retryAfterMs) : RETRY_MS;
      this.#around.after(waitMs, () => this.#transmit(flight));
      return;
    }
    this.#settle(flight, { kind: 'rejected', commandId, rejection });
  }

  #settle(flight: InFlight, result: SendResult): void {
    this.#inFlight.delete(flight.commandId);
    flight.stopGivingUp();
    flight.settle(result);
  }

  #giveUp(flight: InFlight): void {
    const { commandId } = flight;
    this.#settle(flight, { kind: 'no-answer', commandId });
    if (flight.identity === null || flight.sent === 0) {
      // It never left this machine, so the hub can not have executed it.
      this.#around.after(0, () => this.#onLate({ commandId, outcome: null }));
      return;
    }
    this.#inDoubt.set(commandId, flight.identity);
    this.#askOutcome(commandId);
  }

  #askOutcome(commandId: CommandId): void {
    const door = this.#door;
    if (door === null || !door.isOpen() || this.#inDoubt.get(commandId) !== door.identity) return;
    const question: OutcomeOf = { commandId };
    door.ask('outcome-of', question, (raw) => {
      if (!this.#inDoubt.has(commandId)) return;
      const reply = outcomeOfReplySchema.safeParse(raw);
      if (!reply.success || reply.data.kind === 'rejected') {
        if (door === this.#door) this.#around.after(RETRY_MS, () => this.#askOutcome(commandId));
        return;
      }
      this.#inDoubt.delete(commandId);
      this.#onLate({ commandId, outcome: reply.data.kind === 'accepted' ? reply.data.outcome : null });
    });
  }
}
