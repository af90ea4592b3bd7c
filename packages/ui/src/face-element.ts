import { LitElement, css, html, type PropertyDeclarations } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { baseStyles } from './base-styles.ts';
import { PressController } from './press-controller.ts';
import { PressEvent } from './press-event.ts';
import './more-icons.ts';

export type Face = 'happy' | 'content' | 'neutral' | 'unhappy' | 'very-unhappy';

/** One of the faces to be touched, with its word beneath, which is its content. Fires `press`. `selected` marks the one that was. */
export class McFace extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override properties: PropertyDeclarations = { face: { type: String }, selected: { type: Boolean } };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-grid;
        min-width: 0;
      }
      button {
        display: flex;
        flex-direction: var(--mc-face-direction, column);
        align-items: center;
        justify-content: flex-start;
        gap: 0.7em;
        min-width: var(--mc-touch-tile);
        min-height: var(--mc-touch-tile);
        padding: var(--mc-face-padding, 1.1em 0.8em);
        background: var(--mc-surface);
        border: 3px solid var(--edge);
        border-radius: var(--mc-radius-touch);
        color: var(--mc-ink);
        font-weight: var(--mc-weight-title);
        line-height: var(--mc-line-tight);
        text-align: center;
        text-wrap: balance;
        cursor: var(--mc-pointer, pointer);
        user-select: none;
        -webkit-user-select: none;
        touch-action: none;
        -webkit-tap-highlight-color: transparent;
      }
      mc-icon {
        flex: none;
        width: var(--mc-face-size, 4.5em);
        height: var(--mc-face-size, 4.5em);
        color: var(--edge);
        --mc-icon-stroke: 1.5;
      }
      .happy {
        --edge: var(--mc-action);
        --ground: var(--mc-action-soft);
      }
      .content,
      .neutral {
        --edge: var(--mc-ink-soft);
        --ground: var(--mc-paper-deep);
      }
      .unhappy,
      .very-unhappy {
        --edge: var(--mc-alarm);
        --ground: var(--mc-alarm-soft);
      }
      button:is(:active, [data-pressed]),
      .selected {
        background: var(--ground);
      }
      .selected {
        box-shadow: 0 0 0 4px var(--edge);
      }
      .selected:focus-visible {
        box-shadow: var(--mc-focus-ring);
      }
    `,
  ];

  declare face: Face;
  declare selected: boolean;
  readonly #press = new PressController(this, () => this.dispatchEvent(new PressEvent()));

  constructor() {
    super();
    this.face = 'happy';
    this.selected = false;
  }

  override render() {
    return html`<button
      type="button"
      class=${classMap({ [this.face]: true, selected: this.selected })}
      aria-pressed=${String(this.selected)}
      @pointerdown=${this.#press.onPointerDown}
      @pointerup=${this.#press.onPointerUp}
      @pointercancel=${this.#press.onPointerCancel}
      @click=${this.#press.onClick}
      @contextmenu=${this.#press.onContextMenu}
    >
      <mc-icon .name=${`face-${this.face}`}></mc-icon>
      <slot></slot>
    </button>`;
  }
}

customElements.define('mc-face', McFace);

declare global {
  interface HTMLElementTagNameMap {
    'mc-face': McFace;
  }
}
