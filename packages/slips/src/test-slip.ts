import { calendarDate, messagesIn, testSlipMessages, timeOfDay } from '@motcua/messages/hub';
import type { TestSlipSize } from '@motcua/protocol/machines';
import type { PrinterConnection, PrinterModelId } from '@motcua/protocol/printer-settings';
import type { PrinterSettings } from '@motcua/protocol/settings-document';

/** SL10: all that stands on a test slip, in words. It has no ticket, no number and no code that anything would take. */
export type TestSlip = {
  readonly kind: 'test';
  readonly size: TestSlipSize;
  readonly printerName: string;
  /** MC1: the kiosks whose slips come out here, in words; null: none. */
  readonly kiosks: string | null;
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

/** More than a small slip can name; whoever goes from kiosk to kiosk has only a few at one printer. */
const MOST_KIOSKS_NAMED = 8;

/** SL10: what is printed when somebody wants to see whether a printer is well. `kiosks`: names of those that print at it. */
export function testSlip(
  printer: TriedPrinter,
  size: TestSlipSize,
  {
    timeZone,
    at,
    kiosks = [],
  }: { readonly timeZone: string; readonly at: number; readonly kiosks?: readonly string[] },
): TestSlip {
  const vi = messagesIn(testSlipMessages, 'vi');
  return {
    kind: 'test',
    ...{ size, printerName: printer.name, modelId: printer.modelId, modelHeading: vi.model },
    kiosks: kiosksNamed(kiosks),
    address: addressOf(printer.connection),
    paper: vi.paper(String(printer.paperWidthMm)),
    printedAt: `${timeOfDay(at, timeZone, 'vi')} · ${calendarDate(at, timeZone)}`,
    ...{ title: vi.title, noNumber: vi.noNumber, letters: vi.letters, scan: vi.scan },
    khmerLetters: messagesIn(testSlipMessages, 'km').letters,
    payload: `motcua test ${printer.printerId} ${String(at)}`,
  };
}

function kiosksNamed(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const rest = names.length - MOST_KIOSKS_NAMED;
  const named = names.slice(0, MOST_KIOSKS_NAMED).join(' · ');
  return messagesIn(testSlipMessages, 'vi').kiosks(rest > 0 ? `${named} · +${String(rest)}` : named);
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
