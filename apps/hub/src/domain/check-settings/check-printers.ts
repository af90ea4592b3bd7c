import type { CentreSettings, KioskPrinterChoice, PrinterSettings } from '@motcua/protocol/settings-document';
import { problem, repeated, unless, wholeNumber, type SettingsProblem } from './problem.ts';

const LONGEST_ROLL_METRES = 1_000;

/** SL2, SL3: how each printer is reached, and where its slips go meanwhile. What its model can do only the adapters know. */
export function checkPrinters({ printers, kioskPrinters = [] }: CentreSettings): readonly SettingsProblem[] {
  return [...checkEach(printers), ...checkKiosks(printers, kioskPrinters)];
}

function checkEach(printers: readonly PrinterSettings[]): readonly SettingsProblem[] {
  return printers.flatMap((printer, i) => {
    const field = `printers[${i}]`;
    const { name, paperWidthMm, rollMetres } = printer;
    return [
      ...unless(name.trim() !== '', `${field}.name`, 'empty'),
      ...unless(paperWidthMm === 58 || paperWidthMm === 80, `${field}.paperWidthMm`, 'paper-width', paperWidthMm),
      ...checkConnection(printer.connection, `${field}.connection`),
      ...(rollMetres === null ? [] : wholeNumber(`${field}.rollMetres`, rollMetres, 1, LONGEST_ROLL_METRES)),
      ...checkFallback(printers, printer, `${field}.fallbackPrinterId`),
    ];
  });
}

function checkConnection(connection: PrinterSettings['connection'], field: string): readonly SettingsProblem[] {
  switch (connection.kind) {
    case 'simulated':
      return [];
    case 'tcp':
      return [
        ...unless(connection.host.trim() !== '', `${field}.host`, 'empty'),
        ...wholeNumber(`${field}.port`, connection.port, 1, 65_535),
      ];
    case 'serial':
      return [
        ...unless(connection.path.trim() !== '', `${field}.path`, 'empty'),
        ...wholeNumber(`${field}.baudRate`, connection.baudRate, 300, 921_600),
      ];
    case 'usb':
    case 'queue':
      return unless(connection.path.trim() !== '', `${field}.path`, 'empty');
    case 'kiosk':
      return [
        ...unless(connection.deviceId.trim() !== '', `${field}.deviceId`, 'empty'),
        ...checkConnection(connection.port, `${field}.port`),
      ];
  }
}

function checkFallback(
  printers: readonly PrinterSettings[],
  { printerId, fallbackPrinterId }: PrinterSettings,
  field: string,
): readonly SettingsProblem[] {
  if (fallbackPrinterId === null) return [];
  if (fallbackPrinterId === printerId) return [problem(field, 'own-fallback')];
  const isThere = printers.some((each) => each.printerId === fallbackPrinterId);
  return unless(isThere, field, 'unknown-printer', fallbackPrinterId);
}

/** Which kiosks there are the settings do not know: one that is no more harms nobody. */
function checkKiosks(
  printers: readonly PrinterSettings[],
  choices: readonly KioskPrinterChoice[],
): readonly SettingsProblem[] {
  const there = new Set(printers.map(({ printerId }) => printerId));
  const twice = repeated(choices.map(({ deviceId }) => deviceId));
  return [
    ...choices.flatMap(({ printerId }, i) =>
      unless(there.has(printerId), `kioskPrinters[${i}].printerId`, 'unknown-printer', printerId),
    ),
    ...twice.map((i) => problem(`kioskPrinters[${i}].deviceId`, 'named-twice', choices[i]?.deviceId ?? '')),
  ];
}
