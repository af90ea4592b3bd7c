import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { kioskAddingMessages, kioskMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import type { KioskTouch } from '../model/kiosk-event.ts';
import { givesNumbers } from '../model/alone.ts';
import type { KioskState } from '../model/kiosk-state.ts';
import { offersHelp } from '../model/reduce-help.ts';
import { MOST_TILES } from '../model/tile-pages.ts';
import { KioskTouchEvent } from './kiosk-touch-event.ts';
import './language-row.ts';

/** Beneath the tiles: the bar for priority numbers, languages in their own names, text size. */
export class StartControls extends LitElement {
  static override properties: PropertyDeclarations = { state: { attribute: false } };
  static override styles = [
    baseStyles,
    css`
      .all,
      .ways {
        display: flex;
        flex-direction: column;
        gap: max(0.9rem, var(--mc-touch-gap));
      }
      .bar {
        --mc-button-height: 5.6rem;
        font-size: max(1.2rem, var(--mc-read));
      }
      .leave {
        --mc-button-height: 4.6rem;
      }
      .bar::part(icon) {
        flex: none;
        width: 3.2rem;
        height: 3.2rem;
      }
      .bar::part(button) {
        justify-content: flex-start;
        gap: 1.4rem;
        padding: 0.3rem 1.6rem;
        text-align: left;
      }
      strong {
        display: block;
        font-size: max(1.75rem, var(--mc-read));
        font-weight: var(--mc-weight-title);
      }
      .or {
        font-size: max(1.2rem, var(--mc-read));
        font-weight: var(--mc-weight-text);
      }
      .who {
        display: var(--who-shown, block);
        margin-top: 0.1rem;
        color: var(--mc-ink);
        font-weight: var(--mc-weight-text);
        line-height: 1.25;
      }
      .who:lang(km) {
        line-height: 1.4;
      }
      @media (orientation: landscape) {
        .all {
          flex-direction: row;
        }
        .ways {
          flex: 1;
        }
        .bar {
          --mc-button-height: max(4.2rem, var(--mc-touch-least));
          font-size: max(1.15rem, var(--mc-read));
        }
        .small .who {
          font-size: max(1.15rem, min(var(--mc-read), 1.3rem));
        }
        .row {
          flex: none;
          align-self: flex-end;
          width: auto;
        }
      }
    `,
  ];

  declare state: KioskState;

  #touch(touch: KioskTouch): void {
    this.dispatchEvent(new KioskTouchEvent(touch));
  }

  override render() {
    const { state } = this;
    const say = messagesIn(kioskMessages, state.language);
    const way = state.adding === null ? this.#help() : this.#keep(state.adding.number);
    return html`<div class=${classMap({ all: true, small: state.mostTiles < MOST_TILES })}>
      ${way === nothing ? nothing : html`<div class="ways">${way}</div>`}
      <language-row class="row" role="group" aria-label=${say.languageGroup} .state=${state}></language-row>
    </div>`;
  }

  /** IS4: only what the centre offers stands on the bar, and nothing where it offers nothing. */
  #help() {
    const { state } = this;
    const say = messagesIn(kioskMessages, state.language);
    const { helpOpen, menu } = state;
    if (!helpOpen && (!offersHelp(menu) || menu?.services.length === 0)) return nothing;
    const groups = (menu?.priorityGroups.length ?? 0) > 0;
    const needs = (menu?.needFlags.length ?? 0) > 0;
    const take = needs && !groups ? say.helpOnly : say.priorityTake;
    const orHelp = needs && groups ? html` <span class="or">${say.orHelp}</span>` : nothing;
    return html`<mc-button
      class=${helpOpen ? 'bar leave' : 'bar'}
      kind="priority"
      icon=${helpOpen ? 'arrow-left' : 'accessibility'}
      data-test="priority"
      ?disabled=${!givesNumbers(state)}
      @press=${() => this.#touch({ kind: 'toggle-help' })}
      >${
        helpOpen
          ? html`<strong>${groups ? say.priorityLeave : say.helpLeave}</strong>`
          : html`<span
              ><strong>${take}${orHelp}</strong>${
                state.isTight ? nothing : html`<span class="who">${groups ? say.priorityFor : say.helpFor}</span>`
              }</span
            >`
      }</mc-button
    >`;
  }

  /** IS6: nothing more after all. */
  #keep(number: string) {
    return html`<mc-button
      class="leave"
      icon="arrow-left"
      data-test="keep-as-is"
      @press=${() => this.#touch({ kind: 'keep-as-is' })}
      >${messagesIn(kioskAddingMessages, this.state.language).keep(number)}</mc-button
    >`;
  }
}

customElements.define('start-controls', StartControls);

declare global {
  interface HTMLElementTagNameMap {
    'start-controls': StartControls;
  }
}
