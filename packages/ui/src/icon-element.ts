import { LitElement, css, html, svg, type PropertyDeclarations } from 'lit';
import { ICON_SHAPES, type IconName } from './icon-shapes.ts';

/** Whether `name` is one of ours; the vocabulary of services may grow before a screen is renewed. */
export function isIconName(name: string): name is IconName {
  return Object.hasOwn(ICON_SHAPES, name);
}

/** An icon beside words, never instead of them: hidden from screen readers. An unknown name draws a document. */
export class McIcon extends LitElement {
  static override properties: PropertyDeclarations = { name: { type: String } };
  static override styles = css`
    :host {
      display: inline-flex;
      width: 1.5em;
      height: 1.5em;
      flex: none;
    }
    svg {
      width: 100%;
      height: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: var(--mc-icon-stroke, 2);
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `;

  declare name: string;

  constructor() {
    super();
    this.name = 'document';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
  }

  override render() {
    const shapes = ICON_SHAPES[isIconName(this.name) ? this.name : 'document'];
    return html`<svg viewBox="0 0 24 24" focusable="false">${svg`${shapes}`}</svg>`;
  }
}

customElements.define('mc-icon', McIcon);

declare global {
  interface HTMLElementTagNameMap {
    'mc-icon': McIcon;
  }
}
