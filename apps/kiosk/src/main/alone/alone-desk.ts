import type { Alone, ApplianceHubLink, SendResult } from '@motcua/client';
import { isSameDate } from '@motcua/messages';
import type { PrinterTimers } from '@motcua/printing';
import type { CommandId, KioskMenuView, KioskSlipsView, PrinterState, ReserveKit, SlipCode } from '@motcua/protocol';
import { aloneMenu } from './alone-menu.ts';
import { answerFor, decideNumber, nextOrdinal, type GiveFacts } from './give-number.ts';
import { ageOf } from './hand-over.ts';
import type { KeptReserve } from './kept-reserve.ts';
import { reserveTicketId } from './own-slip.ts';
import type { OwnPrinter } from './own-printer.ts';
import type { ReserveLedger } from './reserve-ledger.ts';
import type { GivenNumber, IssueCommand } from './reserve-records.ts';

/** HL1: a hub that starts anew is back by then, and a press at the kiosk waits so long. */
const ALONE_AFTER_MS = 5_000;
/** Hours open and close by themselves. */
const LOOK_AGAIN_MS = 10_000;
const SLIPS_SHOWN = 5;

export type AloneDeskParts = {
  readonly link: Pick<ApplianceHubLink, 'giveUpOpen'>;
  readonly ledger: ReserveLedger;
  readonly kept: () => KeptReserve | null;
  readonly session: string;
  readonly timers: PrinterTimers;
  readonly wallMs: () => number;
  /** Hub time, and when the hub was last there, as far as they are known here. */
  readonly hubNow: () => number;
  readonly lastContactAt: () => number;
  /** Takes hold of the kiosk's printer; called when nobody else has its port. */
  readonly openPrinter: (kit: ReserveKit, ageMs: (given: GivenNumber) => number, onChanged: () => void) => OwnPrinter;
  /** Resolves when the port that was lent to the hub is free. */
  readonly portsFree: () => Promise<void>;
  readonly newSlipCode: () => SlipCode;
  readonly newCommandId: () => CommandId;
  readonly log: (message: string, fields: Record<string, unknown>) => void;
};

/**
 * HL1: gives numbers while the hub is away.
 *
 *     with the hub ── lost ─▶ losing ── 5 s ─▶ alone (the printer is the kiosk's) ── connected ─▶ with the hub
 *           ▲──── connected ────┘                                       the printer is given back ─┘
 */
export class AloneDesk {
  readonly #parts: AloneDeskParts;
  readonly #listeners = new Set<() => void>();
  #phase: 'with-hub' | 'losing' | 'alone' = 'with-hub';
  #lostAtMs = 0;
  #lostAt = 0;
  #printer: OwnPrinter | null = null;
  #givingBack: Promise<void> = Promise.resolve();
  #last: Promise<unknown> = Promise.resolve();
  #cancelTimer: () => void = () => undefined;
  /** Grows with every step: what an earlier one still waited for is over. */
  #generation = 0;

  constructor(parts: AloneDeskParts) {
    this.#parts = parts;
  }

  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  get isAlone(): boolean {
    return this.#phase === 'alone';
  }

  /** Null: the hub is there, or this kiosk cannot be alone. */
  standing(): Alone | null {
    const kept = this.#parts.kept();
    if (this.#phase === 'with-hub' || kept === null) return null;
    const { deviceId, kit, lease } = kept;
    const isLeft = lease.slices.some(({ seriesId }) => nextOrdinal(kept, this.#parts.ledger.book, seriesId) !== null);
    return { standing: this.#standingOf(isLeft), deviceId, printerId: kit.printer.printerId };
  }

  #standingOf(isLeft: boolean): Alone['standing'] {
    if (!isLeft) return 'used-up';
    const state = this.#printerState();
    if (this.#phase === 'losing' || state === 'starting') return 'soon';
    return state === 'ready' ? 'giving' : 'no-paper';
  }

  /** The tiles as they are now; null where the hub's own hold. */
  menu(): KioskMenuView | null {
    const kept = this.#parts.kept();
    return kept === null || this.#phase === 'with-hub' ? null : aloneMenu(this.#facts(kept));
  }

  slips(): KioskSlipsView | null {
    const kept = this.#parts.kept();
    if (kept === null || this.#phase !== 'alone') return null;
    const { book } = this.#parts.ledger;
    const { printerId } = kept.kit.printer;
    return {
      slips: book
        .all()
        .slice(-SLIPS_SHOWN)
        .toReversed()
        .map((given) => ({
          ticketId: reserveTicketId(given),
          number: given.number,
          printerId,
          ...book.slipOf(given.nth),
        })),
    };
  }

  /** The hub is gone. */
  lost(): void {
    if (this.#phase !== 'with-hub') return;
    this.#phase = 'losing';
    this.#lostAtMs = this.#parts.timers.monotonicMs();
    this.#lostAt = this.#parts.lastContactAt();
    const generation = (this.#generation += 1);
    this.#cancelTimer = this.#parts.timers.after(ALONE_AFTER_MS, () => void this.#beginAlone(generation));
    this.#tell();
  }

  /** The hub is there, or the kiosk is not its any more. Presses go to it from now on. */
  found(): void {
    this.#generation += 1;
    this.#cancelTimer();
    if (this.#phase === 'with-hub') return;
    this.#phase = 'with-hub';
    const printer = this.#printer;
    this.#printer = null;
    // The number that is just being written gets its slip.
    if (printer !== null) this.#givingBack = this.#last.then(() => printer.letGo());
    this.#tell();
  }

  /** Resolves when the kiosk writes nothing to its printer any more: the hub may have the port. */
  printerFree(): Promise<void> {
    return this.#givingBack;
  }

  /** One press after the other. `abandoned`: the press in doubt that this number takes the place of. */
  press(command: IssueCommand, abandoned: CommandId | null, giveUpAfterMs: number): Promise<SendResult> {
    const untilMs = this.#parts.timers.monotonicMs() + giveUpAfterMs;
    const commandId = abandoned ?? this.#parts.newCommandId();
    const turn = this.#last.then(() => this.#give(command, commandId, abandoned, untilMs));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** FS10: what this kiosk prints with by itself, once it is known how that is; null: the printer is the hub's. */
  async printerAlone(withinMs: number): Promise<OwnPrinter | null> {
    if (this.standing() === null) return null;
    await this.#whilePreparing(
      this.#parts.timers.monotonicMs() + withinMs,
      () => this.#phase === 'with-hub' || (this.isAlone && this.#printerState() !== 'starting'),
    );
    return this.#printer;
  }

  /** As a crash would leave it. */
  async drop(): Promise<void> {
    this.#generation += 1;
    this.#cancelTimer();
    this.#listeners.clear();
    const printer = this.#printer;
    this.#printer = null;
    this.#phase = 'with-hub';
    await printer?.drop();
  }

  async #beginAlone(generation: number): Promise<void> {
    await Promise.all([this.#givingBack, this.#parts.portsFree()]);
    const kept = this.#parts.kept();
    if (generation !== this.#generation || kept === null) return;
    this.#phase = 'alone';
    this.#printer = this.#parts.openPrinter(
      kept.kit,
      (given) => this.#ageMs(given),
      () => this.#tell(),
    );
    this.#parts.log('The hub is away: this kiosk gives numbers by itself', { lease: kept.lease.dayOrdinal });
    this.#tell();
    // First the state, so that whoever is given up finds the kiosk alone.
    this.#parts.link.giveUpOpen();
    this.#lookAgain();
  }

  #lookAgain(): void {
    this.#cancelTimer = this.#parts.timers.after(LOOK_AGAIN_MS, () => {
      this.#tell();
      this.#lookAgain();
    });
  }

  async #give(
    command: IssueCommand,
    commandId: CommandId,
    abandoned: CommandId | null,
    untilMs: number,
  ): Promise<SendResult> {
    await this.#whilePreparing(untilMs, () => !this.isAlone || this.standing()?.standing !== 'soon');
    const kept = this.#parts.kept();
    if (!this.isAlone || kept === null || this.standing()?.standing === 'soon') return { kind: 'no-answer', commandId };
    const { ledger, timers, session, wallMs, hubNow, newSlipCode, log } = this.#parts;
    const facts = this.#facts(kept);
    const monotonicMs = timers.monotonicMs();
    const at = Math.floor(hubNow());
    const decided = decideNumber(facts, command, {
      ...{ session, monotonicMs, wallMs: wallMs(), at, lostAt: this.#lostAt, deviceId: kept.deviceId },
      aloneMs: Math.max(monotonicMs - this.#lostAtMs, at - this.#lostAt),
      ...{ slipCode: newSlipCode(), abandonedCommandId: abandoned },
    });
    if ('code' in decided) return { kind: 'rejected', commandId, rejection: decided };
    const printer = this.#printer;
    try {
      await ledger.write(decided);
    } catch (error) {
      log('A number was not given: the disk did not take it', { error: String(error) });
      // Whether it stands on the disk nobody knows: it is not given to anybody else.
      ledger.book.take({ ...decided, kind: 'used' });
      return { kind: 'rejected', commandId, rejection: { code: 'storage-unavailable' } };
    }
    printer?.print(decided);
    this.#tell();
    return answerFor(facts, decided, commandId);
  }

  /** Until the printer has said how it is. */
  #whilePreparing(untilMs: number, isOver: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      if (isOver()) return resolve();
      const end = () => {
        cancel();
        this.#listeners.delete(look);
        resolve();
      };
      const look = () => isOver() && end();
      const cancel = this.#parts.timers.after(Math.max(0, untilMs - this.#parts.timers.monotonicMs()), end);
      this.#listeners.add(look);
    });
  }

  #facts(kept: KeptReserve): GiveFacts {
    const { book } = this.#parts.ledger;
    const { kit, lease } = kept;
    const at = this.#parts.hubNow();
    const { timeZone } = kit.centre;
    const ofToday = book.waiting().filter((given) => isSameDate(given.at, at, timeZone));
    const lastOf = (seriesId: string) => lease.slices.find((slice) => slice.seriesId === seriesId)?.last ?? 0;
    return {
      ...{ kept, at, book, printerState: this.#printerState(), ageMs: (given: GivenNumber) => this.#ageMs(given) },
      left: (seriesId) => {
        const next = nextOrdinal(kept, book, seriesId);
        return next === null ? 0 : lastOf(seriesId) - next + 1;
      },
      givenToday: (serviceId) => ofToday.filter((given) => given.serviceId === serviceId).length,
    };
  }

  #printerState(): PrinterState {
    return this.#printer?.state ?? 'starting';
  }

  #ageMs(given: GivenNumber): number {
    const { session, timers, wallMs } = this.#parts;
    return ageOf(given, { session, monotonicMs: () => timers.monotonicMs(), wallMs }).ms;
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
