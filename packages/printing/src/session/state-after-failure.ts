import type { PrinterState } from '../status/printer-state.ts';
import type { LinkFailure } from '../transport/byte-transport.ts';

/**
 * What a failed or lost connection says about the printer. `spoke`: it had said something on that connection, or no other
 * computer can have it.
 */
export function stateAfterFailure(failure: LinkFailure, before: PrinterState, spoke: boolean): PrinterState {
  switch (failure.cause) {
    case 'refused':
      return 'busy-elsewhere';
    case 'unreachable':
      return 'offline';
    case 'lost':
      if (before === 'not-answering') return before;
      // Taken and dropped without a word: so do printers that serve another computer.
      return spoke ? 'offline' : 'busy-elsewhere';
  }
}

/**
 * What it means that a printer which spoke before says nothing on a new connection: it serves another
 * computer, unless it had said what keeps it. Stopped with a full buffer it cannot even take a
 * question, and silence on a line that had been answering is a hang. A printer on a cable of its own serves nobody else.
 */
export function stateAfterSilence(before: PrinterState, isShared: boolean): PrinterState {
  switch (before) {
    case 'paper-out':
    case 'cover-open':
    case 'error':
    case 'not-answering':
      return before;
    case 'starting':
    case 'ready':
    case 'offline':
    case 'busy-elsewhere':
      return isShared ? 'busy-elsewhere' : 'not-answering';
  }
}
