import { recoveryCommand } from '../esc-pos/commands.ts';
import type { PrinterProfile } from '../esc-pos/printer-profile.ts';
import { pause, type PrinterTimers } from '../printer-timers.ts';
import { stateOf } from '../status/printer-condition.ts';
import type { PrinterState, ProofLevel } from '../status/printer-state.ts';
import type { ByteTransport, LinkState } from '../transport/byte-transport.ts';
import { MuteRest } from './mute-rest.ts';
import { preparation } from './preparation.ts';
import { ANSWER_MS, PrinterAbilities } from './printer-abilities.ts';
import { PrinterDialogue } from './printer-dialogue.ts';
import { PrinterStanding, type SlipPrinterStatus } from './printer-standing.ts';
import { stateAfterFailure, stateAfterSilence } from './state-after-failure.ts';
import { createTurns } from './turns.ts';

/** An idle printer is asked this often, so that staff know of an empty roll within 5 s, with time to spare. */
const POLL_EVERY_MS = 1_500;

export type PrinterUpkeepOptions = {
  readonly transport: ByteTransport;
  readonly profile: PrinterProfile;
  readonly timers: PrinterTimers;
  /** What an earlier probe found, if it was kept; a silent printer known to answer is then not taken for a mute one. */
  readonly knownProof: ProofLevel | null;
};

/**
 * Keeps one printer ready for as long as the program runs: the connection, the questions, the state in
 * one word, and getting it going again after paper, cover and broken slips.
 *
 *     connected ─► greet (recover, questions) ─► every 1.5 s: ask ─► all well? ─► prepare (proof) ─► ready
 *                       └─ silent: takes all it is sent? mute (level D), else busy elsewhere or hung ─► anew
 */
export class PrinterUpkeep {
  readonly #options: PrinterUpkeepOptions;
  readonly dialogue: PrinterDialogue;
  /** Questions and slips use the line one after the other. */
  readonly inTurn = createTurns();
  readonly abilities: PrinterAbilities;
  readonly #muteRest: MuteRest;
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
  #probedAgain = false;
  #onSettledLink: () => void = () => undefined;

  constructor(options: PrinterUpkeepOptions) {
    this.#options = options;
    this.#standing = new PrinterStanding(options.knownProof);
    this.#muteRest = new MuteRest(options.transport, options.timers);
    this.dialogue = new PrinterDialogue(options.transport, options.timers, (kind) => {
      if (this.abilities.isMute) this.#onMuteSpeaks();
      else if (kind === 'sensor' || kind === 'process') this.#onLateProof();
    });
    this.abilities = new PrinterAbilities({
      transport: options.transport,
      dialogue: this.dialogue,
      standing: this.#standing,
      proofsToTry: options.profile.proofsToTry,
    });
    this.dialogue.onCondition((condition) => {
      this.#heardOnThisConnection = true;
      const state = stateOf(condition);
      this.#standing.setPaperLow(options.profile.hasNearEnd && condition.nearEnd);
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
    if (this.status.state !== 'ready' || this.abilities.queries.size === 0) return;
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
    if (this.abilities.queries.size === 0) this.#muteRest.begin();
    this.#standing.setState(state, `a slip ended ${outcome}: ${state}`);
    // Bytes of the broken slip still on their way must not come out after the roll change.
    if (this.#connected) this.#reset();
  }

  /** What it can prove is found out anew, before the next slip. */
  probeAgain(): void {
    this.abilities.forgetProof();
    this.#prepared = false;
    this.#muteRest.end();
    if (this.#connected && !this.#slipUnderWay) this.#reset();
  }

  /** Whether a printer that says nothing has taken what was sent. Connects anew. */
  async hasTakenAll(): Promise<boolean> {
    this.#resetting = true;
    try {
      if (!(await this.#muteRest.hasTakenAll())) return false;
    } finally {
      this.#resetting = false;
    }
    // The next slip must not find the line still closed.
    await this.#settledLink();
    return true;
  }

  /** The line is open again, or has failed to open. */
  #settledLink(): Promise<void> {
    if (this.#connected) return Promise.resolve();
    return new Promise((resolve) => {
      this.#onSettledLink = resolve;
    });
  }

  #onLink(link: LinkState): void {
    this.#onSettledLink();
    if (link.kind === 'open') {
      this.#connected = true;
      this.#heardOnThisConnection = false;
      this.#prepared = false;
      this.#probedAgain = false;
      this.#connection = new AbortController();
      void this.#serve(this.#connection.signal);
      return;
    }
    this.#connected = false;
    this.#connection.abort();
    this.dialogue.forget();
    if (link.kind === 'closed' || this.#resetting || link.lastFailure === null) return;
    this.#muteRest.forget();
    const spoke = this.#heardOnThisConnection || this.abilities.isMute || !this.#options.transport.isShared;
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
    if (this.#muteRest.takeFinding()) await this.#takeAsMute();
    else if (await this.abilities.findQueries()) await this.#checkUp();
    else await this.#foundSilent();
  }

  async #foundSilent(): Promise<void> {
    if (!this.#connected) return;
    if (this.abilities.isKnownToSpeak) {
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
    this.abilities.takeAsMute();
    this.#wakeMute();
  }

  async #lookAfter(): Promise<void> {
    if (this.abilities.isMute) this.#wakeMute();
    else await this.#checkUp();
  }

  #wakeMute(): void {
    this.#standing.setState(this.#muteRest.isResting ? 'not-answering' : 'ready', null);
  }

  /** Asks what the printer can answer, and gets it going again when all is well. */
  async #checkUp(): Promise<void> {
    this.#checkingUp = true;
    const answers = await Promise.all([...this.abilities.queries].map((query) => this.dialogue.ask(query, ANSWER_MS)));
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

  /** Brings a printer that is well into a known state. False when it went away meanwhile, or carries nothing out. */
  async #prepare(): Promise<boolean> {
    const { transport, profile, timers } = this.#options;
    const recovering = this.#mustRecover;
    if (recovering) await transport.write(recoveryCommand(profile), ANSWER_MS);
    await transport.write(preparation(profile, recovering), ANSWER_MS);
    const carriedOut = await this.abilities.hasCarriedOutAll(this.connection);
    if (!this.#connected) return false;
    if (!carriedOut) {
      this.#standing.setState('not-answering', 'the printer does not carry out commands');
      this.#reset();
      return false;
    }
    if (recovering) await pause(timers, 300, this.connection);
    this.#prepared = true;
    this.#mustRecover = false;
    return true;
  }

  /** A printer taken for mute speaks: it was busy or asleep when it was probed. */
  #onMuteSpeaks(): void {
    if (!this.#connected) return;
    this.abilities.forgetProof();
    this.#prepared = false;
    this.#muteRest.end();
    void this.inTurn(() => (this.#connected && this.abilities.queries.size === 0 ? this.#greet() : Promise.resolve()));
  }

  /** A proof came too late to be found while probing: it is looked for again, once on each connection. */
  #onLateProof(): void {
    if (this.abilities.proof !== 'C' || this.#probedAgain || !this.#prepared) return;
    this.#probedAgain = true;
    this.abilities.forgetProof();
    this.#prepared = false;
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
