import { html, nothing, type PropertyDeclarations } from 'lit';
import { localText, procedureSettingsTexts } from '@motcua/messages';
import type { ReadyProcedure } from '@motcua/protocol/ready-procedures';
import { notTaken, takeReady } from '../settings/procedures.ts';
import { UnshadowedPart } from '../unshadowed-part.ts';
import type { SettingsForm } from './settings-form.ts';

/** PC1: chooses from the national list what is done here, field by field. */
export class McCataloguePicker extends UnshadowedPart {
  static override properties: PropertyDeclarations = {
    form: { attribute: false },
    close: { attribute: false },
    ready: { state: true },
    failed: { state: true },
    field: { state: true },
    chosen: { state: true },
    service: { state: true },
  };

  declare form: SettingsForm | null;
  declare close: () => void;
  declare ready: readonly ReadyProcedure[] | null;
  declare failed: boolean;
  declare field: string | null;
  declare chosen: ReadonlySet<string>;
  /** Place among the services of the centre; past them: not done here. */
  declare service: number;

  constructor() {
    super();
    this.form = null;
    this.close = () => undefined;
    this.ready = null;
    this.failed = false;
    this.field = null;
    this.chosen = new Set();
    this.service = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // A page that nobody opens need not carry the list.
    import('@motcua/protocol/ready-procedures').then(
      ({ READY_PROCEDURES }) => (this.ready = READY_PROCEDURES),
      () => (this.failed = true),
    );
  }

  override render() {
    const { form, ready } = this;
    if (form === null) return nothing;
    const words = procedureSettingsTexts(form.language);
    return html`<div class="picker" role="group" aria-label=${words.catalogueTitle} data-test="catalogue-picker">
      <h4>${words.catalogueTitle}</h4>
      <p class="hint">${words.catalogueLead}</p>
      ${
        ready === null
          ? html`<p role="status">${this.failed ? words.notLoaded : words.loading}</p>
              ${this.#closeButton(words.close)}`
          : this.#choices(form, ready)
      }
    </div>`;
  }

  #closeButton(words: string) {
    return html`<button class="plain-button" type="button" data-test="close-catalogue" @click=${() => this.close()}>
      ${words}
    </button>`;
  }

  #choices(form: SettingsForm, ready: readonly ReadyProcedure[]) {
    const words = procedureSettingsTexts(form.language);
    const left = notTaken(ready, form.editing.draft);
    const fields = [...new Set(ready.map(({ field }) => field))];
    const field = this.field ?? left[0]?.field ?? fields[0] ?? '';
    const shown = left.filter((each) => each.field === field);
    const chosen = shown.filter(({ code }) => this.chosen.has(code));
    const choose = (codes: readonly string[], isOn: boolean): void => {
      this.chosen = new Set([...this.chosen, ...codes].filter((code) => isOn || !codes.includes(code)));
    };
    const isTicked = (event: Event): boolean => event.target instanceof HTMLInputElement && event.target.checked;
    return html`<div class="row">
        <div class="field">
          <label for="catalogue-field">${words.field}</label>
          <select
            id="catalogue-field"
            @change=${(event: Event) => {
              if (event.target instanceof HTMLSelectElement) this.field = fields[event.target.selectedIndex] ?? null;
            }}
          >
            ${fields.map((each) => {
              const count = left.filter((one) => one.field === each).length;
              return html`<option .selected=${each === field}>${each} (${count})</option>`;
            })}
          </select>
        </div>
        ${this.#leadsTo(form)}
      </div>
      ${
        shown.length === 0
          ? html`<p class="hint" role="status">${words.allTaken}</p>`
          : html`<label class="choice all">
                <input
                  type="checkbox"
                  .checked=${chosen.length === shown.length}
                  @change=${(event: Event) => {
                    choose(
                      shown.map(({ code }) => code),
                      isTicked(event),
                    );
                  }}
                />${words.chooseAll}
              </label>
              <div class="picks">
                ${shown.map(
                  ({ code, name, officialName }) =>
                    html`<label class="choice" lang="vi" title=${officialName}>
                      <input
                        type="checkbox"
                        data-test="pick-${code}"
                        .checked=${this.chosen.has(code)}
                        @change=${(event: Event) => choose([code], isTicked(event))}
                      /><span>${name} <span class="soft">${code}</span></span>
                    </label>`,
                )}
              </div>`
      }
      <p class="ways">
        <button
          class="plain-button main"
          type="button"
          data-test="add-chosen"
          ?disabled=${chosen.length === 0}
          @click=${() => this.#take(form, chosen)}
        >
          ${words.addChosen(chosen.length)}
        </button>
        ${this.#closeButton(words.close)}
      </p>`;
  }

  #leadsTo(form: SettingsForm) {
    const words = procedureSettingsTexts(form.language);
    return html`<div class="field">
      <label for="catalogue-service">${words.leadsTo}</label>
      <select
        id="catalogue-service"
        @change=${(event: Event) => {
          if (event.target instanceof HTMLSelectElement) this.service = event.target.selectedIndex;
        }}
      >
        ${form.editing.draft.services.map(
          ({ name }, n) => html`<option .selected=${n === this.service}>${localText(name, form.language)}</option>`,
        )}
        <option .selected=${this.service >= form.editing.draft.services.length}>${words.elsewhere}</option>
      </select>
    </div>`;
  }

  #take(form: SettingsForm, chosen: readonly ReadyProcedure[]): void {
    const serviceId = form.editing.draft.services[this.service]?.serviceId ?? null;
    form.edit((now) => takeReady(now, chosen, serviceId, { vi: '', en: null, km: null }));
    this.chosen = new Set();
  }
}

customElements.define('mc-catalogue-picker', McCataloguePicker);

declare global {
  interface HTMLElementTagNameMap {
    'mc-catalogue-picker': McCataloguePicker;
  }
}
