import { Socket } from 'node:net';

import { DLE, EOT, GS, INITIALISE } from '../esc-pos/commands.ts';
import type { PrinterTimers } from '../printer-timers.ts';

/** A printer on the same floor answers in milliseconds; somebody waits at the page. */
const CONNECT_MS = 1_500;
const ANSWER_MS = 1_200;
const NAME_MS = 700;
/** `GS I 66`, `GS I 67`: maker and model. The answer is `_`, letters, NUL (Epson TM guides). */
const MAKER = 66;
const MODEL = 67;
const NAME_FIRST = 0x5f;
const LONGEST_NAME = 40;

export type PrinterAtAddress = {
  readonly host: string;
  /** 9100 on nearly all printers. */
  readonly port: number;
  readonly timers: PrinterTimers;
};

/**
 * `printer`: it answered as an ESC/POS printer does; maker and model where it told them, else empty. `silent`: the port is
 * open, and nothing came back: in use by another computer, or no such printer. `refused`: a machine, but no such port.
 * `unreachable`: nobody is there.
 */
export type PrinterAnswer =
  | { readonly kind: 'printer'; readonly maker: string; readonly model: string }
  | { readonly kind: 'silent' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable' };

/**
 * Asks one address, once, whether an ESC/POS printer is there. Only a machine that has answered `DLE EOT 1` is asked who it
 * is: to another one the question would be letters. It ends with `ESC @`, so that no letter of a question that a printer did
 * not understand waits for the next slip. Never rejects.
 */
export function askPrinterAt({ host, port, timers }: PrinterAtAddress): Promise<PrinterAnswer> {
  return new Promise((resolve) => {
    const socket = new Socket();
    let cancel: () => void = () => undefined;
    let received: readonly number[] = [];
    let onReceived: () => void = () => undefined;
    const settle = (answer: PrinterAnswer): void => {
      cancel();
      onReceived = () => undefined;
      socket.destroySoon();
      // What is not sent by then is not worth a connection that keeps others from printing.
      timers.after(NAME_MS, () => socket.destroy());
      resolve(answer);
    };
    const wait = (delayMs: number, isThere: () => boolean, next: () => void): void => {
      cancel();
      const go = (): void => {
        cancel();
        onReceived = () => undefined;
        next();
      };
      cancel = timers.after(delayMs, go);
      onReceived = () => {
        if (isThere()) go();
      };
    };
    const askName = (which: number, next: (name: string) => void): void => {
      received = [];
      socket.write(Uint8Array.of(GS, 0x49, which));
      wait(
        NAME_MS,
        () => nameIn(received) !== null,
        () => next(nameIn(received) ?? ''),
      );
    };
    const askWho = (): void => {
      askName(MAKER, (maker) => {
        // Whoever does not know one of them knows the other neither.
        const end = (model: string): void => {
          socket.write(INITIALISE);
          settle({ kind: 'printer', maker, model });
        };
        if (maker === '') end('');
        else askName(MODEL, end);
      });
    };
    cancel = timers.after(CONNECT_MS, () => settle({ kind: 'unreachable' }));
    socket.on('connect', () => {
      socket.write(Uint8Array.of(DLE, EOT, 1));
      wait(ANSWER_MS, hasStatus, () => (hasStatus() ? askWho() : settle({ kind: 'silent' })));
    });
    // One byte, after a report of its own at most. Text of something else has such bytes in it too, and is longer.
    const hasStatus = (): boolean => received.length <= 5 && received.some((byte) => (byte & 0x93) === 0x12);
    socket.on('data', (bytes) => {
      received = [...received, ...bytes].slice(-256);
      onReceived();
    });
    socket.on('error', (fault: NodeJS.ErrnoException) => {
      settle({ kind: fault.code === 'ECONNREFUSED' ? 'refused' : 'unreachable' });
    });
    // Some printers take a connection only to end it at once while another computer prints.
    socket.on('close', () => settle({ kind: 'silent' }));
    socket.setNoDelay(true);
    socket.connect({ host, port });
  });
}

/** The name in an answer to `GS I`; null while it is not whole. Status bytes that come between are passed over. */
function nameIn(received: readonly number[]): string | null {
  const first = received.indexOf(NAME_FIRST);
  const end = first < 0 ? -1 : received.indexOf(0, first);
  if (end < 0) return null;
  const letters = received.slice(first + 1, end).filter((byte) => byte >= 0x20 && byte < 0x7f);
  return String.fromCharCode(...letters.slice(0, LONGEST_NAME)).trim();
}
