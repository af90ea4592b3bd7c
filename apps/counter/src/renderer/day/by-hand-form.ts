import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { localText, staffDayTexts } from '@motcua/messages';
import type { ServiceId } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { isBusy, isSupervisor } from '../model/staff-state.ts';
import { wasAccepted } from '../model/was-accepted.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { textOf } from '../text-of.ts';
import { dayStyles } from './day-styles.ts';
import { typedNumber } from './typed-number.ts';
import { StatePart } from '../state-part.ts';

/** HL4: numbers that were given from the paper pad, entered once for each line. */
export class McByHandForm extends StatePart {
  static override properties: PropertyDeclarations = {
    isOpen: { state: true },
    chosen: { state: true },
    wrong: { state: true },
  };
  static override styles = [baseStyles, partsStyles, dayStyles];

  declare isOpen: boolean;
  /** The field whose pad can be printed; null: the first in the list. */
  declare chosen: string | null;
  /** The field that could not be read. */
  declare wrong: 'out' | 'served' | null;

  constructor() {
    super();
    this.isOpen = false;
    this.chosen = null;
    this.wrong = null;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const fields = new FormData(event.target);
    const handedOutUpTo = typedNumber(textOf(fields, 'out'));
    const servedUpTo = textOf(fields, 'served').trim() === '' ? 0 : typedNumber(textOf(fields, 'served'));
    this.wrong = handedOutUpTo === null ? 'out' : servedUpTo === null ? 'served' : null;
    if (handedOutUpTo === null || servedUpTo === null) {
      this.renderRoot.querySelector<HTMLInputElement>(`#${this.wrong}`)?.focus();
      return;
    }
    const serviceId = textOf(fields, 'service') as ServiceId;
    const command = { type: 'enter-by-hand', serviceId, handedOutUpTo, servedUpTo } as const;
    this.dispatchEvent(new PageEvent({ kind: 'send', sending: { act: 'by-hand', number: null, command } }));
  };

  protected override updated(changed: PropertyValues<this>): void {
    if (!wasAccepted(changed.get('state') ?? null, this.state, 'by-hand')) return;
    for (const field of this.renderRoot.querySelectorAll('input')) field.value = '';
  }

  override render() {
    const { language } = this.speaking;
    const words = staffDayTexts(language);
    return html`<form @submit=${this.#onSubmit} novalidate>
      <button
        class="plain-button"
        type="button"
        aria-expanded=${String(this.isOpen)}
        data-test="by-hand-open"
        @click=${() => (this.isOpen = !this.isOpen)}
      >
        <mc-icon .name=${'pencil'}></mc-icon>${words.byHandTitle}
      </button>
      ${this.isOpen ? this.#fields() : nothing}
    </form>`;
  }

  /** HL4: a page of the hub's own, laid out for A4. */
  #padLink(serviceId: string) {
    const words = staffDayTexts(this.speaking.language);
    const address = `/api/hand-pad?serviceId=${encodeURIComponent(serviceId)}`;
    return html`<p class="hint">
      <a href=${address} target="_blank" rel="noopener" data-test="hand-pad">${words.byHandPad}</a>
    </p>`;
  }

  #fields() {
    const { language } = this.speaking;
    const words = staffDayTexts(language);
    const services = this.state?.overview?.body.services ?? [];
    return html`<p class="lead opened">${words.byHandLead}</p>
      <label for="service">${words.issueService}</label>
      <select
        id="service"
        name="service"
        data-test="by-hand-service"
        @change=${(event: Event) => {
          if (event.target instanceof HTMLSelectElement) this.chosen = event.target.value;
        }}
      >
        ${services.map(({ serviceId, name }) => html`<option value=${serviceId}>${localText(name, language)}</option>`)}
      </select>
      ${this.state && isSupervisor(this.state) ? this.#padLink(this.chosen ?? services[0]?.serviceId ?? '') : nothing}
      <div class="two">
        <div>
          <label for="out">${words.byHandOut}</label>
          <input
            id="out"
            name="out"
            inputmode="numeric"
            autocomplete="off"
            maxlength="9"
            aria-invalid=${String(this.wrong === 'out')}
            aria-describedby="by-hand-problem"
            data-test="by-hand-out"
          />
        </div>
        <div>
          <label for="served">${words.byHandServed}</label>
          <input
            id="served"
            name="served"
            inputmode="numeric"
            autocomplete="off"
            maxlength="9"
            aria-invalid=${String(this.wrong === 'served')}
            aria-describedby="served-hint by-hand-problem"
            data-test="by-hand-served"
          />
        </div>
      </div>
      <p class="problem" id="by-hand-problem" role="alert" data-test="by-hand-problem">
        ${
          this.wrong === null
            ? nothing
            : this.wrong === 'out'
              ? `${words.byHandOut}: ${words.byHandOutMissing}`
              : `${words.byHandServed}: ${words.byHandServedWrong}`
        }
      </p>
      <p class="hint" id="served-hint">${words.byHandServedHint}</p>
      <button class="plain-button main wide" type="submit" data-test="by-hand" ?disabled=${isBusy(this.state)}>
        ${words.byHandEnter}
      </button>`;
  }
}

customElements.define('mc-by-hand-form', McByHandForm);

declare global {
  interface HTMLElementTagNameMap {
    'mc-by-hand-form': McByHandForm;
  }
}
