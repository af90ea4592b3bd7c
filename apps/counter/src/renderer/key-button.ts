import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { baseStyles } from '@motcua/ui';
import type { Action } from './model/staff-state.ts';
import { ActionEvent } from './action-event.ts';

/** A button with its key printed on it. After a press by mouse it lets go of the focus, so that Enter stays "next". */
export class McKeyButton extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override properties: PropertyDeclarations = {
    action: { type: String },
    keyLabel: { type: String },
    words: { type: String },
    note: { type: String },
    icon: { type: String },
    main: { type: Boolean },
    busy: { type: Boolean },
    quiet: { type: Boolean },
    urgent: { type: Boolean },
  };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        min-width: 0;
      }
      button {
        flex: 1;
        display: flex;
        flex-direction: var(--key-button-direction, column);
        align-items: center;
        justify-content: center;
        gap: 0.35rem 0.6rem;
        min-width: 0;
        min-height: var(--key-button-height, 3.5rem);
        padding: var(--key-button-padding, 0.5rem 0.6rem);
        border: 2px solid var(--mc-line);
        border-radius: var(--mc-radius-touch);
        background: var(--mc-surface);
        color: var(--mc-ink);
        box-shadow: var(--mc-shadow-touch);
        line-height: 1.15;
        cursor: pointer;
      }
      button:hover {
        border-color: var(--mc-line-strong);
      }
      button:active {
        background: var(--mc-action-soft);
      }
      .words {
        display: flex;
        align-items: center;
        gap: 0.45em;
        font-size: var(--key-button-text, 1.25rem);
        font-weight: var(--mc-weight-title);
        text-align: center;
        min-width: 0;
        max-width: 100%;
      }
      /* signs stand below and above Khmer letters */
      .words:lang(km) {
        line-height: 1.4;
      }
      .words span {
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .words mc-icon {
        display: var(--key-button-icon, inline-flex);
        width: 1.1em;
        height: 1.1em;
        color: var(--mc-ink-soft);
      }
      /* a note that has no room beside the key stands below it */
      .below {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: 0.1rem 0.5rem;
        line-height: 1.2;
        text-align: center;
        font-size: var(--key-button-note, 0.8125rem);
        color: var(--mc-ink-soft);
      }
      kbd {
        min-width: 1.6rem;
        padding: 0.05rem 0.4rem;
        border: 1px solid var(--mc-line-strong);
        border-radius: 0.35rem;
        font: inherit;
        font-weight: var(--mc-weight-strong);
        text-align: center;
      }
      .main {
        border-color: var(--mc-action);
        background: var(--mc-action);
        color: var(--mc-on-action);
      }
      .main:hover,
      .main:active {
        border-color: var(--mc-action-pressed);
        background: var(--mc-action-pressed);
      }
      .main .words {
        font-size: var(--key-button-main-text, 2.125rem);
      }
      .main .words mc-icon,
      .main .below {
        color: inherit;
      }
      .main kbd {
        border-color: rgb(255 255 255 / 60%);
      }
      .quiet {
        box-shadow: none;
        color: var(--mc-ink-soft);
      }
      .urgent,
      .urgent .words mc-icon {
        color: var(--mc-alarm);
      }
      .urgent {
        border-color: var(--mc-alarm);
      }
      .busy {
        opacity: 0.75;
      }
    `,
  ];

  declare action: Action;
  declare keyLabel: string;
  declare words: string;
  /** A few words beside the key: what is missing, or how long. */
  declare note: string;
  declare icon: string;
  declare main: boolean;
  declare busy: boolean;
  /** Not the time for it yet; it can be pressed all the same, and says why not. */
  declare quiet: boolean;
  /** Possible for a few seconds only. */
  declare urgent: boolean;

  constructor() {
    super();
    this.action = 'dismiss';
    this.keyLabel = '';
    this.words = '';
    this.note = '';
    this.icon = '';
    this.main = false;
    this.busy = false;
    this.quiet = false;
    this.urgent = false;
  }

  readonly #onClick = (event: MouseEvent): void => {
    if (event.detail > 0 && event.currentTarget instanceof HTMLElement) event.currentTarget.blur();
    this.dispatchEvent(new ActionEvent(this.action));
  };

  override render() {
    return html`<button
      type="button"
      class=${classMap({ main: this.main, busy: this.busy, quiet: this.quiet, urgent: this.urgent })}
      aria-busy=${this.busy ? 'true' : nothing}
      aria-keyshortcuts=${this.keyLabel === '' ? nothing : this.keyLabel}
      @click=${this.#onClick}
    >
      <span class="words"
        >${this.icon === '' ? nothing : html`<mc-icon .name=${this.icon}></mc-icon>`}<span>${this.words}</span></span
      >
      ${
        this.keyLabel === '' && this.note === ''
          ? nothing
          : html`<span class="below"
              >${this.keyLabel === '' ? nothing : html`<kbd aria-hidden="true">${this.keyLabel}</kbd>`}${
                this.note === '' ? nothing : html`<span>${this.note}</span>`
              }</span
            >`
      }
    </button>`;
  }
}

customElements.define('mc-key-button', McKeyButton);

declare global {
  interface HTMLElementTagNameMap {
    'mc-key-button': McKeyButton;
  }
}
