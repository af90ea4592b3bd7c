/**
 * Why there is no connection now. `refused`: someone answers at that address, but not this printer's
 * port (another computer holds it, or the port is wrong). `unreachable`: nobody answers.
 */
export type LinkState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'connecting'; readonly lastFailure: LinkFailure | null }
  | { readonly kind: 'open' };

export type LinkFailure = { readonly cause: 'refused' | 'unreachable' | 'lost'; readonly message: string };

/** `lost`: the connection went before the bytes were handed over. `stalled`: the other side took nothing more in time. */
export type WriteOutcome = 'written' | 'stalled' | 'lost';

export type TransportListener = {
  /** Whatever the printer sent, in pieces of any size. */
  readonly onBytes: (bytes: Uint8Array) => void;
  readonly onLink: (state: LinkState) => void;
  /** Somebody else had the printer before, and half a slip of theirs may be in it or hang out of it. */
  readonly onRest?: () => void;
};

/**
 * A line of bytes to a printer and back, kept open for ever. It promises nothing about paper: `written`
 * only means that the bytes have left this program.
 */
export interface ByteTransport {
  /** Where it leads, for logs and the device page, e.g. "tcp://192.168.1.60:9100". */
  readonly address: string;
  /** Whether another computer may have the printer while this side is connected: a printer on the LAN that says nothing. */
  readonly isShared: boolean;
  /**
   * Whether what is written becomes a print job, which ends with `finish`: then nothing is written but slips, each of
   * them a job of its own, so that no job stands open between two of them.
   */
  readonly takesJobs: boolean;
  readonly link: LinkState;
  /** Starts connecting, and reconnecting for as long as it lives. Called once. */
  open(listener: TransportListener): void;
  /** Hands bytes over, waiting while the other side takes none; `deadlineMs` is the longest such wait. Never rejects. */
  write(bytes: Uint8Array, deadlineMs: number): Promise<WriteOutcome>;
  /**
   * Finds out, within `deadlineMs`, whether the other side has taken everything, and connects anew at once. How that
   * shows depends on the line; over TCP the other side ends the connection too. Otherwise what it has not taken is
   * dropped. Never rejects.
   */
  finish(deadlineMs: number): Promise<boolean>;
  /**
   * Finds out within `deadlineMs`, with no byte on the line, whether the other side is still there; if it is not, the
   * link says so before this resolves. Left out where a line shows its loss by itself. Never rejects.
   */
  look?(deadlineMs: number): Promise<void>;
  /** What `onRest` told of has been cut off. */
  restGone?(): void;
  /** Drops the connection together with bytes not yet sent, and connects anew at once. */
  reset(): void;
  /** Ends for good. */
  close(): Promise<void>;
}
