import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { HubHttp } from '@motcua/client';
import { simulatorTexts } from '@motcua/messages';
import {
  machineActReplySchema,
  simulatorsSchema,
  type MachineAct,
  type SignInRequest,
  type Simulators,
  type SimulatorWish,
  type Language,
} from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { fetchKhmer } from '../renderer/fetch-khmer.ts';
import { khmerMissing, languageChoice, languageChoiceStyles } from '../renderer/language-choice.ts';
import type { SignInNote } from '../renderer/model/staff-state.ts';
import type { PageEvent } from '../renderer/page-event.ts';
import { PageLanguage } from '../renderer/page-language.ts';
import type { PageMemory } from '../renderer/page-memory.ts';
import { partsStyles } from '../renderer/parts-styles.ts';
import { speakingIn, USUAL_TIME_ZONE } from '../renderer/speaking.ts';
import '../renderer/screens/sign-in-screen.ts';
import './simulated-boards.ts';
import './simulated-keypads.ts';
import './simulated-printer.ts';
import './simulated-scanner.ts';
import { simulatorsPageStyles } from './simulators-page-styles.ts';
import type { WishEvent } from './wish-event.ts';

export type SimulatorsParts = { readonly http: HubHttp; readonly memory: PageMemory };

/** Twice as fast as boards blink that are made to. */
const LOOK_EVERY_MS = 400;

type Standing = 'looking' | 'sign-in' | 'nothing' | 'no-answer' | 'there';

/** SM1: every simulated device as a drawing of it, with what can be done to it. */
export class McSimulatorsPage extends LitElement {
  static override properties: PropertyDeclarations = {
    parts: { attribute: false },
    standing: { state: true },
    devices: { state: true },
    signIn: { state: true },
    told: { state: true },
  };
  static override styles = [baseStyles, partsStyles, languageChoiceStyles, simulatorsPageStyles];

  declare parts: SimulatorsParts | null;
  declare standing: Standing;
  declare devices: Simulators | null;
  declare signIn: SignInNote;
  declare told: string;
  #tongue: PageLanguage | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor() {
    super();
    this.parts = null;
    this.standing = 'looking';
    this.devices = null;
    this.signIn = { kind: 'ready' };
    this.told = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.parts === null) return;
    const { memory } = this.parts;
    this.#tongue = new PageLanguage({
      ...{ memory, fetchKhmer, monotonicMs: () => performance.now() },
      onChange: () => this.#speak(),
    });
    this.#speak();
    this.addEventListener('simulator-wish', this.#onWish);
    this.addEventListener('staff-page', this.#onPage);
    void this.#keepLooking();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.removeEventListener('simulator-wish', this.#onWish);
    this.removeEventListener('staff-page', this.#onPage);
  }

  get #language(): Language {
    return this.#tongue?.language ?? 'vi';
  }

  #speak(): void {
    document.documentElement.lang = this.#language;
    document.title = simulatorTexts(this.#language).title;
    this.requestUpdate();
  }

  async #keepLooking(): Promise<void> {
    // UI8: what waits for Khmer words, and what says that they did not come, ends by the clock, whether or not anything else changes.
    this.requestUpdate();
    // A page that nobody sees asks nothing.
    if (document.visibilityState === 'visible' && this.standing !== 'sign-in') await this.#look();
    if (this.isConnected) this.#timer = setTimeout(() => void this.#keepLooking(), LOOK_EVERY_MS);
  }

  async #look(): Promise<void> {
    const result = await this.parts?.http.ask('GET', '/api/simulators', null, (answer) =>
      simulatorsSchema.parse(answer),
    );
    if (result === undefined || result.kind === 'no-answer') {
      this.standing = 'no-answer';
      return;
    }
    if (result.kind === 'ok') {
      this.devices = result.value;
      this.standing = 'there';
      return;
    }
    this.standing = result.problem.code === 'not-signed-in' ? 'sign-in' : 'nothing';
  }

  readonly #onWish = (event: WishEvent): void => void this.#misbehave(event.carried);

  async #misbehave(wish: SimulatorWish): Promise<void> {
    const act: MachineAct = { act: 'misbehave', wish };
    const parse = (answer: unknown) => machineActReplySchema.parse(answer);
    const result = await this.parts?.http.ask('POST', '/api/machines/acts', act, parse);
    const texts = simulatorTexts(this.#language);
    if (result?.kind === 'ok') this.told = result.value.kind === 'refused' ? texts.gone : '';
    else this.told = texts.noAnswer;
    await this.#look();
  }

  readonly #onPage = ({ carried: wish }: PageEvent): void => {
    if (wish.kind === 'sign-in') void this.#signIn(wish.request);
    if (wish.kind === 'recovery') window.location.assign('/counter/');
    if (wish.kind === 'language') this.#tongue?.choose(wish.language);
  };

  async #signIn(request: SignInRequest): Promise<void> {
    this.signIn = { kind: 'busy' };
    const result = await this.parts?.http.signIn(request);
    if (result?.kind === 'ok') {
      this.signIn = { kind: 'ready' };
      this.standing = 'looking';
      await this.#look();
    } else if (result?.kind === 'refused') {
      this.signIn = { kind: 'refused', problem: result.problem, at: performance.now() };
    } else {
      this.signIn = { kind: 'no-answer' };
    }
  }

  override render() {
    const { standing } = this;
    const language = this.#language;
    if (this.#tongue?.isHeld !== false) return nothing;
    const missing = this.#tongue.isMissing ? khmerMissing(language) : nothing;
    if (standing === 'sign-in') {
      const speaking = speakingIn(language, { timeZone: USUAL_TIME_ZONE, hubMs: 0, localMs: performance.now() });
      return html`${missing}<mc-sign-in-screen
          .note=${this.signIn}
          .refusal=${null}
          .speaking=${speaking}
        ></mc-sign-in-screen>`;
    }
    const texts = simulatorTexts(language);
    return html`<div class="page">
      ${missing}
      <header>
        <div>
          <h1>${texts.title}</h1>
          <p class="soft">${texts.lead}</p>
        </div>
        <span class="ways">
          ${languageChoice(language, (chosen) => this.#tongue?.choose(chosen))}
          <a class="plain-button" href="/counter/">${texts.toCounter}</a>
        </span>
      </header>
      <p class="told" role="alert">${standing === 'no-answer' ? texts.noAnswer : this.told}</p>
      ${standing === 'nothing' ? html`<p class="nothing" data-test="no-simulators">${texts.nothing}</p>` : nothing}
      ${this.devices === null || standing === 'nothing' ? nothing : this.#devices(this.devices)}
    </div>`;
  }

  #devices({ printers, boardLines, scanners, keypadLines }: Simulators) {
    const language = this.#language;
    const texts = simulatorTexts(language);
    const group = (title: string, isWide: boolean, count: number, drawings: unknown) =>
      count === 0
        ? nothing
        : html`<h2>${title}</h2>
            <div class="group ${isWide ? 'wide' : ''}">${drawings}</div>`;
    return [
      group(
        texts.printers,
        true,
        printers.length,
        repeat(
          printers,
          ({ printerId }) => printerId,
          (one) => html`<mc-simulated-printer .facts=${one} .language=${language}></mc-simulated-printer>`,
        ),
      ),
      group(
        texts.boards,
        true,
        boardLines.length,
        boardLines.map((one) => html`<mc-simulated-boards .facts=${one} .language=${language}></mc-simulated-boards>`),
      ),
      group(
        texts.scanners,
        false,
        scanners.length,
        repeat(
          scanners,
          ({ scannerId }) => scannerId,
          (one) => html`<mc-simulated-scanner .facts=${one} .language=${language}></mc-simulated-scanner>`,
        ),
      ),
      group(
        texts.keypads,
        true,
        keypadLines.length,
        keypadLines.map(
          (one) => html`<mc-simulated-keypads .facts=${one} .language=${language}></mc-simulated-keypads>`,
        ),
      ),
    ];
  }
}

customElements.define('mc-simulators-page', McSimulatorsPage);

declare global {
  interface HTMLElementTagNameMap {
    'mc-simulators-page': McSimulatorsPage;
  }
}
