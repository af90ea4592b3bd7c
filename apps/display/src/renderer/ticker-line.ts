import { LitElement, css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { localText } from '@motcua/messages';
import type { LocalText } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { timesLettersCame } from './fit-words.ts';
import type { LabelLanguages } from './labels.ts';

/** How long a line stands at the least, and for each character: an old person reads fifteen in a second. */
const LEAST_MS = 6_000;
const PER_CHARACTER_MS = 90;
/** A line that is too long slides this fast, after it has stood a moment. */
const PIXELS_PER_VMIN_SECOND = 9;
const STANDS_MS = 2_500;

/**
 * One line after the other, each long enough to be read. Only a line that is wider than its room slides, slowly: letters
 * that run all the time are hard to read and disturb whoever waits. Where nothing may move it stands in pieces, one after the
 * other.
 */
export class McTickerLine extends LitElement {
  static override properties: PropertyDeclarations = {
    lines: { attribute: false },
    opening: { type: Boolean },
    languages: { attribute: false },
    at: { state: true },
    piece: { state: true },
  };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        position: relative;
        align-items: center;
        width: 100%;
        height: 100%;
        overflow: hidden;
      }
      .opening {
        display: flex;
        align-items: center;
        width: 100%;
        min-width: 0;
        height: 100%;
      }
      /* Waits for its next turn as large as it will be then, so that it can be measured. */
      .opening.waits {
        position: absolute;
        inset: 0;
        visibility: hidden;
      }
      p {
        flex: none;
        min-width: 100%;
        color: var(--mc-on-hall);
        font-size: calc(3 * var(--u));
        font-weight: var(--mc-weight-strong);
        line-height: 1.5;
        white-space: nowrap;
      }
    `,
  ];

  declare lines: readonly LocalText[];
  /** What stands inside this element takes its turn with the lines. */
  declare opening: boolean;
  declare languages: LabelLanguages;
  declare at: number;
  /** Where the words begin that are shown of a line in pieces. */
  declare piece: number;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #slide: Animation | null = null;
  #shown = '';

  constructor() {
    super();
    this.lines = [];
    this.opening = false;
    this.languages = ['vi'];
    this.at = 0;
    this.piece = 0;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
    this.#shown = '';
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#slide?.cancel();
    this.#timer = null;
    this.#slide = null;
  }

  /** Each line in each language; what stands before them is the first turn. */
  #turns(): readonly { readonly words: string; readonly lang: string }[] {
    return this.lines.flatMap((line) => {
      const said = this.languages.map((language) => ({ words: localText(line, language), lang: language }));
      return said.filter(({ words }, n) => said.findIndex((other) => other.words === words) === n);
    });
  }

  get #turn(): number {
    return this.at % Math.max(1, this.#turns().length + (this.opening ? 1 : 0));
  }

  protected override updated(_changed: PropertyValues): void {
    const turn = this.#turns()[this.#turn - (this.opening ? 1 : 0)];
    const key = `${this.at} ${this.piece} ${turn?.words ?? ''} ${timesLettersCame()} ${this.clientWidth}`;
    if (key === this.#shown) return;
    this.#shown = key;
    this.#stop();
    const line = this.renderRoot.querySelector('p');
    const tooWide = line === null ? 0 : line.scrollWidth - this.clientWidth;
    const readMs = LEAST_MS + (turn?.words.length ?? 40) * PER_CHARACTER_MS;
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (line === null) return this.#next(readMs);
    if (isCalm && turn !== undefined) return this.#showPiece(line, turn.words);
    if (tooWide <= 4) return this.#next(readMs);
    const vmin = Math.min(window.innerWidth, window.innerHeight) / 100;
    const slideMs = (tooWide / (PIXELS_PER_VMIN_SECOND * vmin)) * 1000;
    this.#slide = line.animate([{ transform: 'none' }, { transform: `translateX(${-tooWide}px)` }], {
      duration: slideMs,
      delay: STANDS_MS,
      fill: 'both',
    });
    this.#next(slideMs + 2 * STANDS_MS);
  }

  #next(afterMs: number): void {
    this.#timer = setTimeout(() => {
      this.piece = 0;
      this.at += 1;
    }, afterMs);
  }

  /** As many words as there is room for, from where the piece before has ended. */
  #showPiece(line: HTMLElement, words: string): void {
    const rest = words.slice(this.piece);
    const gaps = [...rest.matchAll(/\s+/g)].map(({ index }) => index);
    let shown = rest.length;
    line.textContent = rest;
    while (line.scrollWidth > this.clientWidth + 1) {
      const gap = gaps.findLast((at) => at < shown);
      if (gap === undefined || gap === 0) break;
      shown = gap;
      line.textContent = `${rest.slice(0, shown)} …`;
    }
    const readMs = LEAST_MS + shown * PER_CHARACTER_MS;
    if (shown === rest.length) return this.#next(readMs);
    this.#timer = setTimeout(() => (this.piece += shown + 1), readMs);
  }

  override render() {
    const turn = this.#turns()[this.#turn - (this.opening ? 1 : 0)];
    const opening = this.opening
      ? html`<div class=${turn === undefined ? 'opening' : 'opening waits'}><slot></slot></div>`
      : nothing;
    // As a property: pieces of it are put there by hand.
    const line = html`<p lang=${turn?.lang ?? ''} data-test="ticker" .textContent=${turn?.words ?? ''}></p>`;
    return html`${opening}${turn === undefined ? nothing : line}`;
  }
}

customElements.define('mc-ticker-line', McTickerLine);

declare global {
  interface HTMLElementTagNameMap {
    'mc-ticker-line': McTickerLine;
  }
}
