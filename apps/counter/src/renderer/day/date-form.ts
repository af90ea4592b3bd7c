import { html, nothing, type PropertyDeclarations } from 'lit';
import { staffDayTexts } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { formFrame } from '../form-frame.ts';
import { isBusy } from '../model/staff-state.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { StatePart } from '../state-part.ts';
import { dayStyles } from './day-styles.ts';

/** DA2: an administrator puts right what date a day was. */
export class McDateForm extends StatePart {
  static override properties: PropertyDeclarations = {
    ordinal: { type: Number },
    date: { type: String },
    isMissing: { state: true },
  };
  static override styles = [baseStyles, partsStyles, dayStyles];

  declare ordinal: number;
  /** What it is called now, YYYY-MM-DD. */
  declare date: string;
  declare isMissing: boolean;

  constructor() {
    super();
    this.ordinal = 0;
    this.date = '';
    this.isMissing = false;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.renderRoot.querySelector<HTMLInputElement>('#date');
    const date = field?.value ?? '';
    this.isMissing = date === '';
    if (this.isMissing) return field?.focus();
    const command = { type: 'correct-date', dayOrdinal: this.ordinal, date } as const;
    this.dispatchEvent(new PageEvent({ kind: 'send', sending: { act: 'correct-date', number: null, command } }));
  };

  override render() {
    const words = staffDayTexts(this.speaking.language);
    return formFrame({
      onSubmit: this.#onSubmit,
      heading: html`<h3>${words.dateTitle}</h3>
        <p class="lead">${words.dateLead}</p>`,
      fields: html`<label for="date">${words.dateField}</label>
        <input
          id="date"
          type="date"
          .value=${this.date}
          aria-invalid=${String(this.isMissing)}
          aria-describedby="date-problem"
          data-test="right-date"
        />
        <p class="problem" id="date-problem" role="alert">${this.isMissing ? words.dateMissing : nothing}</p>`,
      send: { words: words.dateCorrect, look: '', test: 'correct-date', isOff: isBusy(this.state) },
      after: nothing,
    });
  }
}

customElements.define('mc-date-form', McDateForm);

declare global {
  interface HTMLElementTagNameMap {
    'mc-date-form': McDateForm;
  }
}
