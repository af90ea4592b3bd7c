import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { clockTime, localText, messagesIn, staffMinutesText, needFlagMessages, staffMenuTexts } from '@motcua/messages';
import type { CounterView, QueueOverviewView, WaitingEntry } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { waitLevelOf } from './model/floor.ts';
import { unlistedWaiting } from './model/line-beyond.ts';
import { letGo } from './let-go.ts';
import { PageEvent } from './page-event.ts';
import { partsStyles } from './parts-styles.ts';
import { SPEAKING_AT_FIRST, type Speaking } from './act-speaking.ts';

const MINUTE_MS = 60_000;

/** The line behind: who waits for this counter, in the order of the hub, and how long already. */
export class McWaitingLine extends LitElement {
  static override properties: PropertyDeclarations = {
    counter: { attribute: false },
    floor: { attribute: false },
    entries: { attribute: false },
    speaking: { attribute: false },
  };
  static override styles = [
    baseStyles,
    partsStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
      }
      header {
        display: flex;
        justify-content: space-between;
        align-items: baseline;
        gap: 1rem;
        padding: 0 0 0.6rem;
        color: var(--mc-ink-soft);
        font-weight: var(--mc-weight-strong);
      }
      header h2 {
        font-size: 1rem;
      }
      header b {
        color: var(--mc-ink);
        font-size: 1.25rem;
        white-space: nowrap;
      }
      ol {
        flex: 1;
        min-height: 0;
        overflow-y: auto;
        list-style: none;
      }
      li {
        border-top: 1px solid var(--mc-line);
      }
      .row {
        display: grid;
        grid-template-columns: minmax(4.6rem, auto) minmax(0, 1fr) auto;
        align-items: center;
        gap: 0.75rem;
        width: 100%;
        padding: 0.6rem 0.35rem;
        border: 0;
        border-radius: var(--mc-radius-small);
        background: none;
        line-height: 1.3;
        text-align: left;
      }
      button.row {
        cursor: pointer;
      }
      /* the list cuts off what stands out */
      button.row:focus-visible {
        outline-offset: -4px;
      }
      button.row:hover {
        background: var(--mc-action-soft);
      }
      .number {
        font-size: 1.375rem;
        font-weight: var(--mc-weight-title);
        letter-spacing: -0.01em;
      }
      .service {
        overflow-wrap: anywhere;
      }
      .marks {
        color: var(--mc-warn);
        font-size: 0.8125rem;
        font-weight: var(--mc-weight-strong);
      }
      .marks .priority {
        color: var(--mc-priority);
      }
      .waited {
        color: var(--mc-ink-soft);
        font-size: 0.9375rem;
        text-align: right;
      }
      .waited small {
        display: flex;
        align-items: center;
        justify-content: flex-end;
        gap: 0.3rem;
        font-size: 0.8125rem;
        font-weight: var(--mc-weight-strong);
        white-space: nowrap;
      }
      .waited mc-icon {
        width: 1rem;
        height: 1rem;
      }
      .near {
        color: var(--mc-warn);
      }
      .over {
        color: var(--mc-alarm);
      }
      .more,
      .none {
        padding: 0.9rem 0;
        border-top: 1px solid var(--mc-line);
        color: var(--mc-ink-soft);
      }
    `,
  ];

  declare counter: CounterView | null;
  /** ST2: where the norms of the lines stand. */
  declare floor: QueueOverviewView | null;
  /** As far as it is listed here. */
  declare entries: readonly WaitingEntry[];
  declare speaking: Speaking;

  constructor() {
    super();
    this.counter = null;
    this.floor = null;
    this.entries = [];
    this.speaking = SPEAKING_AT_FIRST;
  }

  override render() {
    const { counter } = this;
    if (counter === null) return nothing;
    const { texts } = this.speaking;
    const more = unlistedWaiting(counter, this.entries);
    return html`<header>
        <h2 class="soft">${texts.line}</h2>
        <b data-test="waiting-count" data-count=${counter.waiting.count}>${texts.people(counter.waiting.count)}</b>
      </header>
      ${counter.waiting.count === 0 ? html`<p class="none">${texts.emptyLine}</p>` : nothing}
      <ol aria-label=${texts.line}>
        ${this.entries.map((entry) => this.#entry(entry))}
        ${
          more > 0
            ? html`<li class="more">
                <button class="plain-button" type="button" data-test="line-more" @click=${this.#readOn}>
                  ${staffMenuTexts(this.speaking.language).words['more-in-line']}
                </button>
                ${texts.moreWaiting(more)}
              </li>`
            : nothing
        }
      </ol>`;
  }

  #entry(entry: WaitingEntry) {
    const { language, hubMs, texts, acts, timeZone } = this.speaking;
    const waited = hubMs - entry.issuedAt;
    const needs = messagesIn(needFlagMessages, language);
    const marks = [
      ...(entry.language === 'vi' ? [] : [texts.languageNames[entry.language]]),
      ...entry.needs.map((need) => needs[need]),
      ...(entry.isNumberTwice ? [acts.numberTwice] : []),
      ...(entry.partsLeft > 1 ? [acts.partsLeft(entry.partsLeft)] : []),
      ...(entry.appointmentAt === null ? [] : [acts.appointmentAt(clockTime(entry.appointmentAt, timeZone))]),
      ...(entry.afterCalls === null ? [] : [acts.nextAfterCalls(entry.afterCalls)]),
    ];
    const isPractice = (this.counter?.practice ?? null) !== null;
    const row = html`<span class="number">${entry.number}</span>
      <span class="service"
        >${localText(entry.serviceName, language)}
        ${
          entry.priority === 'ordinary' && marks.length === 0
            ? nothing
            : html`<span class="marks"
                ><br />${entry.priority === 'priority' ? html`<span class="priority">${texts.priority}</span>${marks.length > 0 ? ' · ' : ''}` : nothing}${marks.join(' · ')}</span
              >`
        }</span
      >
      <span class="waited"
        >${waited < MINUTE_MS ? texts.justTaken : staffMinutesText(waited, language)}${isPractice ? nothing : this.#level(entry)}</span
      >`;
    if (isPractice) return html`<li><div class="row">${row}</div></li>`;
    return html`<li>
      <button
        class="row"
        type="button"
        title=${acts.chooseNumber(entry.number)}
        data-test="waiting-${entry.number}"
        @click=${(event: MouseEvent) => this.#choose(event, entry)}
      >
        ${row}
      </button>
    </li>`;
  }

  /** ST2: by a mark and in words, so that whoever waits too long is seen before they ask. */
  #level(entry: WaitingEntry) {
    const { texts, hubMs } = this.speaking;
    const level = waitLevelOf(entry, this.floor, hubMs);
    if (level !== 'near' && level !== 'over') return nothing;
    return html`<small class=${level} data-test="wait-${level}"
      ><mc-icon .name=${level === 'over' ? 'warning' : 'hourglass'}></mc-icon>${texts.waitLevels[level]}</small
    >`;
  }

  readonly #readOn = (event: MouseEvent): void => {
    letGo(event);
    this.dispatchEvent(new PageEvent({ kind: 'more-line' }));
  };

  #choose(event: MouseEvent, { ticketId, number, serviceId }: WaitingEntry): void {
    letGo(event);
    const ticket = { ticketId, number, serviceId };
    this.dispatchEvent(new PageEvent({ kind: 'menu', menu: { kind: 'waiting-ticket', ticket } }));
  }
}

customElements.define('mc-waiting-line', McWaitingLine);

declare global {
  interface HTMLElementTagNameMap {
    'mc-waiting-line': McWaitingLine;
  }
}
