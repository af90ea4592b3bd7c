import { LitElement, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { baseStyles } from './base-styles.ts';
import { PressController } from './press-controller.ts';
import { PressEvent } from './press-event.ts';
import { SpeakEvent } from './speak-event.ts';
import { tileStyles } from './tile-styles.ts';
import './badge-element.ts';
import './icon-element.ts';

export type TileKind = 'ordinary' | 'priority';
export type TileStatus = 'waiting' | 'free' | 'closed';

/** Step by step, what a tile's words give up until they fit: size, then the hint's end, then the hint, then the icon. */
const FITS = ['fit-0', 'fit-1', 'fit-2', 'fit-3', 'fit-4', 'fit-5', 'fit-6', 'fit-7', 'fit-8', 'fit-9'] as const;

/**
 * One thing that can be chosen: icon, name, hint, and one line of status. Fires `press`. Wide and low
 * tiles put the icon beside the words. An inert tile (`disabled`) keeps its words and says so to screen
 * readers; a closed one can still be touched, to hear why. With a `speakLabel` it has a loudspeaker beside it
 * that fires `speak`, even where the tile is inert; `speaking` lights the tile while it is read out.
 */
export class McTile extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override properties: PropertyDeclarations = {
    icon: { type: String },
    name: { type: String },
    nameLang: { type: String },
    hint: { type: String },
    hintLang: { type: String },
    statusText: { type: String },
    status: { type: String },
    kind: { type: String },
    leastFit: { type: Number },
    disabled: { type: Boolean, reflect: true },
    chosen: { type: Boolean, reflect: true },
    speakLabel: { type: String },
    speaking: { type: Boolean, reflect: true },
  };
  static override styles = [baseStyles, tileStyles];

  declare icon: string;
  declare name: string;
  declare nameLang: string;
  declare hint: string;
  declare hintLang: string;
  declare statusText: string;
  declare status: TileStatus;
  declare kind: TileKind;
  /** The step that its words give up at least, so that the tiles of a board stand in one size. */
  declare leastFit: number;
  /** The step that its own words need. Fires `fit` when it changes. */
  neededFit = 0;
  declare disabled: boolean;
  declare chosen: boolean;
  /** What a screen reader says of the loudspeaker; empty: there is none. */
  declare speakLabel: string;
  declare speaking: boolean;
  readonly #press = new PressController(this, () => this.#act());
  readonly #speak = new PressController(this, () => this.dispatchEvent(new SpeakEvent()));
  #resizes: ResizeObserver | null = null;

  constructor() {
    super();
    this.icon = 'document';
    this.name = '';
    this.nameLang = 'vi';
    this.hint = '';
    this.hintLang = 'vi';
    this.statusText = '';
    this.status = 'waiting';
    this.kind = 'ordinary';
    this.leastFit = 0;
    this.disabled = false;
    this.chosen = false;
    this.speakLabel = '';
    this.speaking = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resizes = new ResizeObserver(() => this.#fit());
    this.#resizes.observe(this);
    document.fonts.addEventListener('loadingdone', this.#fit);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes?.disconnect();
    this.#resizes = null;
    document.fonts.removeEventListener('loadingdone', this.#fit);
  }

  #act(): void {
    if (!this.disabled) this.dispatchEvent(new PressEvent());
  }

  /** The status draws itself a little later than the tile: its size counts too. */
  protected override updated(_changed: PropertyValues): void {
    const status = this.renderRoot.querySelector('.status');
    if (status !== null) this.#resizes?.observe(status);
    this.#fit();
  }

  /** Names and hints are the centre's own and of any length: give up words until none is cut through. */
  readonly #fit = (): void => {
    if (McTile.#unfitted.size === 0) queueMicrotask(McTile.#fitTogether);
    McTile.#unfitted.add(this);
  };

  static readonly #unfitted = new Set<McTile>();

  /** The tiles of a board try each step together, before the next picture: so the page is laid out once a step, not once a tile. */
  static readonly #fitTogether = (): void => {
    const tiles = [...McTile.#unfitted].filter((tile) => tile.#button !== null);
    McTile.#unfitted.clear();
    const needed = new Map(tiles.map((tile) => [tile, FITS.length - 1]));
    let trying = tiles;
    for (const [step, fit] of FITS.entries()) {
      for (const tile of trying) tile.#wear(fit);
      const fitting = new Set(trying.filter((tile) => tile.#isWhole));
      for (const tile of fitting) needed.set(tile, step);
      trying = trying.filter((tile) => !fitting.has(tile));
      if (trying.length === 0) break;
    }
    for (const [tile, step] of needed) tile.#wear(FITS[Math.max(step, tile.leastFit)] ?? FITS[0]);
    for (const [tile, step] of needed) {
      if (step === tile.neededFit) continue;
      tile.neededFit = step;
      tile.dispatchEvent(new Event('fit'));
    }
  };

  get #button(): HTMLButtonElement | null {
    return this.renderRoot.querySelector('button');
  }

  #wear(fit: (typeof FITS)[number]): void {
    this.#button?.classList.remove(...FITS);
    this.#button?.classList.add(fit);
  }

  get #isWhole(): boolean {
    const button = this.#button;
    if (button === null) return true;
    const room = button.getBoundingClientRect().bottom - parseFloat(getComputedStyle(button).paddingBottom);
    const parts = [...button.querySelectorAll('.words, .status')];
    return parts.every((part) => part.getBoundingClientRect().bottom <= room + 1);
  }

  override render() {
    const good = this.status === 'free';
    const icon = this.status === 'closed' ? 'clock' : good ? 'check' : 'users';
    return html`<button
        type="button"
        part="tile"
        class=${classMap({ tile: true, priority: this.kind === 'priority', closed: this.status === 'closed' })}
        aria-disabled=${this.disabled ? 'true' : 'false'}
        @pointerdown=${this.#press.onPointerDown}
        @pointerup=${this.#press.onPointerUp}
        @pointercancel=${this.#press.onPointerCancel}
        @click=${this.#press.onClick}
        @contextmenu=${this.#press.onContextMenu}
      >
        <span class="mark"><mc-icon .name=${this.icon}></mc-icon></span>
        <span class="words">
          <span class="name" lang=${this.nameLang}>${this.name}</span>
          ${this.hint === '' ? nothing : html`<span class="hint" lang=${this.hintLang}>${this.hint}</span>`}
        </span>
        ${
          this.statusText === ''
            ? nothing
            : html`<mc-badge
                class="status"
                .kind=${good ? 'good' : this.status === 'closed' ? 'warn' : 'plain'}
                .icon=${icon}
                >${this.statusText}</mc-badge
              >`
        }</button
      >${this.speakLabel === '' ? nothing : this.#loudspeaker()}`;
  }

  #loudspeaker() {
    return html`<button
      type="button"
      class="speak"
      part="speak"
      data-test="speak"
      aria-label=${this.speakLabel}
      aria-pressed=${String(this.speaking)}
      @pointerdown=${this.#speak.onPointerDown}
      @pointerup=${this.#speak.onPointerUp}
      @pointercancel=${this.#speak.onPointerCancel}
      @click=${this.#speak.onClick}
      @contextmenu=${this.#speak.onContextMenu}
    >
      <mc-icon .name=${'sound-on'}></mc-icon>
    </button>`;
  }
}

customElements.define('mc-tile', McTile);

declare global {
  interface HTMLElementTagNameMap {
    'mc-tile': McTile;
  }
}
