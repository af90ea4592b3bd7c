import { LitElement, css, html } from 'lit';
import { baseStyles } from './base-styles.ts';

/** A white sheet on the paper. Square: it cannot be touched. Padding by `--mc-card-padding`. */
export class McCard extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        padding: var(--mc-card-padding, var(--mc-space-5));
        background: var(--mc-surface);
        border: 1px solid var(--mc-line);
      }
    `,
  ];

  override render() {
    return html`<slot></slot>`;
  }
}

customElements.define('mc-card', McCard);

declare global {
  interface HTMLElementTagNameMap {
    'mc-card': McCard;
  }
}
