import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import {
  callExplanationText,
  localText,
  messagesIn,
  minutesAndSeconds,
  minutesText,
  needFlagMessages,
} from '@motcua/messages';
import type { CounterTicketView, CounterView } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { partsStyles } from './parts-styles.ts';
import { SPEAKING_AT_FIRST, type Speaking } from './speaking.ts';

/** Who is at the counter now, to be read in one glance; with nobody there, what to do. */
export class McCurrentTicket extends LitElement {
  static override properties: PropertyDeclarations = { counter: { attribute: false }, speaking: { attribute: false } };
  static override styles = [
    baseStyles,
    partsStyles,
    css`
      :host {
        display: block;
        min-height: 0;
        container-type: inline-size;
      }
      section {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        align-content: center;
        align-items: center;
        gap: 1rem 2.5rem;
        height: 100%;
        padding: 1.25rem 2rem;
        background: var(--mc-surface);
        border: 1px solid var(--mc-line);
        border-top: 0.5rem solid var(--mc-line);
        overflow: hidden;
      }
      .called {
        border-top-color: var(--mc-call);
      }
      .serving {
        border-top-color: var(--mc-action);
      }
      .number {
        font-size: min(16rem, 19cqw);
        font-weight: var(--mc-weight-number);
        letter-spacing: -0.03em;
        line-height: 1;
        white-space: nowrap;
      }
      .facts {
        display: flex;
        flex-direction: column;
        gap: 0.75rem;
        min-width: 0;
      }
      h2 {
        font-size: 1.625rem;
        line-height: 1.2;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }
      .state {
        background: var(--mc-call);
        color: var(--mc-on-call);
        font-variant-numeric: tabular-nums;
      }
      .serving .state {
        background: var(--mc-action-soft);
        color: var(--mc-action-pressed);
      }
      .why {
        max-width: 34rem;
        padding-left: 0.9rem;
        border-left: 0.25rem solid var(--mc-action);
        color: var(--mc-ink-soft);
        font-size: 0.9375rem;
        line-height: 1.5;
      }
      .nobody {
        grid-template-columns: auto auto;
        justify-content: center;
      }
      .nobody mc-icon {
        width: 5rem;
        height: 5rem;
        color: var(--mc-ink-soft);
        --mc-icon-stroke: 1.25;
      }
      @container (min-width: 66rem) {
        h2 {
          font-size: 2.25rem;
        }
        .chips {
          font-size: 1.25rem;
        }
        .why {
          max-width: 38rem;
          font-size: 1.125rem;
        }
      }
      @container (max-width: 34rem) {
        section,
        .nobody {
          grid-template-columns: minmax(0, 1fr);
          gap: 0.6rem;
          padding: 0.75rem 1rem;
        }
        .number {
          font-size: min(6.5rem, 27cqw);
        }
        .nobody mc-icon {
          width: 3rem;
          height: 3rem;
        }
        .facts {
          gap: 0.45rem;
        }
        h2 {
          font-size: 1.125rem;
        }
        .chips {
          gap: 0.3rem;
          font-size: 0.875rem;
        }
        .why {
          font-size: 0.8125rem;
        }
      }
      /* a low window, as with the browser's zoom: the number and who it is, nothing cut off */
      @media (max-height: 600px) and (min-width: 761px) {
        section,
        .nobody {
          grid-template-columns: auto minmax(0, 1fr);
          gap: 0.5rem 1.25rem;
          padding: 0.5rem 1rem;
        }
        .number {
          font-size: min(5rem, 14cqw);
        }
        h2 {
          font-size: 1.125rem;
        }
        .facts {
          gap: 0.4rem;
        }
        .chips {
          gap: 0.3rem;
          font-size: 0.8125rem;
        }
        .why {
          display: none;
        }
      }
    `,
  ];

  declare counter: CounterView | null;
  declare speaking: Speaking;

  constructor() {
    super();
    this.counter = null;
    this.speaking = SPEAKING_AT_FIRST;
  }

  override render() {
    const current = this.counter?.current ?? null;
    return current === null ? this.#nobody() : this.#somebody(current);
  }

  #somebody(current: CounterTicketView) {
    const { texts, language } = this.speaking;
    const needs = messagesIn(needFlagMessages, language);
    const source = current.source === 'staff' ? texts.fromStaff : current.source === 'guide' ? texts.fromGuide : null;
    return html`<section class=${current.status}>
      <div class="number" aria-live="assertive" aria-atomic="true" data-test="current-number">${current.number}</div>
      <div class="facts">
        <h2>${localText(current.serviceName, language)}</h2>
        <div class="chips">
          <span class="chip state" data-test="current-state">${this.#stateWords(current)}</span>
          ${
            current.priority === 'priority'
              ? html`<span class="chip priority"><mc-icon .name=${'accessibility'}></mc-icon>${texts.priority}</span>`
              : nothing
          }
          ${
            current.language === 'vi'
              ? nothing
              : html`<span class="chip need">${texts.languageNames[current.language]}</span>`
          }
          ${current.needs.map((need) => html`<span class="chip need">${needs[need]}</span>`)}
          <span class="chip">${texts.waited(minutesText(current.calledAt - current.issuedAt, language))}</span>
          ${current.status === 'called' ? html`<span class="chip">${texts.calledTimes(current.announcements)}</span>` : nothing}
          ${source === null ? nothing : html`<span class="chip">${source}</span>`}
        </div>
        <p class="why" title=${texts.why}>${callExplanationText(current.explanation, language)}</p>
      </div>
    </section>`;
  }

  #stateWords(current: CounterTicketView): string {
    const { texts, hubMs } = this.speaking;
    return current.status === 'serving'
      ? texts.servingFor(minutesAndSeconds(hubMs - (current.servingSince ?? hubMs)))
      : texts.calledAgo(minutesAndSeconds(hubMs - current.calledAt));
  }

  #nobody() {
    const { texts } = this.speaking;
    const count = this.counter?.waiting.count ?? 0;
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
