import { LitElement, css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { displayMessages, messagesIn } from '@motcua/messages';
import type { Box } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { firstLanguage, labels, type LabelLanguages } from './labels.ts';
import type { RecentCall } from './model/recent-calls.ts';

/** One line of calls, and the heading above them where it does not stand before them: in vmin. */
const LINE = 6.9;
const HEADING = 4.4;

/** The calls before the current ones, newest first. As many as fit stand there, five at most. */
export class McRecentStrip extends LitElement {
  static override properties: PropertyDeclarations = {
    calls: { attribute: false },
    box: { attribute: false },
    languages: { attribute: false },
  };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        height: 100%;
      }
      section {
        display: flex;
        align-items: center;
        gap: 2.6vmin;
        height: 100%;
        padding: 0 0.5vmin;
        border-top: 2px solid var(--mc-hall-line);
      }
      section.tall {
        flex-direction: column;
        align-items: stretch;
        gap: 0;
        justify-content: center;
      }
      h2 {
        flex: none;
        color: var(--mc-on-hall-soft);
        font-size: calc(2.7 * var(--u));
        font-weight: var(--mc-weight-strong);
        line-height: 1.3;
      }
      .label {
        display: block;
      }
      .tall .label {
        display: inline;
      }
      .other {
        font-size: 0.75em;
      }
      .tall .other {
        margin-left: 0.6em;
      }
      /* What does not fit wraps into a line that is cut off. */
      ul {
        flex: 1;
        display: flex;
        flex-wrap: wrap;
        align-content: flex-start;
        column-gap: 3.4vmin;
        height: calc(var(--lines) * ${LINE}vmin);
        overflow: hidden;
        list-style: none;
      }
      .tall ul {
        flex: none;
      }
      li {
        display: flex;
        align-items: center;
        gap: 1vmin;
        height: ${LINE}vmin;
        font-size: 8.3vmin;
        font-weight: var(--mc-weight-title);
        line-height: 0.7;
        letter-spacing: -0.03em;
        white-space: nowrap;
      }
      li mc-icon {
        width: 2.6vmin;
        height: 2.6vmin;
        color: var(--mc-on-hall-soft);
        transform: scaleX(-1);
      }
      .counter {
        color: var(--mc-hall-call);
      }
    `,
  ];

  declare calls: readonly RecentCall[];
  declare box: Box | null;
  declare languages: LabelLanguages;

  constructor() {
    super();
    this.calls = [];
    this.box = null;
    this.languages = ['vi'];
  }

  get #isTall(): boolean {
    return this.box !== null && this.box.h >= 2 * LINE + HEADING;
  }

  protected override updated(_changed: PropertyValues): void {
    const room = (this.box?.h ?? LINE) - (this.#isTall ? HEADING : 0);
    this.style.setProperty('--lines', String(Math.max(1, Math.floor(room / LINE))));
  }

  override render() {
    if (this.calls.length === 0) return nothing;
    const text = messagesIn(displayMessages, firstLanguage(this.languages));
    return html`<section class=${this.#isTall ? 'tall' : ''} data-test="recent">
      <h2>${labels(this.languages, (language) => messagesIn(displayMessages, language).recentCalls)}</h2>
      <ul data-drops>
        ${this.calls.map(
          (call) =>
            html`<li>
              <span>${call.number}</span><mc-icon .name=${'arrow-left'}></mc-icon
              ><span class="counter" aria-label="${text.counter} ${call.counterLabel}">${call.counterLabel}</span>
            </li>`,
        )}
      </ul>
    </section>`;
  }
}

customElements.define('mc-recent-strip', McRecentStrip);

declare global {
  interface HTMLElementTagNameMap {
    'mc-recent-strip': McRecentStrip;
  }
}
