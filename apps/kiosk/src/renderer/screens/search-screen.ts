import { html } from 'lit';
import { kioskFindMessages, messagesIn } from '@motcua/messages';
import '@motcua/ui/keyboard-element';
import '@motcua/ui/more-icons';
import { ERASE_KEY } from '@motcua/ui/type-vietnamese';
import { MOST_ROWS, type SearchScreen as Searching } from '../model/find-state.ts';
import type { KioskTouch } from '../model/kiosk-event.ts';
import { clampTilePage, countTilePages } from '../model/tile-pages.ts';
import { footRow, foundRow } from './entry-rows.ts';
import { entryRowsStyles } from './entry-rows-styles.ts';
import { searchScreenStyles } from './search-screen-styles.ts';
import { TypingScreen, type TypingTouches } from './typing-screen.ts';

/** PC2: what was found, above the keys that it is typed with. Figures are few in names: a keyboard types them too. */
export class SearchScreen extends TypingScreen {
  static override styles = [TypingScreen.styles, entryRowsStyles, searchScreenStyles];

  declare screen: Searching;

  protected readonly touches: TypingTouches = {
    type: (letter, from) => ([...letter].length === 1 ? { kind: 'type-word', letter, from } : null),
    erase: { kind: 'erase-word' },
    submit: null,
  };

  readonly #send = (touch: KioskTouch): void => this.touch(touch);

  override render() {
    const { state } = this;
    const say = messagesIn(kioskFindMessages, state.language);
    const entries = this.screen.trouble === null ? (this.screen.found?.entries ?? []) : [];
    const page = clampTilePage(entries, this.screen.page, MOST_ROWS);
    const pages = countTilePages(entries, MOST_ROWS);
    return html`${this.header()}
      <main>
        <section class="question">
          <h1 tabindex="-1">${say.searchTitle}</h1>
          <div
            class="typed"
            role="status"
            aria-label="${say.searchTyped}: ${this.screen.typed || say.searchNothingTyped}"
            data-test="search-typed"
          >
            <mc-icon .name=${'search'}></mc-icon><span>${this.screen.typed}</span><i></i>
          </div>
        </section>
        <section class="found" aria-label=${say.searchResults}>${this.#found(page)}</section>
        <mc-keyboard .language=${state.language} @glass-key=${this.#onKey}></mc-keyboard>
      </main>
      ${footRow(state, { kind: 'start-again' }, page, pages, this.#send)}`;
  }

  #found(page: number) {
    const { state } = this;
    const { found, trouble } = this.screen;
    const say = messagesIn(kioskFindMessages, state.language);
    if (trouble !== null) {
      return html`<mc-banner kind="warn" icon="info" role="alert" data-test="search-trouble"
        >${say.searchNoAnswer}</mc-banner
      >`;
    }
    if (found === null) return html`<p class="how">${say.searchHow}</p>`;
    if (found.entries.length === 0) {
      return html`<div class="none" role="status" data-test="search-none">
        <mc-icon .name=${'question'}></mc-icon>
        <p><strong>${say.searchNone}</strong>${say.searchNoneHow}</p>
      </div>`;
    }
    const shown = found.entries.slice(page * MOST_ROWS, (page + 1) * MOST_ROWS);
    return html`<p class="count" role="status">${say.searchCount(found.entries.length)}</p>
      <div class="rows" role="list">${shown.map((entry) => foundRow(state, entry, this.#send))}</div>`;
  }

  /** The keys have a guard of their own against an unsteady finger. */
  readonly #onKey = ({ key }: HTMLElementEventMap['glass-key']): void => {
    this.touch(key === ERASE_KEY ? this.touches.erase : this.touches.type(key, 'glass'));
  };
}

customElements.define('search-screen', SearchScreen);

declare global {
  interface HTMLElementTagNameMap {
    'search-screen': SearchScreen;
  }
}
