import type { SerialSettings } from './serial-settings.ts';

/**
 * Why a port cannot be opened or used. `absent`: nothing is plugged in there. `in-use`: another program holds it.
 * `no-permission`: the system does not let this program. `not-a-port`: there is something, but no serial port.
 * `wrong-settings`: it cannot run at this speed or parity. `no-driver`: this machine has no serial ports at all.
 */
export const PORT_FAULTS = [
  'absent',
  'in-use',
  'no-permission',
  'not-a-port',
  'wrong-settings',
  'no-driver',
  'failed',
] as const;
export type PortFault = (typeof PORT_FAULTS)[number];

/** A port that could not be opened. */
export class PortError extends Error {
  override readonly name = 'PortError';
  readonly fault: PortFault;

  constructor(fault: PortFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

/** Whether whoever is at the other end says by its signal lines that it is there and takes bytes. */
export type PortSignals = 'ready' | 'not-ready' | 'unknown';

/** An open port. Every promise but that of `close` rejects when the port goes away or is closed. */
export interface OpenPort {
  /** What has come in, as soon as there is something; one read at a time. */
  read(): Promise<Uint8Array>;
  /** Resolves when the system has taken the bytes; one write at a time. */
  write(bytes: Uint8Array): Promise<void>;
  /** Resolves when the system has no bytes left to send. */
  drain(): Promise<void>;
  /** Drops what waits on both ways. */
  flush(): Promise<void>;
  signals(): Promise<PortSignals>;
  /** Whether this is still the port that was opened: a pulled cable is noticed neither by a read nor by a system's event. */
  isThere(): Promise<boolean>;
  close(): Promise<void>;
}

/** What one knows of a port that is plugged in. */
export type PortListing = {
  readonly path: string;
  /** The name that stays when cables are swapped, where the system has one. */
  readonly stablePath: string | null;
  readonly manufacturer: string | null;
  readonly serialNumber: string | null;
  /** Four hexadecimal digits, lower case. */
  readonly usbVendorId: string | null;
  readonly usbProductId: string | null;
};

/** The machine's serial ports, or simulated ones. */
export interface PortBinding {
  /** Rejects with `PortError`. */
  open(settings: SerialSettings): Promise<OpenPort>;
  /** Never rejects: a machine that cannot tell its ports is said to have none. */
  list(): Promise<readonly PortListing[]>;
}
