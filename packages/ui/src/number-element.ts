import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import type { Language } from '@motcua/protocol/vocabulary';
import { khmerDigits } from '@motcua/messages';
import { baseStyles } from './base-styles.ts';

/**
 * A ticket number, which is its content: `<mc-number language="km">A042</mc-number>`. As large as the
 * element's `font-size`. Screen readers hear it sign by sign. In Khmer the Khmer digits stand beneath
 * the Latin ones.
 */
export class McNumber extends LitElement {
  static override properties: PropertyDeclarations = { language: { type: String }, number: { state: true } };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-block;
        position: relative;
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
        font-size: 0.24em;
        font-weight: var(--mc-weight-title);
        line-height: 1.5;
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

  declare language: Language;
  declare number: string;

  constructor() {
    super();
    this.language = 'vi';
    this.number = '';
  }

  #readContent(): void {
    this.number = (this.textContent ?? '').trim();
  }

  override render() {
    return html`<span class="latin" aria-hidden="true"><slot @slotchange=${() => this.#readContent()}></slot></span>
      ${
        this.language === 'km'
          ? html`<span class="khmer" lang="km" aria-hidden="true">${khmerDigits(this.number)}</span>`
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
