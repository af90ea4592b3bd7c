import {
  type ByteTransport,
  DeviceFileTransport,
  type PrinterTimers,
  SerialTransport,
  TcpTransport,
} from '@motcua/printing';
import type { KioskPrinterConnection, PrinterConnection, PrinterSettings } from '@motcua/protocol/printer-settings';
import { type PortBinding, systemPortBinding } from '@motcua/wires';

/** The line to a printer at a kiosk's port, through that kiosk's own program. */
export type MakeKioskTransport = (connection: KioskPrinterConnection, mute: boolean) => ByteTransport;

export type PrinterTransportsParts = {
  readonly timers: PrinterTimers;
  readonly makeKioskTransport: MakeKioskTransport;
  /** The machine's serial ports when it is left out. */
  readonly binding?: PortBinding;
  /** In [0, 1). */
  readonly random?: () => number;
};

/** SL3: the line that a printer's settings name, not yet open. Simulated printers have none. */
export function printerTransports(
  parts: PrinterTransportsParts,
): (
  connection: Exclude<PrinterConnection, { kind: 'simulated' }>,
  how: Pick<PrinterSettings, 'mute'>,
) => ByteTransport {
  const { timers, makeKioskTransport, binding = systemPortBinding(), random = Math.random } = parts;
  return (connection, { mute }) => {
    switch (connection.kind) {
      case 'tcp':
        return new TcpTransport({ host: connection.host, port: connection.port, timers, random });
      case 'serial': {
        const { kind: _kind, ...settings } = connection;
        return new SerialTransport({ settings, binding, timers, random, isKnownMute: mute });
      }
      case 'usb':
        return new DeviceFileTransport({ path: connection.path, mode: 'device', timers, random });
      case 'queue':
        return new DeviceFileTransport({ path: connection.path, mode: 'queue', timers, random });
      case 'kiosk':
        return makeKioskTransport(connection, mute);
    }
  };
}
