import { css, html } from 'lit';
import { staffMenuTexts, storyReasonTexts } from '@motcua/messages';
import { OUTCOME_CODES } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { capitalised } from './capitalised.ts';
import { letGo } from './let-go.ts';
import { endingOf } from './model/ending.ts';
import { PageEvent, type PageWish } from './page-event.ts';
import { ActsPart } from './acts-part.ts';

/** SE1, IS7: how the visit ends and with how many dossiers, noted in passing. Nothing must be chosen. */
export class McOutcomeChips extends ActsPart {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.4rem;
      }
      button {
        min-height: 2.25rem;
        padding: 0.2rem 0.8rem;
        border: 1px solid var(--mc-line-strong);
        border-radius: var(--mc-radius-round);
        background: var(--mc-surface);
        color: var(--mc-ink-soft);
        font-size: 0.9375rem;
        line-height: 1.2;
        cursor: pointer;
      }
      button:hover {
        border-color: var(--mc-action);
      }
      button[aria-pressed='true'] {
        border-color: var(--mc-action);
        background: var(--mc-action);
        color: var(--mc-on-action);
        font-weight: var(--mc-weight-strong);
      }
      .dossiers {
        display: inline-flex;
        align-items: center;
        gap: 0.4rem;
        margin-left: auto;
        color: var(--mc-ink-soft);
        font-size: 0.9375rem;
        white-space: nowrap;
      }
      .dossiers button {
        width: 2.25rem;
        padding: 0;
        font-weight: var(--mc-weight-title);
      }
      b {
        color: var(--mc-ink);
      }
    `,
  ];

  override render() {
    const { state } = this;
    const current = state?.counter?.body.current ?? null;
    if (state === null || current === null) return html``;
    const { acts, language } = this.speaking;
    const menus = staffMenuTexts(language);
    const { outcomes, dossiers } = endingOf(state, current.ticketId);
    return html`<div role="group" aria-label=${acts.outcomes}>
      ${OUTCOME_CODES.map(
        (code) =>
          html`<button
            type="button"
            aria-pressed=${String(outcomes.includes(code))}
            data-test="outcome-${code}"
            @click=${(event: MouseEvent) => this.#wish(event, { kind: 'note-outcome', code })}
          >
            ${capitalised(storyReasonTexts(language).outcome[code])}
          </button>`,
      )}
      <span class="dossiers">
        <button
          type="button"
          aria-label=${menus.words['fewer-dossiers']}
          data-test="fewer-dossiers"
          @click=${(event: MouseEvent) => this.#wish(event, { kind: 'note-dossiers', change: -1 })}
        >
          −
        </button>
        ${dossiers === null ? acts.noDossiers : html`<b data-test="dossiers">${acts.dossiers(dossiers)}</b>`}
        <button
          type="button"
          aria-label=${menus.words['more-dossiers']}
          data-test="more-dossiers"
          @click=${(event: MouseEvent) => this.#wish(event, { kind: 'note-dossiers', change: 1 })}
        >
          +
        </button>
      </span>
    </div>`;
  }

  #wish(event: MouseEvent, wish: PageWish): void {
    letGo(event);
    this.dispatchEvent(new PageEvent(wish));
  }
}

customElements.define('mc-outcome-chips', McOutcomeChips);

declare global {
  interface HTMLElementTagNameMap {
    'mc-outcome-chips': McOutcomeChips;
  }
}
