import { type LineStatus, type PortBinding, SerialLine, type SerialSettings } from '@motcua/wires';

import type { PrinterTimers } from '../printer-timers.ts';
import type { ByteTransport, LinkState, TransportListener, WriteOutcome } from './byte-transport.ts';

/**
 * As printers are best set. At 19200 baud a slip would be on the wire for a quarter of a minute; at this speed paper
 * is faster than the wire, so that a printer's buffer does not run over where the cable has no lines for flow control.
 */
export const PRINTER_SERIAL_SETTINGS: Omit<SerialSettings, 'path'> = {
  baudRate: 115_200,
  dataBits: 8,
  parity: 'none',
  stopBits: 1,
  flowControl: 'none',
};

export type SerialTransportOptions = {
  readonly settings: SerialSettings;
  readonly binding: PortBinding;
  readonly timers: PrinterTimers;
  /** In [0, 1). */
  readonly random: () => number;
  /**
   * Somebody has looked, and this printer prints but never answers, on a cable without signal lines: then bytes that
   * have left the machine are taken for bytes that the printer has. Nothing notices such a printer being switched off.
   */
  readonly isKnownMute: boolean;
};

/** A printer on a serial cable, or on a virtual COM port over USB. */
export class SerialTransport implements ByteTransport {
  readonly address: string;
  readonly isShared = false;
  readonly takesJobs = false;
  readonly #options: SerialTransportOptions;
  readonly #line: SerialLine;
  #link: LinkState = { kind: 'closed' };

  constructor(options: SerialTransportOptions) {
    this.#options = options;
    this.#line = new SerialLine(options);
    this.address = `serial:${options.settings.path}`;
  }

  get link(): LinkState {
    return this.#link;
  }

  open(listener: TransportListener): void {
    this.#line.open({
      onBytes: listener.onBytes,
      onStatus: (status) => {
        this.#link = linkOf(status);
        listener.onLink(this.#link);
      },
    });
  }

  write(bytes: Uint8Array, deadlineMs: number): Promise<WriteOutcome> {
    return this.#line.write(bytes, deadlineMs);
  }

  /**
   * A serial line has no end that the other side could answer. That a printer has taken everything is believed when no
   * byte waits in this machine any more and the printer's signal lines say that it is on and takes bytes; a printer
   * that is switched off drops them, and the wire takes bytes all the same. What waits after that is dropped.
   */
  async finish(deadlineMs: number): Promise<boolean> {
    const drained = await this.#line.drain(deadlineMs);
    const taken = drained && (this.#options.isKnownMute || (await this.#line.signals()) === 'ready');
    this.#line.reset();
    return taken;
  }

  /** Drops what has not left the machine. What the printer holds stays there: only its own command empties that. */
  reset(): void {
    this.#line.reset();
  }

  async close(): Promise<void> {
    await this.#line.close();
    this.#link = { kind: 'closed' };
  }
}

function linkOf({ state, lastError }: LineStatus): LinkState {
  const message = lastError ?? state;
  switch (state) {
    case 'closed':
      return { kind: 'closed' };
    case 'open':
      return { kind: 'open' };
    case 'opening':
      return { kind: 'connecting', lastFailure: null };
    case 'lost':
      return { kind: 'connecting', lastFailure: { cause: 'lost', message } };
    case 'in-use':
      return { kind: 'connecting', lastFailure: { cause: 'refused', message } };
    case 'absent':
    case 'no-permission':
    case 'not-a-port':
    case 'wrong-settings':
    case 'no-driver':
    case 'failed':
      return { kind: 'connecting', lastFailure: { cause: 'unreachable', message } };
  }
}
