import { css, html, nothing } from 'lit';
import { clockTime, clockTimeOrDay, localText, staffMinutesText } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { languageChoice, languageChoiceStyles, languageList } from './language-choice.ts';
import { isSupervisor, type StaffState } from './model/staff-state.ts';
import { PageEvent, type PageWish } from './page-event.ts';
import { partsStyles } from './parts-styles.ts';
import { StatePart } from './state-part.ts';

/** The top line: which counter or centre, who, hub time, the link in words, and the ways elsewhere. */
export class McPageHeader extends StatePart {
  static override styles = [
    baseStyles,
    partsStyles,
    languageChoiceStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5rem 1.5rem;
        min-height: 3rem;
      }
      .place {
        display: flex;
        align-items: baseline;
        flex-wrap: wrap;
        gap: 0 0.8rem;
        flex: 1;
        min-width: 0;
      }
      /* Where the place takes a second line, what needs somebody stands apart from it. */
      header:not(.at-counter) {
        padding-bottom: 0.5rem;
      }
      header:not(.at-counter) .place {
        min-width: min(20rem, 100%);
      }
      /* a counter's number never moves: its services take what is left of the line */
      .at-counter {
        flex-wrap: nowrap;
      }
      .at-counter .place {
        flex-wrap: nowrap;
      }
      /* where words are long it takes a second line, to the left of the line of those who wait */
      .at-counter .right {
        flex: 0 1 auto;
        justify-content: flex-end;
        min-width: 0;
        white-space: nowrap;
      }
      .who {
        display: contents;
      }
      /* who sits here, and below it how much was done: as tall as the counter's number, and so its services have room */
      .at-counter .who {
        display: grid;
        grid-template-columns: auto auto;
        gap: 0 1.1rem;
        justify-content: end;
        line-height: 1.3;
        text-align: right;
      }
      .served {
        grid-column: 1 / -1;
        font-size: 0.9375rem;
        font-weight: var(--mc-weight-text);
      }
      .at-counter .languages {
        flex-wrap: nowrap;
      }
      .at-counter h1 {
        flex: none;
      }
      .at-counter .place {
        min-width: min-content;
      }
      .at-counter .services {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        flex: 1 1 0;
        width: 0;
        min-width: 0;
        align-self: center;
        overflow: hidden;
        font-size: 0.9375rem;
        line-height: 1.3;
      }
      .demo {
        padding: 0.05rem 0.5rem;
        border: 1px solid currentColor;
        font-size: 0.875rem;
        font-weight: var(--mc-weight-strong);
      }
      h1 {
        font-size: 2.5rem;
        font-weight: var(--mc-weight-number);
        line-height: 1.1;
        white-space: nowrap;
      }
      h1.centre {
        font-size: 1.5rem;
      }
      .right {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.4rem 1.1rem;
        font-weight: var(--mc-weight-strong);
      }
      .connection {
        display: inline-flex;
        align-items: center;
        gap: 0.45rem;
        color: var(--mc-ink-soft);
      }
      .dot {
        width: 0.65rem;
        height: 0.65rem;
        border-radius: var(--mc-radius-round);
        background: #1f9d74;
      }
      .clock {
        font-size: 1.375rem;
        font-weight: var(--mc-weight-title);
        font-variant-numeric: tabular-nums;
      }
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4rem;
      }
      .plain-button {
        min-height: 2.25rem;
        padding: 0.2rem 0.7rem;
        font-size: 0.9375rem;
      }
      .lost {
        display: flex;
        align-items: center;
        gap: 0.7rem;
        margin-top: 0.5rem;
        padding: 0.6rem 1rem;
        background: var(--mc-alarm-soft);
        border-left: 0.5rem solid var(--mc-alarm);
        color: var(--mc-alarm);
        font-weight: var(--mc-weight-strong);
      }
      @container (max-width: 48rem) {
        .at-counter .served {
          display: none;
        }
      }
      @container (max-width: 40rem) {
        header {
          gap: 0.2rem 0.8rem;
          min-height: 0;
        }
        h1 {
          font-size: 1.5rem;
        }
        h1.centre {
          font-size: 1.125rem;
          white-space: normal;
        }
        .right {
          gap: 0.2rem 0.7rem;
          font-size: 0.8125rem;
        }
        .clock {
          font-size: 1.0625rem;
        }
        /* beside another program only what changes stands here; the rest is one step away */
        .at-counter :is(.served, .services, .you, .ways) {
          display: none;
        }
        .at-counter .who {
          display: contents;
        }
        .plain-button {
          min-height: 2rem;
          padding: 0.1rem 0.5rem;
          font-size: 0.8125rem;
        }
        .plain-button mc-icon {
          display: none;
        }
        .lost {
          padding: 0.4rem 0.6rem;
          font-size: 0.875rem;
        }
      }
    `,
  ];

  override render() {
    const { state } = this;
    if (state === null) return nothing;
    const { texts, hubMs, timeZone } = this.speaking;
    const isAtCounter = state.screen === 'counter';
    return html`<header class=${isAtCounter ? 'at-counter' : ''}>
        <div class="place">${isAtCounter ? this.#counter(state) : this.#centre(state)}</div>
        <div class="right">
          <span class="who"
            >${
              state.link.kind === 'connected'
                ? html`<span class="connection" data-test="connection"
                    ><span class="dot"></span>${texts.connected}</span
                  >`
                : nothing
            }
            ${state.you === null ? nothing : html`<span class="you" data-test="you">${state.you.name}</span>`}
            ${
              isAtCounter && state.counter !== null
                ? html`<span class="served soft">${texts.servedToday(state.counter.body.servedToday)}</span>`
                : nothing
            }</span
          >
          ${hubMs > 0 ? html`<span class="clock">${clockTime(hubMs, timeZone)}</span>` : nothing} ${this.#ways(state)}
        </div>
      </header>
      ${this.#lost(state)}`;
  }

  #counter(state: StaffState) {
    const { texts, language } = this.speaking;
    const counter = state.counter?.body ?? null;
    if (counter === null) return html`<h1 class="centre">${texts.connecting}</h1>`;
    const services = counter.services.map((service) => localText(service.name, language)).join(', ');
    return html`<h1>${texts.counterNumber(counter.label)}</h1>
      <span class="services soft" title=${services}>${services}</span>`;
  }

  #centre(state: StaffState) {
    const { language, texts } = this.speaking;
    const overview = state.overview?.body ?? null;
    if (overview === null) return html`<h1 class="centre">${texts.appName}</h1>`;
    const { centre, demo } = overview;
    return html`<h1 class="centre">${localText(centre.place, language)}</h1>
      <span class="services soft">${localText(centre.kind, language)}</span>
      ${demo ? html`<span class="demo soft">${texts.demoMark}</span>` : nothing}`;
  }

  #ways(state: StaffState) {
    const { texts, language } = this.speaking;
    const isAtCounter = state.screen === 'counter';
    // A guide has no list of counters to go by.
    const isDoor = state.screen === 'counters' || (state.screen === 'day' && state.you?.role === 'guide');
    const isAdministrator = state.you?.role === 'administrator';
    const hasDay = state.screen === 'counters' || state.screen === 'floor';
    const ways = [
      { kind: 'floor', icon: 'eye', words: texts.toFloor, isOpen: isSupervisor(state) && !isAtCounter },
      { kind: 'machines', icon: 'printer', words: texts.machines, isOpen: !isAtCounter },
      { kind: 'records', icon: 'document', words: texts.records, isOpen: isSupervisor(state) && !isAtCounter },
      { kind: 'settings', icon: 'pencil', words: texts.settings, isOpen: isAdministrator && !isAtCounter },
      { kind: 'accounts', icon: 'users', words: texts.accounts, isOpen: isAdministrator && !isAtCounter },
      { kind: 'devices', icon: 'link', words: texts.devices, isOpen: isAdministrator && !isAtCounter },
    ] as const;
    return html`<span class="ways">
      ${hasDay ? this.#way({ kind: 'day' }, texts.toDay, 'clock', 'day') : nothing}
      ${ways
        .filter(({ kind, isOpen }) => isOpen && state.screen !== kind)
        .map(({ kind, icon, words }) => this.#way({ kind }, words, icon, kind))}
      ${isDoor ? this.#way({ kind: 'morning' }, texts.morningCheck, 'circle-check', 'morning') : nothing}
      ${isDoor ? this.#way({ kind: 'password' }, texts.changePassword, 'lock', 'password') : nothing}
      ${isDoor ? this.#way({ kind: 'sign-out' }, texts.signOut, 'log-out', 'sign-out') : nothing}
      ${(isAtCounter ? languageList : languageChoice)(language, (chosen, event) =>
        this.#go(event, { kind: 'language', language: chosen }),
      )}
    </span>`;
  }

  #way(wish: PageWish, words: string, icon: string, test: string) {
    return html`<button
      class="plain-button"
      type="button"
      data-test=${test}
      @click=${(event: MouseEvent) => this.#go(event, wish)}
    >
      <mc-icon .name=${icon}></mc-icon>${words}
    </button>`;
  }

  #go(event: Event, wish: PageWish): void {
    const isByKey = event instanceof MouseEvent && event.detail === 0;
    if (!isByKey && event.currentTarget instanceof HTMLElement) event.currentTarget.blur();
    this.dispatchEvent(new PageEvent(wish));
  }

  #lost(state: StaffState) {
    if (state.link.kind === 'connected') return nothing;
    const { texts, hubMs, localMs, timeZone, language } = this.speaking;
    const ageMs = Math.max(0, localMs - state.linkSince);
    const words =
      state.overview === null
        ? texts.connecting
        : texts.lostSince(clockTimeOrDay(hubMs, hubMs - ageMs, timeZone, language), staffMinutesText(ageMs, language));
    return html`<p class="lost" role="alert" data-test="connection">
      <mc-icon .name=${'offline'}></mc-icon><span>${words}</span>
    </p>`;
  }
}

customElements.define('mc-page-header', McPageHeader);

declare global {
  interface HTMLElementTagNameMap {
    'mc-page-header': McPageHeader;
  }
}
