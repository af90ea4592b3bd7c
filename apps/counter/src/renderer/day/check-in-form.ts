import { html } from 'lit';
import { staffDayTexts } from '@motcua/messages';
import type { AppointmentCode } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import type { Sending } from '../model/send.ts';
import { isBusy } from '../model/staff-state.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { dayStyles } from './day-styles.ts';
import { StatePart } from '../state-part.ts';

/** Somebody with an appointment is here, or does not come after all: the code says which one. */
export class McCheckInForm extends StatePart {
  static override styles = [baseStyles, partsStyles, dayStyles];

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#send((code) => ({ act: 'check-in', number: null, command: { type: 'check-in', code } }));
  };

  readonly #onCancel = (): void => {
    this.#send((code) => ({
      act: 'cancel-appointment',
      number: null,
      command: { type: 'cancel-appointment', code },
    }));
  };

  #send(sendingFor: (code: AppointmentCode) => Sending): void {
    const field = this.renderRoot.querySelector<HTMLInputElement>('#code');
    // Codes are read aloud and off paper: case, spaces and dashes do not matter.
    const code = (field?.value ?? '').toUpperCase().replace(/[^0-9A-Z]/g, '');
    if (code === '') return field?.focus();
    this.dispatchEvent(new PageEvent({ kind: 'send', sending: sendingFor(code as AppointmentCode) }));
  }

  override render() {
    const words = staffDayTexts(this.speaking.language);
    const isSending = isBusy(this.state);
    return html`<form @submit=${this.#onSubmit} novalidate>
      <h3>${words.checkInTitle}</h3>
      <label for="code">${words.checkInCode}</label>
      <input
        id="code"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        maxlength="20"
        data-test="code"
      />
      <div class="two">
        <button class="plain-button main" type="submit" data-test="check-in" ?disabled=${isSending}>
          ${words.checkIn}
        </button>
        <button
          class="plain-button"
          type="button"
          data-test="cancel-appointment"
          ?disabled=${isSending}
          @click=${this.#onCancel}
        >
          ${words.cancelAppointment}
        </button>
      </div>
    </form>`;
  }
}

customElements.define('mc-check-in-form', McCheckInForm);

declare global {
  interface HTMLElementTagNameMap {
    'mc-check-in-form': McCheckInForm;
  }
}
