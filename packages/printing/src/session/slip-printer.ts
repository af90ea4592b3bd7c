import type { Bitmap } from '../bitmap/bitmap.ts';
import type { SlipDocument } from '../document/slip-document.ts';
import type { SlipDrawer } from '../drawing/slip-drawer.ts';
import { encodeSlip } from '../esc-pos/encode-slip.ts';
import { paperLengthMm, printDurationMs, type PrinterProfile } from '../esc-pos/printer-profile.ts';
import { encodeTextSlip } from '../text/encode-text-slip.ts';
import type { PrinterTimers } from '../printer-timers.ts';
import type { PrinterState, ProofLevel } from '../status/printer-state.ts';
import type { ByteTransport } from '../transport/byte-transport.ts';
import { deliverSlip, type DeliveryResult } from './deliver-slip.ts';
import type { SlipPrinterStatus } from './printer-standing.ts';
import { PrinterUpkeep } from './printer-upkeep.ts';

/** `not-ready`: nothing was sent. */
export type SlipPrintResult = DeliveryResult | { readonly kind: 'not-ready'; readonly state: PrinterState };

export type PrintOptions = {
  /**
   * Runs after the status gate, before anything is sent, with the paper that the slip takes, in mm; when it throws,
   * nothing is sent and `print` rejects with it.
   */
  readonly beforeFirstByte: (paperMm: number) => void | Promise<void>;
  /** Takes the slip back as long as nothing was sent: `print` rejects with its reason. */
  readonly signal?: AbortSignal;
};

export type SlipPrinterOptions = {
  readonly transport: ByteTransport;
  readonly profile: PrinterProfile;
  readonly timers: PrinterTimers;
  readonly drawer: SlipDrawer;
  /** What an earlier probe found, if it was kept; a silent printer known to answer is then not taken for a mute one. */
  readonly knownProof: ProofLevel | null;
  /** Whether part of an earlier slip may be in the printer or hang out of it; left out, nobody knows: it is cut off. */
  readonly mayHoldRest?: boolean;
};

type EncodedSlip = { readonly pieces: readonly Uint8Array[]; readonly heightDots: number };

/**
 * The owner of one printer for as long as the program runs. Connects at once, prints one slip at a
 * time. A printer's fault is a result, never an exception.
 */
export class SlipPrinter {
  readonly #options: SlipPrinterOptions;
  readonly #upkeep: PrinterUpkeep;
  #slipInHand = false;

  constructor(options: SlipPrinterOptions) {
    this.#options = options;
    this.#upkeep = new PrinterUpkeep(options);
  }

  get status(): SlipPrinterStatus {
    return this.#upkeep.status;
  }

  /** Whether half a slip may be in the printer or hang out of it. */
  get mayHoldRest(): boolean {
    return this.#upkeep.mayHoldRest;
  }

  /** Calls back at each change. Returns how to stop it. */
  onStatus(listener: (status: SlipPrinterStatus) => void): () => void {
    return this.#upkeep.onStatus(listener);
  }

  /** Rejects only with `DrawError`, with what `beforeFirstByte` threw, or with the signal's reason. */
  async print(content: SlipDocument | Bitmap, options: PrintOptions): Promise<SlipPrintResult> {
    if (this.#slipInHand) throw new Error('one slip at a time');
    this.#slipInHand = true;
    try {
      if (!this.#isReady()) return this.#notReady();
      const [slip] = await Promise.all([this.#encode(content), this.#upkeep.gate()]);
      // In one turn: a question in between may find the paper out, when the slip is down as sent already.
      return await this.#upkeep.inTurn(async () => {
        options.signal?.throwIfAborted();
        if (!this.#isReady()) return this.#notReady();
        await options.beforeFirstByte(paperLengthMm(slip.heightDots, this.#options.profile));
        return this.#deliver(slip);
      });
    } finally {
      this.#slipInHand = false;
    }
  }

  /** Finds out anew what the printer can prove: another model may stand at the same address now. */
  probeAgain(): void {
    this.#upkeep.probeAgain();
  }

  async close(): Promise<void> {
    await this.#upkeep.close();
  }

  async #encode(content: SlipDocument | Bitmap): Promise<EncodedSlip> {
    const { profile, drawer } = this.#options;
    if (!('rows' in content) && profile.text !== null) return encodeTextSlip(content, profile);
    const bitmap = 'rows' in content ? content : (await drawer.draw(content, profile.widthDots)).bitmap;
    return { pieces: encodeSlip(bitmap, profile), heightDots: bitmap.heightDots };
  }

  async #deliver({ pieces, heightDots }: EncodedSlip): Promise<SlipPrintResult> {
    const { transport, timers, profile } = this.#options;
    const upkeep = this.#upkeep;
    upkeep.slipUnderWay = true;
    try {
      const delivered = await deliverSlip({
        pieces: [...upkeep.takeDue(), ...pieces],
        transport,
        dialogue: upkeep.dialogue,
        timers,
        proof: upkeep.status.proofLevel ?? 'D',
        queries: upkeep.abilities.queries,
        printDurationMs: printDurationMs(heightDots, profile),
        connection: upkeep.connection,
        onSilence: (silent) => {
          upkeep.noteSilence(silent);
        },
      });
      const result = await this.#trust(delivered);
      if (result.kind === 'interrupted' || result.kind === 'unknown') {
        upkeep.noteBroken(result.reason === 'connection-lost' ? 'offline' : result.reason, result.kind);
      }
      return result;
    } finally {
      upkeep.slipUnderWay = false;
    }
  }

  /** A printer that says nothing must at least have taken the slip off the line, or it is stuck somewhere. */
  async #trust(delivered: DeliveryResult): Promise<DeliveryResult> {
    if (delivered.kind !== 'unproven') return delivered;
    return (await this.#upkeep.hasTakenSlip()) ? delivered : { kind: 'unknown', reason: 'not-answering' };
  }

  #isReady(): boolean {
    return this.#upkeep.status.state === 'ready';
  }

  #notReady(): SlipPrintResult {
    return { kind: 'not-ready', state: this.#upkeep.status.state };
  }
}
