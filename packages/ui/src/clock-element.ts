import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import type { Language } from '@motcua/protocol/vocabulary';
import { clockTime, headlineDate } from '@motcua/messages';
import { baseStyles } from './base-styles.ts';

/** Hub time and date. `now` gives hub time in ms; the machine's own clock is never shown. */
export class McClock extends LitElement {
  static override properties: PropertyDeclarations = {
    now: { attribute: false },
    timeZone: { type: String },
    language: { type: String },
    withDate: { type: Boolean },
  };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        text-align: right;
      }
      .time {
        font-size: var(--mc-clock-size, var(--mc-text-2xl));
        font-weight: var(--mc-weight-title);
        line-height: 1;
        font-variant-numeric: tabular-nums;
      }
      .date {
        margin-top: 0.35em;
        color: var(--mc-clock-soft, var(--mc-ink-soft));
        font-weight: var(--mc-weight-strong);
        line-height: var(--mc-line-tight);
        white-space: nowrap;
      }
    `,
  ];

  declare now: (() => number) | null;
  declare timeZone: string;
  declare language: Language;
  declare withDate: boolean;
  #timer: ReturnType<typeof setInterval> | null = null;
  #shown = '';

  constructor() {
    super();
    this.now = null;
    this.timeZone = 'Asia/Ho_Chi_Minh';
    this.language = 'vi';
    this.withDate = true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => this.#tick(), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** Draws only when the minute changed. */
  #tick(): void {
    if (this.now !== null && clockTime(this.now(), this.timeZone) !== this.#shown) this.requestUpdate();
  }

  override render() {
    if (this.now === null) return nothing;
    const now = this.now();
    this.#shown = clockTime(now, this.timeZone);
    return html`<div class="time">${this.#shown}</div>
      ${this.withDate ? html`<div class="date">${headlineDate(now, this.timeZone, this.language)}</div>` : nothing}`;
  }
}

customElements.define('mc-clock', McClock);

declare global {
  interface HTMLElementTagNameMap {
    'mc-clock': McClock;
  }
}
