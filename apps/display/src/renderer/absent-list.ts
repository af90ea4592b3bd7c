import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { displayMessages, messagesIn } from '@motcua/messages';
import type { CallBoardView } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';

/** As many as stand in two lines of numbers as long as "A031"; the rest is counted. */
const MOST_SHOWN = 6;
const MOST_IN_NARROW = 4;

/** SE2: who was called and is not here, newest first. They may come back without a new number. */
export class McAbsentList extends LitElement {
  static override properties: PropertyDeclarations = {
    absent: { attribute: false },
    narrow: { type: Boolean, reflect: true },
  };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      section {
        display: flex;
        align-items: center;
        gap: 1.8vmin;
        height: 100%;
        padding: 0 1.6vmin;
        background: var(--mc-hall-raised);
      }
      h2 {
        flex: none;
        width: 14.6vmin;
        color: var(--mc-on-hall-soft);
        font-size: 2.3vmin;
        font-weight: var(--mc-weight-strong);
        line-height: 1.25;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(3, auto);
        gap: 1.3vmin 2.2vmin;
        list-style: none;
      }
      li {
        font-size: 4.4vmin;
        font-weight: var(--mc-weight-title);
        line-height: 0.75;
        letter-spacing: -0.02em;
        white-space: nowrap;
      }
      .more {
        align-self: center;
        color: var(--mc-on-hall-soft);
        font-size: 2.9vmin;
        font-weight: var(--mc-weight-strong);
      }
      :host([narrow]) section {
        gap: 1.2vmin;
        padding: 0 1vmin;
      }
      :host([narrow]) h2 {
        width: 12.6vmin;
        font-size: 2vmin;
      }
      :host([narrow]) ul {
        grid-template-columns: repeat(2, auto);
        column-gap: 1.6vmin;
      }
      @media (orientation: portrait) {
        :host(:not([narrow])) section {
          height: 6.4vmin;
          gap: 2.6vmin;
        }
        :host(:not([narrow])) ul {
          flex: 1;
          grid-template-columns: repeat(6, auto);
          justify-content: space-between;
        }
      }
    `,
  ];

  declare absent: CallBoardView['absent'];
  /** It shares its line with the calls before. */
  declare narrow: boolean;

  constructor() {
    super();
    this.absent = [];
    this.narrow = false;
  }

  override render() {
    if (this.absent.length === 0) return nothing;
    const most = this.narrow ? MOST_IN_NARROW : MOST_SHOWN;
    const fits = this.absent.length <= most;
    const shown = this.absent.slice(0, fits ? most : most - 1);
    return html`<section data-test="absent">
      <h2>${messagesIn(displayMessages, 'vi').absent}</h2>
      <ul>
        ${shown.map(({ number }) => html`<li>${number}</li>`)}
        ${fits ? nothing : html`<li class="more">+${this.absent.length - shown.length}</li>`}
      </ul>
    </section>`;
  }
}

customElements.define('mc-absent-list', McAbsentList);

declare global {
  interface HTMLElementTagNameMap {
    'mc-absent-list': McAbsentList;
  }
}
