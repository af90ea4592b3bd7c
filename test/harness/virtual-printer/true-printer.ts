import type { PrinterState, VirtualPrinter } from '@motcua/printing';

import type { PaperRecord } from './paper-record.ts';
import { VirtualPtyPrinter } from './virtual-pty-printer.ts';
import { startVirtualTcpPrinter, type VirtualTcpPrinterOptions } from './virtual-tcp-printer.ts';

/** A printer on a real line of this machine, and what can happen to that line, in the words that staff see then. */
export type TruePrinter = PaperRecord & {
  readonly device: VirtualPrinter;
  readonly connection: { readonly kind: 'tcp'; readonly host: string; readonly port: number } | SerialLineOfPrinter;
  switchOff(): Promise<void>;
  switchOn(): Promise<void>;
  /** The line breaks; over TCP it may be taken up again at once. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
};
type SerialLineOfPrinter = VirtualPtyPrinter['connection'];

/** How a line tells of what happens to it. */
export type LineWords = { readonly off: PrinterState; readonly cut: PrinterState | null };

export type PrinterLine = {
  readonly name: string;
  readonly words: LineWords;
  readonly start: (options: VirtualTcpPrinterOptions) => Promise<TruePrinter>;
};

export const TCP_LINE: PrinterLine = {
  name: 'TCP',
  // Somebody answers at that address, and not the printer's port. A broken connection is taken up again at once.
  words: { off: 'busy-elsewhere', cut: null },
  start: startVirtualTcpPrinter,
};

export function serialLine(socat: string): PrinterLine {
  return {
    name: 'a serial line',
    words: { off: 'not-answering', cut: 'offline' },
    start: async (options) => {
      const printer = new VirtualPtyPrinter(options, socat);
      await printer.start();
      return printer;
    },
  };
}
