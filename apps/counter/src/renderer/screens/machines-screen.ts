import { html, nothing, type PropertyDeclarations } from 'lit';
import type { HubHttp } from '@motcua/client';
import { machinePageTexts, machineRefusalMessages, messagesIn } from '@motcua/messages';
import type { DeviceHealthView, MachineAct } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import '../morning/morning-note.ts';
import '../printer-paper.ts';
import { askMachine } from '../machines/ask-machine.ts';
import { machineGroups } from '../machines/machine-groups.ts';
import { machineStyles } from '../machines/machine-styles.ts';
import { countMachines } from '../model/machine-levels.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import type { KeptSettings } from '../settings/kept-settings.ts';
import { StatePart } from '../state-part.ts';
import { failureTold, type Told } from '../told.ts';
import { pageTitle } from './page-title.ts';
import { setupScreenStyles } from './setup-screen-styles.ts';
import '../page-header.ts';

/** Where there is nothing, nothing is well either. */
const SUMMARY_ICONS = { trouble: 'warning', well: 'circle-check', none: 'info' } as const;

/** DV4: every machine with how it is, since when and what to do; for all staff. */
export class McMachinesScreen extends StatePart {
  static override properties: PropertyDeclarations = {
    http: { attribute: false },
    kept: { attribute: false },
    keep: { attribute: false },
    told: { state: true },
    isBusy: { state: true },
    isFinding: { state: true },
  };
  static override styles = [baseStyles, partsStyles, setupScreenStyles, machineStyles];

  declare http: HubHttp | null;
  declare kept: KeptSettings | null;
  declare keep: ((kept: KeptSettings | null) => void) | null;
  declare told: Told | null;
  declare isBusy: boolean;
  declare isFinding: boolean;

  constructor() {
    super();
    this.http = null;
    this.kept = null;
    this.keep = null;
    this.told = null;
    this.isBusy = false;
    this.isFinding = false;
  }

  override render() {
    const { state, speaking } = this;
    if (state === null) return nothing;
    const texts = machinePageTexts(speaking.language);
    const health = state.health?.body ?? null;
    return html`<div class="page">
      <mc-page-header .state=${state} .speaking=${speaking}></mc-page-header>
      <main>
        ${pageTitle(texts.title, texts.lead, speaking.texts, () => this.dispatchEvent(new PageEvent({ kind: 'back' })))}
        ${state.link.kind === 'connected' ? nothing : html`<p class="told alarm" role="alert">${texts.notConnected}</p>`}
        <p class="told ${this.told?.tone ?? 'none'}" role="status" data-test="machines-told">
          ${this.told?.words ?? ''}
        </p>
        <mc-morning-note .http=${this.http} .speaking=${speaking} .leadsThere=${true}></mc-morning-note>
        ${health === null ? html`<p class="soft" data-test="machines-loading">${texts.loading}</p>` : this.#machines(health)}
      </main>
    </div>`;
  }

  #machines(health: DeviceHealthView) {
    const { speaking, state } = this;
    const texts = machinePageTexts(speaking.language);
    const overview = state?.overview?.body ?? null;
    const { all, inNeed } = countMachines(health, overview, speaking.hubMs);
    const role = state?.you?.role;
    const isAdministrator = role === 'administrator';
    const look = inNeed > 0 ? 'trouble' : all > 0 ? 'well' : 'none';
    return html`<div class="summary ${look}" data-test="machines-summary">
        <span
          ><mc-icon .name=${SUMMARY_ICONS[look]}></mc-icon
          >${inNeed > 0 ? texts.inNeed(inNeed) : texts.allWell(all)}</span
        >
        ${isAdministrator ? this.#findButton() : nothing}
      </div>
      ${
        this.isFinding
          ? html`<mc-find-devices
              .speaking=${speaking}
              .http=${this.http}
              .by=${state?.you?.accountId ?? null}
              .kept=${this.kept}
              .keep=${this.keep}
            ></mc-find-devices>`
          : nothing
      }
      ${machineGroups(
        {
          ...{ speaking, overview, http: this.http, isBusy: this.isBusy },
          act: (act: MachineAct) => void this.#act(act),
          mayProbe: isAdministrator || role === 'supervisor',
          mayControl: isAdministrator,
        },
        health,
      )}`;
  }

  #findButton() {
    const texts = machinePageTexts(this.speaking.language);
    return html`<button
      class="plain-button"
      type="button"
      aria-expanded=${this.isFinding ? 'true' : 'false'}
      data-test="find-devices"
      @click=${this.#find}
    >
      <mc-icon .name=${'link'}></mc-icon>${texts.find}
    </button>`;
  }

  readonly #find = (): void => {
    if (!this.isFinding) void import('../machines/find-devices.ts');
    this.isFinding = !this.isFinding;
  };

  async #act(act: MachineAct): Promise<void> {
    if (this.http === null || this.isBusy) return;
    this.isBusy = true;
    const result = await askMachine(this.http, act);
    this.isBusy = false;
    if (result.kind !== 'ok') {
      this.told = failureTold(result, this.speaking);
      return;
    }
    const { language } = this.speaking;
    const reply = result.value;
    if (reply.kind === 'refused') {
      this.told = { tone: 'alarm', words: messagesIn(machineRefusalMessages, language)[reply.reason] };
    } else if (reply.act === 'show-board-test') {
      this.told = { tone: 'good', words: machinePageTexts(language).testShown(reply.boards) };
    } else if (reply.act === 'show-calibration') {
      this.told = { tone: 'good', words: machinePageTexts(language).calibrationShown };
    } else if (reply.act === 'measure-glass') {
      this.told = { tone: 'good', words: machinePageTexts(language).glassAsked };
    } else if (reply.act === 'probe-printer') {
      this.told = { tone: 'good', words: machinePageTexts(language).probed };
    }
  }
}

customElements.define('mc-machines-screen', McMachinesScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mc-machines-screen': McMachinesScreen;
  }
}
