import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { keyed } from 'lit/directives/keyed.js';
import type { KioskServiceView, Language, LocalText } from '@motcua/protocol';
import {
  kioskGuideMessages,
  kioskMessages,
  localText,
  localTextLanguage,
  closedTileText,
  messagesIn,
  numbersLeftText,
  peopleWaitingText,
  prospectText,
  tileWaitText,
} from '@motcua/messages';
import { baseStyles, type TileStatus } from '@motcua/ui';
import { givesNumbers } from '../model/alone.ts';
import { isConnected, type KioskState } from '../model/kiosk-state.ts';
import { openGroupOf, startTiles, type StartTile } from '../model/start-tiles.ts';
import { canSay, clipOfTile } from '../model/speech.ts';
import {
  MOST_TILES,
  clampTilePage,
  countTilePages,
  mostTilesNow,
  standInThrees,
  tilesOfPage,
  tilesPerPage,
} from '../model/tile-pages.ts';
import { KioskTouchEvent } from './kiosk-touch-event.ts';
import { tellingOf } from './telling.ts';

/**
 * A step of `mc-tile` up to which all tiles go along: beyond it rough waits are left out, which each tile does for itself, and after it
 * hints. In one row, where no hint has room, all are as large until names become smaller.
 */
const MOST_EVEN_FIT = 1;
const MOST_EVEN_FIT_IN_A_ROW = 5;

/** From here on people are told how many numbers are left. */
const FEW_LEFT = 10;

/** The tiles of the present page, and a way to the others. */
export class TileBoard extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    hubNow: { attribute: false },
    evenFit: { state: true },
  };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: max(0.9rem, var(--mc-touch-gap));
      }
      .tiles {
        flex: 1;
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        grid-auto-rows: minmax(0, 15rem);
        gap: max(1.1rem, var(--mc-touch-gap));
        min-height: 0;
      }
      .few:not(.small) {
        grid-template-columns: minmax(0, 1fr);
      }
      .pages {
        display: flex;
        gap: max(1.1rem, var(--mc-touch-gap));
        font-size: max(1.5rem, var(--mc-read));
        --mc-button-height: max(3.4rem, var(--mc-touch-least));
      }
      .pages mc-button {
        flex: 1;
      }
      .next::part(button) {
        flex-direction: row-reverse;
      }
      .where {
        align-self: center;
        color: var(--mc-ink-soft);
        font-weight: var(--mc-weight-strong);
      }
      @media (orientation: landscape) {
        .tiles {
          grid-template-columns: repeat(4, minmax(0, 1fr));
          grid-auto-rows: minmax(0, 20rem);
        }
        .some {
          grid-template-columns: repeat(3, minmax(0, 1fr));
        }
        .few.few {
          grid-template-columns: repeat(2, minmax(0, 1fr));
        }
      }
    `,
  ];

  declare state: KioskState;
  declare hubNow: () => number;
  declare evenFit: number;

  constructor() {
    super();
    this.evenFit = 0;
  }

  /** One long name makes its own words small; words that are a little long make all tiles a little smaller together. */
  readonly #evenOut = (): void => {
    const most = mostTilesNow(this.state) < this.state.mostTiles ? MOST_EVEN_FIT_IN_A_ROW : MOST_EVEN_FIT;
    const needed = [...this.renderRoot.querySelectorAll('mc-tile')].map((tile) => tile.neededFit);
    this.evenFit = Math.max(0, ...needed.filter((fit) => fit <= most + 1).map((fit) => Math.min(fit, most)));
  };

  override render() {
    const { state } = this;
    const all = startTiles(state.menu, state.openGroup);
    const most = mostTilesNow(state);
    const tiles = tilesOfPage(all, state.tilePage, most);
    const say = messagesIn(kioskMessages, state.language);
    const each = tilesPerPage(all, most);
    const small = state.mostTiles < MOST_TILES;
    const shape = { tiles: true, small, few: each <= 4 && most === state.mostTiles, some: standInThrees(each) };
    return html`<div class=${classMap(shape)} role="group" aria-label=${say.tilesLabel}>
        ${tiles.map((tile) =>
          tile.kind === 'service'
            ? keyed(tile.service.serviceId, this.#tile(tile))
            : keyed(tile.group.groupId, this.#group(tile)),
        )}
      </div>
      ${this.#pages(all, most)}`;
  }

  /** PC7: a tile that opens others. */
  #group(tile: Extract<StartTile, { kind: 'group' }>) {
    const { group, services } = tile;
    const { state } = this;
    const { language } = state;
    const open = services.filter(({ issuing }) => issuing.state === 'open');
    const waiting = services.reduce((sum, each) => sum + each.waiting, 0);
    const [first] = services;
    const why =
      open.length > 0 || first === undefined || first.issuing.state === 'open'
        ? isConnected(state)
          ? peopleWaitingText(waiting, language)
          : ''
        : closedTileText(first.issuing, tellingOf(state, this.hubNow()));
    return html`<mc-tile
      .leastFit=${this.evenFit}
      @fit=${this.#evenOut}
      data-test="group-${group.groupId}"
      .icon=${group.icon}
      .name=${localText(group.name, language)}
      .nameLang=${localTextLanguage(group.name, language)}
      .hint=${localText(group.hint, language)}
      .hintLang=${localTextLanguage(group.hint, language)}
      .status=${open.length === 0 ? 'closed' : waiting === 0 ? 'free' : 'waiting'}
      .statusText=${why}
      .kind=${state.priority}
      ?disabled=${!givesNumbers(state)}
      .speakLabel=${this.#speakLabel(tile, group.name)}
      ?speaking=${state.reading?.clipId === clipOfTile(tile)}
      @speak=${() => this.dispatchEvent(new KioskTouchEvent({ kind: 'speak', clipId: clipOfTile(tile) }))}
      @press=${() => this.dispatchEvent(new KioskTouchEvent({ kind: 'open-group', groupId: group.groupId }))}
    ></mc-tile>`;
  }

  /** KI11: what its loudspeaker is called; empty: it has none. */
  #speakLabel(tile: StartTile, name: LocalText): string {
    const { state } = this;
    if (!canSay(state, clipOfTile(tile))) return '';
    return messagesIn(kioskGuideMessages, state.language).speakTile(localText(name, state.language));
  }

  #tile(tile: Extract<StartTile, { kind: 'service' }>) {
    const { service } = tile;
    const { state } = this;
    const { language, screen } = state;
    const telling = tellingOf(state, this.hubNow());
    const { issuing, lateNotice } = service;
    // What is said at this hour matters more to whoever is about to choose than what the service is.
    const hint = issuing.state === 'open' && lateNotice !== null ? lateNotice : service.hint;
    return html`<mc-tile
      .leastFit=${this.evenFit}
      @fit=${this.#evenOut}
      data-test="tile-${service.serviceId}"
      .icon=${service.icon}
      .name=${localText(service.name, language)}
      .nameLang=${localTextLanguage(service.name, language)}
      .hint=${localText(hint, language)}
      .hintLang=${localTextLanguage(hint, language)}
      .status=${statusOf(service)}
      .statusText=${issuing.state === 'open' ? (isConnected(state) ? openTileText(service, issuing.left, language) : '') : closedTileText(issuing, telling)}
      .statusLong=${issuing.state === 'open' && isConnected(state) ? openTileLongText(service, issuing.left, language) : ''}
      .kind=${state.priority}
      ?disabled=${!givesNumbers(state)}
      ?chosen=${screen.kind === 'taking' && screen.serviceId === service.serviceId}
      .speakLabel=${this.#speakLabel(tile, service.name)}
      ?speaking=${state.reading?.clipId === clipOfTile(tile)}
      @speak=${() => this.dispatchEvent(new KioskTouchEvent({ kind: 'speak', clipId: clipOfTile(tile) }))}
      @press=${() => this.dispatchEvent(new KioskTouchEvent({ kind: 'choose-service', serviceId: service.serviceId }))}
    ></mc-tile>`;
  }

  #pages(tiles: readonly StartTile[], most: number) {
    const { state } = this;
    const pages = countTilePages(tiles, most);
    const isInside = openGroupOf(state.menu, state.openGroup) !== null;
    if (pages === 1 && !isInside) return nothing;
    const page = clampTilePage(tiles, state.tilePage, most);
    const say = messagesIn(kioskMessages, state.language);
    const turn = (by: 1 | -1) => () => this.dispatchEvent(new KioskTouchEvent({ kind: 'turn-page', by }));
    return html`<div class="pages">
      ${
        isInside
          ? html`<mc-button
              icon="arrow-left"
              data-test="close-group"
              @press=${() => this.dispatchEvent(new KioskTouchEvent({ kind: 'close-group' }))}
              >${say.allServices}</mc-button
            >`
          : nothing
      }
      ${
        page > 0
          ? html`<mc-button icon="chevron-left" data-test="previous-page" @press=${turn(-1)}
              >${say.previousPage}</mc-button
            >`
          : nothing
      }
      ${pages === 1 ? nothing : html`<span class="where">${say.pageOf(page + 1, pages)}</span>`}
      ${
        page < pages - 1
          ? html`<mc-button class="next" icon="chevron-right" data-test="next-page" @press=${turn(1)}
              >${say.nextPage}</mc-button
            >`
          : nothing
      }
    </div>`;
  }
}

function statusOf({ issuing, waiting, wait }: KioskServiceView): TileStatus {
  if (issuing.state !== 'open') return 'closed';
  if (issuing.left !== null && issuing.left <= FEW_LEFT) return 'waiting';
  if (wait !== null && wait.prospect !== 'in-time') return 'slow';
  return waiting === 0 ? 'free' : 'waiting';
}

/** In short: that few numbers are left (IS3), that it may not be enough (ES2), or how many wait. */
function openTileText({ waiting, wait }: KioskServiceView, left: number | null, language: Language): string {
  if (left !== null && left <= FEW_LEFT) return numbersLeftText(left, language);
  return (wait && prospectText(wait.prospect, language)) ?? peopleWaitingText(waiting, language);
}

/** ES1: the same with the rough wait, where a tile has room for both; few numbers left is all that matters then. */
function openTileLongText({ waiting, wait }: KioskServiceView, left: number | null, language: Language): string {
  if (wait === null || (left !== null && left <= FEW_LEFT)) return '';
  return tileWaitText(waiting, wait, language) ?? '';
}

customElements.define('tile-board', TileBoard);

declare global {
  interface HTMLElementTagNameMap {
    'tile-board': TileBoard;
  }
}
