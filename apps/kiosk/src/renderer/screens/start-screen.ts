import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { KioskMenuView } from '@motcua/protocol';
import {
  issuingClosedText,
  kioskAddingMessages,
  kioskMessages,
  localText,
  localTextLanguage,
  messagesIn,
  opensAtText,
  type Telling,
} from '@motcua/messages';
import { baseStyles, pxPerMillimetre, type BannerKind, type IconName } from '@motcua/ui';
import { closedForAll } from '../model/closed-for-all.ts';
import { aloneStanding, givesNumbers } from '../model/alone.ts';
import type { KioskState } from '../model/kiosk-state.ts';
import { isPrinterOut, placeNow } from '../model/slip-standing.ts';
import { offersSearch } from '../model/offers-search.ts';
import { openGroupOf } from '../model/start-tiles.ts';
import { MOST_TILES } from '../model/tile-pages.ts';
import { boundPrinter } from '../model/bound-printer.ts';
import { Refits } from './refits.ts';
import { startScreenStyles } from './start-screen-styles.ts';
import { tellingOf } from './telling.ts';
import './find-bar.ts';
import './page-header.ts';
import './start-controls.ts';
import './tile-board.ts';

/** KI12 */
const LEAST_TILE_MM = 25;

/** From here it is one tap to a number. */
export class StartScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    menu: { attribute: false },
    hubNow: { attribute: false },
  };
  static override styles = [baseStyles, startScreenStyles];

  declare state: KioskState;
  declare menu: KioskMenuView;
  declare hubNow: () => number;
  readonly #refits = new Refits(this, () => this.#giveWay());

  /** Measured when a size has changed, and the page is laid out: to ask for it sooner would hold up the first picture. */
  protected override updated(): void {
    const board = this.renderRoot.querySelector('tile-board');
    if (board !== null) this.#refits.watch(board);
  }

  /** KI12: before tiles are lower than a finger needs, the heading becomes smaller, and the bar says the first of it only. */
  #giveWay(): void {
    this.removeAttribute('crowded');
    // What cannot be pressed may be lower.
    if (!givesNumbers(this.state)) return;
    const tile = this.renderRoot.querySelector('tile-board')?.shadowRoot?.querySelector('mc-tile');
    if (!tile) return;
    this.toggleAttribute('crowded', tile.offsetHeight < LEAST_TILE_MM * pxPerMillimetre(this) - 1);
  }

  override render() {
    const { state, menu, hubNow } = this;
    const telling = tellingOf(state, hubNow());
    return html`<div class=${classMap({ top: true, small: state.mostTiles < MOST_TILES })}>
        <page-header .state=${state} .hubNow=${hubNow}></page-header>
        <div class="welcome"><div class="words">${this.#welcome(telling)}</div></div>
      </div>
      <div class="bottom">
        ${state.helpOpen && menu.needFlags.length > 0 ? html`<help-choices .state=${state}></help-choices>` : nothing}
        ${offersSearch(state) && !state.helpOpen && aloneStanding(state) === null ? html`<find-bar .state=${state}></find-bar>` : nothing}
        <tile-board .state=${state} .hubNow=${hubNow}></tile-board>
        <start-controls .state=${state}></start-controls>
      </div>`;
  }

  /** One heading and one thing beneath it: whatever is most urgent. */
  #welcome(telling: Telling) {
    const { state, menu } = this;
    const { screen } = state;
    const say = messagesIn(kioskMessages, telling.language);
    const banner = (kind: BannerKind, icon: IconName, text: string) =>
      html`<mc-banner .kind=${kind} .icon=${icon} data-test="notice">${text}</mc-banner>`;
    const alone = aloneStanding(state);
    const notice = alone === null ? nothing : html`<alone-notice .state=${state}></alone-notice>`;
    if (alone !== null && alone !== 'giving') return notice;
    if (!givesNumbers(state)) {
      return html`${this.#heading(say.outOfService)}
        <mc-banner kind="alarm" icon="offline" data-test="connection">${say.connectionLost}</mc-banner>`;
    }
    const closed = closedForAll(menu);
    if (closed !== null) {
      return html`${this.#heading(issuingClosedText({ ...closed, opensAt: null }, telling))}
      ${
        closed.opensAt === null
          ? banner('warn', 'info', say.seeTheDesk)
          : banner('warn', 'clock', opensAtText(closed, telling))
      }`;
    }
    if (menu.services.length === 0) {
      return html`${this.#heading(say.outOfService)} ${banner('warn', 'info', say.nothingToChoose)}`;
    }
    const group = openGroupOf(menu, state.openGroup);
    const usual = group === null ? say.heading : localText(group.name, telling.language);
    if (state.adding !== null) {
      return this.#heading(messagesIn(kioskAddingMessages, telling.language).heading(state.adding.number));
    }
    const heading = this.#heading(state.helpOpen ? this.#helpHeading(telling) : usual);
    if (screen.kind === 'taking' && screen.slow) return html`${heading} ${banner('calm', 'clock', say.takingNumber)}`;
    if (screen.kind === 'start' && screen.cancelledNumber !== null) {
      return html`${heading} ${banner('good', 'circle-check', say.cancelled(screen.cancelledNumber))}`;
    }
    // Who may take a priority number needs the room; that the machine is alone stood here before the touch, and comes back.
    if (alone !== null) return html`${heading} ${this.#groups(telling) ?? notice}`;
    const own = boundPrinter(state);
    if (isPrinterOut(menu, own))
      return html`${heading} ${banner('warn', 'printer-off', say.printerOut)} ${this.#groups(telling)}`;
    if (own !== null && placeNow(menu.printers, own) !== own)
      return html`${heading} <slip-state .state=${state}></slip-state> ${this.#groups(telling)}`;
    return html`${heading} ${this.#groups(telling) ?? this.#steps(telling)}`;
  }

  #heading(text: string) {
    const priority = this.state.helpOpen;
    return html`<h1 tabindex="-1" class=${classMap({ priority })}>${text}</h1>`;
  }

  /** IS4: what the bar opened. */
  #helpHeading({ language }: Telling): string {
    const say = messagesIn(kioskMessages, language);
    const { priorityGroups, needFlags } = this.menu;
    return needFlags.length > 0 && priorityGroups.length === 0 ? say.helpOnly : say.priorityTake;
  }

  /** Who may take a priority number; null where none is being taken. */
  #groups(telling: Telling) {
    if (!this.state.helpOpen) return null;
    const say = messagesIn(kioskMessages, telling.language);
    const { priorityGroups } = this.menu;
    if (priorityGroups.length === 0) return html`<p class="aside">${say.helpOnlyHow}</p>`;
    return html`<ul class="groups">
        ${priorityGroups.map(
          (group) =>
            html`<li lang=${localTextLanguage(group, telling.language)}>${localText(group, telling.language)}</li>`,
        )}
      </ul>
      <p class="aside">${say.priorityMayAsk}</p>`;
  }

  /** How taking a number goes. */
  #steps(telling: Telling) {
    const say = messagesIn(kioskMessages, telling.language);
    return html`<ol class="steps">
      <li><mc-icon .name=${'touch'}></mc-icon>${say.stepTouch}</li>
      <li><mc-icon .name=${'ticket'}></mc-icon>${say.stepSlip}</li>
      <li><mc-icon .name=${'sound-on'}></mc-icon>${say.stepListen}</li>
    </ol>`;
  }
}

customElements.define('start-screen', StartScreen);

declare global {
  interface HTMLElementTagNameMap {
    'start-screen': StartScreen;
  }
}
