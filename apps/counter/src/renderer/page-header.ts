import { html, nothing } from 'lit';
import { clockTime, clockTimeOrDay, localText, staffMinutesText } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { languageChoice, languageChoiceStyles, languageList } from './language-choice.ts';
import { isSupervisor, type StaffState } from './model/staff-state.ts';
import { PageEvent, type PageWish } from './page-event.ts';
import { pageHeaderStyles } from './page-header-styles.ts';
import { partsStyles } from './parts-styles.ts';
import { StatePart } from './state-part.ts';

/** The top line: which counter or centre, who, hub time, the link in words, and the ways elsewhere. */
export class McPageHeader extends StatePart {
  static override styles = [baseStyles, partsStyles, languageChoiceStyles, pageHeaderStyles];

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
