import { css, html, nothing, type PropertyDeclarations } from 'lit';
import type { HubLink } from '@motcua/client';
import { staffDayTexts } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { isSupervisor, type StaffState } from '../model/staff-state.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { withActs } from '../act-speaking.ts';
import { StatePart } from '../state-part.ts';
import { dayPageStyles } from './day-page-styles.ts';
import '../day/appointment-form.ts';
import '../day/by-hand-form.ts';
import '../day/check-in-form.ts';
import '../day/date-form.ts';
import '../day/day-notes.ts';
import '../day/day-panel.ts';
import '../day/find-slip.ts';
import '../day/issue-form.ts';
import '../day/lock-form.ts';
import '../day/practice-form.ts';
import '../device-strip.ts';
import '../help-alerts.ts';
import '../menu-box.ts';
import '../notice-line.ts';
import '../page-header.ts';

/** What concerns the day and no counter: numbers for those who stand here, appointments, stops, and the end of calling. */
export class McDayScreen extends StatePart {
  static override properties: PropertyDeclarations = { link: { attribute: false } };
  static override styles = [
    baseStyles,
    partsStyles,
    dayPageStyles,
    css`
      .title {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: center;
        gap: 0.75rem;
        margin: 1.25rem 0 0.5rem;
      }
      h2 {
        font-size: 1.75rem;
        line-height: var(--mc-line-tight);
      }
      mc-menu-box {
        box-shadow: 0 0.5rem 1.5rem rgb(16 35 63 / 15%);
      }
      mc-help-alerts,
      mc-day-notes {
        margin-bottom: 1rem;
      }
      .column {
        display: grid;
        gap: 1rem;
      }
      @media (max-width: 760px) {
        .title {
          margin-top: 0.75rem;
        }
        h2 {
          font-size: 1.375rem;
        }
      }
    `,
  ];

  declare link: HubLink | null;

  constructor() {
    super();
    this.link = null;
  }

  override render() {
    const { state } = this;
    const speaking = withActs(this.speaking);
    if (state === null) return nothing;
    const words = staffDayTexts(speaking.language);
    return html`<div class="page" data-stale=${state.link.kind === 'connected' ? 'no' : 'yes'}>
      <mc-page-header .state=${state} .speaking=${speaking}></mc-page-header>
      <mc-device-strip
        .health=${state.health?.body ?? null}
        .overview=${state.overview?.body ?? null}
        .mayReprint=${true}
        .http=${this.http}
        .speaking=${speaking}
      ></mc-device-strip>
      <main>
        <div class="title">
          <div>
            <h2>${words.title}</h2>
            <p class="soft">${words.lead}</p>
          </div>
          ${this.#back(state)}
        </div>
        <div class="asked" data-says=${state.menu === null && state.notice === null ? 'no' : 'yes'}>
          <mc-notice-line .notice=${state.notice} .speaking=${speaking}></mc-notice-line>
          ${state.menu === null ? nothing : html`<mc-menu-box .state=${state} .speaking=${speaking}></mc-menu-box>`}
        </div>
        <mc-help-alerts .state=${state} .speaking=${speaking}></mc-help-alerts>
        <mc-day-notes .state=${state} .speaking=${speaking}></mc-day-notes>
        <div class="columns">
          <mc-issue-form .state=${state} .speaking=${speaking}></mc-issue-form>
          <div class="column">
            <mc-find-slip .state=${state} .speaking=${speaking} .link=${this.link}></mc-find-slip>
            <mc-check-in-form .state=${state} .speaking=${speaking}></mc-check-in-form>
            <mc-appointment-form .state=${state} .speaking=${speaking} .http=${this.http}></mc-appointment-form>
          </div>
          <div class="column">
            <mc-day-panel .state=${state} .speaking=${speaking}></mc-day-panel>
            <mc-by-hand-form .state=${state} .speaking=${speaking}></mc-by-hand-form>
            <mc-practice-form .state=${state} .speaking=${speaking}></mc-practice-form>
            ${isSupervisor(state) ? html`<mc-lock-form .state=${state} .speaking=${speaking}></mc-lock-form>` : nothing}
            ${
              state.you?.role === 'administrator' && state.overview?.body.day?.isProvisional === true
                ? html`<mc-date-form
                    .state=${state}
                    .speaking=${speaking}
                    .ordinal=${state.overview.body.day.ordinal}
                    .date=${state.overview.body.day.date}
                  ></mc-date-form>`
                : nothing
            }
          </div>
        </div>
      </main>
    </div>`;
  }

  #back(state: StaffState) {
    const { texts, language } = this.speaking;
    const isFromCounter = state.backTo === 'counter' && state.counterId !== null;
    return html`<button class="plain-button" type="button" data-test="back" @click=${this.#leave}>
      <mc-icon .name=${'arrow-left'}></mc-icon>${isFromCounter ? texts.back : staffDayTexts(language).toCounters}
    </button>`;
  }

  readonly #leave = (): void => {
    this.dispatchEvent(new PageEvent({ kind: 'back' }));
  };
}

customElements.define('mc-day-screen', McDayScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mc-day-screen': McDayScreen;
  }
}
