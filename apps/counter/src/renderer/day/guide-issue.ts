import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { localText, staffGuideTexts } from '@motcua/messages';
import {
  LANGUAGES,
  type Command,
  type DeviceHealthView,
  type PrinterId,
  type QueueOverviewView,
  type ServiceId,
  type TicketIssuedOutcome,
} from '@motcua/protocol';
import { inGroups, shortCodeOf } from '@motcua/protocol/readable-codes';
import { baseStyles } from '@motcua/ui';
import { isBusy } from '../model/staff-state.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { StatePart } from '../state-part.ts';
import { textOf } from '../text-of.ts';
import { dayStyles } from './day-styles.ts';
import { guideIssueStyles } from './guide-issue-styles.ts';

type OverviewService = QueueOverviewView['services'][number];
type Printer = DeviceHealthView['printers'][number];

/** ST1: a number in two touches: what for, then where the slip comes out. The number stays until the next person. */
export class McGuideIssue extends StatePart {
  static override properties: PropertyDeclarations = { chosen: { state: true }, given: { state: true } };
  static override styles = [baseStyles, partsStyles, dayStyles, guideIssueStyles];

  declare chosen: ServiceId | null;
  declare given: TicketIssuedOutcome | null;

  constructor() {
    super();
    this.chosen = null;
    this.given = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A touch on a tile is no news: what was made for the person before stands in the state until the next number.
    if (!changed.has('state') || this.chosen === null) return;
    const made = this.state?.made ?? null;
    if (made === (changed.get('state')?.made ?? null) || made?.type !== 'ticket-issued') return;
    this.given = made;
    this.chosen = null;
  }

  /** Whoever came here by keyboard goes on from what has taken the place of the button. */
  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('chosen') && !changed.has('given')) return;
    if (changed.get('chosen') === undefined && changed.get('given') === undefined) return;
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  override render() {
    const words = staffGuideTexts(this.speaking.language);
    const services = this.state?.overview?.body.services ?? [];
    const service = services.find(({ serviceId }) => serviceId === this.chosen);
    if (this.given !== null) return this.#given(this.given);
    if (service !== undefined) return this.#where(service);
    return html`<section>
      <h3 tabindex="-1">${words.giveTitle}</h3>
      <p class="lead">${words.giveLead}</p>
      <div class="tiles">${services.map((one) => this.#tile(one))}</div>
    </section>`;
  }

  #tile({ serviceId, name, waiting, issuing }: OverviewService) {
    const { language } = this.speaking;
    const words = staffGuideTexts(language);
    const states = {
      open: words.waiting(waiting),
      closed: words.closed,
      paused: words.paused,
      'used-up': words.usedUp,
    };
    return html`<button
      class="tile"
      type="button"
      data-test="give-${serviceId}"
      @click=${() => {
        this.chosen = serviceId;
      }}
    >
      <span>${localText(name, language)}</span><small>${states[issuing.state]}</small>
    </button>`;
  }

  #where({ serviceId, name }: OverviewService) {
    const { language, texts } = this.speaking;
    const words = staffGuideTexts(language);
    const printers = this.state?.health?.body.printers ?? [];
    return html`<form novalidate @submit=${(event: SubmitEvent) => this.#onSubmit(event, serviceId)}>
      <h3 tabindex="-1">${localText(name, language)}</h3>
      <label class="choice">
        <input type="checkbox" name="priority" data-test="give-priority" />${words.priority}
      </label>
      <label for="language">${words.language}</label>
      <select id="language" name="language">
        ${LANGUAGES.map((one) => html`<option value=${one}>${texts.languageNames[one]}</option>`)}
      </select>
      <div class="tiles">
        ${printers.map((printer) => this.#printer(printer))}
        <button class="tile" type="submit" value="" data-test="show-only" ?disabled=${isBusy(this.state)}>
          ${words.showOnly}
        </button>
        <button
          class="tile"
          type="button"
          data-test="give-other"
          @click=${() => {
            this.chosen = null;
          }}
        >
          ${words.other}
        </button>
      </div>
    </form>`;
  }

  #printer({ printerId, name, state }: Printer) {
    const words = staffGuideTexts(this.speaking.language);
    const isWell = state === 'ready' || state === 'starting';
    return html`<button
      class="tile ${isWell ? 'main' : ''}"
      type="submit"
      value=${printerId}
      data-test="print-at-${printerId}"
      ?disabled=${isBusy(this.state)}
    >
      <span>${words.printAt(name)}</span>${isWell ? nothing : html`<small>${words.printerOff}</small>`}
    </button>`;
  }

  #onSubmit(event: SubmitEvent, serviceId: ServiceId): void {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const fields = new FormData(event.target);
    const at = event.submitter instanceof HTMLButtonElement ? event.submitter.value : '';
    const command: Command = {
      type: 'issue-ticket',
      serviceIds: [serviceId],
      priority: fields.has('priority') ? 'priority' : 'ordinary',
      needs: [],
      language: LANGUAGES.find((language) => language === textOf(fields, 'language')) ?? 'vi',
      person: null,
      oneMore: true,
      ...(at === '' ? {} : { printAt: at as PrinterId }),
    };
    this.dispatchEvent(new PageEvent({ kind: 'send', sending: { act: 'issue', number: null, command } }));
  }

  #given({ number, slipCode, peopleAhead, counters, slip }: TicketIssuedOutcome) {
    const words = staffGuideTexts(this.speaking.language);
    const labels = counters.map(({ label }) => label).join(', ');
    return html`<section class="given">
      <h3 tabindex="-1">${words.given}</h3>
      <div role="status">
        <span class="number" data-test="issued-number">${number}</span>
        <p class="code" data-test="issued-code">${words.code(inGroups(shortCodeOf(slipCode)))}</p>
        <p>${words.ahead(peopleAhead)} ${labels === '' ? nothing : words.atCounters(labels)}</p>
        <p>${slip.printerId === null ? words.noSlip : words.printing}</p>
      </div>
      <button
        class="tile main"
        type="button"
        data-test="next-person"
        @click=${() => {
          this.given = null;
        }}
      >
        ${words.nextPerson}
      </button>
    </section>`;
  }
}

customElements.define('mc-guide-issue', McGuideIssue);

declare global {
  interface HTMLElementTagNameMap {
    'mc-guide-issue': McGuideIssue;
  }
}
