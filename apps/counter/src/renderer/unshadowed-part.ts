import { LitElement, type CSSResult } from 'lit';

/** A part that is drawn among a page's other fields. It has no shadow: the page leads to its fields by their ids, and dresses them. */
export class UnshadowedPart extends LitElement {
  /** What it needs beside the page's own styles; null: nothing. */
  protected readonly wears: CSSResult | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.getRootNode();
    const sheet = this.wears?.styleSheet;
    if (root instanceof ShadowRoot && sheet !== undefined && !root.adoptedStyleSheets.includes(sheet)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
  }
}
