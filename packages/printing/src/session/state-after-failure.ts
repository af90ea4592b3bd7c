import type { PrinterState } from '../status/printer-state.ts';
import type { LinkFailure } from '../transport/byte-transport.ts';

/** What a failed or lost connection says about the printer. `spoke`: it had said something on that connection. */
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
