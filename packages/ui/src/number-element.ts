import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import type { Language } from '@motcua/protocol/vocabulary';
import { khmerDigits } from '@motcua/messages';
import { baseStyles } from './base-styles.ts';

/**
 * A ticket number as large as `font-size` on the element says. Screen readers hear it sign by sign. In
 * Khmer the Khmer digits stand beneath the Latin ones.
 */
export class McNumber extends LitElement {
  static override properties: PropertyDeclarations = { number: { type: String }, language: { type: String } };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-block;
        font-weight: var(--mc-weight-number);
        line-height: 1;
        white-space: nowrap;
      }
      .latin {
        display: block;
        font-variant-numeric: tabular-nums;
        letter-spacing: -0.02em;
      }
      .khmer {
        display: block;
        margin-top: 0.35em;
        font-size: 0.26em;
        font-weight: var(--mc-weight-title);
        line-height: 1.3;
      }
      .spoken {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    `,
  ];

  declare number: string;
  declare language: Language;

  constructor() {
    super();
    this.number = '';
    this.language = 'vi';
  }

  override render() {
    return html`<span class="latin" aria-hidden="true">${this.number}</span>
      ${
        this.language === 'km'
          ? html`<span class="khmer" aria-hidden="true">${khmerDigits(this.number)}</span>`
          : nothing
      }
      <span class="spoken">${[...this.number].join(' ')}</span>`;
  }
}

customElements.define('mc-number', McNumber);

declare global {
  interface HTMLElementTagNameMap {
    'mc-number': McNumber;
  }
}
