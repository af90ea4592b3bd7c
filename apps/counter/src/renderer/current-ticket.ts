import { LitElement, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import {
  callExplanationText,
  clockTime,
  localText,
  messagesIn,
  minutesAndSeconds,
  staffMinutesText,
  needFlagMessages,
} from '@motcua/messages';
import type { CounterTicketView, CounterView } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { currentTicketStyles } from './current-ticket-styles.ts';
import { voiceNow } from './model/panel.ts';
import type { StaffState } from './model/staff-state.ts';
import { partsStyles } from './parts-styles.ts';
import { SPEAKING_AT_FIRST, type Speaking } from './act-speaking.ts';
import './outcome-chips.ts';

/** Who is at the counter now, to be read in one glance; with nobody there, what to do. */
export class McCurrentTicket extends LitElement {
  static override properties: PropertyDeclarations = { state: { attribute: false }, speaking: { attribute: false } };
  static override styles = [baseStyles, partsStyles, currentTicketStyles];

  declare state: StaffState | null;
  declare speaking: Speaking;
  readonly #sizes = new ResizeObserver(() => this.#fit());

  constructor() {
    super();
    this.state = null;
    this.speaking = SPEAKING_AT_FIRST;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  protected override updated(_changed: PropertyValues): void {
    this.#fit();
  }

  /** Nothing on the card is cut off: first the outcomes go, which have a key, then why this number; then all is smaller. */
  #fit(): void {
    const card = this.renderRoot.querySelector('section');
    if (card === null) return;
    const isCut = (): boolean => card.scrollHeight > card.clientHeight + 1;
    this.removeAttribute('data-full');
    for (const step of ['some', 'more', 'most']) {
      if (!isCut()) return;
      this.setAttribute('data-full', step);
    }
  }

  override render() {
    const counter = this.state?.counter?.body ?? null;
    const current = counter?.current ?? null;
    return counter === null || current === null ? this.#nobody(counter) : this.#somebody(counter, current);
  }

  #somebody(counter: CounterView, current: CounterTicketView) {
    const { acts, language } = this.speaking;
    const isPractice = counter.practice !== null;
    const parts = current.otherParts.map((part) => localText(part.name, language)).join(', ');
    return html`<section class="${current.status} ${isPractice ? 'practice' : ''}">
      <div class="number" aria-live="assertive" aria-atomic="true" data-test="current-number">${current.number}</div>
      <div class="facts">
        <h2 data-test="current-service">${localText(current.serviceName, language)}</h2>
        <div class="chips">${this.#chips(current, isPractice)}</div>
        ${parts === '' ? nothing : html`<p class="parts" data-test="other-parts">${acts.otherParts(parts)}</p>`}
        ${isPractice ? nothing : this.#why(current)}
      </div>
      ${
        current.status === 'serving' && !isPractice
          ? html`<mc-outcome-chips .state=${this.state} .speaking=${this.speaking}></mc-outcome-chips>`
          : nothing
      }
    </section>`;
  }

  #why({ explanation }: CounterTicketView) {
    const { texts, language } = this.speaking;
    return html`<p class="why" title=${texts.why}>${callExplanationText(explanation, language)}</p>`;
  }

  #chips(current: CounterTicketView, isPractice: boolean) {
    const { texts, acts, language, timeZone } = this.speaking;
    const needs = messagesIn(needFlagMessages, language);
    const source = this.#sourceWords(current);
    const isUnseen = current.status === 'serving' && !current.startConfirmed && !isPractice;
    const kind = current.callKind === 'priority' ? null : current.callKind;
    const plain = (words: string) => html`<span class="chip">${words}</span>`;
    return html`<span class="chip state" data-test="current-state">${this.#stateWords(current)}</span>
      ${isPractice ? html`<span class="chip need">${acts.practiceMark}</span>` : nothing}
      ${current.isNumberTwice ? html`<span class="chip need" data-test="number-twice">${acts.numberTwice}</span>` : nothing}
      ${
        current.priority === 'priority'
          ? html`<span class="chip priority"><mc-icon .name=${'accessibility'}></mc-icon>${texts.priority}</span>`
          : nothing
      }
      ${kind === null ? nothing : html`<span class="chip kind" data-test="call-kind">${acts.callKinds[kind]}</span>`}
      ${current.language === 'vi' ? nothing : html`<span class="chip need">${texts.languageNames[current.language]}</span>`}
      ${current.needs.map((need) => html`<span class="chip need" data-test="need">${needs[need]}</span>`)}
      ${current.appointmentAt === null ? nothing : plain(acts.appointmentAt(clockTime(current.appointmentAt, timeZone)))}
      ${plain(texts.waited(staffMinutesText(current.calledAt - current.issuedAt, language)))}
      ${current.status === 'called' ? plain(texts.calledTimes(current.announcements)) : nothing}
      ${source === null ? nothing : plain(source)}
      ${isUnseen ? html`<span class="chip need" data-test="not-confirmed">${acts.beganByItself}</span>` : nothing}`;
  }

  #sourceWords({ source, appointmentAt }: CounterTicketView): string | null {
    const { texts, acts } = this.speaking;
    switch (source) {
      case 'kiosk':
        return null;
      case 'staff':
        return texts.fromStaff;
      case 'guide':
        return texts.fromGuide;
      case 'appointment':
        return appointmentAt === null ? acts.fromAppointment : null;
      case 'by-hand':
        return acts.fromPad;
      case 'offline-kiosk':
        return acts.fromOffline;
    }
  }

  #stateWords(current: CounterTicketView): string {
    const { texts, hubMs } = this.speaking;
    if (current.status === 'serving') {
      return texts.servingFor(minutesAndSeconds(hubMs - (current.servingSince ?? hubMs)));
    }
    const voice = voiceNow(current, hubMs);
    switch (voice.kind) {
      case 'waiting':
        return texts.voiceWaiting(voice.before);
      case 'speaking':
        return texts.voiceSpeaking;
      case 'ended':
        return texts.calledAgo(minutesAndSeconds(hubMs - voice.at));
    }
  }

  #nobody(counter: CounterView | null) {
    const { texts } = this.speaking;
    const count = counter?.waiting.count ?? 0;
    return html`<section class="nobody">
      <mc-icon .name=${count === 0 ? 'coffee' : 'users'}></mc-icon>
      <div class="facts" aria-live="polite">
        <h2>${count === 0 ? texts.emptyLine : texts.readyLead(count)}</h2>
        <p class="soft">${count === 0 ? texts.emptyLineLead : texts.nobodyAtCounter}</p>
      </div>
    </section>`;
  }
}

customElements.define('mc-current-ticket', McCurrentTicket);

declare global {
  interface HTMLElementTagNameMap {
    'mc-current-ticket': McCurrentTicket;
  }
}
