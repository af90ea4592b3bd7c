import {
  DeviceFileTransport,
  SerialTransport,
  systemPrinterTimers,
  type StartFileProcess,
} from '@motcua/printing/transports';
import type { LentPort, Scan } from '@motcua/protocol';
import { systemPortBinding, type PortBinding } from '@motcua/wires';
import { AttachedScanners } from './attached-scanners.ts';
import { guardedBinding, isPort } from './is-port.ts';
import { LentPorts } from './lent-ports.ts';
import { NamedScanners } from './named-scanners.ts';
import { ScannerReadings } from './scanner-readings.ts';

/** This machine's ports; tests give their own. */
export type PortSystem = {
  readonly isPort: (port: LentPort) => Promise<boolean>;
  readonly binding: PortBinding;
  /** The program that holds the file of a USB printer. Undefined: the one in the sources. */
  readonly printerFileProgram: string | undefined;
  /** How that program is started. Undefined: by Node. */
  readonly startPrinterFile: StartFileProcess | undefined;
};

export function machinePorts(printerFileProgram: string, startPrinterFile: StartFileProcess): PortSystem {
  return { isPort: (port) => isPort(port), binding: systemPortBinding(), printerFileProgram, startPrinterFile };
}

export type OpenPortsOptions = {
  readonly system: PortSystem;
  readonly log: (message: string, fields: Record<string, unknown>) => void;
  /** Returns to how many pages it was told. */
  readonly onScan: (scan: Scan) => number;
  readonly hubUrl: string;
  /** Where it is written down which scanners the hub has named. */
  readonly scannersFile: string;
};

/**
 * What this process opens for the hub, and the scanners that it reads itself. Nothing is open before the hub asks but those
 * scanners that it has named before.
 */
export function openPorts({ system, log, onScan, hubUrl, scannersFile }: OpenPortsOptions) {
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
  const ports = new LentPorts({
    nameScanners: (wanted) => named.name(wanted),
    ...{ isPort: system.isPort, scanners, readings, timers, log, wallMs: Date.now },
    makeTransport: (port, mute) => {
      if (port.kind === 'usb') {
        const { printerFileProgram: childFile, startPrinterFile: startProcess } = system;
        return new DeviceFileTransport({
          ...{ ...usual, path: port.path, mode: 'device' },
          ...(childFile === undefined ? {} : { childFile }),
          ...(startProcess === undefined ? {} : { startProcess }),
        });
      }
      const { kind: _kind, ...settings } = port;
      return new SerialTransport({ ...usual, settings, binding, isKnownMute: mute });
    },
  });
  return { ports, scanners };
}
