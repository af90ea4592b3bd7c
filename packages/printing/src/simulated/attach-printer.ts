import type { DeviceEnd } from '@motcua/wires';

import type { VirtualPrinter } from './virtual-printer.ts';

/**
 * Puts a virtual printer at the end of a wire. Unlike the network, a cable is never refused: a printer that is off
 * lets bytes go by, and hears again when it is on. Returns how to take it off.
 */
export function attachPrinter(printer: VirtualPrinter, end: DeviceEnd): () => void {
  let rest: Uint8Array = new Uint8Array(0);
  let disconnect: (() => void) | null = null;
  const link = {
    onReply: (bytes: Uint8Array) => {
      end.send(bytes);
    },
    onSpace: () => {
      // Later: the printer is in the middle of taking bytes.
      queueMicrotask(feed);
    },
    onDrop: () => {
      disconnect = null;
      rest = new Uint8Array(0);
    },
  };
  function feed(): void {
    disconnect ??= printer.connect(link);
    if (disconnect === null) rest = new Uint8Array(0);
    else rest = rest.subarray(printer.receive(rest));
  }
  const stop = end.onBytes((bytes) => {
    rest = new Uint8Array(Buffer.concat([rest, bytes]));
    feed();
  });
  return () => {
    stop();
    disconnect?.();
  };
}
