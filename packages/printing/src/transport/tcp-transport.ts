import { Socket } from 'node:net';

import { reopenDelayMs } from '@motcua/wires';

import type { PrinterTimers } from '../printer-timers.ts';
import type { ByteTransport, LinkFailure, LinkState, TransportListener, WriteOutcome } from './byte-transport.ts';

/** The system's own limit is over two minutes; a printer on the LAN answers in milliseconds. */
const CONNECT_TIMEOUT_MS = 3_000;

export type TcpTransportOptions = {
  readonly host: string;
  /** 9100 on nearly all printers. */
  readonly port: number;
  readonly timers: PrinterTimers;
  /** In [0, 1). */
  readonly random: () => number;
};

/**
 * One long-lived connection to a network printer.
 *
 *     open ─► connecting ──► open ──► lost ─┐
 *                ▲  └─► failed ─► wait ─┐   │
 *                └──────────────────────┴───┘   for ever, until close()
 *
 * Replies are always read: a printer whose status bytes nobody takes stops reading itself.
 */
export class TcpTransport implements ByteTransport {
  readonly address: string;
  readonly isShared = true;
  readonly takesJobs = false;
  readonly #options: TcpTransportOptions;
  #listener: TransportListener | null = null;
  #link: LinkState = { kind: 'closed' };
  #socket: Socket | null = null;
  #failures = 0;
  #cancelRetry: () => void = () => undefined;
  #abandonWrites = new Set<(outcome: WriteOutcome) => void>();

  constructor(options: TcpTransportOptions) {
    this.#options = options;
    this.address = `tcp://${options.host}:${String(options.port)}`;
  }

  get link(): LinkState {
    return this.#link;
  }

  open(listener: TransportListener): void {
    if (this.#listener !== null) throw new Error(`${this.address} is open already`);
    this.#listener = listener;
    this.#connect(null);
  }

  write(bytes: Uint8Array, deadlineMs: number): Promise<WriteOutcome> {
    const socket = this.#socket;
    if (socket === null || this.#link.kind !== 'open') return Promise.resolve('lost');
    return new Promise((resolve) => {
      const settle = (outcome: WriteOutcome): void => {
        cancel();
        this.#abandonWrites.delete(settle);
        resolve(outcome);
      };
      const cancel = this.#options.timers.after(deadlineMs, () => {
        settle('stalled');
      });
      this.#abandonWrites.add(settle);
      socket.write(bytes, (fault) => {
        // A fault comes before the socket's close, which loses these bytes and the link in one: whoever asked on a connection
        // that is gone must not take it for a printer that says nothing.
        if (fault === undefined || fault === null) settle('written');
      });
    });
  }

  finish(deadlineMs: number): Promise<boolean> {
    const socket = this.#socket;
    if (socket === null || this.#link.kind !== 'open') return Promise.resolve(false);
    return new Promise((resolve) => {
      const settle = (ended: boolean): void => {
        if (!this.#abandonWrites.delete(abandon)) return;
        cancel();
        if (this.#socket === socket) this.reset();
        resolve(ended);
      };
      const abandon = (): void => {
        settle(false);
      };
      const cancel = this.#options.timers.after(deadlineMs, abandon);
      this.#abandonWrites.add(abandon);
      socket.once('end', () => {
        settle(true);
      });
      socket.end();
    });
  }

  reset(): void {
    if (this.#listener === null || this.#link.kind === 'closed') return;
    this.#cancelRetry();
    this.#drop();
    this.#connect({ cause: 'lost', message: 'reset by this side' });
  }

  async close(): Promise<void> {
    this.#cancelRetry();
    const socket = this.#socket;
    this.#socket = null;
    this.#setLink({ kind: 'closed' });
    this.#abandon();
    if (socket === null || socket.destroyed) return;
    socket.removeAllListeners();
    socket.on('error', () => undefined);
    const ended = new Promise<void>((resolve) =>
      socket.once('close', () => {
        resolve();
      }),
    );
    socket.destroySoon();
    const cancel = this.#options.timers.after(1_000, () => socket.destroy());
    await ended;
    cancel();
  }

  #connect(lastFailure: LinkFailure | null): void {
    this.#setLink({ kind: 'connecting', lastFailure });
    const socket = new Socket();
    this.#socket = socket;
    let message = 'closed by the printer';
    let code: string | undefined;
    const cancelTimeout = this.#options.timers.after(CONNECT_TIMEOUT_MS, () => {
      message = `no connection within ${String(CONNECT_TIMEOUT_MS)} ms`;
      code = 'ETIMEDOUT';
      socket.destroy();
    });
    socket.setNoDelay(true);
    socket.setKeepAlive(true, 5_000);
    socket.on('connect', () => {
      cancelTimeout();
      this.#setLink({ kind: 'open' });
    });
    socket.on('data', (bytes) => {
      this.#failures = 0;
      this.#listener?.onBytes(bytes);
    });
    socket.on('error', (fault: NodeJS.ErrnoException) => {
      message = fault.message;
      code = fault.code;
    });
    socket.on('close', () => {
      cancelTimeout();
      if (this.#socket !== socket) return;
      const wasOpen = this.#link.kind === 'open';
      this.#socket = null;
      this.#abandon();
      this.#retryLater({ cause: wasOpen ? 'lost' : code === 'ECONNREFUSED' ? 'refused' : 'unreachable', message });
    });
    socket.connect({ host: this.#options.host, port: this.#options.port });
  }

  #retryLater(failure: LinkFailure): void {
    this.#failures++;
    this.#setLink({ kind: 'connecting', lastFailure: failure });
    this.#cancelRetry = this.#options.timers.after(reopenDelayMs(this.#failures, this.#options.random()), () => {
      this.#connect(failure);
    });
  }

  #drop(): void {
    const socket = this.#socket;
    this.#socket = null;
    if (socket !== null && !socket.destroyed) {
      socket.removeAllListeners('data');
      // A reset, not an orderly end: bytes waiting in the system's buffers must not reach the paper later.
      if (this.#link.kind === 'open') socket.resetAndDestroy();
      else socket.destroy();
    }
    this.#abandon();
  }

  #abandon(): void {
    for (const settle of [...this.#abandonWrites]) settle('lost');
  }

  #setLink(link: LinkState): void {
    this.#link = link;
    this.#listener?.onLink(link);
  }
}
