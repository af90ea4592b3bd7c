import { css, html, nothing } from 'lit';
import { clockTime, localText, staffDayTexts } from '@motcua/messages';
import type { QueueOverviewView } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import type { Menu } from '../model/menu.ts';
import type { Sending } from '../model/send.ts';
import { isBusy, isSupervisor } from '../model/staff-state.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { stoppedWords } from '../stopped-words.ts';
import { dayLineStyles } from './day-line-styles.ts';
import { dayStyles } from './day-styles.ts';
import { ActsPart } from '../acts-part.ts';

type OverviewService = QueueOverviewView['services'][number];

/** Giving and calling numbers as a whole (DA1, DA4), and each service (IS3): what is so, and what a supervisor can do. */
export class McDayPanel extends ActsPart {
  static override styles = [
    baseStyles,
    partsStyles,
    dayStyles,
    dayLineStyles,
    css`
      .off small {
        color: var(--mc-warn);
        font-weight: var(--mc-weight-strong);
      }
      h3 + .line {
        border-top: 0;
      }
      h3:not(:first-child) {
        margin-top: 1.25rem;
      }
    `,
  ];

  override render() {
    const { state } = this;
    const overview = state?.overview?.body ?? null;
    if (state === null || overview === null) return nothing;
    const words = staffDayTexts(this.speaking.language);
    const mayChange = isSupervisor(state);
    return html`<section>
      <h3>${words.issuingTitle}</h3>
      ${this.#issuing(overview, mayChange)} ${this.#calling(overview, mayChange)}
      <h3>${words.servicesTitle}</h3>
      ${overview.services.map((service) => this.#service(service, mayChange))}
    </section>`;
  }

  #issuing({ stopped, callingEndedAt }: QueueOverviewView, mayChange: boolean) {
    const words = staffDayTexts(this.speaking.language);
    if (callingEndedAt !== null) return nothing;
    if (stopped === null) {
      return html`<div class="line">
        <span>${words.issuingOpen}</span>
        ${mayChange ? this.#menuButton({ kind: 'stop-issuing' }, words.stopIssuing, 'stop-issuing') : nothing}
      </div>`;
    }
    const resume: Sending = { act: 'resume-issuing', number: null, command: { type: 'resume-issuing' } };
    return html`<div class="line off">
      <span><small data-test="stopped">${stoppedWords(stopped, this.speaking)}</small></span>
      ${mayChange ? this.#sendButton(resume, words.resumeIssuing, 'resume-issuing') : nothing}
    </div>`;
  }

  #calling({ callingEndedAt, hoursEndAt, day }: QueueOverviewView, mayChange: boolean) {
    const { language, hubMs, timeZone } = this.speaking;
    const words = staffDayTexts(language);
    if (callingEndedAt !== null) {
      return html`<div class="line off">
        <span
          ><small data-test="calling-ended">${words.callingEndedAt(clockTime(callingEndedAt, timeZone))}</small></span
        >
        ${mayChange ? this.#menuButton({ kind: 'resume-calling' }, words.resumeCalling, 'resume-calling') : nothing}
      </div>`;
    }
    if (day === null) return nothing;
    const end: Menu = { kind: 'end-calling', inHours: hoursEndAt !== null && hubMs < hoursEndAt };
    return html`<div class="line">
      <span>${words.callingOpen}</span>
      ${mayChange ? this.#menuButton(end, words.endCalling, 'end-calling') : nothing}
    </div>`;
  }

  #service(service: OverviewService, mayChange: boolean) {
    const { language } = this.speaking;
    const words = staffDayTexts(language);
    const { serviceId, issuing } = service;
    const isPaused = issuing.state === 'paused';
    const sending: Sending = isPaused
      ? { act: 'resume-service', number: null, command: { type: 'resume-service', serviceId } }
      : { act: 'pause-service', number: null, command: { type: 'pause-service', serviceId } };
    return html`<div class="line ${issuing.state === 'open' ? '' : 'off'}">
      <span><b>${localText(service.name, language)}</b><small>${this.#issuingWords(issuing)}</small></span>
      ${
        mayChange
          ? this.#sendButton(sending, isPaused ? words.resumeService : words.pauseService, `pause-${serviceId}`)
          : nothing
      }
    </div>`;
  }

  #issuingWords(issuing: OverviewService['issuing']): string {
    const words = staffDayTexts(this.speaking.language);
    switch (issuing.state) {
      case 'open':
        return issuing.left === null ? words.serviceOpen : `${words.serviceOpen}, ${words.serviceLeft(issuing.left)}`;
      case 'paused':
        return words.servicePaused;
      case 'used-up':
        return words.serviceUsedUp;
      case 'closed':
        return words.serviceClosed;
    }
  }

  #menuButton(menu: Menu, words: string, test: string) {
    return html`<button
      class="plain-button"
      type="button"
      data-test=${test}
      @click=${() => this.dispatchEvent(new PageEvent({ kind: 'menu', menu }))}
    >
      ${words}
    </button>`;
  }

  #sendButton(sending: Sending, words: string, test: string) {
    return html`<button
      class="plain-button"
      type="button"
      data-test=${test}
      ?disabled=${isBusy(this.state)}
      @click=${() => this.dispatchEvent(new PageEvent({ kind: 'send', sending }))}
    >
      ${words}
    </button>`;
  }
}

customElements.define('mc-day-panel', McDayPanel);

declare global {
  interface HTMLElementTagNameMap {
    'mc-day-panel': McDayPanel;
  }
}
