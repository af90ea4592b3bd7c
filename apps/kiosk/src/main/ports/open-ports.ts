import {
  DeviceFileTransport,
  SerialTransport,
  systemPrinterTimers,
  type ByteTransport,
  type StartFileProcess,
} from '@motcua/printing/transports';
import type { LentPort, Scan } from '@motcua/protocol';
import { listPlugPorts, systemPortBinding, type PlugPort, type PortBinding } from '@motcua/wires';
import { AttachedScanners } from './attached-scanners.ts';
import { guardedBinding, isPort } from './is-port.ts';
import { LentPorts, type LentPortsOptions } from './lent-ports.ts';
import { NamedScanners } from './named-scanners.ts';
import { ScannerReadings } from './scanner-readings.ts';

/** This machine's ports; tests give their own. */
export type PortSystem = {
  /** DV2: what is plugged in, by the very code by which a hub looks at its own machine. */
  readonly listPorts: () => Promise<readonly PlugPort[]>;
  readonly isPort: (port: LentPort) => Promise<boolean>;
  readonly binding: PortBinding;
  /** The program that holds the file of a USB printer. Undefined: the one in the sources. */
  readonly printerFileProgram: string | undefined;
  /** How that program is started. Undefined: by Node. */
  readonly startPrinterFile: StartFileProcess | undefined;
  /** HL1: the program of the thread that draws slips. Undefined: the one in the sources. */
  readonly drawProgram: URL | undefined;
};

export function machinePorts(
  printerFileProgram: string,
  startPrinterFile: StartFileProcess,
  drawProgram: URL,
): PortSystem {
  const isHere = (port: LentPort) => isPort(port);
  const listPorts = () => listPlugPorts();
  return { listPorts, isPort: isHere, binding: systemPortBinding(), printerFileProgram, startPrinterFile, drawProgram };
}

export type OpenPortsOptions = {
  readonly system: PortSystem;
  readonly log: (message: string, fields: Record<string, unknown>) => void;
  /** Returns to how many pages it was told. */
  readonly onScan: (scan: Scan) => number;
  readonly hubUrl: string;
  /** Where it is written down which scanners the hub has named. */
  readonly scannersFile: string;
  /** HL1: resolves when this program itself writes nothing to a port any more. */
  readonly ownPrinterFree: () => Promise<void>;
  /** SL5: where half a slip of this program's own may hang out of a printer. */
  readonly ownRest: LentPortsOptions['ownRest'];
};

/**
 * What this process opens for the hub, and the scanners that it reads itself. Nothing is open before the hub asks but those
 * scanners that it has named before.
 */
export function openPorts(options: OpenPortsOptions) {
  const { system, log, onScan, hubUrl, scannersFile, ownPrinterFree, ownRest } = options;
  const timers = systemPrinterTimers();
  const binding = guardedBinding(system.binding, system.isPort);
  const usual = { timers, random: Math.random };
  const year = () => new Date().getFullYear();
  const readings = new ScannerReadings(timers);
  const scanners = new AttachedScanners({ ...usual, binding, year, onScan, readings });
  const named = new NamedScanners({
    ...{ path: scannersFile, hubUrl, log },
    follow: (wanted) => scanners.follow(wanted),
  });
  void named.restore();
  const makeTransport = (port: LentPort, mute: boolean): ByteTransport => {
    if (port.kind === 'usb') {
      const { printerFileProgram: childFile, startPrinterFile: startProcess } = system;
      return new DeviceFileTransport({
        ...{ ...usual, path: port.path, mode: 'device', mayStart: () => system.isPort(port) },
        ...(childFile === undefined ? {} : { childFile }),
        ...(startProcess === undefined ? {} : { startProcess }),
      });
    }
    const { kind: _kind, ...settings } = port;
    return new SerialTransport({ ...usual, settings, binding, isKnownMute: mute });
  };
  const ports = new LentPorts({
    nameScanners: (wanted) => named.name(wanted),
    ...{ listPorts: system.listPorts, isPort: system.isPort },
    ...{ scanners, readings, timers, log, wallMs: Date.now, makeTransport },
    ...{ ownPrinterFree, ownRest },
  });
  return { ports, scanners, timers, makeTransport };
}
