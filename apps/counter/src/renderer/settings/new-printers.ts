import { PLAIN_PRINTER, type PrinterConnection } from '@motcua/protocol/printer-settings';
import type { SerialConnection } from '@motcua/protocol/serial-connection';
import type { PrinterSettings } from '@motcua/protocol/settings-document';
import type { PrinterId } from '@motcua/protocol/vocabulary';

/** As printers are best set: a picture at 19200 baud takes a quarter of a minute. */
const SERIAL_PRINTER: SerialConnection = {
  ...{ kind: 'serial', path: '', baudRate: 115_200, dataBits: 8 },
  ...{ parity: 'none', stopBits: 1, flowControl: 'none' },
};

export type OwnConnectionKind = Exclude<PrinterConnection['kind'], 'kiosk'>;

/** A connection that leads nowhere yet, with figures that are a good beginning. */
export function newConnection<Kind extends OwnConnectionKind>(kind: Kind): Extract<PrinterConnection, { kind: Kind }> {
  const all: { readonly [K in OwnConnectionKind]: Extract<PrinterConnection, { kind: K }> } = {
    tcp: { kind: 'tcp', host: '', port: 9100 },
    serial: SERIAL_PRINTER,
    usb: { kind: 'usb', path: '/dev/usb/lp0' },
    queue: { kind: 'queue', path: '' },
    simulated: { kind: 'simulated' },
  };
  return all[kind];
}

export function newPrinter(id: string, name: string): PrinterSettings {
  return {
    ...{ printerId: id as PrinterId, name, paperWidthMm: 80, connection: newConnection('tcp') },
    ...PLAIN_PRINTER,
  };
}
