import type { SerialConnection } from './serial-connection.ts';
import type { DeviceId, PrinterId } from './vocabulary.ts';

/** SL3: families of printers whose manuals say how they want to be fed; `unknown` is the careful way. */
export const PRINTER_MODEL_IDS = [
  'unknown',
  'epson-tm-t20',
  'epson-tm-t82',
  'epson-tm-t88',
  'xprinter-80',
  'bixolon-srp-350',
  'citizen-ct-s',
  'mini-58',
] as const;
export type PrinterModelId = (typeof PRINTER_MODEL_IDS)[number];

/** `usb`: the printer's device file, e.g. `/dev/usb/lp0`. `queue`: a shared printer of Windows, or any path that takes a file. */
export type PrinterConnection =
  | { readonly kind: 'simulated' }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | SerialConnection
  | { readonly kind: 'usb'; readonly path: string }
  | { readonly kind: 'queue'; readonly path: string }
  | KioskPrinterConnection;

/** A printer at a port of the kiosk; the kiosk's own program writes to it. */
export type KioskPrinterConnection = {
  readonly kind: 'kiosk';
  readonly deviceId: DeviceId;
  readonly port: SerialConnection | { readonly kind: 'usb'; readonly path: string };
};

export type PrinterSettings = {
  readonly printerId: PrinterId;
  readonly name: string;
  readonly paperWidthMm: 58 | 80;
  readonly connection: PrinterConnection;
  readonly modelId: PrinterModelId;
  /** Null: as the model usually does. */
  readonly cut: 'full' | 'partial' | 'none' | null;
  readonly density: 'lighter' | 'usual' | 'darker';
  readonly speed: 'usual' | 'slow';
  /** One short sound with each slip. */
  readonly buzzer: boolean;
  /** For slow serial lines: in the printer's own letters of this page. Null, the usual: as pictures. */
  readonly text: 'ascii' | 'cp1258' | 'tcvn3' | null;
  /**
   * SL5: at a serial line without signal wires. Somebody has seen that it prints and never says a word: what has left the
   * machine is then taken for what it has. Elsewhere it means nothing.
   */
  readonly mute: boolean;
  /** Length of a new roll; null: the paper is not reckoned. */
  readonly rollMetres: number | null;
  /** SL2: where its slips come out while it cannot print; null: nowhere. */
  readonly fallbackPrinterId: PrinterId | null;
};

/** SL2: at which printer a kiosk's slips come out, where somebody has said so. */
export type KioskPrinterChoice = { readonly deviceId: DeviceId; readonly printerId: PrinterId };

/** What a printer has that nobody has said anything more about. */
export const PLAIN_PRINTER = {
  modelId: 'unknown',
  cut: null,
  density: 'usual',
  speed: 'usual',
  buzzer: false,
  text: null,
  mute: false,
  rollMetres: null,
  fallbackPrinterId: null,
} as const satisfies Partial<PrinterSettings>;
