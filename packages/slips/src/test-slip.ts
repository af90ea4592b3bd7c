import { calendarDate, messagesIn, testSlipMessages, timeOfDay } from '@motcua/messages/hub';
import type { TestSlipSize } from '@motcua/protocol/machines';
import type { PrinterConnection, PrinterModelId } from '@motcua/protocol/printer-settings';
import type { PrinterSettings } from '@motcua/protocol/settings-document';

/** SL10: all that stands on a test slip, in words. It has no ticket, no number and no code that anything would take. */
export type TestSlip = {
  readonly kind: 'test';
  readonly size: TestSlipSize;
  readonly printerName: string;
  /** How it is reached: "192.168.1.50:9100", "/dev/ttyUSB0 · 19200". */
  readonly address: string;
  readonly modelId: PrinterModelId;
  /** "Loại máy": its name stands in the table of models. */
  readonly modelHeading: string;
  readonly paper: string;
  readonly printedAt: string;
  readonly title: string;
  readonly noNumber: string;
  readonly letters: string;
  readonly khmerLetters: string;
  readonly scan: string;
  /** What the QR code carries. */
  readonly payload: string;
};

/** As much of a printer as its test slip names. */
export type TriedPrinter = Pick<PrinterSettings, 'printerId' | 'name' | 'modelId' | 'paperWidthMm' | 'connection'>;

/** SL10: what is printed when somebody wants to see whether a printer is well. */
export function testSlip(printer: TriedPrinter, size: TestSlipSize, timeZone: string, at: number): TestSlip {
  const vi = messagesIn(testSlipMessages, 'vi');
  return {
    kind: 'test',
    ...{ size, printerName: printer.name, modelId: printer.modelId, modelHeading: vi.model },
    address: addressOf(printer.connection),
    paper: vi.paper(String(printer.paperWidthMm)),
    printedAt: `${timeOfDay(at, timeZone, 'vi')} · ${calendarDate(at, timeZone)}`,
    ...{ title: vi.title, noNumber: vi.noNumber, letters: vi.letters, scan: vi.scan },
    khmerLetters: messagesIn(testSlipMessages, 'km').letters,
    payload: `motcua test ${printer.printerId} ${String(at)}`,
  };
}

function addressOf(connection: PrinterConnection): string {
  switch (connection.kind) {
    case 'simulated':
      return '—';
    case 'tcp':
      return `${connection.host}:${String(connection.port)}`;
    case 'serial':
      return `${connection.path} · ${String(connection.baudRate)}`;
    case 'usb':
    case 'queue':
      return connection.path;
    case 'kiosk':
      return `kiosk · ${addressOf(connection.port)}`;
  }
}
