import { LitElement, css, html, type PropertyDeclarations } from 'lit';
import { lockTexts } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { partsStyles } from './parts-styles.ts';
import { SPEAKING_AT_FIRST, type Speaking } from './speaking.ts';

/** AC15: says at the bottom of the page that it is about to lock. Any press or touch keeps it open. */
export class McLockSoon extends LitElement {
  static override properties: PropertyDeclarations = {
    leftMs: { attribute: false },
    speaking: { attribute: false },
  };
  static override styles = [
    baseStyles,
    partsStyles,
    css`
      :host {
        position: fixed;
        inset: auto 0 0;
        z-index: 10;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: 0.6rem 1.5rem;
        padding: 0.8rem 1rem;
        background: var(--mc-warn-soft);
        border-top: 0.3rem solid var(--mc-warn-line);
        color: var(--mc-warn);
        font-weight: var(--mc-weight-strong);
      }
      .heard {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    `,
  ];

  declare leftMs: number;
  declare speaking: Speaking;

  constructor() {
    super();
    this.leftMs = 0;
    this.speaking = SPEAKING_AT_FIRST;
  }

  override render() {
    const words = lockTexts(this.speaking.language);
    // Seen each second, and read out once: an alert whose words changed would be read again and again.
    return html`<div data-test="lock-soon">
      <p aria-hidden="true">${words.locksSoon(Math.ceil(this.leftMs / 1000))}</p>
      <p class="heard" role="alert">${words.locksWithinAMinute}</p>
      <button class="plain-button" type="button" data-test="go-on">${words.goOn}</button>
    </div>`;
  }
}

customElements.define('mc-lock-soon', McLockSoon);

declare global {
  interface HTMLElementTagNameMap {
    'mc-lock-soon': McLockSoon;
  }
}
