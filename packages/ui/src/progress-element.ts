import { LitElement, css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { baseStyles } from './base-styles.ts';

/**
 * How far something has come: `value` of 0 to 1, or null while nobody knows. Its words are its content, above the bar. A
 * screen that is waited for at a counter or a kiosk says so in words; this is for what takes minutes.
 */
export class McProgress extends LitElement {
  static override properties: PropertyDeclarations = { value: { attribute: false } };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      .words {
        margin-bottom: 0.5em;
        font-weight: var(--mc-weight-strong);
        line-height: var(--mc-line-tight);
      }
      .bar {
        height: 0.8em;
        border: 2px solid var(--mc-line-strong);
        background: var(--mc-surface);
        overflow: hidden;
      }
      .done {
        width: calc(var(--done) * 100%);
        height: 100%;
        background: var(--mc-action);
        transition: width var(--mc-motion-calm) var(--mc-motion-ease);
      }
      .unknown .done {
        width: 30%;
        animation: pass 1.8s ease-in-out infinite alternate;
      }
      @keyframes pass {
        from {
          transform: translateX(0);
        }
        to {
          transform: translateX(233%);
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .unknown .done {
          width: 100%;
          background: repeating-linear-gradient(-45deg, var(--mc-action) 0 0.5em, var(--mc-action-soft) 0.5em 1em);
        }
      }
      @media (forced-colors: active) {
        .done {
          background: Highlight;
        }
      }
    `,
  ];

  declare value: number | null;

  constructor() {
    super();
    this.value = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value')) this.style.setProperty('--done', String(this.#done() ?? 0));
  }

  #done(): number | null {
    return this.value === null ? null : Math.min(1, Math.max(0, this.value));
  }

  override render() {
    const done = this.#done();
    return html`<p class="words" id="words"><slot></slot></p>
      <div
        class=${classMap({ bar: true, unknown: done === null })}
        role="progressbar"
        aria-labelledby="words"
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${done === null ? nothing : Math.round(done * 100)}
      >
        <div class="done"></div>
      </div>`;
  }
}

customElements.define('mc-progress', McProgress);

declare global {
  interface HTMLElementTagNameMap {
    'mc-progress': McProgress;
  }
}
