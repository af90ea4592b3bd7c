import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { CatalogueEntry, KioskServiceView } from '@motcua/protocol';
import { kioskFindMessages, localText, localTextLanguage, messagesIn } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import type { PapersScreen as Papers } from '../model/find-state.ts';
import type { KioskTouch } from '../model/kiosk-event.ts';
import { isConnected, type KioskState } from '../model/kiosk-state.ts';
import {
  MOST_TILES,
  clampTilePage,
  countTilePages,
  standInThrees,
  tilesOfPage,
  tilesPerPage,
} from '../model/tile-pages.ts';
import { entryRowsStyles } from './entry-rows-styles.ts';
import { footRow } from './entry-rows.ts';
import { KioskTouchEvent } from './kiosk-touch-event.ts';
import { papersScreenStyles } from './papers-screen-styles.ts';
import { plainScreenStyles } from './plain-screen-styles.ts';
import './page-header.ts';

/** PC3: from a service to what it does, for whoever wants to know first what to bring. */
export class PapersScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    screen: { attribute: false },
    hubNow: { attribute: false },
  };
  static override styles = [baseStyles, plainScreenStyles, entryRowsStyles, papersScreenStyles];

  declare state: KioskState;
  declare screen: Papers;
  declare hubNow: () => number;

  readonly #send = (touch: KioskTouch): void => {
    this.dispatchEvent(new KioskTouchEvent(touch));
  };

  override render() {
    const { state, screen } = this;
    const { language, menu } = state;
    const say = messagesIn(kioskFindMessages, language);
    const service = menu?.services.find(({ serviceId }) => serviceId === screen.serviceId) ?? null;
    const listed = service === null ? (menu?.services ?? []) : (screen.entries ?? []);
    return html`<page-header .state=${state} .hubNow=${this.hubNow}></page-header>
      <div class="top">
        <h1 tabindex="-1">${say.papersTitle}</h1>
        <p class="which">
          ${
            service === null
              ? say.papersWhich
              : html`<strong lang=${localTextLanguage(service.name, language)}
                    >${localText(service.name, language)}</strong
                  >
                  ${screen.entries?.length === 0 ? nothing : say.papersWhat}`
          }
        </p>
      </div>
      <main>${service === null ? this.#services(menu?.services ?? []) : this.#procedures(service)}</main>
      ${footRow(state, { kind: 'back' }, clampTilePage(listed, screen.page), countTilePages(listed), this.#send)}`;
  }

  #services(services: readonly KioskServiceView[]) {
    return html`${this.#tiles(services, ({ serviceId, name, icon }) =>
      keyed(
        serviceId,
        this.#tile(`papers-of-${serviceId}`, icon, name, () => this.#send({ kind: 'papers-of', serviceId })),
      ),
    )}`;
  }

  #procedures(service: KioskServiceView) {
    const { entries } = this.screen;
    const say = messagesIn(kioskFindMessages, this.state.language);
    if (entries === null) return html`<p class="which" role="status">${say.loading}</p>`;
    if (entries.length > 0) {
      return this.#tiles(entries, (entry: CatalogueEntry) =>
        keyed(
          entry.code,
          this.#tile(`procedure-${entry.code ?? ''}`, service.icon, entry.name, () =>
            this.#send({ kind: 'show-procedure', entry }),
          ),
        ),
      );
    }
    return html`<div class="none">
      <p data-test="ask-about-papers">${say.askAboutPapers}</p>
      <mc-button
        kind="primary"
        icon="ticket"
        data-test="take-number"
        ?disabled=${!isConnected(this.state)}
        @press=${() => this.#send({ kind: 'choose-service', serviceId: service.serviceId })}
        >${say.takeNumber}</mc-button
      >
    </div>`;
  }

  #tiles<Entry>(all: readonly Entry[], draw: (entry: Entry) => unknown) {
    const { state, screen } = this;
    const say = messagesIn(kioskFindMessages, state.language);
    const each = tilesPerPage(all, MOST_TILES);
    return html`<div class=${standInThrees(each) ? 'tiles some' : 'tiles'} role="group" aria-label=${say.procedures}>
      ${tilesOfPage(all, screen.page).map(draw)}
    </div>`;
  }

  #tile(test: string, icon: string, name: CatalogueEntry['name'], press: () => void) {
    const { language } = this.state;
    return html`<mc-tile
      data-test=${test}
      .icon=${icon}
      .name=${localText(name, language)}
      .nameLang=${localTextLanguage(name, language)}
      ?disabled=${!isConnected(this.state)}
      @press=${press}
    ></mc-tile>`;
  }
}

customElements.define('papers-screen', PapersScreen);

declare global {
  interface HTMLElementTagNameMap {
    'papers-screen': PapersScreen;
  }
}
