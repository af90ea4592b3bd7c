import { LitElement, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { HubHttp } from '@motcua/client';
import { findDevicesTexts } from '@motcua/messages';
import {
  MAX_ASKED_ADDRESSES,
  type AccountId,
  type AskedAddresses,
  type FoundPort,
  type KioskPortsFound,
} from '@motcua/protocol';
import type { FoundKind } from '@motcua/protocol/machines';
import { baseStyles } from '@motcua/ui';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { addFound, type FoundThing } from '../settings/add-found.ts';
import { startEditing } from '../settings/editing.ts';
import type { KeptSettings } from '../settings/kept-settings.ts';
import { settingsApi } from '../settings/settings-api.ts';
import { SPEAKING_AT_FIRST, type Speaking } from '../speaking.ts';
import { textOf } from '../text-of.ts';
import { failureTold, type Told } from '../told.ts';
import { findStyles } from './find-styles.ts';
import { answerRow, kioskPart, portList } from './found-rows.ts';
import { machinesApi } from './machines-api.ts';
import { parseAddresses } from './parse-addresses.ts';

const USUAL_PORT = 9100;

/** DV2, DV3: administrators see what is plugged in, ask addresses, and take what they find into the settings. */
export class McFindDevices extends LitElement {
  static override properties: PropertyDeclarations = {
    http: { attribute: false },
    speaking: { attribute: false },
    by: { attribute: false },
    kept: { attribute: false },
    keep: { attribute: false },
    ports: { state: true },
    kiosks: { state: true },
    answers: { state: true },
    told: { state: true },
    isAsking: { state: true },
  };
  static override styles = [baseStyles, partsStyles, findStyles];

  declare http: HubHttp | null;
  declare speaking: Speaking;
  declare by: AccountId | null;
  declare kept: KeptSettings | null;
  declare keep: ((kept: KeptSettings | null) => void) | null;
  /** Null: not read yet. */
  declare ports: readonly FoundPort[] | null;
  /** Null: not all of them have answered. */
  declare kiosks: KioskPortsFound['kiosks'] | null;
  declare answers: AskedAddresses['answers'];
  declare told: Told | null;
  declare isAsking: boolean;
  #looks = 0;

  constructor() {
    super();
    this.http = null;
    this.speaking = SPEAKING_AT_FIRST;
    this.by = null;
    this.kept = null;
    this.keep = null;
    this.ports = null;
    this.kiosks = null;
    this.answers = [];
    this.told = null;
    this.isAsking = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('http') && this.http !== null) void this.#look();
  }

  readonly #look = async (): Promise<void> => {
    if (this.http === null) return;
    const look = ++this.#looks;
    this.ports = null;
    this.kiosks = null;
    const api = machinesApi(this.http);
    const asked = api.kioskPorts();
    // The hub's own are there at once; a kiosk may take some seconds.
    const result = await api.ports();
    if (look !== this.#looks) return;
    if (result.kind === 'ok') this.ports = result.value.ports;
    else this.#fail(result);
    const answered = await asked;
    if (look !== this.#looks) return;
    this.kiosks = answered.kind === 'ok' ? answered.value.kiosks : [];
    if (answered.kind !== 'ok') this.#fail(answered);
  };

  readonly #ask = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || this.http === null || this.isAsking) return;
    const texts = findDevicesTexts(this.speaking.language);
    const fields = new FormData(form);
    const typed = parseAddresses(textOf(fields, 'addresses'));
    const port = Number(textOf(fields, 'port').trim());
    if (typed.kind === 'empty') return this.#refuse(texts.addressEmpty);
    if (typed.kind === 'too-many') return this.#refuse(texts.addressTooMany(MAX_ASKED_ADDRESSES));
    if (typed.kind === 'not-understood') return this.#refuse(texts.addressNotUnderstood(typed.typed));
    if (!Number.isInteger(port) || port < 1 || port > 65_535) return this.#refuse(texts.portNotUnderstood);
    this.isAsking = true;
    this.told = null;
    const result = await machinesApi(this.http).ask({ hosts: [...typed.hosts], port });
    this.isAsking = false;
    if (result.kind === 'ok') this.answers = result.value.answers;
    else this.#fail(result);
  };

  #refuse(words: string): void {
    this.told = { tone: 'alarm', words };
    this.renderRoot.querySelector<HTMLInputElement>('#addresses')?.focus();
  }

  #fail(failure: Parameters<typeof failureTold>[0]): void {
    this.told = failureTold(failure, this.speaking);
  }

  /** Into what is typed in the settings and not applied, where there is such; else into the present ones. */
  readonly #add = async (thing: FoundThing, kind: FoundKind): Promise<void> => {
    const { http, by, kept } = this;
    if (http === null || by === null) return;
    let editing = kept !== null && kept.by === by ? kept.editing : null;
    if (editing === null) {
      const read = await settingsApi(http).read();
      if (read.kind !== 'ok') return this.#fail(read);
      editing = startEditing(read.value.settings);
    }
    const texts = findDevicesTexts(this.speaking.language);
    const added = addFound(editing, thing, kind, texts.newNames[kind]);
    if (added === null) return this.#refuse(texts.noCounter);
    this.keep?.({ by, editing: added.editing, show: added.path });
    this.dispatchEvent(new PageEvent({ kind: 'settings' }));
  };

  override render() {
    const texts = findDevicesTexts(this.speaking.language);
    return html`<section class="find" data-test="find">
      <div class="top">
        <h3>${texts.title}</h3>
        <button class="plain-button" type="button" data-test="look-again" @click=${this.#look}>
          <mc-icon .name=${'refresh'}></mc-icon>${texts.look}
        </button>
      </div>
      <p class="soft">${texts.lead} ${texts.adding}</p>
      ${this.told === null ? nothing : html`<p class="told ${this.told.tone}" role="alert">${this.told.words}</p>`}
      <h4>${texts.atHub}</h4>
      ${this.#ports()} ${this.#kiosks()} ${this.#network()}
    </section>`;
  }

  #ports() {
    const texts = findDevicesTexts(this.speaking.language);
    const { ports } = this;
    if (ports === null) return html`<p class="soft" role="status">${this.told === null ? texts.looking : ''}</p>`;
    return portList(texts, { kiosk: null, ports, none: texts.none }, this.#add);
  }

  #kiosks() {
    const texts = findDevicesTexts(this.speaking.language);
    if (this.kiosks === null) return html`<p class="soft" role="status">${texts.askingKiosks}</p>`;
    return this.kiosks.map((kiosk) => kioskPart(texts, kiosk, this.#add));
  }

  #network() {
    const texts = findDevicesTexts(this.speaking.language);
    return html`<form @submit=${this.#ask} novalidate>
      <h4>${texts.askTitle}</h4>
      <p class="soft">${texts.askLead(MAX_ASKED_ADDRESSES)}</p>
      <div class="fields">
        <div>
          <label for="addresses">${texts.addresses}</label>
          <input
            id="addresses"
            name="addresses"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            maxlength="200"
            placeholder=${texts.addressesExample}
            data-test="addresses"
          />
        </div>
        <div>
          <label for="port">${texts.tcpPort}</label>
          <input id="port" name="port" inputmode="numeric" autocomplete="off" maxlength="5" value=${USUAL_PORT} />
        </div>
        <button class="plain-button main" type="submit" ?disabled=${this.isAsking} data-test="ask-addresses">
          ${this.isAsking ? texts.asking : texts.ask}
        </button>
      </div>
      <div role="status">
        <ul data-test="answers">
          ${this.answers.map((answer) => answerRow(texts, answer, this.#add))}
        </ul>
      </div>
    </form>`;
  }
}

customElements.define('mc-find-devices', McFindDevices);

declare global {
  interface HTMLElementTagNameMap {
    'mc-find-devices': McFindDevices;
  }
}
