import { ENABLE_STATUS_BACK, INITIALISE, type StatusQuery } from '../esc-pos/commands.ts';
import type { ProofLevel } from '../status/printer-state.ts';
import type { ByteTransport } from '../transport/byte-transport.ts';
import type { PrinterDialogue } from './printer-dialogue.ts';
import type { PrinterStanding } from './printer-standing.ts';

export const ANSWER_MS = 2_500;
/** While probing: a clone that does not know a question stays silent, and then it is not asked again. */
const PROBE_ANSWER_MS = 1_000;

export type PrinterAbilitiesOptions = {
  readonly transport: ByteTransport;
  readonly dialogue: PrinterDialogue;
  readonly standing: PrinterStanding;
  /** Proofs worth trying at this model. */
  readonly proofsToTry: readonly ProofLevel[];
};

/**
 * What a printer was found to answer. Probed once, then held to: one that proved its slips and does not any more is
 * not answering, instead of a printer that proves less.
 */
export class PrinterAbilities {
  readonly #options: PrinterAbilitiesOptions;
  readonly #queries = new Set<StatusQuery>();

  constructor(options: PrinterAbilitiesOptions) {
    this.#options = options;
  }

  /** What it answers of `DLE EOT`; empty until it has spoken. */
  get queries(): ReadonlySet<StatusQuery> {
    return this.#queries;
  }

  get proof(): ProofLevel | null {
    return this.#options.standing.status.proofLevel;
  }

  /** It was taken as it is, without a word. */
  get isMute(): boolean {
    return this.proof === 'D' && this.#queries.size === 0;
  }

  /** It answers, or did when it was probed. */
  get isKnownToSpeak(): boolean {
    return this.#queries.size > 0 || (this.proof !== null && this.proof !== 'D');
  }

  /** The next preparation finds out what it can prove. */
  forgetProof(): void {
    this.#options.standing.setProofLevel(null);
  }

  /** It has said nothing and has read everything: level D. */
  takeAsMute(): void {
    this.#options.standing.setProofLevel('D');
  }

  /** Whether it answers at all; the first time also which questions. */
  async findQueries(): Promise<boolean> {
    const { dialogue } = this.#options;
    if ((await dialogue.ask(1, ANSWER_MS)) === null) return false;
    if (this.#queries.has(1)) return true;
    this.#queries.add(1);
    for (const query of [2, 3, 4] as const) {
      if ((await dialogue.ask(query, PROBE_ANSWER_MS)) !== null) this.#queries.add(query);
    }
    return true;
  }

  /**
   * Whether a printer that speaks has carried out everything sent before, so that no late answer passes for the proof
   * of the next slip; asked for the first time, it tells the proof level. At level C nothing can tell.
   */
  async hasCarriedOutAll(connection: AbortSignal): Promise<boolean> {
    const { dialogue, standing } = this.#options;
    switch (this.proof) {
      case 'A':
        return dialogue.askProcess(ANSWER_MS);
      case 'B':
        return dialogue.askSensor(ANSWER_MS);
      case 'C':
        return true;
      case 'D':
      case null: {
        const found = await this.#findProof();
        if (!connection.aborted) standing.setProofLevel(found);
        return !connection.aborted;
      }
    }
  }

  async #findProof(): Promise<'A' | 'B' | 'C'> {
    const { dialogue, transport, proofsToTry } = this.#options;
    const tries = (level: ProofLevel): boolean => proofsToTry.includes(level);
    let answersProcess = false;
    const process = tries('A') ? dialogue.askProcess(ANSWER_MS) : Promise.resolve(false);
    void process.then((answered) => {
      answersProcess = answered;
    });
    const answersSensor = tries('B') && (await dialogue.askSensor(ANSWER_MS));
    // Both are answered in order: with the second answer here, the first one will not come any more.
    if (!answersSensor) await process;
    if (answersProcess) return 'A';
    // Who does not know GS ( H may have taken its id for letters: they must not stand before the first slip.
    if (tries('A')) await transport.write(Uint8Array.of(...INITIALISE, ...ENABLE_STATUS_BACK), ANSWER_MS);
    return answersSensor ? 'B' : 'C';
  }
}
