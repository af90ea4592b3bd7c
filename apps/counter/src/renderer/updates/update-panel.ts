import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { updateTexts, type UpdateTexts } from '@motcua/messages';
import type { StickPackages, UpdateDone, UpdateMachine, UpdatesOverview, UpdateUploadReply } from '@motcua/protocol';
import type { HttpResult } from '@motcua/client';
import { baseStyles } from '@motcua/ui';
import { partsStyles } from '../parts-styles.ts';
import { StatePart } from '../state-part.ts';
import { failureTold, type Told } from '../told.ts';
import './package-card.ts';
import type { PackageWishEvent } from './package-card.ts';
import { updateStyles } from './update-styles.ts';
import { megabytes, stateWords } from './update-words-of.ts';
import { updatesApi, type UpdatesApi } from './updates-api.ts';

const REFRESH_MS = 5_000;

/** UP9, UP10: which version runs where, and how another one is brought and installed. For administrators. */
export class McUpdatePanel extends StatePart {
  static override properties: PropertyDeclarations = {
    overview: { state: true },
    sticks: { state: true },
    told: { state: true },
    isBusy: { state: true },
  };
  static override styles = [baseStyles, partsStyles, updateStyles];

  declare overview: UpdatesOverview | null;
  declare sticks: StickPackages['found'] | null;
  declare told: Told | null;
  declare isBusy: boolean;
  #timer: ReturnType<typeof setInterval> | null = null;

  constructor() {
    super();
    this.overview = null;
    this.sticks = null;
    this.told = null;
    this.isBusy = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => void this.#refresh(), REFRESH_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#timer !== null) clearInterval(this.#timer);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('http')) void this.#refresh();
  }

  get #api(): UpdatesApi | null {
    return this.http === null ? null : updatesApi(this.http);
  }

  async #refresh(): Promise<void> {
    const read = await this.#api?.overview();
    if (read?.kind === 'ok') this.overview = read.value;
  }

  override render() {
    const words = updateTexts(this.speaking.language);
    const { overview } = this;
    return html`<h3>${words.title}</h3>
      <p class="soft">${words.lead}</p>
      ${overview === null ? html`<p class="soft">${words.loading}</p>` : this.#present(overview, words)}`;
  }

  #present(overview: UpdatesOverview, words: UpdateTexts) {
    return html`${overview.trustsKeys ? nothing : html`<p class="note" data-test="no-keys">${words.noKeys}</p>`}
      <ul data-test="versions">
        ${overview.machines.map((machine) => this.#machine(machine, words))}
      </ul>
      ${overview.canUpdateHub ? nothing : html`<p class="soft">${words.noLauncher}</p>`}
      <h4>${words.packages}</h4>
      ${this.#ways(overview, words)}
      <p class="told ${this.told?.tone ?? ''}" role="status" data-test="update-told">${this.told?.words ?? ''}</p>
      ${this.#found(words)} ${overview.packages.length === 0 ? html`<p class="soft">${words.noPackages}</p>` : nothing}
      <div class="packages" data-test="packages">
        ${overview.packages.map(
          (each) =>
            html`<mc-package-card
              .wanted=${each}
              .overview=${overview}
              .words=${words}
              .isBusy=${this.isBusy}
              @mc-package-wish=${this.#onWish}
            ></mc-package-card>`,
        )}
      </div>`;
  }

  #machine(machine: UpdateMachine, words: UpdateTexts) {
    const { target, part, name, version, wanted, state } = machine;
    const isFailed = state.kind === 'failed';
    const isAhead = wanted !== null && wanted.version !== version;
    return html`<li data-test="version-${target}">
      <mc-icon .name=${part === 'kiosk' ? 'touch' : 'monitor'}></mc-icon>
      <b>${part === 'hub' ? words.parts.hub : name}</b>
      <span>${version === null ? words.noVersion : words.version(version)}</span>
      <span class=${isFailed ? 'failed' : 'soft'}
        >${isAhead && !isFailed ? `${words.wanted(wanted.version, words.whens[wanted.when])}. ` : ''}${stateWords(machine, words)}</span
      >
      ${
        isAhead && part !== 'rating'
          ? html`<button
              class="plain-button"
              type="button"
              @click=${() => this.#do((api) => api.withdraw({ target, part }))}
            >
              ${words.withdraw}
            </button>`
          : html`<span></span>`
      }
    </li>`;
  }

  #ways({ trustsKeys }: UpdatesOverview, words: UpdateTexts) {
    const isOff = this.isBusy || !trustsKeys;
    return html`<div class="ways">
      <label class="plain-button">
        ${words.bring}
        <input
          class="hidden-input"
          type="file"
          accept=".motcua"
          data-test="bring-package"
          ?disabled=${isOff}
          @change=${this.#bring}
        />
      </label>
      <button class="plain-button" type="button" data-test="look-on-sticks" ?disabled=${isOff} @click=${this.#look}>
        ${words.sticks}
      </button>
    </div>`;
  }

  #found(words: UpdateTexts) {
    const { sticks } = this;
    if (sticks === null) return nothing;
    if (sticks.length === 0) return html`<p class="soft" data-test="no-sticks">${words.noSticks}</p>`;
    return html`<ul data-test="sticks">
      ${sticks.map(
        ({ stickId, name, folder, bytes }) =>
          html`<li class="package">
            <span><b>${name}</b> <span class="soft">${folder} · ${megabytes(bytes, words)}</span></span>
            <button
              class="plain-button"
              type="button"
              ?disabled=${this.isBusy}
              @click=${() => this.#takeFromStick(stickId, words)}
            >
              ${words.take}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  readonly #bring = async (event: Event): Promise<void> => {
    const input = event.target;
    const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
    const words = updateTexts(this.speaking.language);
    if (!(input instanceof HTMLInputElement) || file === undefined || this.#api === null) return;
    this.isBusy = true;
    const result = await this.#api.upload(file, (share, isHeldUp) => {
      const percent = Math.floor(share * 100);
      this.told = { tone: 'good', words: percent === 100 ? words.checking : words.bringing(percent) };
      if (isHeldUp) this.told = { tone: 'alarm', words: `${words.bringing(percent)}. ${words.heldUp}` };
    });
    input.value = '';
    await this.#tellTaken(result, words);
  };

  readonly #look = async (): Promise<void> => {
    const found = await this.#api?.sticks();
    if (found?.kind === 'ok') this.sticks = found.value.found;
    else if (found !== undefined) this.told = failureTold(found, this.speaking);
  };

  async #takeFromStick(stickId: string, words: UpdateTexts): Promise<void> {
    if (this.#api === null) return;
    this.isBusy = true;
    this.told = { tone: 'good', words: words.checking };
    await this.#tellTaken(await this.#api.takeFromStick(stickId), words);
  }

  async #tellTaken(result: HttpResult<UpdateUploadReply>, words: UpdateTexts): Promise<void> {
    this.isBusy = false;
    if (result.kind !== 'ok') this.told = failureTold(result, this.speaking);
    else if (result.value.kind === 'stored') {
      const { part, version } = result.value.package;
      this.told = { tone: 'good', words: words.brought(words.packageName(words.parts[part], version)) };
      this.sticks = null;
    } else if (result.value.kind === 'refused') {
      this.told = { tone: 'alarm', words: words.refused(words.failures[result.value.reason]) };
    }
    await this.#refresh();
  }

  readonly #onWish = (event: PackageWishEvent): void => {
    const { wish } = event;
    void this.#do((api) => (wish.kind === 'remove' ? api.remove(wish.packageId) : api.wish(wish.wanted)));
  };

  async #do(act: (api: UpdatesApi) => Promise<HttpResult<UpdateDone>>): Promise<void> {
    if (this.#api === null) return;
    const words = updateTexts(this.speaking.language);
    this.isBusy = true;
    const result = await act(this.#api);
    this.isBusy = false;
    if (result.kind !== 'ok') this.told = failureTold(result, this.speaking);
    else if (result.value.kind === 'done') this.told = { tone: 'good', words: words.done };
    else this.told = { tone: 'alarm', words: words.refused(words.failures[result.value.reason]) };
    await this.#refresh();
  }
}

customElements.define('mc-update-panel', McUpdatePanel);

declare global {
  interface HTMLElementTagNameMap {
    'mc-update-panel': McUpdatePanel;
  }
}
