import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { messagesIn, refusalMessages, staffTexts, type StaffLanguage } from '@motcua/messages';
import { afterPicture, baseStyles } from '@motcua/ui';
import type { CounterId } from '@motcua/protocol';
import type { ActionEvent } from './action-event.ts';
import { actionOfKey } from './model/keys.ts';
import { isOnBreak } from './model/locked-screens.ts';
import type { StaffState } from './model/staff-state.ts';
import type { PageEvent } from './page-event.ts';
import type { PageGuard } from './page-guard.ts';
import type { KeptSettings } from './settings/kept-settings.ts';
import { StaffDesk, type StaffParts } from './staff-desk.ts';
import { fetchScreen, staffScreen } from './staff-screen.ts';
import { speakingIn, USUAL_TIME_ZONE, type Speaking } from './speaking.ts';
import './screens/counters-screen.ts';
import './screens/sign-in-screen.ts';

export type { StaffParts } from './staff-desk.ts';

const TICK_MS = 500;

/** The counter's keys; on the pages about the day and the floor only those of a question or a list. */
function takesKeys({ screen, question, menu }: StaffState): boolean {
  return screen === 'counter' || ((screen === 'day' || screen === 'floor') && (question !== null || menu !== null));
}

/** The whole staff page: keys and wishes in, the right screen out. */
export class McStaffPage extends LitElement {
  static override properties: PropertyDeclarations = { parts: { attribute: false }, language: { state: true } };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        min-height: 100%;
      }
      .refused {
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
  declare language: StaffLanguage;
  #desk: StaffDesk | null = null;
  /** HE6: comes after the first screen. */
  #callOut: ((state: StaffState, speaking: Speaking) => void) | null = null;
  /** AC15, AC16: comes after the first screen, too. */
  #guard: PageGuard | null = null;
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
    this.language = 'vi';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.parts === null) return;
    this.#speak(this.parts.memory.language());
    this.#desk = new StaffDesk(this.parts, () => this.requestUpdate());
    this.#timer = setInterval(() => {
      this.#desk?.tick();
      this.requestUpdate();
      this.#callAttention();
    }, TICK_MS);
    window.addEventListener('keydown', this.#onKey);
    this.addEventListener('staff-action', this.#onAction);
    this.addEventListener('staff-page', this.#onWish);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#desk?.close();
    this.#guard?.close();
    this.#guard = null;
    if (this.#timer !== null) clearInterval(this.#timer);
    window.removeEventListener('keydown', this.#onKey);
    this.removeEventListener('staff-action', this.#onAction);
    this.removeEventListener('staff-page', this.#onWish);
  }

  #speak(language: StaffLanguage): void {
    this.language = language;
    document.documentElement.lang = language;
    document.title = staffTexts(language).appName;
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
    // HE7: during a break help is asked for as ever, while the hand is in the field for the PIN too.
    if (isCovered && !isHelp) return;
    if (state.link.kind === 'refused') return;
    const target = event.composedPath()[0];
    // A field takes its own keys, and a button reached by Tab takes Enter: there Enter means that button.
    if ((target instanceof HTMLInputElement && !isCovered) || target instanceof HTMLSelectElement) return;
    if (target instanceof HTMLButtonElement && event.key === 'Enter') return;
    const { key, repeat, ctrlKey, altKey, metaKey } = event;
    const action = actionOfKey(
      { key, repeat, modified: ctrlKey || altKey || metaKey },
      { question: state.question, menu: state.menu?.path.at(-1)?.kind ?? null },
    );
    if (action === null) return;
    event.preventDefault();
    this.#desk?.press(action);
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
        void fetchScreen(wish.kind).then(() => this.requestUpdate());
        return desk.take({ type: 'show', screen: wish.kind });
      case 'recovery':
        void import('./screens/recovery-screen.ts').then(() => this.requestUpdate());
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
        this.parts?.memory.rememberLanguage(wish.language);
        return this.#speak(wish.language);
    }
  };

  #speaking(state: StaffState): Speaking {
    const { parts } = this;
    return speakingIn(this.language, {
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
   * Signing in and choosing a counter are shown first; the strip about machines and the counter's own screen come while
   * that is done.
   */
  protected override updated(): void {
    const state = this.#desk?.state;
    const isShown = state !== undefined && (state.you !== null || state.link.kind === 'refused');
    if (this.#isFetching || !isShown) return;
    this.#isFetching = true;
    afterPicture(() => {
      const { parts } = this;
      void import('./page-guard.ts').then(({ PageGuard }) => {
        if (parts === null || !this.isConnected) return;
        const [onChange, resume] = [() => this.requestUpdate(), () => this.#desk?.press('open')];
        const choose = (counterId: CounterId) => this.#desk?.choose(counterId);
        this.#guard ??= new PageGuard({ ...parts, onChange, resume, choose });
        onChange();
      });
      void import('./device-strip.ts');
      void import('./help-alerts.ts');
      void import('./browser-attention.ts').then((attention) => {
        this.#callOut = attention.callAttention;
      });
      void import('./screens/counter-screen.ts');
    });
  }

  override render() {
    const state = this.#desk?.state;
    if (state === undefined) return nothing;
    const speaking = this.#speaking(state);
    const { link } = state;
    this.#guard?.follow(state);
    const http = this.parts?.http ?? null;
    // Whatever the link does meanwhile: a new code is shown once.
    if (state.entrance === 'recovery') {
      return html`<mc-recovery-screen .speaking=${speaking} .http=${http}></mc-recovery-screen>`;
    }
    if (link.kind === 'refused') return this.#refused(state, speaking, link.code);
    // After signing in the link connects anew; until then the form stays, busy.
    if (state.you === null && state.signIn.kind !== 'ready') return this.#signIn(state, speaking, null);
    if (state.you === null) return html`<div class="refused" role="status">${speaking.texts.connecting}</div>`;
    if (this.#isCovered(state) && isOnBreak(state)) return this.#guard?.breakCover(state, speaking) ?? nothing;
    const kept = { kept: this.#settings, keep: this.#keepSettings };
    const screen = this.#guard?.wasOpened(state) === false ? nothing : staffScreen(state, speaking, this.parts, kept);
    // What is covered stays as it is: nothing that was typed is lost.
    return html`<div class="under" ?hidden=${this.#isCovered(state)}>${screen}</div>
      ${this.#guard?.cover(state, speaking) ?? nothing}`;
  }

  #refused(state: StaffState, speaking: Speaking, code: keyof typeof refusalMessages) {
    if (code === 'not-signed-in' || code === 'session-ended') return this.#signIn(state, speaking, code);
    return html`<div class="refused" role="alert" data-test="refused">
      <h1>${speaking.texts.refusedTitle}</h1>
      <p>${messagesIn(refusalMessages, this.language)[code]}</p>
    </div>`;
  }

  #signIn(state: StaffState, speaking: Speaking, refusal: 'not-signed-in' | 'session-ended' | null) {
    if (state.givenPassword !== null) {
      void import('./screens/own-password-screen.ts');
      return html`<mc-own-password-screen
        .given=${state.givenPassword}
        .note=${state.signIn}
        .speaking=${speaking}
      ></mc-own-password-screen>`;
    }
    return html`<mc-sign-in-screen
      .note=${state.signIn}
      .refusal=${refusal}
      .speaking=${speaking}
    ></mc-sign-in-screen>`;
  }
}

customElements.define('mc-staff-page', McStaffPage);

declare global {
  interface HTMLElementTagNameMap {
    'mc-staff-page': McStaffPage;
  }
}
