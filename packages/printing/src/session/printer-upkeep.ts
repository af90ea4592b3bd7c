import type { PrinterProfile } from '../esc-pos/printer-profile.ts';
import { pause, type PrinterTimers } from '../printer-timers.ts';
import type { PrinterState, ProofLevel } from '../status/printer-state.ts';
import type { ByteTransport, LinkState } from '../transport/byte-transport.ts';
import { MuteRest } from './mute-rest.ts';
import { ANSWER_MS, PrinterAbilities } from './printer-abilities.ts';
import { PrinterDialogue } from './printer-dialogue.ts';
import { PrinterReadiness } from './printer-readiness.ts';
import { PrinterStanding, type SlipPrinterStatus } from './printer-standing.ts';
import { stateAfterFailure, stateAfterSilence } from './state-after-failure.ts';
import { createTurns } from './turns.ts';

/** An idle printer is asked this often, so that staff know of an empty roll within 5 s, with time to spare. */
const POLL_EVERY_MS = 1_500;
const TAKES_NOTHING = 'the printer says nothing and takes nothing';

export type PrinterUpkeepOptions = {
  readonly transport: ByteTransport;
  readonly profile: PrinterProfile;
  readonly timers: PrinterTimers;
  /** What an earlier probe found, if it was kept; a silent printer known to answer is then not taken for a mute one. */
  readonly knownProof: ProofLevel | null;
  /** Whether part of an earlier slip may be in the printer or hang out of it; left out, nobody knows: it is cut off. */
  readonly mayHoldRest?: boolean;
};

/**
 * Keeps one printer ready for as long as the program runs: the connection, when it is asked, and its state in one word.
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
  readonly #readiness: PrinterReadiness;
  readonly #muteRest: MuteRest;
  readonly #standing: PrinterStanding;
  #connection = new AbortController();
  #connected = false;
  #slipUnderWay = false;
  #resetting = false;
  #heardOnThisConnection = false;
  #probedAgain = false;
  #onSettledLink: () => void = () => undefined;

  constructor(options: PrinterUpkeepOptions) {
    const { transport, profile, timers, knownProof, mayHoldRest = true } = options;
    this.#options = options;
    const standing = new PrinterStanding(knownProof);
    this.#standing = standing;
    this.#muteRest = new MuteRest(transport, timers);
    const dialogue = new PrinterDialogue(transport, timers, (kind) => {
      if (this.abilities.isMute) this.#onMuteSpeaks();
      else if (kind === 'sensor' || kind === 'process') this.#onLateProof();
    });
    this.dialogue = dialogue;
    const abilities = new PrinterAbilities({ transport, dialogue, standing, proofsToTry: profile.proofsToTry });
    this.abilities = abilities;
    this.#readiness = new PrinterReadiness({
      ...{ transport, profile, timers, dialogue, abilities, standing, mayHoldRest },
      connectAnew: () => {
        this.#reset();
      },
    });
    dialogue.onCondition((condition) => {
      this.#heardOnThisConnection = true;
      standing.setPaperLow(profile.hasNearEnd && condition.nearEnd);
      // A slip under way watches for itself.
      if (!this.#slipUnderWay) this.#readiness.hear(condition);
    });
    transport.open({
      onBytes: (bytes) => {
        dialogue.receive(bytes);
      },
      onLink: (link) => {
        this.#onLink(link);
      },
      onRest: () => {
        this.#readiness.mustRecover();
      },
    });
  }

  get status(): SlipPrinterStatus {
    return this.#standing.status;
  }

  get mayHoldRest(): boolean {
    return this.#readiness.mayHoldRest;
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

  /** The status gate: fresh answers before each slip; of who gives none, whether it is there. */
  async gate(): Promise<void> {
    if (this.status.state !== 'ready') return;
    await this.inTurn(() => (this.abilities.queries.size > 0 ? this.#checkUp() : this.#lookWhetherThere()));
  }

  /** What is to be sent before the next slip, in one job with it. */
  takeDue(): readonly Uint8Array[] {
    return this.#readiness.takeDue();
  }

  /** The printer says nothing while a slip is under way, or speaks again. */
  noteSilence(silent: boolean): void {
    if (silent) this.#standing.setState('not-answering', 'no answer while a slip is under way');
    else this.#standing.setState('ready', null);
  }

  /** A slip did not come out as it should: the printer must be recovered before the next one. */
  noteBroken(state: PrinterState, outcome: 'interrupted' | 'unknown'): void {
    this.#readiness.mustRecover();
    if (this.abilities.queries.size === 0) this.#muteRest.begin();
    this.#standing.setState(state, `a slip ended ${outcome}: ${state}`);
    // Bytes of the broken slip still on their way must not come out after the roll change.
    if (this.#connected) this.#reset();
  }

  /** What it can prove is found out anew, before the next slip. */
  probeAgain(): void {
    this.abilities.forgetProof();
    this.#readiness.unprepare();
    this.#muteRest.end();
    if (this.#connected && !this.#slipUnderWay) this.#reset();
  }

  /** Whether a printer that says nothing has taken the slip that was sent. Connects anew. */
  async hasTakenSlip(): Promise<boolean> {
    if (!(await this.#hasTakenAll())) return false;
    this.#muteRest.end();
    return true;
  }

  async #hasTakenAll(): Promise<boolean> {
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
      this.#readiness.unprepare();
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
    this.#readiness.beginRecovery();
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
    if (await this.#hasTakenAll()) {
      this.#muteRest.shorten();
      return;
    }
    this.#standing.setState('not-answering', TAKES_NOTHING);
  }

  async #takeAsMute(): Promise<void> {
    if (await this.#readiness.prepareMute()) return this.#wakeMute();
    // Its loss sets the state.
    if (!this.#connected) return;
    this.#standing.setState('not-answering', TAKES_NOTHING);
    this.#reset();
  }

  async #lookAfter(): Promise<void> {
    if (!this.abilities.isMute) return this.#checkUp();
    await this.#lookWhetherThere();
    if (this.#connected) this.#wakeMute();
  }

  /** A print queue says nothing, but it can be gone. Its loss sets the state. */
  async #lookWhetherThere(): Promise<void> {
    await this.#options.transport.look?.(ANSWER_MS);
  }

  #checkUp(): Promise<void> {
    return this.#readiness.checkUp(this.connection);
  }

  #wakeMute(): void {
    this.#standing.setState(this.#muteRest.isResting ? 'not-answering' : 'ready', null);
  }

  /** A printer taken for mute speaks: it was busy or asleep when it was probed. */
  #onMuteSpeaks(): void {
    if (!this.#connected) return;
    this.abilities.forgetProof();
    this.#readiness.unprepare();
    this.#muteRest.end();
    void this.inTurn(() => (this.#connected && this.abilities.queries.size === 0 ? this.#greet() : Promise.resolve()));
  }

  /** A proof came too late to be found while probing: it is looked for again, once on each connection. */
  #onLateProof(): void {
    if (this.abilities.proof !== 'C' || this.#probedAgain || !this.#readiness.isPrepared) return;
    this.#probedAgain = true;
    this.abilities.forgetProof();
    this.#readiness.unprepare();
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
