import type { PaperWidthMm } from '../document/slip-document.ts';
import type { CutKind } from '../esc-pos/printer-profile.ts';
import type { TextPage } from '../text/encode-letters.ts';
import type { PrinterModelId } from './printer-model.ts';
import { PRINTER_MODELS } from './printer-models.ts';

/** What can be chosen at a model, for a settings page: a part of the table that runs in a browser too. */
export type PrinterChoices = {
  /** As printed on the device. */
  readonly name: string;
  readonly paperWidthsMm: readonly PaperWidthMm[];
  /** The first is what it usually does. */
  readonly cuts: readonly [CutKind, ...CutKind[]];
  readonly density: boolean;
  readonly speed: boolean;
  readonly buzzer: boolean;
  /** Letters of its own; every printer knows those without marks. */
  readonly text: readonly TextPage[];
};

/** What an administrator may choose at this model: whatever is not here is refused by `checkPrinterSetup`. */
export function choicesOf(modelId: PrinterModelId): PrinterChoices {
  const { name, headDots, cuts, density, speed, buzzer, codePages } = PRINTER_MODELS[modelId];
  return {
    ...{ name, cuts },
    paperWidthsMm: ([80, 58] as const).filter((width) => headDots[width] !== null),
    density: density !== null,
    speed: speed !== null,
    buzzer: buzzer !== null,
    text: [
      'ascii',
      ...(codePages.cp1258 === null ? [] : (['cp1258'] as const)),
      ...(codePages.tcvn3 === null ? [] : (['tcvn3'] as const)),
    ],
  };
}
