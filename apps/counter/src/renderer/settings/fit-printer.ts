import { choicesOf } from '@motcua/printing/choices';
import type { PrinterModelId } from '@motcua/protocol/printer-settings';
import type { PrinterSettings } from '@motcua/protocol/settings-document';

/** The same printer as another model: what that one cannot do falls back to the usual. */
export function asModel(printer: PrinterSettings, modelId: PrinterModelId): PrinterSettings {
  const can = choicesOf(modelId);
  const { paperWidthMm, cut, density, speed, buzzer, text } = printer;
  const [usualWidth = paperWidthMm] = can.paperWidthsMm;
  return {
    ...{ ...printer, modelId },
    paperWidthMm: can.paperWidthsMm.includes(paperWidthMm) ? paperWidthMm : usualWidth,
    cut: cut !== null && can.cuts.includes(cut) ? cut : null,
    density: can.density ? density : 'usual',
    speed: can.speed ? speed : 'usual',
    buzzer: can.buzzer && buzzer,
    text: text !== null && can.text.includes(text) ? text : null,
  };
}
