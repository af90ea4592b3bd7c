import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { kioskMessages, localText, localTextLanguage, messagesIn } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import type { KioskState } from '../model/kiosk-state.ts';
import { isInPractice } from '../model/practice.ts';

/** Whose kiosk this is, and hub time. The same on every page. */
export class PageHeader extends LitElement {
  static override properties: PropertyDeclarations = { state: { attribute: false }, hubNow: { attribute: false } };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        justify-content: space-between;
        align-items: flex-start;
        gap: 2rem;
        visibility: var(--mc-header-shown);
        --mc-clock-size: 3rem;
      }
      .kind {
        color: var(--mc-ink-soft);
        font-size: max(1.4rem, var(--mc-read));
        font-weight: var(--mc-weight-strong);
        line-height: var(--mc-line-tight);
      }
      .place {
        margin-top: 0.2rem;
        font-size: 1.9rem;
        font-weight: var(--mc-weight-title);
        line-height: var(--mc-line-tight);
        text-wrap: balance;
      }
      .demo {
        display: inline-block;
        margin-left: 0.9rem;
        padding: 0.05rem 0.6rem;
        vertical-align: 0.3rem;
        border: 1px solid var(--mc-line-strong);
        color: var(--mc-ink-soft);
        font-size: 1rem;
        font-weight: var(--mc-weight-strong);
      }
      .practice {
        display: inline-block;
        margin-top: 0.4rem;
        padding: 0.15rem 0.9rem;
        background: var(--mc-ink);
        color: var(--mc-paper);
        font-size: max(1.5rem, var(--mc-read));
        font-weight: var(--mc-weight-title);
        line-height: var(--mc-line-tight);
      }
      mc-clock {
        flex: none;
        font-size: max(1.2rem, var(--mc-read));
      }
    `,
  ];

  declare state: KioskState;
  declare hubNow: () => number;

  override render() {
    const { menu, language } = this.state;
    if (menu === null) return nothing;
    const { centre } = menu;
    const say = messagesIn(kioskMessages, language);
    return html`<div>
        <p class="kind" lang=${localTextLanguage(centre.kind, language)}>${localText(centre.kind, language)}</p>
        <p class="place">
          <span lang=${localTextLanguage(centre.place, language)}>${localText(centre.place, language)}</span>${
            menu.demo ? html`<span class="demo">${say.demoMark}</span>` : nothing
          }
        </p>
        ${isInPractice(this.state) ? html`<p class="practice">${say.practiceMark}</p>` : nothing}
      </div>
      <mc-clock .now=${this.hubNow} .timeZone=${centre.timeZone} .language=${language} withDate></mc-clock>`;
  }
}

customElements.define('page-header', PageHeader);

declare global {
  interface HTMLElementTagNameMap {
    'page-header': PageHeader;
  }
}
