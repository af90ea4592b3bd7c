import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import type { HubHttp } from '@motcua/client';
import {
  applianceControlTexts,
  machineRefusalMessages,
  messagesIn,
  type ApplianceControlTexts,
} from '@motcua/messages';
import type { ApplianceTold, ApplianceWish, DeviceId } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { partsStyles } from '../parts-styles.ts';
import { SPEAKING_AT_FIRST, type Speaking } from '../speaking.ts';
import type { Told } from '../told.ts';
import { applianceControlStyles } from './appliance-control-styles.ts';
import { applianceLog } from './appliance-log.ts';
import { askMachine } from './ask-machine.ts';
import { saveText } from './save-text.ts';

type ApplianceAnswer = { readonly told: ApplianceTold | null; readonly content: { readonly bytes: string } | null };
const USUAL_VOLUME = 70;

/** AP8: what an administrator does with a kiosk or a display from afar; for its card. Closed until it is wanted. */
export class McApplianceControl extends LitElement {
  static override properties: PropertyDeclarations = {
    deviceId: { attribute: false },
    name: { attribute: false },
    connected: { attribute: false },
    http: { attribute: false },
    speaking: { attribute: false },
    isOpen: { state: true },
    isBusy: { state: true },
    asksRestart: { state: true },
    told: { state: true },
    known: { state: true },
    picture: { state: true },
  };
  static override styles = [baseStyles, partsStyles, applianceControlStyles];

  declare deviceId: DeviceId | null;
  declare name: string;
  declare connected: boolean;
  declare http: HubHttp | null;
  declare speaking: Speaking;
  declare isOpen: boolean;
  declare isBusy: boolean;
  declare asksRestart: boolean;
  declare told: Told | null;
  declare known: ApplianceTold | null;
  /** Base64 of the last picture; gone with the panel. */
  declare picture: string | null;

  constructor() {
    super();
    this.deviceId = null;
    this.name = '';
    this.connected = false;
    this.http = null;
    this.speaking = SPEAKING_AT_FIRST;
    this.isOpen = false;
    this.isBusy = false;
    this.asksRestart = false;
    this.told = null;
    this.known = null;
    this.picture = null;
  }

  override render() {
    const texts = applianceControlTexts(this.speaking.language);
    return html`<button
        class="plain-button"
        type="button"
        aria-expanded=${this.isOpen ? 'true' : 'false'}
        data-test="control-open"
        @click=${this.#toggle}
      >
        ${this.isOpen ? texts.close : texts.open}
      </button>
      ${this.isOpen ? this.#panel(texts) : nothing}`;
  }

  #panel(texts: ApplianceControlTexts) {
    const { known, told } = this;
    return html`<div class="panel" data-test="control-panel">
      ${known === null ? html`<p class="soft">${texts.asking}</p>` : this.#about(texts, known)}
      ${this.connected && known !== null ? this.#acts(texts, known.program !== null) : nothing}
      <p role="status" class=${told?.tone ?? 'soft'} data-test="control-told">${told?.words ?? nothing}</p>
      ${this.#picture(texts)} ${known === null ? nothing : applianceLog(texts, this.speaking, known.lines)}
    </div>`;
  }

  #about(texts: ApplianceControlTexts, { program }: ApplianceTold) {
    const words = !this.connected
      ? texts.away
      : program === null
        ? texts.inBrowser
        : `${texts.program(program.version)} · ${texts.keeping[program.keeping]}`;
    return html`<p class="soft" data-test="control-about">${words}</p>`;
  }

  #acts(texts: ApplianceControlTexts, isProgram: boolean) {
    const button = (wish: Exclude<ApplianceWish, { kind: 'tell' }>, words: string) =>
      html`<button
        class="plain-button"
        type="button"
        ?disabled=${this.isBusy}
        data-test=${`control-${wish.kind}`}
        @click=${() => this.#want(wish)}
      >
        ${words}
      </button>`;
    return html`<div class="acts">
        ${button({ kind: 'identify' }, texts.identify)} ${button({ kind: 'reload' }, texts.reload)}
        ${
          isProgram
            ? html`${button({ kind: 'take-picture' }, texts.takePicture)} ${button({ kind: 'read-log' }, texts.readLog)}
              ${this.#restart(texts)}`
            : nothing
        }
      </div>
      ${isProgram ? this.#volume(texts) : nothing}`;
  }

  #restart(texts: ApplianceControlTexts) {
    if (!this.asksRestart) {
      return html`<button
        class="plain-button"
        type="button"
        ?disabled=${this.isBusy}
        data-test="control-restart"
        @click=${() => (this.asksRestart = true)}
      >
        ${texts.restart}
      </button>`;
    }
    return html`<span class="ask" role="group" aria-label=${texts.askRestart}>
      <b>${texts.askRestart}</b>
      <button
        class="plain-button danger"
        type="button"
        data-test="control-restart-confirm"
        @click=${() => this.#want({ kind: 'restart' })}
      >
        ${texts.confirm}
      </button>
      <button class="plain-button" type="button" @click=${() => (this.asksRestart = false)}>${texts.cancel}</button>
    </span>`;
  }

  #volume(texts: ApplianceControlTexts) {
    return html`<form class="volume" @submit=${this.#onVolume}>
      <label for="volume">${texts.volume}</label>
      <input id="volume" name="volume" type="range" min="0" max="100" step="5" value=${USUAL_VOLUME} />
      <button class="plain-button" type="submit" ?disabled=${this.isBusy} data-test="control-set-volume">
        ${texts.setVolume}
      </button>
    </form>`;
  }

  #picture(texts: ApplianceControlTexts) {
    if (this.picture === null) return nothing;
    return html`<figure>
      <img
        src=${`data:image/jpeg;base64,${this.picture}`}
        alt=${texts.picture(this.name)}
        data-test="control-picture"
      />
      <figcaption>
        <span class="soft">${texts.picture(this.name)} · ${texts.pictureNote}</span>
        <button class="plain-button" type="button" @click=${() => (this.picture = null)}>${texts.hidePicture}</button>
      </figcaption>
    </figure>`;
  }

  readonly #toggle = (): void => {
    this.isOpen = !this.isOpen;
    this.told = null;
    this.picture = null;
    this.asksRestart = false;
    if (this.isOpen) void this.#look();
  };

  readonly #onVolume = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.renderRoot.querySelector<HTMLInputElement>('#volume');
    void this.#want({ kind: 'set-volume', percent: Number(field?.value ?? USUAL_VOLUME) });
  };

  async #look(): Promise<void> {
    const answer = await this.#ask({ kind: 'tell' });
    if (answer !== null) this.known = answer.told;
  }

  async #want(wish: Exclude<ApplianceWish, { kind: 'tell' }>): Promise<void> {
    if (this.isBusy) return;
    const texts = applianceControlTexts(this.speaking.language);
    this.isBusy = true;
    this.asksRestart = false;
    this.told = { tone: 'good', words: texts.asking };
    const answer = await this.#ask(wish);
    this.isBusy = false;
    if (answer === null) return;
    this.told = wish.kind === 'take-picture' ? null : { tone: 'good', words: texts.done[wish.kind] };
    if (wish.kind === 'take-picture') this.picture = answer.content?.bytes ?? null;
    if (wish.kind === 'read-log') saveText(`${this.name}.log`, answer.content?.bytes ?? '');
    await this.#look();
  }

  /** Null: it was not done, and `told` says why. */
  async #ask(wish: ApplianceWish): Promise<ApplianceAnswer | null> {
    const { http, deviceId, speaking } = this;
    if (http === null || deviceId === null) return null;
    const result = await askMachine(http, { act: 'control-appliance', deviceId, wish });
    if (result.kind !== 'ok') {
      this.told = { tone: 'alarm', words: applianceControlTexts(speaking.language).notConnected };
      return null;
    }
    if (result.value.kind === 'refused') {
      const { reason } = result.value;
      this.told = { tone: 'alarm', words: messagesIn(machineRefusalMessages, speaking.language)[reason] };
      return null;
    }
    return result.value.act === 'control-appliance' ? result.value : null;
  }
}

customElements.define('mc-appliance-control', McApplianceControl);

declare global {
  interface HTMLElementTagNameMap {
    'mc-appliance-control': McApplianceControl;
  }
}
