import { html, nothing } from 'lit';
import type { SlipSettingsTexts } from '@motcua/messages';
import { SLIP_ALIGNS, type SlipTemplatePart } from '@motcua/protocol';
import { replaceProblems, setField } from '../settings/editing.ts';
import { oneBitLogo } from '../settings/one-bit-logo.ts';
import { fieldProblems, numberField, selectField, type SettingsForm } from './settings-form.ts';

/** TP3: a picture is chosen, made black and white here, and shown as it will be printed. */
export function slipLogoFields(
  form: SettingsForm,
  words: SlipSettingsTexts,
  { png, widthMm }: Extract<SlipTemplatePart, { kind: 'logo' }>,
  path: string,
) {
  const field = `${path}.png`;
  const take = async (event: Event): Promise<void> => {
    const file = event.target instanceof HTMLInputElement ? event.target.files?.[0] : undefined;
    if (file === undefined) return;
    const made = await oneBitLogo(file, widthMm);
    form.edit((now) =>
      made === null
        ? replaceProblems(now, field, [{ field, code: 'logo-not-png', figures: [] }])
        : setField(now, field, made),
    );
  };
  return html`<div class="slip-logo">
      ${png === '' ? nothing : html`<img alt=${words.logoAlt} src=${`data:image/png;base64,${png}`} />`}
      <div class="field">
        <label for=${field}>${words.logoFile}</label>
        <input
          id=${field}
          type="file"
          accept="image/*"
          data-test="logo-file"
          @change=${(event: Event) => void take(event)}
        />
        <p class="hint">${words.logoHint}</p>
        ${fieldProblems(form, field)}
      </div>
    </div>
    <div class="row">
      ${numberField(form, `${path}.widthMm`, words.width)}
      ${selectField(
        form,
        `${path}.align`,
        words.align,
        SLIP_ALIGNS.map((align) => ({ value: align, words: words.aligns[align] })),
      )}
    </div>`;
}
