import { html, nothing } from 'lit';
import { baseStyles } from '@motcua/ui';
import { otherHeldCounters } from '../model/held-counters.ts';
import { helpHere, waitsTooLong } from '../model/help.ts';
import { KEY_LABELS } from '../model/keys.ts';
import { shownLine } from '../model/line-beyond.ts';
import { counterStanding, type CounterStanding } from '../model/panel.ts';
import { holdsCounter, type StaffState } from '../model/staff-state.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { withActs } from '../act-speaking.ts';
import { counterScreenStyles } from './counter-screen-styles.ts';
import { StatePart } from '../state-part.ts';
import '../action-bar.ts';
import '../counter-notes.ts';
import '../current-ticket.ts';
import '../device-strip.ts';
import '../help-alerts.ts';
import '../help-keys.ts';
import '../menu-box.ts';
import '../notice-line.ts';
import '../page-header.ts';
import '../question-box.ts';
import '../set-aside.ts';
import '../waiting-line.ts';

/** The panel of one counter: who is here, what can be done, who waits. */
export class McCounterScreen extends StatePart {
  static override styles = [baseStyles, partsStyles, counterScreenStyles];

  override render() {
    const { state } = this;
    const speaking = withActs(this.speaking);
    if (state === null) return nothing;
    const counter = state.counter?.body ?? null;
    const standing = counterStanding(state);
    const isStale = state.link.kind !== 'connected';
    const isCrowded = this.#hasNotes(state);
    return html`<div class="page" data-standing=${standing} data-stale=${isStale ? 'yes' : 'no'}>
      <mc-page-header .state=${state} .speaking=${speaking}></mc-page-header>
      <main class=${isCrowded ? 'crowded' : ''}>
        <mc-device-strip
          brief
          ?tight=${isCrowded}
          .health=${state.health?.body ?? null}
          .overview=${state.overview?.body ?? null}
          .mayReprint=${true}
          .http=${this.http}
          .speaking=${speaking}
        ></mc-device-strip>
        <mc-help-alerts row .state=${state} .speaking=${speaking}></mc-help-alerts>
        <mc-counter-notes .state=${state} .speaking=${speaking}></mc-counter-notes>
        <div class="now">
          ${
            standing === 'open'
              ? html`<mc-current-ticket
                  ?crowded=${isCrowded}
                  ?compact=${state.menu !== null || state.question !== null}
                  .state=${state}
                  .speaking=${speaking}
                ></mc-current-ticket>`
              : this.#notOpen(state)
          }
        </div>
        <mc-notice-line .notice=${state.notice} .speaking=${speaking}></mc-notice-line>
        ${this.#below(state, standing, isCrowded)}
      </main>
      <aside>
        <mc-waiting-line
          .counter=${counter}
          .floor=${state.overview?.body ?? null}
          .entries=${shownLine(state)}
          .speaking=${speaking}
        ></mc-waiting-line>
        <mc-set-aside .counter=${standing === 'open' ? counter : null} .speaking=${speaking}></mc-set-aside>
      </aside>
    </div>`;
  }

  /** Whether something stands above the ticket. */
  #hasNotes(state: StaffState): boolean {
    if (state.overview === null) return false;
    const { callingEndedAt, breakUntil, stopped, clockDoubt, manyAtOnce, accountsRecovered } = state.overview.body;
    const isDayUnusual = [callingEndedAt, breakUntil, stopped, clockDoubt].some((one) => one !== null);
    const { hubMs } = this.speaking;
    if (helpHere(state, hubMs).length > 0 || waitsTooLong(state, hubMs).length > 0) return true;
    if (accountsRecovered.length > 0) return true;
    return isDayUnusual || manyAtOnce.length > 0 || otherHeldCounters(state).length > 0;
  }

  /** A question or a list stands in the place of the buttons. */
  #below(state: StaffState, standing: CounterStanding, isCrowded: boolean) {
    const speaking = withActs(this.speaking);
    if (state.question !== null) {
      return html`<mc-question-box .question=${state.question} .speaking=${speaking}></mc-question-box>`;
    }
    if (state.menu !== null) return html`<mc-menu-box .state=${state} .speaking=${speaking}></mc-menu-box>`;
    return standing === 'open'
      ? html`<mc-action-bar ?crowded=${isCrowded} .state=${state} .speaking=${speaking}></mc-action-bar>`
      : nothing;
  }

  /** Closed, on a break, or held by somebody else: says so, with the one thing to do. */
  #notOpen(state: StaffState) {
    const { texts } = this.speaking;
    const counter = state.counter?.body ?? null;
    const another = html`<button
      class="plain-button"
      type="button"
      data-test="other-counter"
      @click=${this.#toCounters}
    >
      ${texts.otherCounter}
    </button>`;
    // The counter may be no more: whatever the hub says of it or does not say, there is a way on.
    if (counter === null) {
      return html`<section class="not-open">
        <h2>${texts.connecting}</h2>
        <div class="choices">${another}</div>
      </section>`;
    }
    const number = counter.current?.number ?? null;
    const { title, lead, button, icon } = this.#standingWords(state, number);
    return html`<section class="not-open">
      <mc-icon .name=${icon}></mc-icon>
      <h2>${title}</h2>
      <p class="soft">${lead}</p>
      ${
        state.question !== null || state.menu !== null
          ? nothing
          : html`<div class="choices">
              <mc-key-button
                main
                data-test="open-counter"
                .action=${'open'}
                .words=${button}
                .busy=${state.pending?.action === 'open'}
                .keyLabel=${KEY_LABELS.open}
              ></mc-key-button>
              ${another}
              ${
                holdsCounter(state)
                  ? html`<div class="help">
                      <mc-help-keys .state=${state} .speaking=${this.speaking}></mc-help-keys>
                    </div>`
                  : nothing
              }
            </div>`
      }
    </section>`;
  }

  #standingWords(state: StaffState, number: string | null) {
    const { texts } = this.speaking;
    switch (counterStanding(state)) {
      case 'paused':
        return {
          title: texts.pausedTitle,
          lead: number === null ? texts.pausedLead : `${texts.pausedKeeps(number)} ${texts.pausedLead}`,
          button: texts.resume,
          icon: 'coffee',
        };
      case 'held-by-other':
        return {
          title: texts.heldTitle(state.counter?.body.holder?.name ?? '–'),
          lead: texts.heldLead,
          button: texts.takeOver,
          icon: 'users',
        };
      case 'closed':
      case 'unknown':
      case 'open':
        return {
          title: texts.closedTitle,
          lead: number === null ? texts.closedLead : texts.closedKeeps(number),
          button: texts.openCounter,
          icon: 'lock',
        };
    }
  }

  readonly #toCounters = (): void => {
    this.dispatchEvent(new PageEvent({ kind: 'counters' }));
  };
}

customElements.define('mc-counter-screen', McCounterScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mc-counter-screen': McCounterScreen;
  }
}
