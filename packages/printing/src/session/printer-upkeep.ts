import { recoveryCommand, type StatusQuery } from '../esc-pos/commands.ts';
import type { PrinterProfile } from '../esc-pos/printer-profile.ts';
import { pause, type PrinterTimers } from '../printer-timers.ts';
import { stateOf } from '../status/printer-condition.ts';
import type { PrinterState, ProofLevel } from '../status/printer-state.ts';
import type { ByteTransport, LinkState } from '../transport/byte-transport.ts';
import { preparation } from './preparation.ts';
import { PrinterDialogue } from './printer-dialogue.ts';
import { PrinterStanding, type SlipPrinterStatus } from './printer-standing.ts';
import { stateAfterFailure, stateAfterSilence } from './state-after-failure.ts';
import { createTurns } from './turns.ts';

/** An idle printer is asked this often, so that staff know of an empty roll within 5 s, with time to spare. */
const POLL_EVERY_MS = 1_500;
const ANSWER_MS = 2_500;
/** While probing: a clone that does not know a question stays silent, and then it is not asked again. */
const PROBE_ANSWER_MS = 1_000;
/** A printer that has read everything ends a connection that this side has ended, at the latest within this time. */
const END_MS = 5_000;
/** A mute printer that took no bytes cannot say when it is well again; it is tried after this time. */
const MUTE_REST_MS = 60_000;

export type PrinterUpkeepOptions = {
  readonly transport: ByteTransport;
  readonly profile: PrinterProfile;
  readonly timers: PrinterTimers;
  /** What an earlier probe found, if it was kept; a silent printer known for level B is then not taken for a mute one. */
  readonly knownProof: ProofLevel | null;
};

/**
 * Keeps one printer ready for as long as the program runs: the connection, the questions, the state in
 * one word, and getting it going again after paper, cover and broken slips.
 *
 *     connected ─► greet (recover, probe) ─► every 1.5 s: ask ─► all well? ─► prepare ─► ready
 *                       └─ silent: takes all it is sent? mute (level D), else busy elsewhere or hung ─► anew
 */
export class PrinterUpkeep {
  readonly #options: PrinterUpkeepOptions;
  readonly dialogue: PrinterDialogue;
  /** Questions and slips use the line one after the other. */
  readonly inTurn = createTurns();
  readonly #answered = new Set<StatusQuery>();
  readonly #standing: PrinterStanding;
  #connection = new AbortController();
  #connected = false;
  #slipUnderWay = false;
  #resetting = false;
  /** Questions probed, `ESC @` and `GS a` sent on this connection. */
  #prepared = false;
  /** Something of a broken slip may be in the printer or hang out of it; what the last run of this program left, nobody knows. */
  #mustRecover = true;
  #heardOnThisConnection = false;
  #checkingUp = false;
  /** The last connection was ended by both sides: its successor is not greeted with a wait. */
  #hasReadAll = false;
  #muteRestUntil = 0;

  constructor(options: PrinterUpkeepOptions) {
    this.#options = options;
    this.#standing = new PrinterStanding(options.knownProof);
    this.dialogue = new PrinterDialogue(options.transport, options.timers, () => {
      this.#onUnasked();
    });
    this.dialogue.onCondition((condition) => {
      this.#heardOnThisConnection = true;
      const state = stateOf(condition);
      // A check-up judges by all its answers, a slip under way watches for itself.
      if (state !== 'ready' && this.#prepared && !this.#slipUnderWay && !this.#checkingUp) this.#stopped(state);
    });
    options.transport.open({
      onBytes: (bytes) => {
        this.dialogue.receive(bytes);
      },
      onLink: (link) => {
        this.#onLink(link);
      },
    });
  }

  get status(): SlipPrinterStatus {
    return this.#standing.status;
  }

  /** Aborted when the present connection is lost; each connection has its own. */
  get connection(): AbortSignal {
    return this.#connection.signal;
  }

  /** Whether the printer answers `DLE EOT 1`. */
  get answersStatus(): boolean {
    return this.#answered.has(1);
  }

  /** While a slip is under way it watches the printer itself. */
  set slipUnderWay(underWay: boolean) {
    this.#slipUnderWay = underWay;
  }

  /** Calls back at each change. Returns how to stop it. */
  onStatus(listener: (status: SlipPrinterStatus) => void): () => void {
    return this.#standing.onChange(listener);
  }

  async close(): Promise<void> {
    this.#standing.silence();
    this.#connection.abort();
    await this.#options.transport.close();
    this.dialogue.forget();
  }

  /** The status gate: fresh answers before each slip. */
  async gate(): Promise<void> {
    if (this.status.state !== 'ready' || this.#answered.size === 0) return;
    await this.inTurn(() => this.#checkUp());
  }

  /** The printer says nothing while a slip is under way, or speaks again. */
  noteSilence(silent: boolean): void {
    if (silent) this.#standing.setState('not-answering', 'no answer while a slip is under way');
    else this.#standing.setState('ready', null);
  }

  /** A slip did not come out as it should: the printer must be recovered before the next one. */
  noteBroken(state: PrinterState, outcome: 'interrupted' | 'unknown'): void {
    this.#mustRecover = true;
    this.#prepared = false;
    if (this.#answered.size === 0) this.#muteRestUntil = this.#options.timers.monotonicMs() + MUTE_REST_MS;
    this.#standing.setState(state, `a slip ended ${outcome}: ${state}`);
    // Bytes of the broken slip still on their way must not come out after the roll change.
    if (this.#connected) this.#reset();
  }

  /**
   * Whether a printer that says nothing has taken what was sent: only who has read everything ends a connection
   * after us. A system's buffers swallow whole slips for one that hangs, to be printed hours later. Connects anew.
   */
  async hasTakenAll(): Promise<boolean> {
    this.#resetting = true;
    try {
      this.#hasReadAll = await this.#options.transport.finish(END_MS);
    } finally {
      this.#resetting = false;
    }
    return this.#hasReadAll;
  }

  #onLink(link: LinkState): void {
    if (link.kind === 'open') {
      this.#connected = true;
      this.#heardOnThisConnection = false;
      this.#prepared = false;
      this.#connection = new AbortController();
      void this.#serve(this.#connection.signal);
      return;
    }
    this.#connected = false;
    this.#connection.abort();
    this.dialogue.forget();
    if (link.kind === 'closed' || this.#resetting || link.lastFailure === null) return;
    this.#hasReadAll = false;
    const spoke = this.#heardOnThisConnection || this.#isMute() || !this.#options.transport.isShared;
    this.#standing.setState(stateAfterFailure(link.lastFailure, this.status.state, spoke), link.lastFailure.message);
  }

  /** One connection's life: greet, then look after it every second and a half. A slip under way watches for itself. */
  async #serve(connection: AbortSignal): Promise<void> {
    await this.inTurn(() => (connection.aborted ? Promise.resolve() : this.#greet()));
    for (;;) {
      await pause(this.#options.timers, POLL_EVERY_MS, connection);
      if (connection.aborted) return;
      if (!this.#slipUnderWay) await this.inTurn(() => (connection.aborted ? Promise.resolve() : this.#lookAfter()));
    }
  }

  async #greet(): Promise<void> {
    const { transport, profile } = this.#options;
    // Not waited for: a printer whose buffer is full takes nothing until a person has helped it.
    if (this.#mustRecover) void transport.write(recoveryCommand(profile), ANSWER_MS);
    if (this.#hasReadAll) {
      this.#hasReadAll = false;
      await this.#takeAsMute();
      return;
    }
    if ((await this.dialogue.ask(1, ANSWER_MS)) === null) {
      await this.#foundSilent();
      return;
    }
    if (!this.#answered.has(1)) {
      this.#answered.add(1);
      for (const query of [2, 3, 4] as const) {
        if ((await this.dialogue.ask(query, PROBE_ANSWER_MS)) !== null) this.#answered.add(query);
      }
    }
    await this.#checkUp();
  }

  async #foundSilent(): Promise<void> {
    if (!this.#connected) return;
    if (this.#answered.size > 0 || this.status.proofLevel === 'B') {
      const state = stateAfterSilence(this.status.state, this.#options.transport.isShared);
      this.#standing.setState(state, 'connected, but the printer says nothing');
      this.#reset();
      return;
    }
    if (await this.hasTakenAll()) return;
    this.#standing.setState('not-answering', 'the printer says nothing and takes nothing');
  }

  async #takeAsMute(): Promise<void> {
    await this.#options.transport.write(preparation(this.#options.profile, this.#mustRecover), ANSWER_MS);
    this.#prepared = true;
    this.#mustRecover = false;
    this.#standing.setProofLevel('D');
    this.#wakeMute();
  }

  async #lookAfter(): Promise<void> {
    if (this.#isMute()) this.#wakeMute();
    else await this.#checkUp();
  }

  #wakeMute(): void {
    const resting = this.#options.timers.monotonicMs() < this.#muteRestUntil;
    this.#standing.setState(resting ? 'not-answering' : 'ready', null);
  }

  /** Asks what the printer can answer, and gets it going again when all is well. */
  async #checkUp(): Promise<void> {
    this.#checkingUp = true;
    const answers = await Promise.all([...this.#answered].map((query) => this.dialogue.ask(query, ANSWER_MS)));
    this.#checkingUp = false;
    if (!this.#connected) return;
    if (answers.includes(null)) {
      this.#standing.setState('not-answering', `no answer within ${String(ANSWER_MS)} ms`);
      this.#reset();
      return;
    }
    const state = stateOf(this.dialogue.condition);
    if (state !== 'ready') {
      this.#stopped(state);
      return;
    }
    if (!this.#prepared && !(await this.#prepare())) return;
    this.#standing.setState('ready', null);
  }

  #stopped(state: PrinterState): void {
    this.#prepared = false;
    this.#standing.setState(state, `the printer says: ${state}`);
  }

  /**
   * Brings a printer that is well into a known state. The answer to `GS r 1` shows that everything
   * older has been dealt with, so that no late answer passes for the proof of the next slip; asked for
   * the first time, it tells the proof level. False when the printer went away meanwhile.
   */
  async #prepare(): Promise<boolean> {
    const { transport, profile, timers } = this.#options;
    const recovering = this.#mustRecover;
    if (recovering) await transport.write(recoveryCommand(profile), ANSWER_MS);
    await transport.write(preparation(profile, recovering), ANSWER_MS);
    if (this.status.proofLevel !== 'D') {
      const answered = await this.dialogue.askSensor(ANSWER_MS);
      if (!this.#connected) return false;
      if (!answered && this.status.proofLevel === 'B') {
        this.#standing.setState('not-answering', 'the printer does not carry out commands');
        this.#reset();
        return false;
      }
      if (recovering) await pause(timers, 300, this.#connection.signal);
      this.#standing.setProofLevel(answered ? 'B' : 'D');
    }
    this.#prepared = true;
    this.#mustRecover = false;
    return true;
  }

  /** A printer taken for mute speaks: it was busy or asleep when it was probed. */
  #onUnasked(): void {
    if (!this.#isMute() || !this.#connected) return;
    this.#standing.setProofLevel(null);
    this.#prepared = false;
    this.#muteRestUntil = 0;
    void this.inTurn(() => (this.#connected && this.#answered.size === 0 ? this.#greet() : Promise.resolve()));
  }

  #isMute(): boolean {
    return this.status.proofLevel === 'D' && this.#answered.size === 0;
  }

  #reset(): void {
    this.#resetting = true;
    try {
      this.#options.transport.reset();
    } finally {
      this.#resetting = false;
    }
  }
}
