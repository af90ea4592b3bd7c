import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { HubHttp } from '@motcua/client';
import { counterPcTexts, pairDevicesTexts } from '@motcua/messages';
import {
  HUB_IDENTITY_PATH,
  hubIdentitySchema,
  type DeviceList,
  type PairedRole,
  type PairingList,
} from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { textOf } from '../text-of.ts';
import { failureTold, type Told } from '../told.ts';
import { setupScreenStyles } from './setup-screen-styles.ts';
import { StatePart } from '../state-part.ts';
import { pageTitle } from './page-title.ts';
import '../hub-notice.ts';
import '../own-pc.ts';
import '../page-header.ts';
import '../updates/update-panel.ts';

const REFRESH_MS = 4_000;

type Device = DeviceList['devices'][number];

/** Administrators pair kiosks, displays and counter PCs here, and take pairings back. */
export class McDevicesScreen extends StatePart {
  static override properties: PropertyDeclarations = {
    http: { attribute: false },
    requests: { state: true },
    devices: { state: true },
    told: { state: true },
    asksRevoke: { state: true },
    figures: { state: true },
    isBusy: { state: true },
  };
  static override styles = [baseStyles, partsStyles, setupScreenStyles];

  declare http: HubHttp | null;
  declare requests: PairingList['requests'];
  declare devices: readonly Device[];
  declare told: Told | null;
  declare asksRevoke: Device | null;
  /** TL3: by which a new device is sure of this hub; null: not known yet, or there are none. */
  declare figures: string | null;
  declare isBusy: boolean;
  #timer: ReturnType<typeof setInterval> | null = null;

  constructor() {
    super();
    this.http = null;
    this.requests = [];
    this.devices = [];
    this.told = null;
    this.asksRevoke = null;
    this.figures = null;
    this.isBusy = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => void this.#refresh(), REFRESH_MS);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('http')) return;
    void this.#refresh();
    void this.#askFigures();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#timer !== null) clearInterval(this.#timer);
  }

  async #refresh(): Promise<void> {
    const { http } = this;
    if (http === null) return;
    const [requests, devices] = await Promise.all([http.pendingPairings(), http.devices()]);
    if (requests.kind === 'ok') this.requests = requests.value.requests;
    if (devices.kind === 'ok') this.devices = devices.value.devices;
    if (requests.kind === 'refused') this.told = failureTold(requests, this.speaking);
  }

  async #askFigures(): Promise<void> {
    const identity = await this.http?.ask('GET', HUB_IDENTITY_PATH, null, (answer) => hubIdentitySchema.parse(answer));
    if (identity?.kind === 'ok') this.figures = identity.value.authorityDigits;
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || this.http === null || this.isBusy) return;
    const fields = new FormData(form);
    const code = textOf(fields, 'code').replace(/[\s-]/g, '');
    const name = textOf(fields, 'name').trim();
    const empty = code === '' ? 'code' : name === '' ? 'device-name' : null;
    // The second press of a double one finds the form empty: what it says of the first stands.
    if (code === '' && name === '' && this.told?.tone === 'good') return;
    if (empty !== null) {
      const words = pairDevicesTexts(this.speaking.language);
      this.told = { tone: 'alarm', words: empty === 'code' ? words.pairCodeMissing : words.deviceNameMissing };
      this.renderRoot.querySelector<HTMLInputElement>(`#${empty}`)?.focus();
      return;
    }
    this.isBusy = true;
    const result = await this.http.confirmPairing({ code, name });
    this.isBusy = false;
    if (result.kind === 'ok') {
      form.reset();
      this.told = { tone: 'good', words: pairDevicesTexts(this.speaking.language).paired(name) };
    } else {
      this.told = failureTold(result, this.speaking);
    }
    await this.#refresh();
  };

  async #revoke(device: Device): Promise<void> {
    this.asksRevoke = null;
    const result = await this.http?.revokeDevice(device.deviceId);
    if (result !== undefined && result.kind !== 'ok') this.told = failureTold(result, this.speaking);
    await this.#refresh();
  }

  override render() {
    const { state, speaking } = this;
    if (state === null) return nothing;
    const { texts, language } = speaking;
    const words = pairDevicesTexts(language);
    return html`<div class="page">
      <mc-page-header .state=${state} .speaking=${speaking}></mc-page-header>
      <main>
        ${pageTitle(texts.devices, words.lead, texts, this.#back)}
        <mc-hub-notice .speaking=${speaking}></mc-hub-notice>
        <p class="told ${this.told?.tone ?? 'none'}" role="status" data-test="devices-told">
          ${this.told?.words ?? ''}
        </p>
        <div class="columns">
          <form @submit=${this.#onSubmit} novalidate>
            <h3>${words.pairTitle}</h3>
            <p class="soft">${words.pairLead}</p>
            ${this.figures === null ? nothing : this.#hubFigures(this.figures)}
            <label for="code">${words.pairCode}</label>
            <input
              id="code"
              name="code"
              class="code"
              autocomplete="off"
              inputmode="text"
              autocapitalize="characters"
              maxlength="20"
              data-test="pairing-code"
            />
            <label for="device-name">${words.deviceName}</label>
            <input
              id="device-name"
              name="name"
              autocomplete="off"
              maxlength="60"
              placeholder=${words.deviceNameExample}
              data-test="pairing-name"
            />
            <button class="plain-button main" type="submit" data-test="pairing-confirm" ?disabled=${this.isBusy}>
              ${words.pairConfirm}
            </button>
          </form>
          <section>
            <mc-own-pc
              .http=${this.http}
              .speaking=${speaking}
              @own-pc-paired=${() => void this.#refresh()}
            ></mc-own-pc>
            <h3>${words.requestsTitle}</h3>
            ${this.requests.length === 0 ? html`<p class="soft">${words.noRequests}</p>` : nothing}
            <ul data-test="pairing-requests">
              ${this.requests.map(
                (request) =>
                  html`<li>
                    <span>${this.#roleName(request.role)}</span><b>${request.name}</b>
                    <span class="soft">${words.requestFrom(request.address)}</span>
                  </li>`,
              )}
            </ul>
          </section>
        </div>
        <h3>${words.pairedTitle}</h3>
        ${this.devices.length === 0 ? html`<p class="soft">${words.noDevices}</p>` : nothing}
        <ul class="rows" data-test="devices-list">
          ${this.devices.map((device) => this.#device(device))}
        </ul>
        <mc-update-panel .state=${state} .speaking=${speaking} .http=${this.http}></mc-update-panel>
      </main>
    </div>`;
  }

  #hubFigures(figures: string) {
    return html`<p class="soft">
      ${pairDevicesTexts(this.speaking.language).hubFigures}<b class="figures" data-test="hub-figures">${figures}</b>
    </p>`;
  }

  #device(device: Device) {
    const words = pairDevicesTexts(this.speaking.language);
    const standing =
      device.revokedAt !== null ? words.revoked : device.connected ? words.isConnected : words.notConnectedDevice;
    const isAsked = this.asksRevoke?.deviceId === device.deviceId;
    return html`<li class=${device.revokedAt === null ? '' : 'past'}>
      <mc-icon .name=${device.role === 'kiosk' ? 'touch' : 'monitor'}></mc-icon>
      <span><b>${device.name}</b><small>${this.#roleName(device.role)} · ${standing}</small></span>
      ${device.revokedAt !== null ? nothing : isAsked ? this.#askRevoke(device) : this.#revokeButton(device)}
    </li>`;
  }

  #revokeButton(device: Device) {
    return html`<button class="plain-button" type="button" @click=${() => (this.asksRevoke = device)}>
      ${pairDevicesTexts(this.speaking.language).revoke}
    </button>`;
  }

  #askRevoke(device: Device) {
    const { texts, language } = this.speaking;
    const words = pairDevicesTexts(language);
    return html`<span class="ask" role="alertdialog">
      <b>${words.askRevoke(device.name)}</b>
      <button class="plain-button danger" type="button" @click=${() => this.#revoke(device)}>${words.revoke}</button>
      <button class="plain-button" type="button" @click=${() => (this.asksRevoke = null)}>${texts.cancel}</button>
    </span>`;
  }

  #roleName(role: PairedRole): string {
    const { language } = this.speaking;
    const words = pairDevicesTexts(language);
    return { kiosk: words.kioskDevice, display: words.displayDevice, ...counterPcTexts(language).device }[role];
  }

  readonly #back = (): void => {
    this.dispatchEvent(new PageEvent({ kind: 'back' }));
  };
}

customElements.define('mc-devices-screen', McDevicesScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mc-devices-screen': McDevicesScreen;
  }
}
