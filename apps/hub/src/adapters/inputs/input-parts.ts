import {
  type MemoryBinding,
  systemPortBinding,
  systemWireTimers,
  type PortBinding,
  type SerialSettings,
  type WireTimers,
} from '@motcua/wires';
import type { SerialConnection } from '@motcua/protocol/serial-connection';
import type { Clock } from '../../ports/clock.ts';
import type { SimulatorShelf } from '../../ports/simulators.ts';
import type { KioskScanners } from './kiosk-scanners.ts';

export type InputParts = {
  readonly clock: Pick<Clock, 'now'>;
  readonly shelf: SimulatorShelf;
  /** Scanners at kiosks' own ports. */
  readonly atKiosks: Pick<KioskScanners, 'make'>;
  readonly timers?: WireTimers;
  readonly binding?: PortBinding;
  readonly random?: () => number;
};

/** What a serial line is made of: the machine's port, or one that exists in this program only. */
export type WireParts = {
  readonly settings: SerialSettings;
  readonly binding: PortBinding;
  readonly timers: WireTimers;
  readonly random: () => number;
};

/** At the machine's port. */
export function realWire({ kind: _kind, ...settings }: SerialConnection, parts: InputParts): WireParts {
  const { timers = systemWireTimers(), binding = systemPortBinding(), random = Math.random } = parts;
  return { settings, binding, timers, random };
}

/** A wire in memory; `binding` knows its other end by the same path. */
export function simulatedWire(path: string, binding: MemoryBinding, parts: InputParts): WireParts {
  const { timers = systemWireTimers(), random = Math.random } = parts;
  binding.wire(path);
  const settings = { path, baudRate: 9_600, dataBits: 8, parity: 'none', stopBits: 1, flowControl: 'none' } as const;
  return { settings, binding, timers, random };
}
