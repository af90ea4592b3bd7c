import { html, nothing, type PropertyDeclarations } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { localText, procedureSettingsTexts, type ProcedureSettingsTexts } from '@motcua/messages';
import type { ProcedureSettings } from '@motcua/protocol/service-catalogue';
import { addEntry, problemsWithin } from '../settings/editing.ts';
import { isOld, isWanted, standingOf, type Wanted } from '../settings/procedures.ts';
import { UnshadowedPart } from '../unshadowed-part.ts';
import { procedureFields } from './procedure-fields.ts';
import { proceduresEditorStyles } from './procedures-editor-styles.ts';
import { fieldProblems, type SettingsForm } from './settings-form.ts';
import './catalogue-picker.ts';

/** PC1, PC4: the centre's procedures, to look through, to fill in and to confirm. Drawn among the page's other fields. */
export class McProceduresEditor extends UnshadowedPart {
  static override properties: PropertyDeclarations = {
    form: { attribute: false },
    wanted: { state: true },
    open: { state: true },
    picks: { state: true },
  };

  protected override readonly wears = proceduresEditorStyles;
  declare form: SettingsForm | null;
  declare wanted: Wanted;
  /** The place of the procedure that stands open. */
  declare open: number | null;
  declare picks: boolean;
  #shownAdded: string | null = null;
  #count = 0;

  constructor() {
    super();
    this.form = null;
    this.wanted = { words: '', service: null, onlyOld: false };
    this.open = null;
    this.picks = false;
  }

  protected override willUpdate(): void {
    const { form } = this;
    if (form === null) return;
    const count = form.editing.draft.procedures.length;
    // What was added stands open; what was removed leaves its place to another.
    if (count < this.#count) this.open = null;
    this.#count = count;
    if (form.added === this.#shownAdded) return;
    this.#shownAdded = form.added;
    const added = /^procedures\[(\d+)\]$/.exec(form.added ?? '');
    if (added !== null) this.open = Number(added[1]);
  }

  override render() {
    const { form, wanted } = this;
    if (form === null) return nothing;
    const words = procedureSettingsTexts(form.language);
    const { procedures } = form.editing.draft;
    const today = form.confirming.on;
    const old = procedures.filter((each) => isOld(each, today)).length;
    const all = procedures.map((procedure, place) => ({ procedure, place }));
    const shown = all.filter(({ procedure, place }) => this.#isShown(form, procedure, place, today));
    return html`<p class="remark"><mc-icon .name=${'info'}></mc-icon>${words.lead}</p>
      ${
        old === 0
          ? nothing
          : html`<div class="remark old" data-test="old-lists">
              <mc-icon .name=${'warning'}></mc-icon>
              <span
                >${words.old(old)}<label class="choice">
                  <input
                    type="checkbox"
                    .checked=${wanted.onlyOld}
                    @change=${() => (this.wanted = { ...wanted, onlyOld: !wanted.onlyOld })}
                  />${words.onlyOld}
                </label></span
              >
            </div>`
      }
      ${fieldProblems(form, 'procedures')} ${this.#ways(form, words)}
      ${this.picks ? html`<mc-catalogue-picker .form=${form} .close=${() => (this.picks = false)}></mc-catalogue-picker>` : nothing}
      ${procedures.length === 0 ? html`<p>${words.none}</p>` : this.#tools(form, words, shown.length)}
      <div class="entries">
        ${repeat(
          shown,
          ({ place }) => place,
          ({ procedure, place }) => this.#entry(form, words, procedure, place),
        )}
      </div>`;
  }

  /** Whatever is open, new or wrong stays in sight. */
  #isShown(form: SettingsForm, procedure: ProcedureSettings, place: number, today: string): boolean {
    const path = `procedures[${place}]`;
    if (place === this.open || form.added === path) return true;
    return isWanted(procedure, this.wanted, today) || problemsWithin(form.editing, path).length > 0;
  }

  #ways(form: SettingsForm, words: ProcedureSettingsTexts) {
    return html`<p class="ways">
      <button
        class="plain-button main"
        type="button"
        data-test="open-catalogue"
        aria-expanded=${this.picks ? 'true' : 'false'}
        @click=${() => (this.picks = !this.picks)}
      >
        ${words.addFromCatalogue}
      </button>
      <button
        class="plain-button"
        type="button"
        data-test="add-procedures"
        @click=${() => {
          form.edit((now) => addEntry(now, 'procedures', words.newProcedure));
          form.showAdded(`procedures[${form.editing.draft.procedures.length}]`);
        }}
      >
        ${words.addOwn}
      </button>
    </p>`;
  }

  #tools(form: SettingsForm, words: ProcedureSettingsTexts, shown: number) {
    const { wanted } = this;
    const { services, procedures } = form.editing.draft;
    const values = [null, ...services.map(({ serviceId }) => serviceId), 'elsewhere'];
    const labels = [words.all, ...services.map(({ name }) => localText(name, form.language)), words.elsewhere];
    return html`<div class="row tools">
        <div class="field">
          <label for="find-procedure">${words.find}</label>
          <input
            id="find-procedure"
            type="text"
            autocomplete="off"
            data-test="find-procedure"
            .value=${wanted.words}
            @input=${(event: Event) => {
              if (event.target instanceof HTMLInputElement) this.wanted = { ...wanted, words: event.target.value };
            }}
          />
        </div>
        <div class="field">
          <label for="procedures-of">${words.ofService}</label>
          <select
            id="procedures-of"
            @change=${(event: Event) => {
              if (!(event.target instanceof HTMLSelectElement)) return;
              this.wanted = { ...wanted, service: values[event.target.selectedIndex] ?? null };
            }}
          >
            ${labels.map((label, n) => html`<option .selected=${values[n] === wanted.service}>${label}</option>`)}
          </select>
        </div>
      </div>
      <p class="soft" role="status" data-test="procedures-shown">
        ${shown === 0 ? words.noneFound : words.shown(shown, procedures.length)}
      </p>`;
  }

  #entry(form: SettingsForm, words: ProcedureSettingsTexts, procedure: ProcedureSettings, place: number) {
    const { code, name, serviceId } = procedure;
    const path = `procedures[${place}]`;
    const wrong = problemsWithin(form.editing, path).length;
    const isOpen = this.open === place || wrong > 0;
    const service = form.editing.draft.services.find((each) => each.serviceId === serviceId);
    const where = service === undefined ? words.elsewhere : localText(service.name, form.language);
    const toggle = (event: Event): void => {
      event.preventDefault();
      this.open = this.open === place ? null : place;
    };
    return html`<details class="entry ${wrong > 0 ? 'wrong' : ''}" ?open=${isOpen}>
      <summary id=${path} data-test="entry-procedures-${place}" @click=${toggle}>
        <b>${localText(name, form.language).trim() === '' ? '…' : localText(name, form.language)}</b>
        <span class="soft">${code} · ${where}</span>
        ${this.#marks(form, words, procedure)}
        ${wrong > 0 ? html`<span class="mark">${form.texts.problemCount(wrong)}</span>` : nothing}
      </summary>
      <div class="inside">${isOpen ? procedureFields(form, words, procedure, place) : nothing}</div>
    </details>`;
  }

  #marks(form: SettingsForm, words: ProcedureSettingsTexts, procedure: ProcedureSettings) {
    const standing = standingOf(procedure, form.confirming.on);
    const { marks } = words;
    const mark = { none: null, unconfirmed: marks.unconfirmed, old: marks.old, fresh: marks.list }[standing];
    return html`${mark === null ? nothing : html`<span class="standing ${standing}">${mark}</span>`}${
      procedure.checkList?.sample === true ? html`<span class="standing sample">${marks.sample}</span>` : nothing
    }`;
  }
}

customElements.define('mc-procedures-editor', McProceduresEditor);

declare global {
  interface HTMLElementTagNameMap {
    'mc-procedures-editor': McProceduresEditor;
  }
}
