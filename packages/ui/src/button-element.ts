import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { baseStyles } from './base-styles.ts';
import { PressController } from './press-controller.ts';
import { PressEvent } from './press-event.ts';
import './icon-element.ts';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'priority' | 'alarm';

/**
 * A button that fires `press` once when a finger leaves it, or by keyboard. Its words are its content;
 * `icon` stands before them. `selected` marks one of a group (`aria-pressed`).
 */
export class McButton extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override properties: PropertyDeclarations = {
    kind: { type: String },
    icon: { type: String },
    label: { type: String },
    selected: { attribute: false },
    disabled: { type: Boolean, reflect: true },
  };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-flex;
      }
      button {
        flex: 1;
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: 0.6em;
        min-height: var(--mc-button-height, 2.75rem);
        padding: 0.4em 1.1em;
        border: 2px solid transparent;
        border-radius: var(--mc-radius-touch);
        font-weight: var(--mc-weight-strong);
        line-height: var(--mc-line-tight);
        text-align: center;
        text-wrap: balance;
        cursor: var(--mc-pointer, pointer);
        user-select: none;
        -webkit-user-select: none;
        touch-action: none;
        -webkit-tap-highlight-color: transparent;
      }
      .primary {
        background: var(--mc-action);
        color: var(--mc-on-action);
      }
      .primary:is(:active, [data-pressed]):not(:disabled) {
        background: var(--mc-action-pressed);
      }
      .secondary {
        background: var(--mc-surface);
        border-color: var(--mc-line-strong);
        color: var(--mc-ink);
      }
      .quiet {
        background: transparent;
        color: var(--mc-action);
      }
      :is(.secondary, .quiet):is(:active, [data-pressed]):not(:disabled, .selected) {
        background: var(--mc-action-soft);
      }
      .priority {
        background: var(--mc-priority-soft);
        border-color: var(--mc-priority);
        color: var(--mc-priority);
      }
      .alarm {
        background: var(--mc-alarm);
        color: var(--mc-on-alarm);
      }
      :is(.priority, .alarm):is(:active, [data-pressed]):not(:disabled) {
        filter: brightness(0.92);
      }
      .selected {
        background: var(--mc-ink);
        border-color: var(--mc-ink);
        color: var(--mc-surface);
      }
      .selected:is(:active, [data-pressed]):not(:disabled) {
        background: var(--mc-ink-soft);
      }
      button:disabled {
        opacity: 0.5;
        cursor: var(--mc-pointer, not-allowed);
      }
    `,
  ];

  declare kind: ButtonKind;
  declare icon: string | null;
  declare label: string | null;
  /** null: not one of a group. */
  declare selected: boolean | null;
  declare disabled: boolean;
  readonly #press = new PressController(this, () => this.#act());

  constructor() {
    super();
    this.kind = 'secondary';
    this.icon = null;
    this.label = null;
    this.selected = null;
    this.disabled = false;
  }

  #act(): void {
    if (!this.disabled) this.dispatchEvent(new PressEvent());
  }

  override render() {
    return html`<button
      part="button"
      type="button"
      class=${classMap({ [this.kind]: true, selected: this.selected === true })}
      ?disabled=${this.disabled}
      aria-label=${this.label ?? nothing}
      aria-pressed=${this.selected === null ? nothing : String(this.selected)}
      @pointerdown=${this.#press.onPointerDown}
      @pointerup=${this.#press.onPointerUp}
      @pointercancel=${this.#press.onPointerCancel}
      @click=${this.#press.onClick}
      @contextmenu=${this.#press.onContextMenu}
    >
      ${this.icon === null ? nothing : html`<mc-icon part="icon" .name=${this.icon}></mc-icon>`}
      <slot></slot>
    </button>`;
  }
}

customElements.define('mc-button', McButton);

declare global {
  interface HTMLElementTagNameMap {
    'mc-button': McButton;
  }
}
