import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { HubHttp } from '@motcua/client';
import { clockTime, localText, staffMomentFrom, staffDayTexts } from '@motcua/messages';
import { LANGUAGES, type Command, type Language, type QueueOverviewView, type ServiceId } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { formFrame } from '../form-frame.ts';
import { isBusy, type Made } from '../model/staff-state.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { failureTold } from '../told.ts';
import { dayStyles } from './day-styles.ts';
import { localDate } from './local-date.ts';
import { StatePart } from '../state-part.ts';

/** A place at a time: a service, a date, and one of the times that are free. */
export class McAppointmentForm extends StatePart {
  static override properties: PropertyDeclarations = {
    http: { attribute: false },
    serviceId: { state: true },
    date: { state: true },
    slots: { state: true },
    problem: { state: true },
    at: { state: true },
  };
  static override styles = [baseStyles, partsStyles, dayStyles];

  declare http: HubHttp | null;
  declare serviceId: ServiceId | null;
  declare date: string;
  /** Null: being asked for. */
  declare slots: readonly number[] | null;
  declare problem: string | null;
  declare at: number | null;
  #asked = 0;

  constructor() {
    super();
    this.http = null;
    this.serviceId = null;
    this.date = '';
    this.slots = null;
    this.problem = null;
    this.at = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const services = this.#services();
    this.serviceId ??= services[0]?.serviceId ?? null;
    const { hubMs, timeZone } = this.speaking;
    if (this.date === '' && hubMs > 0) this.date = localDate(hubMs, timeZone);
    // One more is taken: the list is asked for again.
    const before = changed.get('state')?.made ?? null;
    const made = this.state?.made ?? null;
    const isMade = changed.has('state') && made !== null && made !== before;
    if (changed.has('serviceId') || changed.has('date') || changed.has('http') || isMade) void this.#ask();
  }

  async #ask(): Promise<void> {
    const { http, serviceId, date } = this;
    if (http === null || serviceId === null || date === '') return;
    this.#asked += 1;
    const asked = this.#asked;
    this.slots = null;
    this.at = null;
    const result = await http.freeSlots(serviceId, date);
    if (asked !== this.#asked) return;
    this.slots = result.kind === 'ok' ? result.value.slots : [];
    this.problem = result.kind === 'ok' ? null : failureTold(result, this.speaking).words;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { serviceId, at } = this;
    if (serviceId === null || at === null) return;
    const command: Command = { type: 'make-appointment', serviceId, at, language: this.#language(), needs: [] };
    this.dispatchEvent(new PageEvent({ kind: 'send', sending: { act: 'make-appointment', number: null, command } }));
  };

  #language(): Language {
    const chosen = this.renderRoot.querySelector<HTMLSelectElement>('#language')?.value;
    return LANGUAGES.find((language) => language === chosen) ?? 'vi';
  }

  override render() {
    const { language, texts } = this.speaking;
    const words = staffDayTexts(language);
    const made = this.state?.made?.type === 'appointment-made' ? this.state.made : null;
    const isOff = this.at === null || isBusy(this.state);
    return formFrame({
      onSubmit: this.#onSubmit,
      heading: html`<h3>${words.appointmentTitle}</h3>`,
      fields: html`<div class="pair">
          <div>
            <label for="service">${words.issueService}</label>
            <select id="service" data-test="appointment-service" @change=${this.#onService}>
              ${this.#services().map(
                (service) =>
                  html`<option value=${service.serviceId} ?selected=${service.serviceId === this.serviceId}>
                    ${localText(service.name, language)}
                  </option>`,
              )}
            </select>
          </div>
          <div>
            <label for="date">${words.appointmentDate}</label>
            <input id="date" type="date" .value=${this.date} data-test="appointment-date" @change=${this.#onDate} />
          </div>
        </div>
        <label for="language">${words.language}</label>
        <select id="language">
          ${LANGUAGES.map((one) => html`<option value=${one}>${texts.languageNames[one]}</option>`)}
        </select>
        ${this.#times()}`,
      send: { words: words.appointmentMake, look: 'main wide', test: 'make-appointment', isOff },
      after: made === null ? nothing : this.#made(made),
    });
  }

  #times() {
    const { timeZone, language } = this.speaking;
    const words = staffDayTexts(language);
    if (this.problem !== null) return html`<p class="problem" role="alert">${this.problem}</p>`;
    if (this.slots === null) return html`<p class="lead">${words.slotsLoading}</p>`;
    if (this.slots.length === 0) return html`<p class="lead" data-test="no-slots">${words.slotsNone}</p>`;
    return html`<div class="slots" role="group" aria-label=${words.appointmentTime}>
      ${this.slots.map(
        (at) =>
          html`<button
            class="plain-button"
            type="button"
            aria-pressed=${String(at === this.at)}
            data-test="slot"
            @click=${() => (this.at = at)}
          >
            ${clockTime(at, timeZone)}
          </button>`,
      )}
    </div>`;
  }

  #made(made: Extract<Made, { type: 'appointment-made' }>) {
    const { hubMs, timeZone, language } = this.speaking;
    const words = staffDayTexts(language);
    const name = this.#services().find(({ serviceId }) => serviceId === made.serviceId)?.name;
    const service = name === undefined ? made.serviceId : localText(name, language);
    return html`<p class="made" role="status" data-test="appointment">
      ${words.appointmentCode} <b data-test="appointment-code">${made.code}</b>
      ${words.appointmentMoment(staffMomentFrom(hubMs, made.at, timeZone, language), service)}
    </p>`;
  }

  #services(): QueueOverviewView['services'] {
    return this.state?.overview?.body.services ?? [];
  }

  readonly #onService = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) this.serviceId = event.target.value as ServiceId;
  };

  readonly #onDate = (event: Event): void => {
    if (event.target instanceof HTMLInputElement && event.target.value !== '') this.date = event.target.value;
  };
}

customElements.define('mc-appointment-form', McAppointmentForm);

declare global {
  interface HTMLElementTagNameMap {
    'mc-appointment-form': McAppointmentForm;
  }
}
