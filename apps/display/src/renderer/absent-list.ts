import { LitElement, css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { displayMessages, messagesIn } from '@motcua/messages';
import type { Box, CallBoardView } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { FitWords, isTooWide } from './fit-words.ts';
import { labels, type LabelLanguages } from './labels.ts';

/** Room of one number as long as "A031", of a line of them, and of the heading before them: in vmin. */
const NUMBER_WIDTH = 13.2;
const LINE = 4.8;
const HEADING = 19.5;

/** SE2: who was called and is not here, newest first. They may come back without a new number. What does not fit is counted. */
export class McAbsentList extends LitElement {
  static override properties: PropertyDeclarations = {
    absent: { attribute: false },
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
        gap: 1.6vmin;
        height: 100%;
        padding: 0 1.2vmin;
        overflow: hidden;
        background: var(--mc-hall-raised);
      }
      h2 {
        flex: none;
        width: 16.6vmin;
        color: var(--mc-on-hall-soft);
        font-size: calc(2 * var(--u) * var(--fit, 1));
        font-weight: var(--mc-weight-strong);
        line-height: 1.25;
      }
      h2.small {
        font-size: calc(1.75 * var(--u) * var(--fit, 1));
      }
      .label {
        display: block;
      }
      .other {
        font-size: 0.75em;
      }
      ul {
        flex: 1;
        display: flex;
        flex-wrap: wrap;
        gap: ${LINE - 3.3}vmin 2.2vmin;
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
    `,
  ];

  declare absent: CallBoardView['absent'];
  declare box: Box | null;
  declare languages: LabelLanguages;
  readonly #fit = new FitWords();

  constructor() {
    super();
    this.absent = [];
    this.box = null;
    this.languages = ['vi'];
  }

  protected override updated(_changed: PropertyValues): void {
    const heading = this.renderRoot.querySelector('h2');
    if (heading === null) return;
    const { clientHeight } = this;
    const isTooLarge = () => heading.offsetHeight > clientHeight || isTooWide(heading);
    this.#fit.fit(heading, String(clientHeight), isTooLarge);
  }

  override render() {
    if (this.absent.length === 0) return nothing;
    const { w = 60, h = 9 } = this.box ?? {};
    const most = Math.max(2, Math.floor((w - HEADING) / NUMBER_WIDTH) * Math.max(1, Math.floor(h / LINE)));
    const fits = this.absent.length <= most;
    const shown = this.absent.slice(0, fits ? most : most - 1);
    return html`<section data-test="absent">
      <h2 class=${this.languages.length > 1 ? 'small' : ''}>
        ${labels(this.languages, (language) => messagesIn(displayMessages, language).absent)}
      </h2>
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
