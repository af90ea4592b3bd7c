import { html, nothing, type PropertyDeclarations } from 'lit';
import type { HubHttp } from '@motcua/client';
import { slipSettingsTexts, type SlipSettingsTexts } from '@motcua/messages';
import { BUILT_IN_SLIP_TEMPLATE, BUILT_IN_SLIP_TEMPLATE_ID, type SettingsProblem } from '@motcua/protocol';
import type { SlipTemplate } from '@motcua/protocol/slip-templates';
import { addEntry, duplicateEntry, problemsWithin, removeAt, replaceProblems } from '../settings/editing.ts';
import { UnshadowedPart } from '../unshadowed-part.ts';
import { fieldProblems, selectField, setOfField, textField, type SettingsForm } from './settings-form.ts';
import { removeButton, smallButton } from './settings-entry.ts';
import { slipPartsFields } from './slip-parts-fields.ts';
import { slipsEditorStyles } from './slips-editor-styles.ts';
import './slip-preview.ts';

const LIST = 'slipTemplates';

/** The centre's templates: one of them is changed, beside what its slips look like. Drawn among the page's other fields. */
export class McSlipsEditor extends UnshadowedPart {
  static override properties: PropertyDeclarations = {
    form: { attribute: false },
    http: { attribute: false },
    chosen: { state: true },
  };

  protected override readonly wears = slipsEditorStyles;
  declare form: SettingsForm | null;
  declare http: HubHttp | null;
  /** Its place among the centre's own; null: the built-in one. */
  declare chosen: number | null;

  constructor() {
    super();
    this.form = null;
    this.http = null;
    this.chosen = 0;
  }

  override render() {
    const { form } = this;
    if (form === null) return nothing;
    const words = slipSettingsTexts(form.language);
    const own = form.editing.draft.slipTemplates;
    const template = this.chosen === null ? undefined : own[this.chosen];
    const place = template === undefined ? null : this.chosen;
    return html`<p class="remark"><mc-icon .name=${'info'}></mc-icon>${words.lead}</p>
      ${selectField(form, 'slipTemplateId', words.usual, [
        { value: BUILT_IN_SLIP_TEMPLATE_ID, words: words.builtIn },
        ...own.map(({ templateId, name }) => ({ value: templateId, words: name })),
      ])}
      ${fieldProblems(form, LIST)} ${this.#tabs(form, words, own, place)}
      <div class="slips">
        <div class="slip-fields">
          ${
            template === undefined || place === null
              ? html`<p class="hint">${words.builtInNote}</p>`
              : this.#templateFields(form, words, template, place)
          }
        </div>
        <mc-slip-preview
          .http=${this.http}
          .words=${words}
          .language=${form.language}
          .services=${form.editing.base.services}
          .template=${template ?? BUILT_IN_SLIP_TEMPLATE}
          .found=${(problems: readonly SettingsProblem[]) => this.#found(template, problems)}
        ></mc-slip-preview>
      </div>`;
  }

  #tabs(form: SettingsForm, words: SlipSettingsTexts, own: readonly SlipTemplate[], place: number | null) {
    const tab = (name: string, at: number | null, wrong: number) =>
      html`<button
        type="button"
        class="slip-tab"
        id=${at === null ? `${LIST}-built-in` : `${LIST}[${at}]`}
        aria-pressed=${at === place ? 'true' : 'false'}
        data-test=${at === null ? 'slip-built-in' : `slip-${at}`}
        @click=${() => this.#choose(at)}
        @focus=${() => this.#choose(at)}
      >
        ${name.trim() === '' ? '…' : name}
        ${wrong > 0 ? html`<span class="mark" aria-label=${form.texts.problemCount(wrong)}>${wrong}</span>` : nothing}
      </button>`;
    return html`<div class="slip-tabs" role="group" aria-label=${words.templates}>
      ${tab(words.builtIn, null, 0)}
      ${own.map(({ name }, at) => tab(name, at, problemsWithin(form.editing, `${LIST}[${at}]`).length))}
      <button
        class="plain-button"
        type="button"
        data-test="add-slipTemplates"
        @click=${() => {
          form.edit((now) => addEntry(now, LIST, words.newTemplate));
          this.#choose(own.length);
        }}
      >
        ${words.add}
      </button>
    </div>`;
  }

  #templateFields(form: SettingsForm, words: SlipSettingsTexts, template: SlipTemplate, place: number) {
    const path = `${LIST}[${place}]`;
    const { inLanguage } = form.texts;
    return html`${fieldProblems(form, path)} ${textField(form, `${path}.name`, form.fields.name)}
      ${setOfField(form, `${path}.languages`, words.languages, [
        { value: 'en', words: inLanguage.en },
        { value: 'km', words: inLanguage.km },
      ])}
      ${slipPartsFields(form, words, template.parts, `${path}.parts`)}
      <div class="entry-ways">
        ${smallButton(form.texts.duplicate, false, () => {
          form.edit((now) => duplicateEntry(now, LIST, place));
          this.#choose(place + 1);
        })}
        ${removeButton(form, path, template.name, () => {
          form.edit((now) => removeAt(now, LIST, place));
          this.#choose(place > 0 ? place - 1 : null);
        })}
      </div>`;
  }

  #choose(place: number | null): void {
    this.chosen = place;
  }

  /** `problems`: what the hub says of the template that it was asked about, wherever that stands by now. */
  #found(template: SlipTemplate | undefined, problems: readonly SettingsProblem[]): void {
    this.form?.edit((now) => {
      const place = now.draft.slipTemplates.findIndex((each) => each === template);
      if (place < 0) return now;
      const path = `${LIST}[${place}]`;
      return replaceProblems(
        now,
        path,
        problems.map((each) => ({ ...each, field: `${path}.${each.field}` })),
      );
    });
  }
}

customElements.define('mc-slips-editor', McSlipsEditor);
