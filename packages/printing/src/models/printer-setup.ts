import type { PaperWidthMm } from '../document/slip-document.ts';
import type { CutKind, PrinterProfile, TextLetters } from '../esc-pos/printer-profile.ts';
import type { TextPage } from '../text/encode-letters.ts';
import type { PrintDensity, PrinterModelId, PrintSpeed } from './printer-model.ts';
import { PRINTER_MODELS } from './printer-models.ts';

/** What an administrator chooses for one printer. */
export type PrinterSetup = {
  readonly modelId: PrinterModelId;
  readonly paperWidthMm: PaperWidthMm;
  /** Null: as the model usually does. */
  readonly cut: CutKind | null;
  readonly density: PrintDensity;
  readonly speed: PrintSpeed;
  /** One short sound with each slip. */
  readonly buzzer: boolean;
  /** For slow serial lines: in the printer's own letters of this page. Null, the usual: as pictures. */
  readonly text: TextPage | null;
};

/** Why a choice cannot be had at a model. */
export type SetupProblem = {
  readonly field: 'paperWidthMm' | 'cut' | 'density' | 'speed' | 'buzzer' | 'text';
  readonly code: 'not-with-this-model';
};

/** What cannot be had; empty when all is well. */
export function checkPrinterSetup(setup: PrinterSetup): SetupProblem[] {
  const model = PRINTER_MODELS[setup.modelId];
  const refused: readonly SetupProblem['field'][] = [
    ...(model.headDots[setup.paperWidthMm] === null ? (['paperWidthMm'] as const) : []),
    ...(setup.cut !== null && !model.cuts.includes(setup.cut) ? (['cut'] as const) : []),
    ...(setup.density !== 'usual' && model.density === null ? (['density'] as const) : []),
    ...(setup.speed !== 'usual' && model.speed === null ? (['speed'] as const) : []),
    ...(setup.buzzer && model.buzzer === null ? (['buzzer'] as const) : []),
    ...(setup.text !== null && lettersOf(setup) === null ? (['text'] as const) : []),
  ];
  return refused.map((field) => ({ field, code: 'not-with-this-model' }));
}

/**
 * How to feed the printer. What cannot be had is left out, so that a printer prints with what it can do even where
 * settings and model do not fit any more; `checkPrinterSetup` says so beforehand.
 */
export function profileOf(setup: PrinterSetup): PrinterProfile {
  const model = PRINTER_MODELS[setup.modelId];
  const slow = setup.speed === 'slow' && model.speed !== null;
  return {
    paperWidthMm: setup.paperWidthMm,
    widthDots: model.headDots[setup.paperWidthMm] ?? PRINTER_MODELS.unknown.headDots[setup.paperWidthMm] ?? 384,
    dotsPerMm: model.dotsPerMm,
    bandRows: model.bandRows,
    cut: setup.cut !== null && model.cuts.includes(setup.cut) ? setup.cut : model.cuts[0],
    feedBeforeCutMm: model.feedBeforeCutMm,
    printMmPerSecond: slow ? model.speed.slowMmPerSecond : model.printMmPerSecond,
    recovery: model.recovery,
    proofsToTry: model.proofsToTry,
    hasNearEnd: model.nearEnd !== 'no',
    setUp: Uint8Array.of(
      ...model.always,
      ...(model.density?.[setup.density] ?? []),
      ...(model.speed?.commands[setup.speed] ?? []),
    ),
    signal: Uint8Array.from(setup.buzzer ? (model.buzzer ?? []) : []),
    text: lettersOf(setup),
  };
}

function lettersOf({ modelId, text }: PrinterSetup): TextLetters | null {
  const { codePages, drawsQr } = PRINTER_MODELS[modelId];
  const { cp1258, tcvn3 } = codePages;
  switch (text) {
    case null:
      return null;
    case 'ascii':
      return { page: 'ascii', selectSmall: null, selectCapital: null, drawsQr };
    case 'cp1258':
      return cp1258 === null ? null : { page: 'cp1258', selectSmall: cp1258, selectCapital: cp1258, drawsQr };
    case 'tcvn3':
      return tcvn3 === null ? null : { page: 'tcvn3', selectSmall: tcvn3.small, selectCapital: tcvn3.capital, drawsQr };
  }
}
