import { html, nothing } from 'lit';
import type { PrinterSettingsTexts } from '@motcua/messages';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { DeviceId, PrinterId } from '@motcua/protocol/vocabulary';
import { chosenFor, choosePrinter, printersAt } from '../settings/kiosk-printers.ts';
import { choice } from './settings-choice.ts';
import { fieldProblems, type SettingsForm } from './settings-form.ts';

type Kiosk = SettingsForm['kiosks'][number];

/** SL2: at which printer each kiosk prints: those that are paired, and those that the document names although they are no more. */
export function kioskPrinters(form: SettingsForm, words: PrinterSettingsTexts) {
  const { draft } = form.editing;
  const paired = new Set(form.kiosks.map(({ deviceId }) => deviceId));
  const gone = [...new Set((draft.kioskPrinters ?? []).map(({ deviceId }) => deviceId))].filter(
    (deviceId) => !paired.has(deviceId),
  );
  const kiosks: readonly Kiosk[] = [
    ...form.kiosks,
    ...gone.map((deviceId) => ({ deviceId, name: words.goneKioskNamed })),
  ];
  if (kiosks.length === 0 || (draft.printers.length === 0 && (draft.kioskPrinters ?? []).length === 0)) return nothing;
  return html`<section class="kiosk-printers" data-test="kiosk-printers">
    <h4>${words.kioskPrinters}</h4>
    <p class="hint">${words.kioskPrintersHint}</p>
    ${kiosks.map((kiosk) => kioskPrinter(form, words, kiosk))}
  </section>`;
}

function kioskPrinter(form: SettingsForm, words: PrinterSettingsTexts, { deviceId, name, printerId }: Kiosk) {
  const { draft } = form.editing;
  const own = printersAt(draft, deviceId);
  const chosen = chosenFor(draft, deviceId);
  const [only] = own;
  if (only !== undefined && own.length === 1 && chosen === null) {
    return html`<div class="field" data-test="kiosk-printer">
      <span class="name">${name}</span>
      <p class="hint">${words.kioskHasOwn(only.name)}</p>
    </div>`;
  }
  const offered: readonly PrinterId[] = (own.length > 0 ? own : draft.printers).map((printer) => printer.printerId);
  const ids = chosen === null || offered.includes(chosen.printerId) ? offered : [...offered, chosen.printerId];
  const names = ids.map((id) => nameOf(draft, id) ?? words.gonePrinter);
  const path = chosen === null ? `kioskPrinters-${deviceId}` : `kioskPrinters[${chosen.place}].printerId`;
  const choose = (next: number): void => form.edit((now) => choosePrinter(now, deviceId, ids[next - 1] ?? null));
  const place = chosen === null ? 0 : ids.indexOf(chosen.printerId) + 1;
  return html`<div data-test="kiosk-printer">
    ${choice(path, name, place, [words.kioskFindsItself, ...names], choose, noteOf(draft, words, deviceId, printerId))}
    ${
      chosen === null
        ? nothing
        : html`${fieldProblems(form, path)} ${fieldProblems(form, `kioskPrinters[${chosen.place}].deviceId`)}`
    }
  </div>`;
}

/** What is so now, by the hub; a printer at the kiosk that is about to be applied goes before what is chosen. */
function noteOf(
  draft: CentreSettings,
  words: PrinterSettingsTexts,
  deviceId: DeviceId,
  printerId: PrinterId | null | undefined,
): string {
  const [own] = printersAt(draft, deviceId);
  if (own !== undefined) return words.kioskHasOwn(own.name);
  if (printerId === undefined) return '';
  const name = printerId === null ? null : nameOf(draft, printerId);
  return name === null ? '' : words.kioskPrintsAt(name);
}

function nameOf({ printers }: CentreSettings, printerId: PrinterId): string | null {
  return printers.find((printer) => printer.printerId === printerId)?.name ?? null;
}
