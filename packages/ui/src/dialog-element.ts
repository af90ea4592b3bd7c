import { LitElement, css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { baseStyles } from './base-styles.ts';
import { DismissEvent } from './dismiss-event.ts';
import './button-element.ts';
import './icon-element.ts';

export type DialogKind = 'calm' | 'good' | 'warn' | 'alarm';

/**
 * A question or a notice over the page, which can be neither touched nor reached by the keyboard meanwhile. Its words are its
 * content, its buttons stand in the slot `actions`. Whoever opened it closes it; Escape fires `dismiss`, unless it
 * `mustAnswer`. The heading has the focus first, so that no key pressed in haste answers; the focus then goes back.
 */
export class McDialog extends LitElement {
  static override properties: PropertyDeclarations = {
    open: { type: Boolean, reflect: true },
    heading: { type: String },
    icon: { type: String },
    kind: { type: String },
    mustAnswer: { type: Boolean },
  };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: contents;
      }
      dialog {
        width: min(44rem, 100vw - 2rem);
        max-width: none;
        max-height: calc(100dvh - 2rem);
        padding: 0;
        border: 0;
        border-top: 0.5rem solid var(--edge);
        outline: 2px solid transparent;
        background: var(--mc-surface);
        color: var(--mc-ink);
        font-size: var(--mc-dialog-text, var(--mc-text-l));
        line-height: var(--mc-line-text);
        overflow: auto;
        overscroll-behavior: contain;
        animation: arrive var(--mc-motion-calm) var(--mc-motion-ease);
      }
      dialog::backdrop {
        background: rgb(8 17 33 / 62%);
        animation: fade var(--mc-motion-calm) var(--mc-motion-ease);
      }
      .calm {
        --edge: var(--mc-action);
      }
      .good {
        --edge: var(--mc-action);
      }
      .warn {
        --edge: var(--mc-warn-line);
      }
      .alarm {
        --edge: var(--mc-alarm);
      }
      .inside {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0.8em 1em;
        padding: 1.6em;
      }
      mc-icon {
        width: 2.4em;
        height: 2.4em;
        color: var(--edge);
      }
      .warn mc-icon {
        color: var(--mc-warn);
      }
      h2 {
        grid-column: 2;
        align-self: center;
        font-size: 1.45em;
        font-weight: var(--mc-weight-title);
        line-height: var(--mc-line-tight);
        text-wrap: balance;
      }
      .plain h2 {
        grid-column: 1 / -1;
      }
      h2:focus {
        outline: none;
        box-shadow: none;
      }
      .words,
      .actions {
        grid-column: 1 / -1;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: max(0.7em, var(--mc-dialog-gap, 0px));
        margin-top: 0.6em;
      }
      ::slotted([slot='actions']) {
        flex: 1 1 12em;
      }
      @keyframes arrive {
        from {
          opacity: 0;
          transform: translateY(0.6rem);
        }
      }
      @keyframes fade {
        from {
          opacity: 0;
        }
      }
      @media (forced-colors: active) {
        dialog {
          outline-color: CanvasText;
        }
      }
    `,
  ];

  declare open: boolean;
  declare heading: string;
  declare icon: string | null;
  declare kind: DialogKind;
  declare mustAnswer: boolean;

  constructor() {
    super();
    this.open = false;
    this.heading = '';
    this.icon = null;
    this.kind = 'calm';
    this.mustAnswer = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open')) this.#follow();
  }

  /** A dialog that was taken off the page and put back is modal again. */
  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#follow();
  }

  #follow(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog === null || dialog.open === this.open) return;
    if (!this.open) return dialog.close();
    dialog.showModal();
    this.renderRoot.querySelector('h2')?.focus({ preventScroll: true });
  }

  readonly #onCancel = (event: Event): void => {
    event.preventDefault();
    if (!this.mustAnswer) this.dispatchEvent(new DismissEvent());
  };

  /** Browsers close it at the second Escape whatever the page says; whoever opened it has not. */
  readonly #onClose = (): void => {
    if (!this.open) return;
    this.#follow();
    if (!this.mustAnswer) this.dispatchEvent(new DismissEvent());
  };

  override render() {
    return html`<dialog
      class=${this.kind}
      aria-labelledby="heading"
      aria-describedby="words"
      @cancel=${this.#onCancel}
      @close=${this.#onClose}
    >
      <div class=${classMap({ inside: true, plain: this.icon === null })}>
        ${this.icon === null ? nothing : html`<mc-icon .name=${this.icon}></mc-icon>`}
        <h2 id="heading" tabindex="-1">${this.heading}</h2>
        <div class="words" id="words"><slot></slot></div>
        <div class="actions"><slot name="actions"></slot></div>
      </div>
    </dialog>`;
  }
}

customElements.define('mc-dialog', McDialog);

declare global {
  interface HTMLElementTagNameMap {
    'mc-dialog': McDialog;
  }
}
