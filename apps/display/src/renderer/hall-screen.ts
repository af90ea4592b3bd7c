import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { displayMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { NOTICE_ICONS } from './notice-icons.ts';
import { largeNotice } from './model/hall-notice.ts';
import { cardLook } from './model/card-look.ts';
import { MAX_CARDS, type CallCard } from './model/call-cards.ts';
import type { DisplayState } from './model/display-model.ts';
import type { Moment } from './model/moment.ts';
import { recentCalls } from './model/recent-calls.ts';
import { hallStyles } from './hall-styles.ts';
import './absent-list.ts';
import './call-card.ts';
import './hall-header.ts';
import './recent-strip.ts';

/**
 * The waiting room's screen: header, up to six current cards, the calls before them. Its lists are
 * plain ones: Lit's `repeat` leaves a marker behind for everything that it takes away, and this page runs for weeks.
 */
export class McHallScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    now: { attribute: false },
    soundBlocked: { attribute: false },
  };
  static override styles = [baseStyles, hallStyles];

  declare state: DisplayState | null;
  declare now: Moment;
  declare soundBlocked: boolean;
  readonly #portrait = window.matchMedia('(orientation: portrait)');

  constructor() {
    super();
    this.state = null;
    this.now = { hubMs: 0, localMs: 0 };
    this.soundBlocked = false;
  }

  override render() {
    const { state } = this;
    if (state === null) return nothing;
    const onCards = new Set(state.cards.map((card) => card.call.ticketId));
    const absent = state.board?.body.absent ?? [];
    const elsewhere = new Set([...onCards, ...absent.map(({ ticketId }) => ticketId)]);
    const recent = recentCalls(state.board?.body.announcements ?? [], elsewhere);
    const isFull = state.cards.length >= MAX_CARDS;
    const age = state.link.kind === 'connected' || state.board === null ? 'live' : 'kept';
    return html`<div class="hall" data-cards=${state.cards.length} data-age=${age}>
      <mc-hall-header .state=${state} .now=${this.now} .soundBlocked=${this.soundBlocked}></mc-hall-header>
      <main class="cards">
        ${state.cards.length === 0 ? this.#quiet(recent.length > 0) : nothing}
        ${state.cards.map((card, index) => keyed(card.call.ticketId, this.#card(card, index, state)))}
      </main>
      <div class="foot">
        <mc-recent-strip .calls=${recent} .short=${isFull || absent.length > 0}></mc-recent-strip>
        <mc-absent-list .absent=${absent} .narrow=${isFull && this.#portrait.matches}></mc-absent-list>
      </div>
    </div>`;
  }

  #card(card: CallCard, index: number, state: DisplayState) {
    const { ticketId, counterId } = card.call;
    const isPending = state.voice.waiting.some((announcement) => announcement.ticketId === ticketId);
    const many = state.cards.length;
    // One number above the other where the card is about as tall as wide.
    const stacked = many === 1 ? this.#portrait.matches : index === 0 || many === 2;
    return html`<mc-call-card
      class=${index === 0 ? 'enlarged' : 'other'}
      data-test="card-${counterId}"
      data-look=${cardLook(card, isPending, this.now.localMs)}
      .card=${card}
      .look=${cardLook(card, isPending, this.now.localMs)}
      .enlarged=${index === 0}
      .stacked=${stacked}
    ></mc-call-card>`;
  }

  #quiet(calledBefore: boolean) {
    const text = messagesIn(displayMessages, 'vi');
    const notice = largeNotice(this.state?.board?.body ?? null, 0);
    if (notice !== null) {
      return html`<div class="quiet" data-test="notice">
        <mc-icon .name=${NOTICE_ICONS[notice.kind]}></mc-icon>
        <p class="title">${notice.words[0]}</p>
        <p>${notice.words[1]}</p>
      </div>`;
    }
    const title = this.state?.board === null ? text.connecting : calledBefore ? text.betweenCalls : text.nobodyCalled;
    return html`<div class="quiet" data-test="quiet">
      <mc-icon .name=${'seat'}></mc-icon>
      <p class="title">${title}</p>
      <p>${text.sitAndWatch}</p>
    </div>`;
  }
}

customElements.define('mc-hall-screen', McHallScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mc-hall-screen': McHallScreen;
  }
}
