import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { glassSizeOf, type GlassMeasure } from '@motcua/protocol';
import { inchesText, kioskGlassMessages, messagesIn } from '@motcua/messages';
import { baseStyles, pxPerMillimetre } from '@motcua/ui';
import { CARD_HEIGHT_MM, KNOWN_MM, isSensible, measureOf, type KnownLength } from '../model/glass.ts';
import type { KioskTouch } from '../model/kiosk-event.ts';
import type { GlassScreen as Glass, KioskState } from '../model/kiosk-state.ts';
import { glassScreenStyles } from './glass-screen-styles.ts';
import { KioskTouchEvent } from './kiosk-touch-event.ts';
import { plainScreenStyles } from './plain-screen-styles.ts';
import { screenHere } from './screen-here.ts';

/** Of the page's pixels: from the browser's guess to any real glass it is a dozen touches at most. */
const STEPS = { coarse: 20, fine: 1 } as const;
const SHORTEST_PX = 80;
/** What the page has on both sides of the bar. */
const BESIDE_REM = 6;

/** UI6: something that everybody knows the length of is held against the glass. Each touch of a key is seen at once. */
export class GlassScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    screen: { attribute: false },
    known: { state: true },
    pxPerMm: { state: true },
  };
  static override styles = [baseStyles, plainScreenStyles, glassScreenStyles];

  declare state: KioskState;
  declare screen: Glass;
  declare known: KnownLength;
  declare pxPerMm: number;

  constructor() {
    super();
    this.known = 'card';
    this.pxPerMm = pxPerMillimetre(document.documentElement);
  }

  /** The content security policy lets no style stand in the markup (0018). */
  protected override updated(): void {
    const shape = this.renderRoot.querySelector<HTMLElement>('.shape');
    if (shape === null) return;
    shape.style.width = `${this.#lengthPx}px`;
    shape.style.height = this.known === 'card' ? `${this.pxPerMm * CARD_HEIGHT_MM}px` : '';
  }

  get #say() {
    return messagesIn(kioskGlassMessages, this.state.language);
  }

  get #lengthPx(): number {
    return this.pxPerMm * KNOWN_MM[this.known];
  }

  get #measure(): GlassMeasure {
    return measureOf(this.#lengthPx, this.known, screenHere());
  }

  #change(byPx: number): void {
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const longest = window.innerWidth - BESIDE_REM * rem;
    const wanted = Math.min(longest, Math.max(SHORTEST_PX, Math.round(this.#lengthPx) + byPx));
    this.pxPerMm = wanted / KNOWN_MM[this.known];
  }

  #touch(touch: KioskTouch): void {
    this.dispatchEvent(new KioskTouchEvent(touch));
  }

  override render() {
    if (this.screen.standing === 'kept') return this.#kept();
    const { known } = this;
    const say = this.#say;
    return html`<header>
        <h1 tabindex="-1" data-test="glass-title">${say.title}</h1>
        <p class="why">${say.why}</p>
      </header>
      <main>
        <div class="ways" role="group" aria-label=${say.ways}>
          ${this.#way('card', say.byCard)} ${this.#way('ruler', say.byRuler)}
        </div>
        <p class="how">${known === 'card' ? say.cardHow : say.rulerHow}</p>
        <div class="stage"><div class=${classMap({ shape: true, [known]: true })} data-test="shape"></div></div>
        <div class="steps">
          ${this.#step('much-shorter', '− −', say.muchShorter, -STEPS.coarse)}
          ${this.#step('shorter', '−', say.shorter, -STEPS.fine)} ${this.#step('longer', '+', say.longer, STEPS.fine)}
          ${this.#step('much-longer', '+ +', say.muchLonger, STEPS.coarse)}
        </div>
        <p class="size" role="status" data-test="glass-size">${this.#size(this.#measure)}</p>
        ${this.#told()}
      </main>
      <footer>
        <mc-button icon="clock" data-test="leave-glass" @press=${() => this.#touch({ kind: 'leave-glass' })}
          >${say.later}</mc-button
        >
        <mc-button
          kind="primary"
          icon="check"
          data-test="keep-glass"
          ?disabled=${this.screen.standing === 'sent' || !isSensible(this.#measure)}
          @press=${() => this.#touch({ kind: 'keep-glass', measure: this.#measure })}
          >${say.keep}</mc-button
        >
      </footer>`;
  }

  #way(known: KnownLength, words: string) {
    return html`<mc-button
      data-test="by-${known}"
      .selected=${this.known === known}
      @press=${() => (this.known = known)}
      >${words}</mc-button
    >`;
  }

  #step(test: string, sign: string, words: string, byPx: number) {
    return html`<mc-button data-test=${test} .label=${words} @press=${() => this.#change(byPx)}
      ><span aria-hidden="true">${sign}</span></mc-button
    >`;
  }

  #size(measure: GlassMeasure): string {
    const { inches, widthMm, heightMm } = glassSizeOf(measure);
    return this.#say.size(inchesText(inches, this.state.language), widthMm, heightMm);
  }

  #told() {
    const say = this.#say;
    const { standing } = this.screen;
    if (!isSensible(this.#measure)) return html`<p class="trouble" role="alert">${say.notSensible}</p>`;
    if (standing === 'not-kept') return html`<p class="trouble" role="alert">${say.notKept}</p>`;
    return standing === 'sent' ? html`<p class="told" role="status">${say.keeping}</p>` : nothing;
  }

  #kept() {
    const say = this.#say;
    const { sent } = this.screen;
    return html`<main role="status">
        <mc-icon .name=${'circle-check'}></mc-icon>
        <h1 tabindex="-1" data-test="glass-kept">${say.kept}</h1>
        ${sent === null ? nothing : html`<p>${this.#size(sent)}</p>`}
      </main>
      <footer>
        <mc-button kind="primary" data-test="leave-glass" @press=${() => this.#touch({ kind: 'leave-glass' })}
          >${say.back}</mc-button
        >
      </footer>`;
  }
}

customElements.define('glass-screen', GlassScreen);

declare global {
  interface HTMLElementTagNameMap {
    'glass-screen': GlassScreen;
  }
}
