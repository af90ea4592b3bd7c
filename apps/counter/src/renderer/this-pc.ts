import { LitElement, css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { pairDevice, usualSurroundings, type HubHttp } from '@motcua/client';
import { counterPcTexts } from '@motcua/messages';
import type { CounterPc } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { lookAtPc } from './look-at-pc.ts';
import { partsStyles } from './parts-styles.ts';
import { SPEAKING_AT_FIRST, type Speaking } from './speaking.ts';

/** What the PC calls itself until the administrator gives it a name. */
const FIRST_NAME = 'Máy quầy';

/** AC17: below the sign-in: which counter PC this is, or that it is none and how it becomes one. Nothing on the hub's own machine. */
export class McThisPc extends LitElement {
  static override properties: PropertyDeclarations = {
    http: { attribute: false },
    speaking: { attribute: false },
    pc: { state: true },
    code: { state: true },
    isAsking: { state: true },
  };
  static override styles = [
    baseStyles,
    partsStyles,
    css`
      :host {
        display: block;
        margin-top: 1.25rem;
        line-height: 1.5;
      }
      .code {
        margin: 0.25rem 0;
        font-size: 2.25rem;
        font-weight: var(--mc-weight-title);
        letter-spacing: 0.12em;
      }
      button {
        min-height: 2.75rem;
        margin-top: 0.5rem;
      }
    `,
  ];

  declare http: HubHttp | null;
  declare speaking: Speaking;
  /** Null: the hub has not said yet. */
  declare pc: CounterPc | null;
  /** Until an administrator has typed it. */
  declare code: string | null;
  declare isAsking: boolean;
  #breakOff: (() => void) | null = null;

  constructor() {
    super();
    this.http = null;
    this.speaking = SPEAKING_AT_FIRST;
    this.pc = null;
    this.code = null;
    this.isAsking = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('http')) void this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  override render() {
    const { pc, speaking } = this;
    const words = counterPcTexts(speaking.language);
    if (pc === null || pc.state === 'own-machine') return nothing;
    if (pc.state === 'paired') return html`<p class="soft" data-test="this-pc">${words.isPaired(pc.name)}</p>`;
    if (!this.isAsking) {
      return html`<p class="soft" data-test="this-pc">${words.notPaired}</p>
        <button class="plain-button" type="button" data-test="pair-this-pc" @click=${this.#ask}>
          ${words.pairThis}
        </button>`;
    }
    return html`<div role="status">
        <p>${words.codeTitle}</p>
        ${
          this.code === null
            ? html`<p class="soft">${words.waiting}</p>`
            : html`<p class="code" data-test="pairing-code" aria-label=${[...this.code].join(' ')}>${this.code}</p>`
        }
        <p class="soft">${words.codeHow(speaking.texts.devices)}</p>
      </div>
      <button class="plain-button" type="button" data-test="stop-pairing" @click=${this.#stop}>${words.stop}</button>`;
  }

  async #look(): Promise<void> {
    this.pc = (await lookAtPc(this.http)) ?? this.pc;
  }

  readonly #ask = (): void => {
    if (this.http === null) return;
    this.isAsking = true;
    this.#breakOff = pairDevice({
      http: this.http,
      role: 'counter-pc',
      deviceName: FIRST_NAME,
      tokenStore: null,
      surroundings: usualSurroundings(),
      onCode: (code) => (this.code = code),
      // Paired, or the code is too old: what the hub says then is shown.
      onOver: () => {
        this.#stop();
        void this.#look();
      },
    });
  };

  readonly #stop = (): void => {
    this.#breakOff?.();
    this.#breakOff = null;
    this.isAsking = false;
    this.code = null;
  };
}

customElements.define('mc-this-pc', McThisPc);

declare global {
  interface HTMLElementTagNameMap {
    'mc-this-pc': McThisPc;
  }
}
