import { LitElement, css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { baseStyles } from './base-styles.ts';
import { PressController } from './press-controller.ts';
import { PressEvent } from './press-event.ts';
import './badge-element.ts';
import './icon-element.ts';

export type TileKind = 'ordinary' | 'priority';
export type TileStatus = 'waiting' | 'free' | 'closed';

/** How much of a tile's words is given up, step by step, until they fit: hint shorter, hint gone, smaller. */
const FITS = ['fit-0', 'fit-1', 'fit-2', 'fit-3', 'fit-4'] as const;

/**
 * One thing that can be chosen: icon, name, hint, and one line of status. Fires `press`. Wide and low
 * tiles put the icon beside the words. An inert tile (`disabled`) keeps its words and says so to screen
 * readers; a closed one can still be touched, to hear why.
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
    disabled: { type: Boolean, reflect: true },
    chosen: { type: Boolean, reflect: true },
  };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        container-type: size;
        min-width: 0;
        min-height: 0;
      }
      button {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        grid-template-rows: auto auto;
        grid-template-areas: 'icon badge' 'words words';
        align-content: space-between;
        gap: 0.5rem 1rem;
        width: 100%;
        height: 100%;
        padding: 1.1rem 1.3rem;
        overflow: hidden;
        background: var(--mc-surface);
        border: 2px solid var(--mc-line);
        border-radius: var(--mc-radius-touch);
        box-shadow: var(--mc-shadow-touch);
        text-align: left;
        cursor: pointer;
        user-select: none;
        -webkit-user-select: none;
        touch-action: none;
        -webkit-tap-highlight-color: transparent;
      }
      button:focus-visible {
        box-shadow: var(--mc-focus-ring);
      }
      .mark {
        grid-area: icon;
        display: grid;
        place-items: center;
        width: 4rem;
        height: 4rem;
        border-radius: var(--mc-radius-small);
        background: var(--mc-action-soft);
        color: var(--mc-action);
      }
      .mark mc-icon {
        width: 60%;
        height: 60%;
      }
      .status {
        grid-area: badge;
        justify-self: end;
        align-self: start;
        max-width: 100%;
        font-size: 1.15rem;
        text-align: right;
      }
      .words {
        grid-area: words;
        min-width: 0;
      }
      .name {
        display: block;
        font-size: 2rem;
        font-weight: var(--mc-weight-title);
        line-height: var(--mc-line-tight);
        overflow-wrap: break-word;
      }
      .hint {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        overflow: hidden;
        margin-top: 0.2rem;
        color: var(--mc-ink-soft);
        font-size: 1.25rem;
        line-height: 1.3;
      }
      .hint:lang(km) {
        line-height: 1.6;
      }
      .fit-1 .hint {
        -webkit-line-clamp: 2;
      }
      .fit-2 .hint {
        -webkit-line-clamp: 1;
      }
      .fit-3 .hint,
      .fit-4 .hint {
        display: none;
      }
      .fit-4 .name {
        font-size: 1.6rem;
      }
      @container (min-aspect-ratio: 9/5) {
        button {
          grid-template-columns: auto minmax(0, 1fr);
          grid-template-rows: minmax(0, 1fr) auto auto minmax(0, 1fr);
          grid-template-areas: 'icon .' 'icon words' 'icon badge' 'icon .';
          gap: 0 1.1rem;
          padding: 0.7rem 1.1rem;
        }
        .mark {
          align-self: center;
        }
        .status {
          justify-self: start;
          margin-top: 0.4rem;
          text-align: left;
        }
      }
      .priority .mark {
        background: var(--mc-priority-soft);
        color: var(--mc-priority);
      }
      .priority {
        border-color: var(--mc-priority);
      }
      button:active:not([aria-disabled='true']),
      :host([chosen]) button {
        background: var(--mc-action-soft);
        border-color: var(--mc-action);
      }
      .priority:active:not([aria-disabled='true']),
      :host([chosen]) .priority {
        background: var(--mc-priority-soft);
        border-color: var(--mc-priority);
      }
      .closed {
        background: transparent;
        box-shadow: none;
      }
      .closed .mark {
        background: var(--mc-paper-deep);
        color: var(--mc-ink-soft);
      }
      .closed .name {
        color: var(--mc-ink-soft);
      }
      :host([disabled]) button {
        background: transparent;
        box-shadow: none;
        cursor: not-allowed;
      }
      :host([disabled]) .mark,
      :host([disabled]) .name {
        opacity: 0.6;
      }
    `,
  ];

  declare icon: string;
  declare name: string;
  declare nameLang: string;
  declare hint: string;
  declare hintLang: string;
  declare statusText: string;
  declare status: TileStatus;
  declare kind: TileKind;
  declare disabled: boolean;
  declare chosen: boolean;
  readonly #press = new PressController(this, () => this.#act());
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
    this.disabled = false;
    this.chosen = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resizes = new ResizeObserver(() => this.#fit());
    this.#resizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes?.disconnect();
    this.#resizes = null;
  }

  #act(): void {
    if (!this.disabled) this.dispatchEvent(new PressEvent());
  }

  protected override updated(_changed: PropertyValues): void {
    this.#fit();
  }

  /** Names and hints are the centre's own and of any length: give up words until none is cut through. */
  #fit(): void {
    const button = this.renderRoot.querySelector('button');
    if (button === null) return;
    for (const fit of FITS) {
      button.classList.remove(...FITS);
      button.classList.add(fit);
      if (button.scrollHeight <= button.clientHeight) return;
    }
  }

  override render() {
    const good = this.status === 'free';
    const icon = this.status === 'closed' ? 'clock' : good ? 'check' : 'users';
    return html`<button
      type="button"
      class=${classMap({ priority: this.kind === 'priority', closed: this.status === 'closed' })}
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
      }
    </button>`;
  }
}

customElements.define('mc-tile', McTile);

declare global {
  interface HTMLElementTagNameMap {
    'mc-tile': McTile;
  }
}
