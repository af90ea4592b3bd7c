import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { HubHttp } from '@motcua/client';
import { calendarDate, followSettingsTexts, staffTimeOfDay, type FollowSettingsTexts } from '@motcua/messages';
import type { FollowState } from '@motcua/protocol';
import { officeTold } from '../settings/follow-office-words.ts';
import { followApi } from '../settings/follow-api.ts';
import { UnshadowedPart } from '../unshadowed-part.ts';
import { followEditorStyles } from './follow-editor-styles.ts';
import { smallButton } from './settings-entry.ts';
import { numberField, selectField, tickField, type Option, type SettingsForm } from './settings-form.ts';
import '@motcua/ui/qr-picture';

/** While somebody holds a phone before the code, and otherwise. */
const CHECKING_MS = 1_500;
const RESTING_MS = 5_000;

/** FO6, FO7: following by phone: where the page is, how its port is, and the check with a phone. */
export class McFollowEditor extends UnshadowedPart {
  static override properties: PropertyDeclarations = {
    form: { attribute: false },
    http: { attribute: false },
    state: { state: true },
    refused: { state: true },
  };

  protected override readonly wears = followEditorStyles;
  declare form: SettingsForm | null;
  declare http: HubHttp | null;
  /** Null: not asked yet; 'unread': no answer. */
  declare state: FollowState | null | 'unread';
  /** Why the check that was asked for has not begun. */
  declare refused: 'not-open' | 'no-address' | null;
  #timer = 0;

  constructor() {
    super();
    this.form = null;
    this.http = null;
    this.state = null;
    this.refused = null;
  }

  /** Whoever comes here before this part was fetched has it made first, and given the way to the hub only then. */
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('http')) void this.#ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.#timer);
  }

  async #ask(): Promise<void> {
    window.clearTimeout(this.#timer);
    const { http } = this;
    if (http !== null) {
      const result = await followApi(http).state();
      this.#take(result.kind === 'ok' ? result.value : 'unread');
    }
    if (!this.isConnected) return;
    const isChecking = this.state !== null && this.state !== 'unread' && this.state.check !== null;
    this.#timer = window.setTimeout(() => void this.#ask(), isChecking ? CHECKING_MS : RESTING_MS);
  }

  #take(state: FollowState | 'unread'): void {
    this.state = state;
    // The hub has written down that a phone was there: that is a new version of the settings.
    if (state !== 'unread' && state.checkedAt !== null && state.checkedAt !== this.form?.editing.base.follow.checkedAt)
      this.form?.catchUp();
  }

  readonly #check = async (): Promise<void> => {
    if (this.http === null) return;
    const result = await followApi(this.http).beginCheck();
    if (result.kind !== 'ok') return this.#take('unread');
    this.refused = result.value.kind === 'begun' ? null : result.value.kind;
    void this.#ask();
  };

  override render() {
    const { form, state } = this;
    if (form === null) return nothing;
    const words = followSettingsTexts(form.language);
    const known = state === 'unread' ? null : state;
    const { enabled, phonesAlone = false } = form.editing.draft.follow;
    return html`<p class="remark"><mc-icon .name=${'info'}></mc-icon>${words.lead}</p>
      ${tickField(form, 'follow.enabled', words.enabled)}
      ${
        // FO9: what is for phones alone stays so while nothing can be followed, and stands here as long as it does.
        enabled || phonesAlone
          ? html`${selectField(form, 'follow.host', words.host, hostsOf(form, known, words), words.hostHint)}
            ${tickField(form, 'follow.phonesAlone', words.phonesAlone, words.phonesAloneHint)}`
          : nothing
      }
      ${
        enabled
          ? numberField(form, 'follow.port', words.port, { note: words.portHint(known?.hubPort ?? 4800) })
          : nothing
      }
      <section aria-labelledby="follow-check">
        <h4 id="follow-check">${words.checkTitle}</h4>
        <div role="status" aria-live="polite">${this.#standing(form, words)}</div>
        ${this.#checkParts(form, words)}
      </section>`;
  }

  /** How the port is, and when a phone was there. */
  #standing(form: SettingsForm, words: FollowSettingsTexts) {
    const { state } = this;
    if (state === null) return html`<p class="hint">${words.loading}</p>`;
    if (state === 'unread') return problem(words.unread);
    const { door, checkedAt } = state;
    switch (door.kind) {
      case 'off':
        return html`<p class="standing" data-test="follow-door">
          ${isUnapplied(form) ? words.applyFirst : words.off}
        </p>`;
      case 'opening':
        return html`<p class="standing" data-test="follow-door">${words.opening}</p>`;
      case 'shut':
        return problem(words.troubles[door.trouble](door.port));
      case 'open': {
        const { timeZone } = form.editing.base.centre;
        const when = (at: number): string =>
          `${staffTimeOfDay(at, timeZone, form.language)}, ${calendarDate(at, timeZone)}`;
        const isEvery = door.host === '0.0.0.0' || door.host === '::';
        const host = isEvery ? (state.usualHost ?? door.host) : door.host;
        return html`<p class="standing" data-test="follow-door">${words.open(`http://${host}:${door.port}`)}</p>
          <p class="standing" data-test="follow-checked">
            ${checkedAt === null ? words.never : html`<strong>${words.reached(when(checkedAt))}</strong>`}
          </p>
          ${office(state, door.port, words)}`;
      }
    }
  }

  #checkParts(form: SettingsForm, words: FollowSettingsTexts) {
    const { state } = this;
    if (state === null || state === 'unread' || state.door.kind !== 'open') return nothing;
    if (isUnapplied(form)) return html`<p class="hint" data-test="follow-apply-first">${words.applyFirst}</p>`;
    const { check, checkedAt } = state;
    const refused = this.refused === 'no-address' ? words.noAddress : this.refused === null ? null : words.notBegun;
    const help = html`<details>
      <summary>${words.helpTitle}</summary>
      <ul>
        ${words.help.map((line) => html`<li>${line}</li>`)}
      </ul>
    </details>`;
    if (check === null) {
      return html`<p data-test="follow-begin">
          ${smallButton(checkedAt === null ? words.check : words.checkAgain, false, () => void this.#check())}
        </p>
        ${refused === null ? nothing : problem(refused)} ${help}`;
    }
    return html`<div class="check">
        <qr-picture .text=${check.url} .label=${words.code} data-test="follow-code"></qr-picture>
        <div>
          <p>${words.howTo}</p>
          <p class="hint">${words.orType} <code data-test="follow-url">${check.url.toLowerCase()}</code></p>
          <p class="hint">${words.waiting}</p>
        </div>
      </div>
      ${help}`;
  }
}

function hostsOf(form: SettingsForm, state: FollowState | null, words: FollowSettingsTexts): readonly Option[] {
  const chosen = form.editing.draft.follow.host;
  const own = state?.addresses ?? [];
  return [
    { value: null, words: words.anyHost(state?.usualHost ?? null) },
    ...own.map((address) => ({ value: address, words: address })),
    // What stands in the settings stays to be seen until another is chosen.
    ...(chosen === null || own.includes(chosen)
      ? []
      : [{ value: chosen, words: state === null || chosen === state.usualHost ? chosen : words.goneHost(chosen) }]),
  ];
}

/** Only what the hub does can be checked. */
function isUnapplied({ editing }: SettingsForm): boolean {
  const { base, draft, unread } = editing;
  const where = ({ enabled, host, port, phonesAlone = false }: typeof base.follow): string =>
    JSON.stringify([enabled, host, port, phonesAlone]);
  return where(base.follow) !== where(draft.follow) || unread['follow.port'] !== undefined;
}

/** FO7: whether phones reach what is the office's: as one has found it, and else as the hub has its doors. */
function office({ office, hubPort }: FollowState, port: number, words: FollowSettingsTexts) {
  const told = officeTold(office, hubPort, port, words);
  return office.seen === 'open'
    ? html`<p class="problem" data-test="follow-office"><mc-icon .name=${'warning'}></mc-icon>${told}</p>`
    : html`<p class="standing" data-test="follow-office">${told}</p>`;
}

function problem(words: string) {
  return html`<p class="problem" data-test="follow-problem"><mc-icon .name=${'warning'}></mc-icon>${words}</p>`;
}

customElements.define('mc-follow-editor', McFollowEditor);

declare global {
  interface HTMLElementTagNameMap {
    'mc-follow-editor': McFollowEditor;
  }
}
