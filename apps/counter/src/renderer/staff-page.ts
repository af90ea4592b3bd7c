import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { staffTexts } from '@motcua/messages';
import { afterPicture, baseStyles } from '@motcua/ui';
import type { CounterId } from '@motcua/protocol';
import type { ActionEvent } from './action-event.ts';
import { arriving, entrance } from './entrance.ts';
import { fetchKhmer } from './fetch-khmer.ts';
import { FetchedParts, missingPart } from './fetched-parts.ts';
import { HastyPresses } from './hasty-presses.ts';
import { khmerMissing, languageChoiceStyles } from './language-choice.ts';
import { actionOfKey } from './model/keys.ts';
import { isOnBreak } from './model/locked-screens.ts';
import type { StaffState } from './model/staff-state.ts';
import type { PageEvent } from './page-event.ts';
import type { PageGuard } from './page-guard.ts';
import { PageLanguage } from './page-language.ts';
import type { KeptSettings } from './settings/kept-settings.ts';
import { StaffDesk, type StaffParts } from './staff-desk.ts';
import { partsStyles } from './parts-styles.ts';
import type { StaffNews } from './staff-news.ts';
import { partOfScreen, staffScreen } from './staff-screen.ts';
import { speakingIn, USUAL_TIME_ZONE, type Speaking } from './speaking.ts';

export type { StaffParts } from './staff-desk.ts';

const TICK_MS = 500;

/** The counter's keys; on the pages about the day and the floor only those of a question or a list. */
function takesKeys({ screen, question, menu }: StaffState): boolean {
  return screen === 'counter' || ((screen === 'day' || screen === 'floor') && (question !== null || menu !== null));
}

/** The whole staff page: keys and wishes in, the right screen out. */
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
  /** HE6: comes after the first screen. */
  #callOut: ((state: StaffState, speaking: Speaking) => void) | null = null;
  /** AC15, AC16: comes after the first screen, too. */
  #guard: PageGuard | null = null;
  /** UI7: and so does this. */
  #news: StaffNews | null = null;
  /** UI7: one of those two did not come: without the first nothing locks, without the second nobody is told of the rest. */
  #isIncomplete = false;
  readonly #presses = new HastyPresses();
  readonly #parts = new FetchedParts(() => this.requestUpdate());
  #timer: ReturnType<typeof setInterval> | null = null;
  #isFetching = false;
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
    this.#desk = new StaffDesk(this.parts, () => this.requestUpdate());
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
    this.#guard?.close();
    this.#guard = null;
    this.#news?.close();
    this.#news = null;
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
    if (state !== undefined && state.you !== null) this.#callOut?.(state, this.#speaking(state));
  }

  readonly #onAction = (event: ActionEvent): void => this.#desk?.press(event.carried);

  readonly #onKey = (event: KeyboardEvent): void => {
    const state = this.#desk?.state;
    if (state === undefined || !takesKeys(state) || state.you === null || event.defaultPrevented) return;
    const isHelp = event.key === 'F2' || event.key === 'F8';
    const isCovered = this.#isCovered(state);
    // HE7: help is asked for as ever during a break, in a field too, and before the page's own part has come.
    if ((isCovered || this.#parts.standing(partOfScreen(state)) !== 'here') && !isHelp) return;
    if (state.link.kind === 'refused') return;
    const target = event.composedPath()[0];
    // A field takes its own keys but those for help; a button reached by Tab takes Enter: there Enter means that button.
    if (!isHelp && (target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    if (target instanceof HTMLButtonElement && event.key === 'Enter') return;
    const { key, repeat, ctrlKey, altKey, metaKey } = event;
    const action = actionOfKey(
      { key, repeat, modified: ctrlKey || altKey || metaKey },
      { question: state.question, menu: state.menu?.path.at(-1)?.kind ?? null },
    );
    if (action === null) return;
    event.preventDefault();
    if (this.#presses.keyCounts(event, action, state)) this.#desk?.press(action);
  };

  readonly #onWish = (event: PageEvent): void => {
    const desk = this.#desk;
    if (desk === null) return;
    const wish = event.carried;
    switch (wish.kind) {
      case 'choose':
        return desk.choose(wish.counterId);
      case 'counters':
        return desk.take({ type: 'show', screen: 'counters' });
      case 'back':
        return desk.take({ type: 'back' });
      case 'menu':
        return desk.openMenu(wish.menu);
      case 'more-line':
        return desk.readOn();
      case 'note-outcome':
        return desk.take({ type: 'note-outcome', code: wish.code });
      case 'note-dossiers':
        return desk.take({ type: 'note-dossiers', change: wish.change });
      case 'send':
        return desk.send(wish.sending);
      case 'day':
        return desk.take({ type: 'show', screen: 'day' });
      case 'floor':
      case 'records':
      case 'settings':
      case 'machines':
      case 'devices':
      case 'accounts':
      case 'password':
      case 'morning':
        return desk.take({ type: 'show', screen: wish.kind });
      case 'recovery':
        return desk.take({ type: 'entrance', entrance: 'recovery' });
      case 'sign-in-form':
        return desk.take({ type: 'entrance', entrance: 'sign-in' });
      case 'password-changed':
        return desk.passwordChanged();
      case 'sign-out':
        void desk.signOut();
        return;
      case 'sign-in':
        void desk.signIn(wish.request);
        return;
      case 'language':
        return this.#tongue?.choose(wish.language);
    }
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
    return this.#guard?.isCovering(state) ?? isOnBreak(state);
  }

  /**
   * Signing in is shown first; choosing a counter, the counter's own screen and the strip about machines come while that is
   * done.
   */
  protected override updated(): void {
    const state = this.#desk?.state;
    const isShown = state !== undefined && (state.you !== null || state.link.kind === 'refused');
    if (this.#isFetching || !isShown) return;
    this.#isFetching = true;
    afterPicture(() => {
      const { parts } = this;
      this.#parts.standing('mc-counters-screen');
      const missing = (): void => {
        this.#isIncomplete = true;
        this.requestUpdate();
      };
      import('./page-guard.ts').then(({ PageGuard }) => {
        if (parts === null || !this.isConnected) return;
        const [onChange, resume] = [() => this.requestUpdate(), () => this.#desk?.press('open')];
        const choose = (counterId: CounterId) => this.#desk?.choose(counterId);
        this.#guard ??= new PageGuard({ ...parts, onChange, resume, choose });
        onChange();
      }, missing);
      // Where one of these does not come, the page says so (staff-news.ts).
      import('./device-strip.ts').catch(() => undefined);
      import('./help-alerts.ts').catch(() => undefined);
      import('./browser-attention.ts').then(
        (attention) => (this.#callOut = attention.callAttention),
        () => undefined,
      );
      this.#parts.standing('mc-counter-screen');
      import('./staff-news.ts').then(({ StaffNews }) => {
        if (parts === null || !this.isConnected) return;
        this.#news ??= new StaffNews({
          link: parts.link,
          state: () => this.#desk?.state ?? null,
          kept: () => this.#settings,
          onChange: () => this.requestUpdate(),
        });
      }, missing);
    });
  }

  override render() {
    const state = this.#desk?.state;
    if (state === undefined || this.#tongue?.isHeld !== false) return nothing;
    const speaking = this.#speaking(state);
    this.#guard?.follow(state);
    // Words in the place of a part have the button themselves.
    const banner = this.#lacksPart(state) ? nothing : (this.#news?.banner(speaking) ?? nothing);
    return html`${this.#tongue.isMissing ? khmerMissing(speaking.language) : nothing}${banner}
    ${entrance(state, speaking, this.parts?.http ?? null, this.#parts) ?? this.#screen(state, speaking)}`;
  }

  #lacksPart(state: StaffState): boolean {
    return this.#isIncomplete || (state.you !== null && this.#parts.isMissing(partOfScreen(state)));
  }

  #screen(state: StaffState, speaking: Speaking) {
    if (this.#isIncomplete) return missingPart(speaking);
    if (this.#isCovered(state) && isOnBreak(state)) return this.#guard?.breakCover(state, speaking) ?? nothing;
    const kept = { kept: this.#settings, keep: this.#keepSettings };
    const screen = this.#lacksPart(state)
      ? missingPart(speaking)
      : this.#guard?.wasOpened(state) === false
        ? nothing
        : (arriving(state, speaking, this.#parts) ?? staffScreen(state, speaking, this.parts, kept));
    // What is covered stays as it is: nothing that was typed is lost.
    return html`<div class="under" ?hidden=${this.#isCovered(state)}>${screen}</div>
      ${this.#guard?.cover(state, speaking) ?? nothing}`;
  }
}

customElements.define('mc-staff-page', McStaffPage);

declare global {
  interface HTMLElementTagNameMap {
    'mc-staff-page': McStaffPage;
  }
}
