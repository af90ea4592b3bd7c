import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import type { HubHttp } from '@motcua/client';
import { callExplanationText, localText } from '@motcua/messages';
import type { ProfileTrialReply } from '@motcua/protocol';
import type { CallingProfile } from '@motcua/protocol/settings-document';
import type { CounterId } from '@motcua/protocol/vocabulary';
import { baseStyles } from '@motcua/ui';
import { partsStyles } from '../parts-styles.ts';
import { settingsApi } from '../settings/settings-api.ts';
import { SPEAKING_AT_FIRST } from '../speaking.ts';
import { failureTold, type Told } from '../told.ts';
import type { SettingsForm } from './settings-form.ts';

type TrialCalls = ProfileTrialReply['present'];

/** CA3: whom a counter would call now, and whom with the profile as it stands in the editor. Nobody is called. */
export class McSettingsTrial extends LitElement {
  static override properties: PropertyDeclarations = {
    form: { attribute: false },
    profile: { attribute: false },
    http: { attribute: false },
    reply: { state: true },
    told: { state: true },
  };
  static override styles = [
    baseStyles,
    partsStyles,
    css`
      .ask {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 0.75rem;
      }
      select {
        width: auto;
        min-width: 12rem;
        min-height: 2.5rem;
        font-size: 1rem;
      }
      h4 {
        margin: 0.5rem 0 0.25rem;
        font-size: 1.0625rem;
      }
      .sides {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 1rem;
        margin-top: 0.75rem;
      }
      ol {
        list-style: none;
        border-top: 1px solid var(--mc-line);
      }
      li {
        padding: 0.4rem 0;
        border-bottom: 1px solid var(--mc-line);
        font-size: 0.9375rem;
        line-height: 1.4;
      }
      li b {
        font-size: 1.125rem;
      }
      .moved b {
        color: var(--mc-action);
      }
      .alarm {
        color: var(--mc-alarm);
      }
    `,
  ];

  declare form: SettingsForm | null;
  declare profile: CallingProfile | null;
  declare http: HubHttp | null;
  declare reply: ProfileTrialReply | null;
  declare told: Told | null;
  #counterId: CounterId | null = null;

  constructor() {
    super();
    this.form = null;
    this.profile = null;
    this.http = null;
    this.reply = null;
    this.told = null;
  }

  readonly #try = async (): Promise<void> => {
    const { form, profile, http } = this;
    const counterId = this.#counterId ?? form?.editing.base.counters[0]?.counterId;
    if (form === null || profile === null || http === null || counterId === undefined) return;
    const result = await settingsApi(http).tryProfile(counterId, profile);
    this.reply = result.kind === 'ok' ? result.value : null;
    this.told = result.kind === 'ok' ? null : failureTold(result, { ...SPEAKING_AT_FIRST, language: form.language });
  };

  readonly #choose = (event: Event): void => {
    if (!(event.target instanceof HTMLSelectElement)) return;
    this.#counterId = this.form?.editing.base.counters[event.target.selectedIndex]?.counterId ?? null;
    this.reply = null;
  };

  override render() {
    const { form, reply } = this;
    if (form === null) return nothing;
    const { texts, fields, editing } = form;
    return html`<h4>${texts.tryTitle}</h4>
      <p class="hint">${texts.tryLead}</p>
      <div class="ask">
        <div>
          <label for="counter">${texts.tryCounter}</label>
          <select id="counter" data-test="try-counter" @change=${this.#choose}>
            ${editing.base.counters.map(({ label }) => html`<option>${fields.counterTitle(label)}</option>`)}
          </select>
        </div>
        <button class="plain-button" type="button" data-test="try" @click=${this.#try}>${texts.tryIt}</button>
      </div>
      <div role="status">
        ${this.told === null ? nothing : html`<p class="alarm">${this.told.words}</p>`}
        ${
          reply === null
            ? nothing
            : html`<div class="sides" data-test="trial">
                ${this.#side(form, texts.tryPresent, reply.present, reply.present)}
                ${this.#side(form, texts.tryTried, reply.tried, reply.present)}
              </div>`
        }
      </div>`;
  }

  /** Numbers that stand elsewhere than in `other` are marked. */
  #side(form: SettingsForm, title: string, calls: TrialCalls, other: TrialCalls) {
    const { texts, language, editing } = form;
    return html`<div>
      <h4>${title}</h4>
      ${calls.length === 0 ? html`<p class="soft">${texts.tryNobody}</p>` : nothing}
      <ol>
        ${calls.map(({ ticketId, number, serviceId, priority, explanation }, n) => {
          const service = editing.base.services.find((each) => each.serviceId === serviceId);
          return html`<li class=${other[n]?.ticketId === ticketId ? '' : 'moved'}>
            <b>${n + 1}. ${number}</b> ${service === undefined ? '' : localText(service.name, language)}
            ${priority === 'priority' ? html`<span class="chip priority">${texts.priorityMark}</span>` : nothing}
            <div class="soft">${callExplanationText(explanation, language)}</div>
          </li>`;
        })}
      </ol>
    </div>`;
  }
}

customElements.define('mc-settings-trial', McSettingsTrial);

declare global {
  interface HTMLElementTagNameMap {
    'mc-settings-trial': McSettingsTrial;
  }
}
