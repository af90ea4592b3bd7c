import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { baseStyles } from './base-styles.ts';
import './icon-element.ts';

export type BadgeKind = 'plain' | 'good' | 'call' | 'priority' | 'warn' | 'alarm';

/** A few words about the thing beside it: people waiting, "ƯU TIÊN", a status. Cannot be touched. */
export class McBadge extends LitElement {
  static override properties: PropertyDeclarations = { kind: { type: String }, icon: { type: String } };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-flex;
        max-width: 100%;
      }
      span {
        display: inline-flex;
        align-items: center;
        gap: var(--mc-badge-gap, 0.4em);
        padding: var(--mc-badge-padding, 0.2em 0.7em);
        font-weight: var(--mc-weight-strong);
        line-height: var(--mc-line-tight);
      }
      mc-icon {
        flex: none;
        width: 1.15em;
        height: 1.15em;
      }
      .plain {
        background: var(--mc-paper);
        color: var(--mc-ink-soft);
      }
      .good {
        background: var(--mc-action-soft);
        color: var(--mc-action-pressed);
      }
      .call {
        background: var(--mc-call);
        color: var(--mc-on-call);
      }
      .priority {
        background: var(--mc-priority-soft);
        color: var(--mc-priority);
      }
      .warn {
        background: var(--mc-warn-soft);
        color: var(--mc-warn);
      }
      .alarm {
        background: var(--mc-alarm-soft);
        color: var(--mc-alarm);
      }
    `,
  ];

  declare kind: BadgeKind;
  declare icon: string | null;

  constructor() {
    super();
    this.kind = 'plain';
    this.icon = null;
  }

  override render() {
    return html`<span class=${classMap({ [this.kind]: true })}
      >${this.icon === null ? nothing : html`<mc-icon .name=${this.icon}></mc-icon>`}<slot></slot
    ></span>`;
  }
}

customElements.define('mc-badge', McBadge);

declare global {
  interface HTMLElementTagNameMap {
    'mc-badge': McBadge;
  }
}
