import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { staffTexts } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import type { ActionEvent } from './action-event.ts';
import { answerWish } from './answer-wish.ts';
import { arriving, entrance } from './entrance.ts';
import { fetchKhmer } from './fetch-khmer.ts';
import { FetchedParts, missingPart } from './fetched-parts.ts';
import { HastyPresses } from './hasty-presses.ts';
import { khmerMissing, languageChoiceStyles } from './language-choice.ts';
import { LaterParts } from './later-parts.ts';
import { isOnBreak } from './model/locked-screens.ts';
import type { StaffState } from './model/staff-state.ts';
import type { PageEvent } from './page-event.ts';
import { askedByKey } from './page-keys.ts';
import { PageLanguage } from './page-language.ts';
import type { KeptSettings } from './settings/kept-settings.ts';
import { StaffDesk, type StaffParts } from './staff-desk.ts';
import { partsStyles } from './parts-styles.ts';
import { partOfScreen, staffScreen } from './staff-screen.ts';
import { speakingIn, USUAL_TIME_ZONE, type Speaking } from './speaking.ts';

export type { StaffParts } from './staff-desk.ts';

const TICK_MS = 500;

/** The whole staff page: keys and wishes in (page-keys.ts, answer-wish.ts), the right screen out, and over it what covers it. */
export class McStaffPage extends LitElement {
  static override properties: PropertyDeclarations = { parts: { attribute: false } };
  static override styles = [
    baseStyles,
    partsStyles,
    languageChoiceStyles,
    css`
      :host {
        display: block;
        min-height: 100%;
      }
      .refused {
        display: grid;
        justify-items: center;
        gap: 0.75rem;
        max-width: 40rem;
        margin: 15vh auto 0;
        padding: 2rem;
        text-align: center;
        line-height: 1.5;
      }
      .under {
        display: contents;
      }
      .under[hidden] {
        display: none;
      }
    `,
  ];

  declare parts: StaffParts | null;
  #tongue: PageLanguage | null = null;
  #desk: StaffDesk | null = null;
  #later: LaterParts | null = null;
  readonly #presses = new HastyPresses();
  readonly #parts = new FetchedParts(() => this.requestUpdate());
  #timer: ReturnType<typeof setInterval> | null = null;
  /** What was typed into the settings and not applied, while another screen is shown. */
  #settings: KeptSettings | null = null;
  readonly #keepSettings = (kept: KeptSettings | null): void => {
    this.#settings = kept;
  };

  constructor() {
    super();
    this.parts = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.parts === null) return;
    this.#tongue = new PageLanguage({ ...this.parts, fetchKhmer, onChange: () => this.#speak() });
    this.#speak();
    const onChange = (): void => this.requestUpdate();
    this.#desk = new StaffDesk(this.parts, onChange);
    this.#later = new LaterParts({
      ...{ parts: this.parts, desk: this.#desk, fetched: this.#parts },
      kept: () => this.#settings,
      onChange,
    });
    this.#timer = setInterval(() => {
      this.#desk?.tick();
      this.requestUpdate();
      this.#callAttention();
    }, TICK_MS);
    this.#presses.listen(window);
    window.addEventListener('keydown', this.#onKey);
    this.addEventListener('staff-action', this.#onAction);
    this.addEventListener('staff-page', this.#onWish);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#desk?.close();
    this.#later?.close();
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#presses.leave(window);
    window.removeEventListener('keydown', this.#onKey);
    this.removeEventListener('staff-action', this.#onAction);
    this.removeEventListener('staff-page', this.#onWish);
  }

  #speak(): void {
    const language = this.#tongue?.language ?? 'vi';
    document.documentElement.lang = language;
    document.title = staffTexts(language).appName;
    this.requestUpdate();
  }

  #callAttention(): void {
    const state = this.#desk?.state;
    if (state !== undefined && state.you !== null) this.#later?.callAttention(state, this.#speaking(state));
  }

  readonly #onAction = (event: ActionEvent): void => this.#desk?.press(event.carried);

  readonly #onKey = (event: KeyboardEvent): void => {
    const state = this.#desk?.state;
    if (state === undefined) return;
    const isHere = (): boolean => this.#parts.standing(partOfScreen(state)) === 'here';
    const action = askedByKey(event, { state, isCovered: this.#isCovered(state), isHere });
    if (action === null) return;
    event.preventDefault();
    if (this.#presses.keyCounts(event, action, state)) this.#desk?.press(action);
  };

  readonly #onWish = (event: PageEvent): void => {
    if (this.#desk !== null) answerWish(event.carried, this.#desk, this.#tongue);
  };

  #speaking(state: StaffState): Speaking {
    const { parts } = this;
    return speakingIn(this.#tongue?.language ?? 'vi', {
      timeZone: state.overview?.body.centre.timeZone ?? USUAL_TIME_ZONE,
      hubMs: state.overview === null ? 0 : (parts?.link.hubNow() ?? 0),
      localMs: parts?.monotonicMs() ?? 0,
    });
  }

  /** AC16: nothing of a break is to be seen before what covers it has come. */
  #isCovered(state: StaffState): boolean {
    return this.#later?.guard?.isCovering(state) ?? isOnBreak(state);
  }

  protected override updated(): void {
    const state = this.#desk?.state;
    const isShown = state !== undefined && (state.you !== null || state.link.kind === 'refused');
    if (isShown) this.#later?.fetch();
  }

  override render() {
    const state = this.#desk?.state;
    if (state === undefined || this.#tongue?.isHeld !== false) return nothing;
    const speaking = this.#speaking(state);
    this.#later?.guard?.follow(state);
    // Words in the place of a part have the button themselves.
    const banner = this.#lacksPart(state) ? nothing : (this.#later?.news?.banner(speaking) ?? nothing);
    return html`${this.#tongue.isMissing ? khmerMissing(speaking.language) : nothing}${banner}
    ${entrance(state, speaking, this.parts?.http ?? null, this.#parts) ?? this.#screen(state, speaking)}`;
  }

  #lacksPart(state: StaffState): boolean {
    return this.#later?.isIncomplete === true || (state.you !== null && this.#parts.isMissing(partOfScreen(state)));
  }

  #screen(state: StaffState, speaking: Speaking) {
    const guard = this.#later?.guard ?? null;
    if (this.#later?.isIncomplete === true) return missingPart(speaking);
    if (this.#isCovered(state) && isOnBreak(state)) return guard?.breakCover(state, speaking) ?? nothing;
    const kept = { kept: this.#settings, keep: this.#keepSettings };
    const screen = this.#lacksPart(state)
      ? missingPart(speaking)
      : guard?.wasOpened(state) === false
        ? nothing
        : (arriving(state, speaking, this.#parts) ?? staffScreen(state, speaking, this.parts, kept));
    // What is covered stays as it is: nothing that was typed is lost.
    return html`<div class="under" ?hidden=${this.#isCovered(state)}>${screen}</div>
      ${guard?.cover(state, speaking) ?? nothing}`;
  }
}

customElements.define('mc-staff-page', McStaffPage);

declare global {
  interface HTMLElementTagNameMap {
    'mc-staff-page': McStaffPage;
  }
}
