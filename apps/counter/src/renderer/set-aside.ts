import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { localText, staffMinutesText } from '@motcua/messages';
import type { CounterView, WaitingEntry } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { letGo } from './let-go.ts';
import { KEY_LABELS } from './model/keys.ts';
import { PageEvent, type PageWish } from './page-event.ts';
import { partsStyles } from './parts-styles.ts';
import { SPEAKING_AT_FIRST, type Speaking } from './act-speaking.ts';

/** How many absent ones stand here; the menu has them all. */
const MOST_ABSENT = 4;

/** Below the line: who is to come straight back here (SE3), and who was called and is not here (SE2). */
export class McSetAside extends LitElement {
  static override properties: PropertyDeclarations = { counter: { attribute: false }, speaking: { attribute: false } };
  static override styles = [
    baseStyles,
    partsStyles,
    css`
      :host {
        display: block;
      }
      header {
        display: flex;
        align-items: baseline;
        gap: 0.6rem;
        padding: 0.9rem 0 0.4rem;
        color: var(--mc-ink-soft);
        font-weight: var(--mc-weight-strong);
      }
      h3 {
        flex: 1;
        font-size: 1rem;
      }
      kbd {
        min-width: 1.6rem;
        padding: 0.05rem 0.4rem;
        border: 1px solid var(--mc-line-strong);
        border-radius: 0.35rem;
        font: inherit;
        font-size: 0.8125rem;
        text-align: center;
      }
      ul {
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: minmax(4.6rem, auto) minmax(0, 1fr) auto;
        align-items: center;
        gap: 0.6rem;
        padding: 0.4rem 0 0.4rem 0.35rem;
        border-top: 1px solid var(--mc-line);
        line-height: 1.25;
      }
      .number {
        font-size: 1.25rem;
        font-weight: var(--mc-weight-title);
      }
      small {
        display: block;
        color: var(--mc-ink-soft);
        font-size: 0.8125rem;
      }
      .plain-button {
        min-height: 2.25rem;
        font-size: 0.9375rem;
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
    const { counter } = this;
    if (counter === null || counter.practice !== null) return nothing;
    const { acts } = this.speaking;
    const { counterId } = counter;
    return html`${this.#group(
      acts.parkedTitle,
      KEY_LABELS.parked,
      'parked',
      repeat(counter.parked, ticketOf, (entry) =>
        this.#row(entry, entry.parkedAt, acts.resumeNow, `resume-${entry.number}`, {
          kind: 'send',
          sending: {
            act: 'resume',
            number: entry.number,
            command: { type: 'resume-ticket', counterId, ticketId: entry.ticketId },
          },
        }),
      ),
      counter.parked.length,
    )}
    ${this.#group(
      acts.absentTitle,
      KEY_LABELS.absentees,
      'absent',
      repeat(counter.absent.slice(0, MOST_ABSENT), ticketOf, (entry) =>
        this.#row(entry, entry.absentAt, acts.hasReturned, `returned-${entry.number}`, returned(entry)),
      ),
      counter.absent.length,
    )}`;
  }

  #group(title: string, key: string, test: string, rows: unknown, count: number) {
    if (count === 0) return nothing;
    return html`<section data-test="${test}-list">
      <header>
        <h3>${title}</h3>
        <kbd aria-hidden="true">${key}</kbd><b>${count}</b>
      </header>
      <ul>
        ${rows}
      </ul>
    </section>`;
  }

  #row(entry: WaitingEntry, since: number, words: string, test: string, wish: PageWish) {
    const { language, hubMs } = this.speaking;
    return html`<li>
      <span class="number">${entry.number}</span>
      <span>${localText(entry.serviceName, language)}<small>${staffMinutesText(hubMs - since, language)}</small></span>
      <button
        class="plain-button"
        type="button"
        data-test=${test}
        @click=${(event: MouseEvent) => {
          letGo(event);
          this.dispatchEvent(new PageEvent(wish));
        }}
      >
        ${words}
      </button>
    </li>`;
  }
}

/** UI9: a row that goes takes its button with it. */
function ticketOf({ ticketId }: WaitingEntry): string {
  return ticketId;
}

function returned({ ticketId, number }: WaitingEntry): PageWish {
  return { kind: 'send', sending: { act: 'return', number, command: { type: 'return-ticket', ticketId } } };
}

customElements.define('mc-set-aside', McSetAside);

declare global {
  interface HTMLElementTagNameMap {
    'mc-set-aside': McSetAside;
  }
}
