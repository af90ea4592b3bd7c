import { LitElement, css, html, svg, type PropertyDeclarations, type SVGTemplateResult } from 'lit';
import { ICON_SHAPES } from './icon-shapes.ts';
import type { MORE_ICON_SHAPES } from './more-icon-shapes.ts';

export type IconName = keyof typeof ICON_SHAPES | keyof typeof MORE_ICON_SHAPES;

const shapes = new Map<string, SVGTemplateResult>(Object.entries(ICON_SHAPES));
/** Icons on the page whose drawing has not come yet. */
const waiting = new Set<McIcon>();

/** Whether `name` can be drawn now; the vocabulary of services may grow before a screen is renewed. */
export function isIconName(name: string): name is IconName {
  return shapes.has(name);
}

/** Makes more icons known; those that stand on the page already are drawn. */
export function addIcons(more: Readonly<Record<string, SVGTemplateResult>>): void {
  for (const [name, shape] of Object.entries(more)) shapes.set(name, shape);
  for (const icon of waiting) icon.requestUpdate();
  waiting.clear();
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

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    waiting.delete(this);
  }

  override render() {
    const shape = shapes.get(this.name);
    if (shape === undefined) waiting.add(this);
    return html`<svg viewBox="0 0 24 24" focusable="false">${svg`${shape ?? ICON_SHAPES.document}`}</svg>`;
  }
}

customElements.define('mc-icon', McIcon);

declare global {
  interface HTMLElementTagNameMap {
    'mc-icon': McIcon;
  }
}
