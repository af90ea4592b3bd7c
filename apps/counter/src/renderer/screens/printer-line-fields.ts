import { html, nothing } from 'lit';
import type { PrinterSettingsTexts } from '@motcua/messages';
import type { PrinterSettings } from '@motcua/protocol/settings-document';
import { lineOf, pictureOnLine } from '../settings/printer-line.ts';
import { tickField, type SettingsForm } from './settings-form.ts';

/** SL3, SL5: what only a printer at a serial line needs to know: how long pictures take there, and whether it can answer. */
export function onTheLine(form: SettingsForm, words: PrinterSettingsTexts, printer: PrinterSettings, path: string) {
  const isAtLine = lineOf(printer) !== null;
  return html`${pictureNote(words, printer)}
  ${isAtLine || printer.mute ? tickField(form, `${path}.mute`, words.mute, words.muteHint) : nothing}`;
}

function pictureNote(words: PrinterSettingsTexts, printer: PrinterSettings) {
  const picture = pictureOnLine(printer);
  if (picture === null) return nothing;
  const { seconds, isSlow } = picture;
  return isSlow
    ? html`<p class="problem" data-test="slow-line">
        <mc-icon .name=${'warning'}></mc-icon>${words.slowLinePicture(seconds)}
      </p>`
    : html`<p class="hint" data-test="slow-line">${words.linePicture(seconds)}</p>`;
}
