import { LitElement, css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { displayMessages, messagesIn } from '@motcua/messages';
import { PROMISED_DIGITS } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { FitWords } from './fit-words.ts';
import { firstLanguage, labels, type LabelLanguages } from './labels.ts';
import { soundButton, soundButtonStyles } from './sound-button.ts';

const RULERS = [PROMISED_DIGITS.spoken, PROMISED_DIGITS.other, PROMISED_DIGITS.recent] as const;
const BARS = ['white', 'yellow', 'teal', 'violet', 'red', 'blue', 'grey', 'black'] as const;

/** DP10: by which a technician sets up a television: what is cut off, how tall digits are, whether colours are told apart. */
export class McCalibrationScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    name: { type: String },
    leftMs: { type: Number },
    languages: { attribute: false },
    soundBlocked: { attribute: false },
  };
  static override styles = [
    baseStyles,
    soundButtonStyles,
    css`
      :host {
        display: block;
        position: relative;
        height: 100%;
        background: var(--mc-hall);
        color: var(--mc-on-hall);
      }
      .outer,
      .inner {
        position: absolute;
        pointer-events: none;
      }
      .outer {
        inset: 0;
        border: 0.4vmin dashed var(--mc-alarm-soft);
      }
      .inner {
        inset: 3vh 3vw;
        border: 0.6vmin solid var(--mc-hall-call);
      }
      main {
        display: grid;
        grid-template-rows: auto auto minmax(0, 1fr) auto;
        gap: calc(2.4vmin * var(--fit, 1));
        height: 100%;
        padding: calc(3vh + 3vmin) calc(3vw + 3vmin);
      }
      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 1.5vmin 4vmin;
      }
      h1 {
        font-size: calc(6vmin * var(--fit, 1));
        line-height: 1.2;
      }
      p {
        max-width: 60em;
        font-size: calc(2.6vmin * var(--fit, 1));
        line-height: 1.45;
      }
      .label {
        display: block;
      }
      .other {
        color: var(--mc-on-hall-soft);
        font-size: 0.8em;
      }
      .rulers {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-end;
        gap: 2vmin 6vmin;
        overflow: hidden;
      }
      figure {
        display: flex;
        align-items: stretch;
        gap: 1.2vmin;
        min-width: 0;
      }
      /* Beside the tallest digits an upright screen has no room for words. */
      @media (orientation: portrait) {
        figure {
          display: grid;
          grid-template-columns: auto 1fr;
        }
        figcaption {
          grid-column: 1 / -1;
        }
      }
      .ruler {
        width: 1vmin;
        background: var(--mc-hall-call);
      }
      .digits {
        font-weight: var(--mc-weight-number);
        letter-spacing: -0.035em;
        line-height: 0.744;
      }
      .of22 {
        font-size: calc(22vmin / 0.744);
      }
      .of12 {
        font-size: calc(12vmin / 0.744);
      }
      .of6 {
        font-size: calc(6vmin / 0.744);
      }
      figcaption {
        align-self: flex-end;
        font-size: 2.4vmin;
        font-weight: var(--mc-weight-strong);
      }
      .bars {
        display: grid;
        grid-auto-columns: 1fr;
        grid-auto-flow: column;
        height: 9vmin;
      }
      .white {
        background: #fff;
      }
      .yellow {
        background: #ffc53d;
      }
      .teal {
        background: #0b6b66;
      }
      .violet {
        background: #6b4fbb;
      }
      .red {
        background: #c0362c;
      }
      .blue {
        background: #1a2f4f;
      }
      .grey {
        background: #808080;
      }
      .black {
        background: #000;
      }
    `,
  ];

  /** Of the display, as staff know it. */
  declare name: string;
  /** Until it goes back to the calls. */
  declare leftMs: number;
  declare languages: LabelLanguages;
  declare soundBlocked: boolean;
  readonly #fit = new FitWords();

  constructor() {
    super();
    this.name = '';
    this.leftMs = 0;
    this.languages = ['vi'];
    this.soundBlocked = false;
  }

  /** The digits are as tall as they are: what else is said makes room for them. */
  protected override updated(_changed: PropertyValues): void {
    const main = this.renderRoot.querySelector('main');
    const rulers = this.renderRoot.querySelector('.rulers');
    if (main === null || rulers === null) return;
    const figures = [...rulers.querySelectorAll('figure')];
    const lowest = () => Math.max(...figures.map((figure) => figure.getBoundingClientRect().bottom));
    this.#fit.fit(main, String(this.soundBlocked), () => lowest() > rulers.getBoundingClientRect().bottom + 1);
  }

  override render() {
    const text = messagesIn(displayMessages, firstLanguage(this.languages));
    const size = `${window.innerWidth} × ${window.innerHeight}`;
    return html`<main data-test="calibration">
        <div class="top">
          <h1>${this.name === '' ? text.calibration : this.name} <small>· ${size}</small></h1>
          ${
            this.soundBlocked
              ? soundButton(
                  labels(this.languages, (language) => messagesIn(displayMessages, language).soundBlocked),
                  firstLanguage(this.languages),
                )
              : nothing
          }
        </div>
        <p>${labels(this.languages, (language) => messagesIn(displayMessages, language).calibrationEdge)}</p>
        <div class="rulers">
          ${RULERS.map(
            (share) =>
              html`<figure>
                <span class="ruler"></span><span class="digits of${share}" data-test="ruler-${share}">A042</span>
                <figcaption>${text.calibrationDigits(share)}</figcaption>
              </figure>`,
          )}
        </div>
        <div>
          <div class="bars">${BARS.map((colour) => html`<span class=${colour}></span>`)}</div>
          <p>${text.calibrationEnds(Math.max(0, Math.ceil(this.leftMs / 1000)))}</p>
        </div>
      </main>
      <div class="outer"></div>
      <div class="inner"></div>`;
  }
}

customElements.define('mc-calibration-screen', McCalibrationScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mc-calibration-screen': McCalibrationScreen;
  }
}
