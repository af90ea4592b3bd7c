import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { localText, staffLockTexts, storyReasonTexts } from '@motcua/messages';
import {
  KIOSK_LOCK_REASONS,
  MAX_LOCK_TEXT,
  kioskLockWords,
  type DeviceHealthView,
  type DeviceId,
  type Language,
} from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { capitalised } from '../capitalised.ts';
import type { Sending } from '../model/send.ts';
import { isBusy } from '../model/staff-state.ts';
import { wasAccepted } from '../model/was-accepted.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { StatePart } from '../state-part.ts';
import { dayLineStyles } from './day-line-styles.ts';
import { dayStyles } from './day-styles.ts';

type Kiosk = Pick<DeviceHealthView['appliances'][number], 'deviceId' | 'name'>;

/** KI8: a kiosk takes nobody until it is unlocked, and says why; also one that is away, which says it when it is back. */
export class McLockForm extends StatePart {
  static override properties: PropertyDeclarations = { which: { state: true }, lacksVietnamese: { state: true } };
  static override styles = [
    baseStyles,
    partsStyles,
    dayStyles,
    dayLineStyles,
    css`
      details {
        margin-bottom: 0.75rem;
      }
      summary {
        min-height: 2.75rem;
        padding-block: 0.5rem;
        color: var(--mc-action);
        font-weight: var(--mc-weight-strong);
        cursor: pointer;
      }
    `,
  ];

  /** The kiosk chosen; null, or one that has been locked: the first of those that are free. */
  declare which: string | null;
  /** Something was typed in other languages alone. */
  declare lacksVietnamese: boolean;

  constructor() {
    super();
    this.which = null;
    this.lacksVietnamese = false;
  }

  /** What was typed for a kiosk stays until that kiosk is locked. */
  protected override updated(changed: PropertyValues<this>): void {
    if (!wasAccepted(changed.get('state') ?? null, this.state, 'lock-kiosk')) return;
    for (const field of this.renderRoot.querySelectorAll('input')) field.value = '';
    for (const more of this.renderRoot.querySelectorAll('details')) more.open = false;
  }

  override render() {
    const words = staffLockTexts(this.speaking.language);
    const kiosks = this.#kiosks();
    return html`<form @submit=${this.#onSubmit} novalidate>
      <h3>${words.title}</h3>
      <p class="lead">${words.lead}</p>
      ${repeat(
        kiosks,
        ({ deviceId }) => deviceId,
        (kiosk) => this.#locked(kiosk),
      )}
      ${this.#lockFields(kiosks)}
    </form>`;
  }

  #kiosks(): readonly Kiosk[] {
    const known = (this.state?.health?.body.appliances ?? []).filter(({ role }) => role === 'kiosk');
    // One that is no longer paired can still be unlocked.
    const others = this.#locks().filter(({ deviceId }) => !known.some((one) => one.deviceId === deviceId));
    return [...known, ...others.map(({ deviceId }) => ({ deviceId, name: deviceId }))];
  }

  #locks() {
    return this.state?.overview?.body.kiosksLocked ?? [];
  }

  #locked({ deviceId, name }: Kiosk) {
    const { language } = this.speaking;
    const words = staffLockTexts(language);
    const lock = this.#locks().find((one) => one.deviceId === deviceId);
    if (lock === undefined) return nothing;
    const reason = storyReasonTexts(language).lock[lock.reason];
    const typed = kioskLockWords(lock);
    const told = typed === null ? reason : `${reason} – ${localText(typed, language)}`;
    const sending: Sending = { act: 'unlock-kiosk', number: null, command: { type: 'unlock-kiosk', deviceId } };
    return html`<div class="line off" data-test="locked-kiosk">
      <span><b>${name}</b><small>${words.lockedBy(told, lock.by)}</small></span>
      <button
        class="plain-button"
        type="button"
        data-test="unlock-kiosk"
        aria-label="${words.unlock}: ${name}"
        ?disabled=${isBusy(this.state)}
        @click=${() => this.dispatchEvent(new PageEvent({ kind: 'send', sending }))}
      >
        ${words.unlock}
      </button>
    </div>`;
  }

  #lockFields(kiosks: readonly Kiosk[]) {
    const { language } = this.speaking;
    const words = staffLockTexts(language);
    const free = kiosks.filter(({ deviceId }) => !this.#locks().some((one) => one.deviceId === deviceId));
    if (free.length === 0) return kiosks.length === 0 ? html`<p class="soft">${words.none}</p>` : nothing;
    const chosen = free.find(({ deviceId }) => deviceId === this.which) ?? free[0];
    return html`<label for="lock-which">${words.which}</label>
      <select id="lock-which" data-test="lock-which" @change=${this.#onWhich}>
        ${free.map(
          (kiosk) => html`<option value=${kiosk.deviceId} .selected=${kiosk === chosen}>${kiosk.name}</option>`,
        )}
      </select>
      <label for="lock-reason">${words.reason}</label>
      <select id="lock-reason" data-test="lock-reason">
        ${KIOSK_LOCK_REASONS.map(
          (reason) => html`<option value=${reason}>${capitalised(storyReasonTexts(language).lock[reason])}</option>`,
        )}
      </select>
      ${this.#textFields()}
      <button
        class="plain-button"
        type="submit"
        data-test="lock-kiosk"
        aria-label="${words.lock}: ${chosen?.name ?? ''}"
        ?disabled=${isBusy(this.state)}
      >
        ${words.lock}
      </button>`;
  }

  /** One field for all that most ever need; the other languages behind a press. */
  #textFields() {
    const words = staffLockTexts(this.speaking.language);
    return html`<label for="lock-text">${words.text}</label>
      <input
        id="lock-text"
        lang="vi"
        maxlength=${MAX_LOCK_TEXT}
        autocomplete="off"
        aria-invalid=${String(this.lacksVietnamese)}
        aria-describedby="lock-text-problem"
        data-test="lock-text"
      />
      <p class="problem" id="lock-text-problem" role="alert" data-test="lock-text-problem">
        ${this.lacksVietnamese ? words.lacksVietnamese : nothing}
      </p>
      <details data-test="lock-languages">
        <summary>${words.otherLanguages}</summary>
        <p class="lead">${words.otherLanguagesLead}</p>
        ${(['en', 'km'] as const).map(
          (language) =>
            html`<label for="lock-text-${language}">${words.inLanguage[language]}</label>
              <input
                id="lock-text-${language}"
                lang=${language}
                maxlength=${MAX_LOCK_TEXT}
                autocomplete="off"
                data-test="lock-text-${language}"
              />`,
        )}
      </details>`;
  }

  #typed(language: Language): string | null {
    const id = language === 'vi' ? 'lock-text' : `lock-text-${language}`;
    return this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.value.trim() || null;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const deviceId = this.renderRoot.querySelector<HTMLSelectElement>('#lock-which')?.value ?? '';
    const chosen = this.renderRoot.querySelector<HTMLSelectElement>('#lock-reason')?.value;
    const reason = KIOSK_LOCK_REASONS.find((each) => each === chosen);
    if (deviceId === '' || reason === undefined) return;
    const [vi, en, km] = [this.#typed('vi'), this.#typed('en'), this.#typed('km')];
    this.lacksVietnamese = vi === null && (en !== null || km !== null);
    if (this.lacksVietnamese) {
      this.renderRoot.querySelector<HTMLInputElement>('#lock-text')?.focus();
      return;
    }
    const text = vi === null ? null : { vi, en, km };
    const command = { type: 'lock-kiosk', deviceId: deviceId as DeviceId, reason, text } as const;
    this.dispatchEvent(new PageEvent({ kind: 'send', sending: { act: 'lock-kiosk', number: null, command } }));
  };

  readonly #onWhich = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) this.which = event.target.value;
  };
}

customElements.define('mc-lock-form', McLockForm);

declare global {
  interface HTMLElementTagNameMap {
    'mc-lock-form': McLockForm;
  }
}
