import { LitElement, css, html, type PropertyDeclarations } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { baseStyles } from './base-styles.ts';
import './icon-element.ts';

export type BannerKind = 'alarm' | 'warn' | 'calm' | 'good';

/** A sentence across the page that everyone should see: connection lost, printer out. Read out when it comes. */
export class McBanner extends LitElement {
  static override properties: PropertyDeclarations = { kind: { type: String }, icon: { type: String } };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      div {
        display: flex;
        align-items: center;
        gap: 0.9em;
        padding: 0.8em 1.1em;
        border-left: 0.5em solid;
        font-weight: var(--mc-weight-strong);
        line-height: var(--mc-line-text);
      }
      span {
        text-wrap: balance;
      }
      mc-icon {
        font-size: 1.15em;
      }
      .alarm {
        background: var(--mc-alarm-soft);
        border-color: var(--mc-alarm);
        color: var(--mc-alarm);
      }
      .warn {
        background: var(--mc-warn-soft);
        border-color: var(--mc-warn-line);
        color: var(--mc-warn);
      }
      .calm {
        background: var(--mc-surface);
        border-color: var(--mc-ink-soft);
        color: var(--mc-ink);
      }
      .good {
        background: var(--mc-action-soft);
        border-color: var(--mc-action);
        color: var(--mc-action-pressed);
      }
    `,
  ];

  declare kind: BannerKind;
  declare icon: string;

  constructor() {
    super();
    this.kind = 'calm';
    this.icon = 'info';
  }

  override render() {
    const urgent = this.kind === 'alarm';
    return html`<div class=${classMap({ [this.kind]: true })} role=${urgent ? 'alert' : 'status'}>
      <mc-icon .name=${this.icon}></mc-icon><span><slot></slot></span>
    </div>`;
  }
}

customElements.define('mc-banner', McBanner);

declare global {
  interface HTMLElementTagNameMap {
    'mc-banner': McBanner;
  }
}
