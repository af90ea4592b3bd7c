import type { PrinterId, PrinterState, ProofLevel } from '@motcua/protocol/vocabulary';
import type { PrinterSettings } from '@motcua/protocol/settings-document';
import type { OtherPaper } from '../reactions/other-paper.ts';
import type { SlipContent } from '@motcua/slips';

export type PrinterStatus = {
  readonly state: PrinterState;
  /** Hub time since when it is so. */
  readonly since: number;
  /** The last fault in plain words for the log and the device page; null when there was none. */
  readonly lastError: string | null;
  readonly proofLevel: ProofLevel | null;
  /** The roll is nearly used up, as far as the printer can feel it. */
  readonly paperLow: boolean;
};

export type SlipToPrint = {
  readonly jobId: string;
  readonly content: SlipContent;
  /** Marked as a copy on the paper. */
  readonly copy: boolean;
};

/**
 * What is known of a slip afterwards. `not-ready`: nothing was sent. `unknown`: bytes were sent and the
 * printer said nothing: the slip may be out or not. Only `confirmed` is proof.
 */
export type PrintResult =
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'unproven' }
  | { readonly kind: 'interrupted'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'not-ready'; readonly state: PrinterState };

/** One printer, owned by one object for as long as its settings hold. Prints one slip at a time. */
export interface TicketPrinter {
  readonly printerId: PrinterId;
  status(): PrinterStatus;
  onStatus(listener: (status: PrinterStatus) => void): () => void;
  /**
   * Prints a slip. `beforeFirstByte` runs after the status gate and before anything is sent, with the paper that the slip
   * takes, in mm; if it throws, nothing is sent. Never rejects for a printer's fault; a fault is a result.
   */
  print(slip: SlipToPrint, beforeFirstByte: (paperMm: number) => void): Promise<PrintResult>;
  /** SL10, PC8: a paper that is no slip of a number, through the same gate and with the same proof. */
  printOther(paper: OtherPaper, beforeFirstByte: (paperMm: number) => void): Promise<PrintResult>;
  /** SL5: finds out anew what it can prove, before its next slip. */
  probeAgain(): void;
  /** Lets go of the printer. A slip under way ends then, as `interrupted` or `unknown`. */
  close(): Promise<void>;
}

/**
 * Makes the owner of a printer, which connects at once. `knownProof`: what was found out about it earlier, null when it was
 * never probed.
 */
export type MakeTicketPrinter = (settings: PrinterSettings, knownProof: ProofLevel | null) => TicketPrinter;

/** A printer of the settings, and how it is. */
export type PrinterReport = { readonly settings: PrinterSettings; readonly status: PrinterStatus };
