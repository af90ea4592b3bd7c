import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import type { HubLink, LinkState, SendResult, Unsubscribe } from '@motcua/client';
import { faceWords, localText, localTextLanguage, messagesIn, ratingMessages } from '@motcua/messages';
import { LANGUAGES, type CounterId, type Language, type RatingDeskView, type RatingFace } from '@motcua/protocol';
import { ratingFaces } from '@motcua/protocol/rating-faces';
import { isDissatisfied } from '@motcua/protocol/ratings';
import { baseStyles } from '@motcua/ui';
import '@motcua/ui/face-element';
import type { CounterMemory } from './counter-memory.ts';
import { isAwaited, ratingScreen, type RatingScreen, type Said } from './rating-model.ts';
import { ratingPageStyles } from './rating-page-styles.ts';

/** Opened so, the page asks again at which counter it stands. */
const CHANGE_COUNTER = '#doi';
const TICK_MS = 500;
const GIVE_UP_AFTER_MS = 6_000;
/** A citizen who has said nothing yet reads Vietnamese. */
const AT_REST: Language = 'vi';

export type RatingParts = { readonly link: HubLink; readonly memory: CounterMemory };

/** SA2: stands before citizens at one counter, and asks each how the visit was. */
export class McRatingPage extends LitElement {
  static override properties: PropertyDeclarations = {
    parts: { attribute: false },
    desk: { state: true },
    counterId: { state: true },
    said: { state: true },
  };
  static override styles = [baseStyles, ratingPageStyles];

  declare parts: RatingParts | null;
  declare desk: RatingDeskView | null;
  declare counterId: string | null;
  declare said: Said | null;
  #language: Language = AT_REST;
  #subscriptions: Unsubscribe[] = [];
  #timer: ReturnType<typeof setInterval> | null = null;

  constructor() {
    super();
    this.parts = null;
    this.desk = null;
    this.counterId = null;
    this.said = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { parts } = this;
    if (parts === null) return;
    this.counterId = window.location.hash === CHANGE_COUNTER ? null : parts.memory.get();
    this.#subscriptions = [
      parts.link.onState(() => this.requestUpdate()),
      parts.link.onView('rating-desk', ({ body }) => (this.desk = body)),
    ];
    this.desk = parts.link.latest('rating-desk', null)?.body ?? null;
    this.#timer = setInterval(() => this.requestUpdate(), TICK_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const unsubscribe of this.#subscriptions) unsubscribe();
    if (this.#timer !== null) clearInterval(this.#timer);
  }

  /** UI7: nobody is asked, thanked or told anything now. */
  isAtRest(): boolean {
    const asked = this.desk?.counters.find(({ counterId }) => counterId === this.counterId)?.asked ?? null;
    return ratingScreen(asked, this.said, this.parts?.link.hubNow() ?? 0).kind === 'rest';
  }

  override render() {
    const { parts, desk } = this;
    if (parts === null) return nothing;
    const state = parts.link.state();
    const apart = this.#apart(state);
    if (apart !== null) return html`<main>${apart}</main>`;
    const counter = desk?.counters.find(({ counterId }) => counterId === this.counterId);
    if (desk !== null && !counter) return html`<main>${this.#choose(desk)}</main>`;
    const screen = ratingScreen(counter?.asked ?? null, this.said, parts.link.hubNow());
    if (screen.kind === 'asks') this.#language = screen.asked.language;
    const language = screen.kind === 'rest' ? AT_REST : this.#language;
    const label = counter?.label ?? '';
    return html`<main class=${screen.kind} lang=${language} data-test="rating-${screen.kind}">
      ${state.kind === 'connected' ? this.#screen(screen, language, label) : this.#lost()}
    </main>`;
  }

  /** What comes before anything else; null: nothing. */
  #apart(state: LinkState) {
    const say = messagesIn(ratingMessages, AT_REST);
    if (state.kind === 'refused') return html`<h1>${say.refused}</h1>`;
    if (state.kind !== 'pairing') return null;
    return html`<h1>${say.pairingTitle}</h1>
      <p class="code" data-test="pairing-code" aria-label=${[...state.code].join(' ')}>${state.code}</p>
      <p>${say.pairingHow}</p>`;
  }

  #lost() {
    return html`<mc-icon .name=${'offline'}></mc-icon>
      ${LANGUAGES.map((language) => html`<p lang=${language}>${messagesIn(ratingMessages, language).lost}</p>`)}`;
  }

  #choose({ counters }: RatingDeskView) {
    const say = messagesIn(ratingMessages, AT_REST);
    return html`<h1>${say.whichCounter}</h1>
      <div class="counters">
        ${counters.map(
          ({ counterId, label }) =>
            html`<button type="button" data-test="at-${counterId}" @click=${() => this.#stand(counterId)}>
              ${label}
            </button>`,
        )}
      </div>
      <p>${say.whichCounterHow}</p>`;
  }

  #stand(counterId: CounterId): void {
    this.parts?.memory.set(counterId);
    window.history.replaceState(null, '', './');
    this.counterId = counterId;
  }

  #screen(screen: RatingScreen, language: Language, label: string) {
    const say = messagesIn(ratingMessages, language);
    switch (screen.kind) {
      case 'rest':
        return html`<p class="label">${label}</p>
          ${
            this.desk?.enabled === true
              ? html`<h1>${say.atRest}</h1>
                  ${LANGUAGES.filter((each) => each !== AT_REST).map(
                    (each) => html`<p class="second" lang=${each}>${messagesIn(ratingMessages, each).atRest}</p>`,
                  )}`
              : nothing
          }`;
      case 'asks':
        return html`<p class="number">${say.ofVisit(screen.asked.number)}</p>
          <h1 data-test="rating-question">${say.question}</h1>
          ${this.#faces(screen, language)}
          <p role="status">${screen.failed ? say.notSent : say.noName}</p>`;
      case 'why':
        return this.#why(screen, language);
      case 'thanks':
        return html`<mc-icon .name=${'circle-check'}></mc-icon>
          <h1 role="status">${say.thanks}</h1>`;
      case 'again':
        return html`<h1 role="status">${say.alreadyRated}</h1>`;
      case 'not-now':
        return html`<h1 role="status">${say.notNow}</h1>`;
    }
  }

  #faces({ asked, face: touched }: Extract<RatingScreen, { kind: 'asks' }>, language: Language) {
    const levels = this.desk?.levels;
    const words = faceWords(language, levels);
    return html`<div class="faces ${levels === 5 ? 'five' : ''}">
      ${ratingFaces(levels).map(
        (face) =>
          html`<mc-face
            .face=${face}
            .selected=${touched === face}
            data-test="rate-${face}"
            @press=${() => void this.#say(asked.ticketId, face, null)}
            >${words[face]}</mc-face
          >`,
      )}
    </div>`;
  }

  #why({ ticketId, face }: Extract<RatingScreen, { kind: 'why' }>, language: Language) {
    const say = messagesIn(ratingMessages, language);
    const done = (): void => this.#become(ticketId, face, 'thanks');
    return html`<h1 data-test="rating-why">${say.why}</h1>
      <div class="reasons">
        ${this.desk?.reasons.map(
          ({ reasonId, text }) =>
            html`<button
              type="button"
              lang=${localTextLanguage(text, language)}
              data-test="reason-${reasonId}"
              @click=${() => void this.#say(ticketId, face, reasonId)}
            >
              ${localText(text, language)}
            </button>`,
        )}
        <button class="none" type="button" data-test="reason-none" @click=${done}>${say.noReason}</button>
      </div>`;
  }

  #become(ticketId: Said['ticketId'], face: RatingFace, stage: Said['stage']): void {
    this.said = { ticketId, face, stage, since: this.parts?.link.hubNow() ?? 0 };
  }

  /** SA1: the face counts at once; the reason, where one comes, stands instead of it. A second press while it is under way does nothing. */
  async #say(ticketId: Said['ticketId'], face: RatingFace, reasonId: string | null): Promise<void> {
    const { parts, said } = this;
    if (parts === null || this.counterId === null) return;
    if (said?.ticketId === ticketId && said.stage === 'sending') return;
    this.#become(ticketId, face, reasonId === null ? 'sending' : 'thanks');
    const visit = { by: 'counter', counterId: this.counterId as CounterId, ticketId } as const;
    const result = await parts.link.send({ type: 'rate-ticket', visit, face, reasonId }, GIVE_UP_AFTER_MS);
    // Only the reason may be missing: what was said before has been heard.
    if (reasonId === null && isAwaited(this.said, ticketId)) {
      this.#become(ticketId, face, this.#stageAfter(result, face));
    }
  }

  #stageAfter(result: SendResult, face: RatingFace): Said['stage'] {
    if (result.kind === 'no-answer') return 'failed';
    if (result.kind === 'rejected') return result.rejection.code === 'rated-before' ? 'again' : 'not-now';
    return isDissatisfied(face) && (this.desk?.reasons.length ?? 0) > 0 ? 'why' : 'thanks';
  }
}

customElements.define('mc-rating-page', McRatingPage);

declare global {
  interface HTMLElementTagNameMap {
    'mc-rating-page': McRatingPage;
  }
}
