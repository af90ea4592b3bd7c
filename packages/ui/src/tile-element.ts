import { LitElement, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { McBadge } from './badge-element.ts';
import { baseStyles } from './base-styles.ts';
import { fitSoon, leaveFitting, watchFitting, watchInside, type Fitting } from './fit-together.ts';
import { PressController } from './press-controller.ts';
import { PressEvent } from './press-event.ts';
import { SpeakEvent } from './speak-event.ts';
import { tileFitStyles } from './tile-fit-styles.ts';
import { tileStyles } from './tile-styles.ts';
import './badge-element.ts';
import './icon-element.ts';

export type TileKind = 'ordinary' | 'priority';
/** `slow`: that it may take long or not be enough today, in words that may take two lines. */
export type TileStatus = 'waiting' | 'free' | 'slow' | 'closed';

/**
 * Step by step, what a tile gives up until its words fit: space, then the longer status, then the hint, then the size of the status and of the icon,
 * then that of the name, from larger letters to the usual ones first, then the icon. KI12: no hint is cut, none is smaller than can be read from where people stand, and
 * no word of a name is broken before the last step.
 */
const FITS = [
  'fit-0',
  'fit-1',
  'fit-1',
  'fit-2',
  'fit-3',
  'fit-4',
  'fit-5',
  'fit-6',
  'fit-7',
  'fit-8',
  'fit-9',
] as const;
/** From this step on the status says the short of it. */
const BRIEF_FROM = 2;

/** No line of ours is higher than this share of its letters' size, and two are. */
const MOST_OF_A_LINE = 1.9;

/** Of a list, what has two words stays in one line: "kết hôn" and "tạm trú" are one word each to whoever reads them. */
const pairsTogether = (list: string): string => list.replace(/(^|, )([^\s,]+) ([^\s,]+)(?=,|$)/g, '$1$2\u00a0$3');

/** What decides how much room the words need; how the tile looks besides changes nothing. */
const MAKES_UNFIT: ReadonlySet<PropertyKey> = new Set([
  ...(['name', 'nameLang', 'hint', 'hintLang', 'status', 'statusText', 'statusLong', 'speakLabel'] as const),
]);

/**
 * One thing that can be chosen: icon, name, hint, and one line of status. Fires `press`. Wide and low
 * tiles put the icon beside the words. An inert tile (`disabled`) keeps its words and says so to screen
 * readers; a closed one can still be touched, to hear why. With a `speakLabel` it has a loudspeaker beside it
 * that fires `speak`, even where the tile is inert; `speaking` lights the tile while it is read out.
 */
export class McTile extends LitElement implements Fitting {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override properties: PropertyDeclarations = {
    icon: { type: String },
    name: { type: String },
    nameLang: { type: String },
    hint: { type: String },
    hintLang: { type: String },
    statusText: { type: String },
    statusLong: { type: String },
    status: { type: String },
    kind: { type: String },
    leastFit: { type: Number },
    disabled: { type: Boolean, reflect: true },
    chosen: { type: Boolean, reflect: true },
    speakLabel: { type: String },
    speaking: { type: Boolean, reflect: true },
  };
  static override styles = [baseStyles, tileStyles, tileFitStyles];

  declare icon: string;
  declare name: string;
  declare nameLang: string;
  declare hint: string;
  declare hintLang: string;
  declare statusText: string;
  /** What stands in the place of `statusText` where all of it has room; empty: nothing does. */
  declare statusLong: string;
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
  /** The step that its words are dressed in; -1: none yet. */
  #worn = -1;
  readonly #press = new PressController(this, () => this.#act());
  readonly #speak = new PressController(this, () => this.dispatchEvent(new SpeakEvent()));

  constructor() {
    super();
    this.icon = 'document';
    this.name = '';
    this.nameLang = 'vi';
    this.hint = '';
    this.hintLang = 'vi';
    this.statusText = '';
    this.statusLong = '';
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
    watchFitting(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leaveFitting(this, this.#status === null ? [] : [this.#status]);
  }

  #act(): void {
    if (!this.disabled) this.dispatchEvent(new PressEvent());
  }

  protected override updated(changed: PropertyValues): void {
    // Of the status only the size tells that the letters became larger: the tile keeps its own.
    if (this.#status !== null) watchInside(this, this.#status);
    // Laid out first as the first step has it: to try that one then changes nothing.
    if (this.#worn < 0) this.wearFit(0);
    if ([...changed.keys()].some((name) => MAKES_UNFIT.has(name))) fitSoon(this);
    else this.#wearOwn();
  }

  get #status(): McBadge | null {
    return this.renderRoot.querySelector('mc-badge');
  }

  get fittingBox(): HTMLElement | null {
    return this.renderRoot.querySelector('button');
  }

  /** The status draws itself a little later than the tile. */
  get insideDrawn(): Promise<unknown> {
    return this.updateComplete.then(() => this.#status?.updateComplete);
  }

  get fittingWords(): string {
    const { name, nameLang, hint, hintLang, status, statusText, statusLong } = this;
    return [nameLang, name, hintLang, hint, status, statusText, statusLong].join('|');
  }

  get fittingSteps(): number {
    return FITS.length;
  }

  wearFit(step: number): void {
    const box = this.fittingBox;
    if (box === null || step === this.#worn) return;
    const [worn, wanted] = [FITS[this.#worn], FITS[step] ?? FITS[0]];
    if (worn !== undefined && worn !== wanted) box.classList.remove(worn);
    box.classList.add(wanted);
    box.classList.toggle('in-brief', step >= BRIEF_FROM);
    this.#worn = step;
  }

  takeFit(step: number): void {
    const isNew = step !== this.neededFit;
    this.neededFit = step;
    this.#wearOwn();
    if (isNew) this.dispatchEvent(new Event('fit'));
  }

  #wearOwn(): void {
    this.wearFit(Math.max(this.neededFit, this.leastFit));
  }

  get isWhole(): boolean {
    const button = this.fittingBox;
    if (button === null) return true;
    const room = button.getBoundingClientRect().bottom - parseFloat(getComputedStyle(button).paddingBottom);
    const parts = [...button.querySelectorAll('.words, .status')];
    const name = button.querySelector('.name');
    return (
      (name === null || name.scrollWidth <= name.clientWidth + 1) &&
      this.#isStatusInOneLine(button) &&
      parts.every((part) => part.getBoundingClientRect().bottom <= room + 1)
    );
  }

  /** How many wait stands in one line, with the rough wait or without: two lines of figures are not read at a glance. */
  #isStatusInOneLine(button: HTMLElement): boolean {
    const mayWrap = this.status === 'slow' || this.status === 'closed';
    return [...button.querySelectorAll(mayWrap ? '.long' : '.long, .brief')].every(
      (words) => words.getBoundingClientRect().height < MOST_OF_A_LINE * parseFloat(getComputedStyle(words).fontSize),
    );
  }

  override render() {
    const good = this.status === 'free';
    const icon = good ? 'check' : this.status === 'waiting' ? 'users' : 'clock';
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
          ${this.hint === '' ? nothing : html`<span class="hint" lang=${this.hintLang}>${pairsTogether(this.hint)}</span>`}
        </span>
        ${
          this.statusText === ''
            ? nothing
            : html`<mc-badge
                class="status"
                .kind=${good ? 'good' : this.status === 'closed' ? 'warn' : 'plain'}
                .icon=${icon}
                >${this.statusLong === '' ? nothing : html`<span class="long">${this.statusLong}</span>`}<span
                  class=${this.statusLong === '' ? 'brief only' : 'brief'}
                  >${this.statusText}</span
                ></mc-badge
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
