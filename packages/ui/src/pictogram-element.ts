import { LitElement, css, html, type PropertyDeclarations } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { baseStyles } from './base-styles.ts';
import './icon-element.ts';

export type PictogramKind = 'action' | 'priority' | 'warn' | 'quiet';

/**
 * An icon as a sign of its own, on a soft ground: for those who know it rather than read. Hidden from screen readers, since
 * words stand beside it. As large as the element's `font-size`.
 */
export class McPictogram extends LitElement {
  static override properties: PropertyDeclarations = { name: { type: String }, kind: { type: String } };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-grid;
        width: 1em;
        height: 1em;
        flex: none;
      }
      span {
        display: grid;
        place-items: center;
        border-radius: 18%;
      }
      mc-icon {
        width: 62%;
        height: 62%;
      }
      .action {
        background: var(--mc-action-soft);
        color: var(--mc-action);
      }
      .priority {
        background: var(--mc-priority-soft);
        color: var(--mc-priority);
      }
      .warn {
        background: var(--mc-warn-soft);
        color: var(--mc-warn);
      }
      .quiet {
        background: var(--mc-paper-deep);
        color: var(--mc-ink-soft);
      }
    `,
  ];

  declare name: string;
  declare kind: PictogramKind;

  constructor() {
    super();
    this.name = 'document';
    this.kind = 'action';
  }

  override render() {
    return html`<span class=${classMap({ [this.kind]: true })}><mc-icon .name=${this.name}></mc-icon></span>`;
  }
}

customElements.define('mc-pictogram', McPictogram);

declare global {
  interface HTMLElementTagNameMap {
    'mc-pictogram': McPictogram;
  }
}
