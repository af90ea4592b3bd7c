import { MemoryBinding, SerialScanner, USUAL_SILENCE_MS, VirtualScanner, whatMayPass } from '@motcua/wires';
import type { InputLine, MakeScanner, ScannerListener } from '../../ports/input-devices.ts';
import { InputLineWatch } from './input-line-watch.ts';
import { realWire, simulatedWire, type InputParts, type WireParts } from './input-parts.ts';
import { simulatedScannerHands } from './simulated-input-hands.ts';

/** SC1, SC2: makes the owners of scanners, at the machine's ports or with a simulated one at the end of a simulated wire. */
export function scannerMaker(parts: InputParts): MakeScanner {
  return (settings, listener) => {
    const { connection, scannerId } = settings;
    switch (connection.kind) {
      case 'kiosk':
        return parts.atKiosks.make(settings, connection, listener);
      case 'simulated': {
        const path = `simulated:${scannerId}`;
        const binding = new MemoryBinding();
        const wire = binding.wire(path);
        const scanner = new VirtualScanner(wire, '\r\n', parts.timers);
        const takeHandsAway = parts.shelf.put(simulatedScannerHands(scannerId, wire, scanner));
        const line = scannerLine(simulatedWire(path, binding, parts), parts, listener);
        return {
          ...line,
          close: () => {
            takeHandsAway();
            scanner.stop();
            return line.close();
          },
        };
      }
      case 'serial':
        return scannerLine(realWire(connection, parts), parts, listener);
    }
  };
}

function scannerLine(wire: WireParts, { clock }: InputParts, { onScan }: ScannerListener): InputLine {
  const watch = new InputLineWatch(() => clock.now());
  const scanner = new SerialScanner({
    ...wire,
    silenceMs: USUAL_SILENCE_MS,
    year: () => new Date(clock.now()).getUTCFullYear(),
    onScan: (read, admission) => onScan(whatMayPass(read), admission),
    onStatus: (status) => watch.changed(status),
  });
  watch.look(scanner.status);
  return {
    status: () => watch.look(scanner.status),
    onChange: (listener) => watch.onChange(listener),
    open: () => scanner.open(),
    close: () => scanner.close(),
  };
}
