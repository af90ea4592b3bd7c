import { html, nothing, type PropertyValues } from 'lit';
import { localText, messagesIn, needFlagMessages, staffDayTexts } from '@motcua/messages';
import { LANGUAGES, NEED_FLAGS, type ServiceId, type TicketIssuedOutcome } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { capitalised } from '../capitalised.ts';
import { formFrame } from '../form-frame.ts';
import { isBusy } from '../model/staff-state.ts';
import { wasAccepted } from '../model/was-accepted.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { textOf } from '../text-of.ts';
import { dayStyles } from './day-styles.ts';
import { StatePart } from '../state-part.ts';

/** IS4: a number taken by staff for somebody who stands here; IS6: with a second service where it is needed. */
export class McIssueForm extends StatePart {
  static override styles = [baseStyles, partsStyles, dayStyles];

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const fields = new FormData(event.target);
    const chosen = ['service', 'second', 'third'].map((name) => textOf(fields, name));
    const wanted = [...new Set(chosen)].filter((id) => id !== '');
    const command = {
      type: 'issue-ticket',
      serviceIds: wanted as ServiceId[],
      priority: fields.has('priority') ? 'priority' : 'ordinary',
      needs: NEED_FLAGS.filter((need) => fields.getAll('needs').includes(need)),
      language: LANGUAGES.find((language) => language === textOf(fields, 'language')) ?? 'vi',
      person: null,
      oneMore: true,
    } as const;
    this.dispatchEvent(new PageEvent({ kind: 'send', sending: { act: 'issue', number: null, command } }));
  };

  /** The next person begins with nothing chosen; the service is often the same. */
  protected override updated(changed: PropertyValues<this>): void {
    if (!wasAccepted(changed.get('state') ?? null, this.state, 'issue')) return;
    for (const box of this.renderRoot.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) box.checked = false;
    for (const more of this.renderRoot.querySelectorAll<HTMLSelectElement>('#second, #third')) more.value = '';
  }

  override render() {
    const { state, speaking } = this;
    const services = state?.overview?.body.services ?? [];
    const { texts, language } = speaking;
    const words = staffDayTexts(language);
    const needs = messagesIn(needFlagMessages, language);
    const options = services.map(
      (service) => html`<option value=${service.serviceId}>${localText(service.name, language)}</option>`,
    );
    const made = state?.made?.type === 'ticket-issued' ? state.made : null;
    return formFrame({
      onSubmit: this.#onSubmit,
      heading: html`<h3>${words.issueTitle}</h3>`,
      fields: html`<label for="service">${words.issueService}</label>
        <select id="service" name="service" data-test="issue-service">
          ${options}
        </select>
        <div class="pair">
          <div>
            <label for="second">${words.issueSecond}</label>
            <select id="second" name="second" data-test="issue-second">
              <option value="">${words.issueNone}</option>
              ${options}
            </select>
          </div>
          <div>
            <label for="third">${words.issueThird}</label>
            <select id="third" name="third" data-test="issue-third">
              <option value="">${words.issueNone}</option>
              ${options}
            </select>
          </div>
        </div>
        <label for="language">${words.language}</label>
        <select id="language" name="language">
          ${LANGUAGES.map((one) => html`<option value=${one}>${texts.languageNames[one]}</option>`)}
        </select>
        <label class="choice">
          <input type="checkbox" name="priority" data-test="issue-priority" />${words.priority}
        </label>
        <fieldset>
          <legend>${words.needs}</legend>
          <div class="two">
            ${NEED_FLAGS.map(
              (need) =>
                html`<label class="choice">
                  <input type="checkbox" name="needs" value=${need} />${capitalised(needs[need])}
                </label>`,
            )}
          </div>
        </fieldset>`,
      send: { words: words.issue, look: 'main wide', test: 'issue', isOff: isBusy(state) },
      after: made === null ? nothing : this.#made(made),
    });
  }

  #made({ number, peopleAhead, counters, slip }: TicketIssuedOutcome) {
    const words = staffDayTexts(this.speaking.language);
    const labels = counters.map(({ label }) => label).join(', ');
    return html`<p class="made" role="status" data-test="issued">
      <b data-test="issued-number">${number}</b>
      ${words.madeAhead(peopleAhead)} ${labels === '' ? nothing : words.madeAtCounters(labels)}
      ${slip.printerId === null ? words.madeNoSlip : words.madeSlip}
    </p>`;
  }
}

customElements.define('mc-issue-form', McIssueForm);

declare global {
  interface HTMLElementTagNameMap {
    'mc-issue-form': McIssueForm;
  }
}
