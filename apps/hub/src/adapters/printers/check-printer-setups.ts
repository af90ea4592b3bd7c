import { checkPrinterSetup, PRINTER_MODELS } from '@motcua/printing';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { SettingsProblem } from '@motcua/protocol/vocabulary';

/** SL3: what is asked of a printer must be something that its model can do. What it cannot names its field. */
export function checkPrinterSetups({ printers }: CentreSettings): readonly SettingsProblem[] {
  return printers.flatMap((printer, i) =>
    checkPrinterSetup(printer).map(({ field }): SettingsProblem => ({
      field: `printers[${i}].${field}`,
      code: 'printer-cannot',
      figures: [PRINTER_MODELS[printer.modelId].name, field],
    })),
  );
}
