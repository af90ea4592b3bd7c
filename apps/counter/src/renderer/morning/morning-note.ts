import { LitElement, css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { HubHttp } from '@motcua/client';
import { morningTexts } from '@motcua/messages';
import { morningFactsSchema, type MorningFacts } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { SPEAKING_AT_FIRST, type Speaking } from '../speaking.ts';
import { doneWords } from './done-words.ts';

const READ_EVERY_MS = 60_000;

/** MC3: whether the machines were looked over today, by whom, and how it went; with the way there where that is wanted. */
export class McMorningNote extends LitElement {
  static override properties: PropertyDeclarations = {
    http: { attribute: false },
    speaking: { attribute: false },
    leadsThere: { attribute: false },
    last: { state: true },
  };
  static override styles = [
    baseStyles,
    partsStyles,
    css`
      :host {
        display: block;
        margin-bottom: 1rem;
      }
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.2rem 0.6rem;
        color: var(--mc-ink-soft);
        line-height: 1.4;
      }
      mc-icon {
        width: 1.25rem;
        height: 1.25rem;
      }
      .good {
        color: var(--mc-action-pressed);
      }
      .bad {
        color: var(--mc-alarm);
        font-weight: var(--mc-weight-strong);
      }
      span {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0.6rem;
      }
      .plain-button {
        min-height: 2.25rem;
        padding: 0.2rem 0.8rem;
        font-size: 0.9375rem;
      }
    `,
  ];

  declare http: HubHttp | null;
  declare speaking: Speaking;
  /** Whether a button to the check stands beside it. */
  declare leadsThere: boolean;
  /** Undefined until the hub has told. */
  declare last: MorningFacts['last'] | undefined;
  #timer: ReturnType<typeof setInterval> | null = null;

  constructor() {
    super();
    this.http = null;
    this.speaking = SPEAKING_AT_FIRST;
    this.leadsThere = false;
    this.last = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => void this.#read(), READ_EVERY_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#timer !== null) clearInterval(this.#timer);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('http')) void this.#read();
  }

  async #read(): Promise<void> {
    const read = await this.http?.ask('GET', '/api/morning-check', null, (answer) => morningFactsSchema.parse(answer));
    if (read?.kind === 'ok') this.last = read.value.last;
  }

  override render() {
    const { last, speaking } = this;
    if (last === undefined) return nothing;
    const texts = morningTexts(speaking.language);
    const done = doneWords(last, speaking.language, speaking.timeZone);
    const isBad = done !== null && last !== null && last.bad > 0;
    const look = done === null ? 'info' : isBad ? 'warning' : 'circle-check';
    return html`<p class=${done === null ? '' : isBad ? 'bad' : 'good'} data-test="morning-note">
      <span><mc-icon .name=${look}></mc-icon>${done ?? texts.notDoneToday}</span>
      ${this.leadsThere ? this.#way(done === null ? texts.go : texts.goAgain) : nothing}
    </p>`;
  }

  #way(words: string) {
    return html`<button
      class="plain-button"
      type="button"
      data-test="to-morning"
      @click=${() => this.dispatchEvent(new PageEvent({ kind: 'morning' }))}
    >
      ${words}
    </button>`;
  }
}

customElements.define('mc-morning-note', McMorningNote);

declare global {
  interface HTMLElementTagNameMap {
    'mc-morning-note': McMorningNote;
  }
}
