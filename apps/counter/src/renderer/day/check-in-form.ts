import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { staffDayTexts } from '@motcua/messages';
import type { AppointmentCode } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import type { Sending } from '../model/send.ts';
import { isBusy } from '../model/staff-state.ts';
import { wasAccepted } from '../model/was-accepted.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { dayStyles } from './day-styles.ts';
import { StatePart } from '../state-part.ts';

/** Somebody with an appointment is here, or does not come after all: the code says which one. */
export class McCheckInForm extends StatePart {
  static override properties: PropertyDeclarations = { isMissing: { state: true } };
  static override styles = [baseStyles, partsStyles, dayStyles];

  declare isMissing: boolean;

  constructor() {
    super();
    this.isMissing = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('state') ?? null;
    const isDone = (['check-in', 'cancel-appointment'] as const).some((act) => wasAccepted(before, this.state, act));
    const field = this.renderRoot.querySelector<HTMLInputElement>('#code');
    if (isDone && field !== null) field.value = '';
  }

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
    this.isMissing = code === '';
    if (this.isMissing) return field?.focus();
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
        aria-invalid=${String(this.isMissing)}
        aria-describedby="code-problem"
        data-test="code"
      />
      <p class="problem" id="code-problem" role="alert">${this.isMissing ? words.checkInMissing : nothing}</p>
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
