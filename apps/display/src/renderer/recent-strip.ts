import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { displayMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import type { RecentCall } from './model/recent-calls.ts';

/** The calls before the current ones, newest first. As many as fit stand there, five at most. */
export class McRecentStrip extends LitElement {
  static override properties: PropertyDeclarations = { calls: { attribute: false }, short: { type: Boolean } };
  static override styles = [
    baseStyles,
    css`
      section {
        display: flex;
        align-items: center;
        gap: 3vmin;
        height: 9.4vmin;
        padding: 0 0.5vmin;
        border-top: 2px solid var(--mc-hall-line);
      }
      h2 {
        flex: none;
        color: var(--mc-on-hall-soft);
        font-size: 2.9vmin;
        font-weight: var(--mc-weight-strong);
      }
      /* What does not fit wraps into a second line, which is cut off. */
      ul {
        flex: 1;
        display: flex;
        flex-wrap: wrap;
        align-content: flex-start;
        column-gap: 3.4vmin;
        height: 8vmin;
        overflow: hidden;
        list-style: none;
      }
      li {
        display: flex;
        align-items: center;
        gap: 1vmin;
        height: 8vmin;
        font-size: 8.8vmin;
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
      @media (orientation: portrait) {
        section:not(.short) {
          flex-direction: column;
          align-items: stretch;
          gap: 1vmin;
          height: auto;
          padding-top: 1.6vmin;
        }
        section:not(.short) ul {
          flex: none;
          height: 16vmin;
        }
      }
    `,
  ];

  declare calls: readonly RecentCall[];
  /** One line only: the cards need the room. */
  declare short: boolean;

  constructor() {
    super();
    this.calls = [];
    this.short = false;
  }

  override render() {
    if (this.calls.length === 0) return nothing;
    const text = messagesIn(displayMessages, 'vi');
    return html`<section class=${this.short ? 'short' : ''} data-test="recent">
      <h2>${text.recentCalls}</h2>
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
