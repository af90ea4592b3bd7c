import { recoveryCommand } from '../esc-pos/commands.ts';
import type { PrinterProfile } from '../esc-pos/printer-profile.ts';
import { pause, type PrinterTimers } from '../printer-timers.ts';
import { type PrinterCondition, stateOf } from '../status/printer-condition.ts';
import type { PrinterState } from '../status/printer-state.ts';
import type { ByteTransport } from '../transport/byte-transport.ts';
import { preparation } from './preparation.ts';
import { ANSWER_MS, type PrinterAbilities } from './printer-abilities.ts';
import type { PrinterDialogue } from './printer-dialogue.ts';
import type { PrinterStanding } from './printer-standing.ts';

const SETTLE_MS = 300;

export type PrinterReadinessOptions = {
  readonly transport: ByteTransport;
  readonly profile: PrinterProfile;
  readonly timers: PrinterTimers;
  readonly dialogue: PrinterDialogue;
  readonly abilities: PrinterAbilities;
  readonly standing: PrinterStanding;
  /** Whether something of an earlier slip may hang out of it from the beginning. */
  readonly mayHoldRest: boolean;
  /** The printer does not do what it should on this connection: the next one may be better. */
  readonly connectAnew: () => void;
};

/**
 * Gets a printer ready on the present connection and says what keeps it: asked what it can answer, recovered after
 * paper, cover and broken slips, brought into a known state once on each connection.
 */
export class PrinterReadiness {
  readonly #options: PrinterReadinessOptions;
  /** Questions probed, `ESC @` and `GS a` sent on this connection. */
  #prepared = false;
  /** An error may have to be cleared, and buffers emptied; how the printer was before this program came, nobody knows. */
  #mustRecover = true;
  /** Something of a broken slip may hang out of it: it is cut off before the next one. Otherwise no paper is spent. */
  #mustCut: boolean;
  #checkingUp = false;
  /** What a printer that takes jobs is to be sent before its next slip, in the same job. */
  #due: Uint8Array = new Uint8Array(0);

  constructor(options: PrinterReadinessOptions) {
    this.#options = options;
    this.#mustCut = options.mayHoldRest;
  }

  get isPrepared(): boolean {
    return this.#prepared;
  }

  /** Something may hang out of it that was not cut off yet. */
  get mayHoldRest(): boolean {
    return this.#mustCut;
  }

  /** Another connection, or other questions: the printer is prepared anew before its next slip. */
  unprepare(): void {
    this.#prepared = false;
  }

  /** A slip broke: its rest is thrown away and cut off before the next one. */
  mustRecover(): void {
    this.#mustRecover = true;
    this.#mustCut = true;
    this.#prepared = false;
  }

  /** Not waited for: a printer whose buffer is full takes nothing until a person has helped it. */
  beginRecovery(): void {
    const { transport, profile } = this.#options;
    if (this.#mustRecover && !transport.takesJobs) void transport.write(recoveryCommand(profile), ANSWER_MS);
  }

  /** What the printer said unasked, or to somebody else's question. A check-up judges by all its answers. */
  hear(condition: PrinterCondition): void {
    const state = stateOf(condition);
    if (state !== 'ready' && this.#prepared && !this.#checkingUp) this.#stopped(state);
  }

  /**
   * A printer that says nothing and takes everything: prepared without a word. False when it took nothing: then nothing was cut
   * off either.
   */
  async prepareMute(): Promise<boolean> {
    const { transport, profile, abilities } = this.#options;
    if (transport.takesJobs) {
      if (this.#mustCut) this.#due = preparation(profile, true);
    } else {
      const outcome = await transport.write(preparation(profile, this.#mustCut), ANSWER_MS);
      if (outcome !== 'written') return false;
      this.#restIsGone();
    }
    this.#isPreparedNow();
    abilities.takeAsMute();
    return true;
  }

  /** What goes before the next slip, once. */
  takeDue(): readonly Uint8Array[] {
    const due = this.#due;
    this.#due = new Uint8Array(0);
    if (due.length === 0) return [];
    this.#restIsGone();
    return [due];
  }

  /** Asks what the printer can answer, and gets it going again when all is well. */
  async checkUp(connection: AbortSignal): Promise<void> {
    const { abilities, dialogue, standing } = this.#options;
    this.#checkingUp = true;
    const answers = await Promise.all([...abilities.queries].map((query) => dialogue.ask(query, ANSWER_MS)));
    this.#checkingUp = false;
    if (connection.aborted) return;
    if (answers.includes(null)) {
      this.#giveUp(`no answer within ${String(ANSWER_MS)} ms`);
      return;
    }
    if (this.#isStopped()) return;
    if (!this.#prepared) {
      if (!(await this.#prepare(connection))) return;
      // What it says unasked while it is being prepared is heard, and not acted on.
      if (this.#isStopped()) return;
    }
    standing.setState('ready', null);
  }

  #isStopped(): boolean {
    const state = stateOf(this.#options.dialogue.condition);
    if (state !== 'ready') this.#stopped(state);
    return state !== 'ready';
  }

  #stopped(state: PrinterState): void {
    this.#prepared = false;
    this.#options.standing.setState(state, `the printer says: ${state}`);
  }

  /** Brings a printer that is well into a known state. False when it went away meanwhile, or carries nothing out. */
  async #prepare(connection: AbortSignal): Promise<boolean> {
    const { transport, profile, timers, abilities } = this.#options;
    const recovering = this.#mustRecover;
    if (recovering) await transport.write(recoveryCommand(profile), ANSWER_MS);
    await transport.write(preparation(profile, this.#mustCut), ANSWER_MS);
    const carriedOut = await abilities.hasCarriedOutAll(connection);
    if (connection.aborted) return false;
    if (!carriedOut) {
      this.#giveUp('the printer does not carry out commands');
      return false;
    }
    if (recovering) await pause(timers, SETTLE_MS, connection);
    if (connection.aborted) return false;
    this.#restIsGone();
    this.#isPreparedNow();
    return true;
  }

  #isPreparedNow(): void {
    this.#prepared = true;
    this.#mustRecover = false;
  }

  #restIsGone(): void {
    if (this.#mustCut) this.#options.transport.restGone?.();
    this.#mustCut = false;
  }

  #giveUp(error: string): void {
    this.#options.standing.setState('not-answering', error);
    this.#options.connectAnew();
  }
}
