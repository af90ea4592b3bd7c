import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { keyed } from 'lit/directives/keyed.js';
import { displayMessages, messagesIn } from '@motcua/messages';
import { placeCardsIn, type Box, type DisplayLookView, type DisplayPart } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { cardLook } from './model/card-look.ts';
import type { CallCard } from './model/call-cards.ts';
import type { DisplayState } from './model/display-model.ts';
import { largeNotice } from './model/hall-notice.ts';
import { isCalling, type HallPlan } from './model/hall-plan.ts';
import type { Moment } from './model/moment.ts';
import type { RecentCall } from './model/recent-calls.ts';
import { hallStyles } from './hall-styles.ts';
import { firstLanguage, labels } from './labels.ts';
import { NOTICE_ICONS } from './notice-icons.ts';
import { isHere } from './later-parts.ts';
import { place } from './place.ts';
import './absent-list.ts';
import './call-card.ts';
import './hall-header.ts';
import './recent-strip.ts';
import './waiting-list.ts';

/**
 * The waiting room's screen, as its layout says. Its lists are plain ones: Lit's `repeat` leaves a marker behind for
 * everything that it takes away, and this page runs for weeks.
 */
export class McHallScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    look: { attribute: false },
    plan: { attribute: false },
    now: { attribute: false },
    soundBlocked: { attribute: false },
  };
  static override styles = [baseStyles, hallStyles];

  declare state: DisplayState | null;
  declare look: DisplayLookView;
  /** Where the parts stand now. */
  declare plan: HallPlan | null;
  declare now: Moment;
  declare soundBlocked: boolean;

  constructor() {
    super();
    this.state = null;
    this.plan = null;
    this.now = { hubMs: 0, localMs: 0 };
    this.soundBlocked = false;
  }

  override render() {
    const { state, plan } = this;
    if (state === null || plan === null) return nothing;
    const absent = state.board?.body.absent ?? [];
    const age = state.link.kind === 'connected' || state.board === null ? 'live' : 'kept';
    this.style.setProperty('--u', `${plan.zoom}vmin`);
    this.style.setProperty('--u-head', `${Math.min(plan.zoom, 1.1)}vmin`);
    return html`<div class="hall" data-cards=${state.cards.length} data-age=${age} data-layout=${plan.layout.layoutId}>
      ${this.#part('header', (box) => this.#header(state, box))}
      ${this.#part('cards', (box) => this.#cards(state, box))}
      ${this.#part('recent', (box) => this.#recent(plan.recent, box))}
      ${this.#part(
        'absent',
        (box) => html`<mc-absent-list .absent=${absent} .box=${box} .languages=${this.#languages}></mc-absent-list>`,
      )}
      ${this.#part(
        'waiting',
        (box) =>
          html`<mc-waiting-list .board=${state.board?.body ?? null} .box=${box} .languages=${this.#languages}>
          </mc-waiting-list>`,
      )}
      ${this.#part('media', () => this.#media(isCalling(state)))} ${this.#part('ticker', () => this.#ticker())}
    </div>`;
  }

  get #languages() {
    return this.look.look.languages;
  }

  #part(name: DisplayPart, content: (box: Box) => unknown) {
    const box = this.plan?.boxes[name];
    if (box === undefined) return nothing;
    return html`<div class=${classMap({ part: true, head: name === 'header' })} data-part=${name} ${place(box)}>
      ${content(box)}
    </div>`;
  }

  #header(state: DisplayState, box: Box) {
    // Where no part is for them, the lines take turns with the centre's name.
    const lines = this.plan?.boxes.ticker === undefined ? this.look.ticker : [];
    return html`<mc-hall-header
      .state=${state}
      .now=${this.now}
      .lines=${lines}
      .languages=${this.#languages}
      .tight=${box.w < 120}
      .waitingElsewhere=${this.plan?.boxes.waiting !== undefined}
      .soundBlocked=${this.soundBlocked}
    ></mc-hall-header>`;
  }

  #recent(calls: readonly RecentCall[], box: Box) {
    return html`<mc-recent-strip .calls=${calls} .box=${box} .languages=${this.#languages}></mc-recent-strip>`;
  }

  #media(isCalling: boolean) {
    if (!isHere('mc-media-part')) return nothing;
    return html`<mc-media-part
      .items=${this.look.media}
      .ducked=${isCalling}
      .languages=${this.#languages}
    ></mc-media-part>`;
  }

  #ticker() {
    if (!isHere('mc-ticker-line')) return nothing;
    return html`<mc-ticker-line .lines=${this.look.ticker} .languages=${this.#languages}></mc-ticker-line>`;
  }

  #cards(state: DisplayState, box: Box) {
    const places = placeCardsIn(box, state.cards.length, this.plan?.zoom ?? 1);
    return html`<main>
      ${state.cards.length === 0 ? this.#quiet() : nothing}
      ${state.cards.map((card, index) => {
        const at = places[index];
        return at === undefined ? nothing : keyed(card.call.ticketId, this.#card(card, index, at, state));
      })}
    </main>`;
  }

  #card(card: CallCard, index: number, box: Box, state: DisplayState) {
    const { ticketId, counterId } = card.call;
    const isPending = state.voice.waiting.some((announcement) => announcement.ticketId === ticketId);
    const look = cardLook(card, isPending, this.now.localMs);
    return html`<mc-call-card
      class=${index === 0 ? 'enlarged' : 'other'}
      data-test="card-${counterId}"
      data-look=${look}
      .card=${card}
      .look=${look}
      .enlarged=${index === 0}
      .box=${box}
      .zoom=${this.plan?.zoom ?? 1}
      .languages=${this.#languages}
      ${place(box)}
    ></mc-call-card>`;
  }

  #quiet() {
    const board = this.state?.board?.body ?? null;
    const calledBefore = (this.plan?.recent.length ?? 0) > 0;
    const notice = largeNotice(board, 0, firstLanguage(this.#languages));
    if (notice !== null) {
      const said = (n: 0 | 1) => labels(this.#languages, (language) => largeNotice(board, 0, language)?.words[n] ?? '');
      return html`<div class="quiet" data-test="notice">
        <mc-icon .name=${NOTICE_ICONS[notice.kind]}></mc-icon>
        <p class="title">${said(0)}</p>
        <p>${said(1)}</p>
      </div>`;
    }
    const title = board === null ? 'connecting' : calledBefore ? 'betweenCalls' : 'nobodyCalled';
    return html`<div class="quiet" data-test="quiet">
      <mc-icon .name=${'seat'}></mc-icon>
      <p class="title">${labels(this.#languages, (language) => messagesIn(displayMessages, language)[title])}</p>
      <p>${labels(this.#languages, (language) => messagesIn(displayMessages, language).sitAndWatch)}</p>
    </div>`;
  }
}

customElements.define('mc-hall-screen', McHallScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mc-hall-screen': McHallScreen;
  }
}
