import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { kioskAddingMessages, kioskMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import type { KioskTouch } from '../model/kiosk-event.ts';
import { isConnected, type KioskState } from '../model/kiosk-state.ts';
import { takesCodes } from '../model/reduce-code.ts';
import { offersHelp } from '../model/reduce-help.ts';
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
        gap: 0.9rem;
        --mc-button-height: 4.6rem;
      }
      .bar,
      .code {
        --mc-button-height: 6.8rem;
        font-size: 1.25rem;
      }
      .code {
        --mc-button-height: 4.6rem;
      }
      .leave {
        --mc-button-height: 4.6rem;
      }
      .bar::part(icon),
      .code::part(icon) {
        flex: none;
        width: 3.4rem;
        height: 3.4rem;
      }
      .code::part(icon) {
        color: var(--mc-action);
      }
      .bar::part(button),
      .code::part(button) {
        justify-content: flex-start;
        gap: 1.4rem;
        padding: 0.3rem 1.6rem;
        text-align: left;
      }
      strong {
        display: block;
        font-size: 1.75rem;
        font-weight: var(--mc-weight-title);
      }
      .code strong {
        font-size: 1.6rem;
      }
      .who {
        display: block;
        margin-top: 0.2rem;
        color: var(--mc-ink);
        font-weight: var(--mc-weight-text);
        line-height: 1.3;
      }
      .code .who {
        margin-top: 0;
        color: var(--mc-ink-soft);
      }
      .who:lang(km) {
        line-height: 1.6;
      }
      @media (orientation: landscape) {
        .all {
          flex-direction: row;
          --mc-button-height: 4.6rem;
        }
        .ways {
          flex: 1;
        }
        .bar {
          --mc-button-height: 6rem;
        }
        .row {
          flex: none;
          align-self: flex-end;
          width: auto;
        }
        .two .ways {
          flex-direction: row;
        }
        .two .ways mc-button {
          flex: 1;
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
    const ways =
      state.adding === null
        ? [this.#help(), this.#haveCode()].filter((way) => way !== nothing)
        : [this.#keep(state.adding.number)];
    return html`<div class=${ways.length === 2 ? 'all two' : 'all'}>
      ${ways.length === 0 ? nothing : html`<div class="ways">${ways}</div>`}
      <language-row class="row" role="group" aria-label=${say.languageGroup} .state=${state}></language-row>
    </div>`;
  }

  /** IS4: only what the centre offers stands on the bar, and nothing where it offers nothing. */
  #help() {
    const { state } = this;
    const say = messagesIn(kioskMessages, state.language);
    const { helpOpen, menu } = state;
    if (!helpOpen && !offersHelp(menu)) return nothing;
    const groups = (menu?.priorityGroups.length ?? 0) > 0;
    const needs = (menu?.needFlags.length ?? 0) > 0;
    const take = !needs ? say.priorityTake : groups ? say.helpTake : say.helpOnly;
    return html`<mc-button
      class=${helpOpen ? 'bar leave' : 'bar'}
      kind="priority"
      icon=${helpOpen ? 'arrow-left' : 'accessibility'}
      data-test="priority"
      ?disabled=${!isConnected(state)}
      @press=${() => this.#touch({ kind: 'toggle-help' })}
      >${
        helpOpen
          ? html`<strong>${groups ? say.priorityLeave : say.helpLeave}</strong>`
          : html`<span
              ><strong>${take}</strong><span class="who">${groups ? say.priorityFor : say.helpFor}</span></span
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

  /** KI6 */
  #haveCode() {
    const { state } = this;
    if (state.helpOpen || !takesCodes(state)) return nothing;
    const say = messagesIn(kioskMessages, state.language);
    return html`<mc-button
      class="code"
      icon="ticket"
      data-test="have-code"
      @press=${() => this.#touch({ kind: 'have-code' })}
      ><span><strong>${say.haveCode}</strong><span class="who">${say.haveCodeFor}</span></span></mc-button
    >`;
  }
}

customElements.define('start-controls', StartControls);

declare global {
  interface HTMLElementTagNameMap {
    'start-controls': StartControls;
  }
}
