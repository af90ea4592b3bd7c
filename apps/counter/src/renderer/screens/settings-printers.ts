import { html, nothing } from 'lit';
import { printerSettingsTexts, type PrinterSettingsTexts } from '@motcua/messages';
import { choicesOf } from '@motcua/printing/choices';
import { PRINTER_MODEL_IDS } from '@motcua/protocol/printer-settings';
import type { PrinterSettings } from '@motcua/protocol/settings-document';
import { setField } from '../settings/editing.ts';
import { asModel } from '../settings/fit-printer.ts';
import { printerConnection, printerPlace } from './printer-connection-fields.ts';
import { onTheLine } from './printer-line-fields.ts';
import { kioskPrinters } from './kiosk-printer-fields.ts';
import { choice } from './settings-choice.ts';
import { explainedEntries } from './settings-entry.ts';
import { fieldProblems, numberField, selectField, textField, tickField, type SettingsForm } from './settings-form.ts';

/** A roll of slip paper usually has between 30 and 80 metres. */
const USUAL_ROLL_METRES = 50;

/** SL3, SL2: where each printer is, what it is, and how it prints; only what its model can do is offered. Which kiosk prints where. */
export function settingsPrinters(form: SettingsForm) {
  const words = printerSettingsTexts(form.language);
  const add = { words: words.addPrinter, name: words.newPrinter };
  return html`${explainedEntries(form, 'printers', words.lead, add, (printer, path) => ({
    title: printer.name,
    soft: printerPlace(form, words, printer),
    content: printerFields(form, words, printer, path),
  }))}
  ${kioskPrinters(form, words)}`;
}

function printerFields(form: SettingsForm, words: PrinterSettingsTexts, printer: PrinterSettings, path: string) {
  return html`${textField(form, `${path}.name`, form.fields.name)} ${printerConnection(form, words, printer, path)}
  ${modelFields(form, words, printer, path)} ${printFields(form, words, printer, path)}
  ${numberField(form, `${path}.rollMetres`, words.roll, {
    note: words.rollHint,
    none: { words: words.rollUnknown, otherwise: USUAL_ROLL_METRES },
  })}
  ${fallbackField(form, words, printer, path)}`;
}

function modelFields(form: SettingsForm, words: PrinterSettingsTexts, printer: PrinterSettings, path: string) {
  const chosen = PRINTER_MODEL_IDS.indexOf(printer.modelId);
  const names = PRINTER_MODEL_IDS.map((id) => (id === 'unknown' ? words.anyModel : choicesOf(id).name));
  const choose = (next: number): void => {
    const modelId = PRINTER_MODEL_IDS[next] ?? 'unknown';
    form.edit((now) => setField(now, path, asModel(printer, modelId)));
  };
  return choice(`${path}.modelId`, words.model, chosen, names, choose, words.modelHint);
}

/** What its model can do; also what it cannot and was asked for elsewhere, so that it can be taken back. */
function printFields(form: SettingsForm, words: PrinterSettingsTexts, printer: PrinterSettings, path: string) {
  const can = choicesOf(printer.modelId);
  const { densities, speeds, textPages } = words;
  return html`<div class="row">${paperField(form, words, printer, path)} ${cutField(form, words, printer, path)}</div>
    <div class="row">
      ${
        can.density || printer.density !== 'usual'
          ? selectField(form, `${path}.density`, words.density, optionsOf(densities), words.densityHint)
          : nothing
      }
      ${
        can.speed || printer.speed !== 'usual'
          ? selectField(form, `${path}.speed`, words.speed, optionsOf(speeds), words.speedHint)
          : nothing
      }
    </div>
    ${can.buzzer || printer.buzzer ? tickField(form, `${path}.buzzer`, words.buzzer, words.buzzerHint) : nothing}
    ${selectField(
      ...([form, `${path}.text`, words.text] as const),
      [{ value: null, words: textPages.drawn }, ...can.text.map((page) => ({ value: page, words: textPages[page] }))],
      words.textHint,
    )}
    ${onTheLine(form, words, printer, path)}`;
}

/** Where only one fits there is nothing to choose. */
function paperField(
  form: SettingsForm,
  words: PrinterSettingsTexts,
  { modelId, paperWidthMm }: PrinterSettings,
  of: string,
) {
  const path = `${of}.paperWidthMm`;
  const { paperWidthsMm } = choicesOf(modelId);
  const chosen = paperWidthsMm.indexOf(paperWidthMm);
  if (paperWidthsMm.length === 1 && chosen === 0) return nothing;
  const names = paperWidthsMm.map((width) => `${width} mm`);
  const choose = (next: number): void => form.edit((now) => setField(now, path, paperWidthsMm[next]));
  return html`${choice(path, words.paperWidth, chosen, names, choose, words.paperHint)} ${fieldProblems(form, path)}`;
}

function cutField(form: SettingsForm, words: PrinterSettingsTexts, { modelId, cut }: PrinterSettings, of: string) {
  const [usual, ...others] = choicesOf(modelId).cuts;
  if (others.length === 0 && cut === null) return nothing;
  const asModel = { value: null, words: words.cutAsModel(words.cuts[usual]) };
  const options = [asModel, ...others.map((each) => ({ value: each, words: words.cuts[each] }))];
  return selectField(form, `${of}.cut`, words.cut, options, words.cutHint);
}

function fallbackField(form: SettingsForm, words: PrinterSettingsTexts, printer: PrinterSettings, path: string) {
  const others = form.editing.draft.printers.filter(({ printerId }) => printerId !== printer.printerId);
  if (others.length === 0 && printer.fallbackPrinterId === null) return nothing;
  const options = [
    { value: null, words: words.noFallback },
    ...others.map(({ printerId, name }) => ({ value: printerId, words: name })),
  ];
  return selectField(form, `${path}.fallbackPrinterId`, words.fallback, options, words.fallbackHint);
}

function optionsOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, said]) => ({ value, words: said }));
}
