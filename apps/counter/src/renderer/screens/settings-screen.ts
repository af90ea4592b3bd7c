import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { HubHttp } from '@motcua/client';
import { settingsFieldTexts, settingsTexts } from '@motcua/messages';
import type { Account } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { PageEvent, type PageWish } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import {
  documentToSend,
  dropChanges,
  hasChanges,
  problemsOf,
  rebase,
  refuseHere,
  showTheirs,
  startEditing,
  takeNoted,
  takeLastChange,
  takeReply,
  type Editing,
} from '../settings/editing.ts';
import type { KeptSettings } from '../settings/kept-settings.ts';
import { sectionOf, type SettingsSection } from '../settings/settings-sections.ts';
import { settingsApi } from '../settings/settings-api.ts';
import { shapeProblems } from '../settings/shape-problems.ts';
import { failureTold, type Told } from '../told.ts';
import type { SettingsForm } from './settings-form.ts';
import { settingsBar } from './settings-bar.ts';
import { leaveQuestion, settingsAnswer, settingsNavigation } from './settings-frame.ts';
import { settingsFormStyles } from './settings-form-styles.ts';
import { settingsSection } from './settings-section.ts';
import { settingsScreenStyles } from './settings-screen-styles.ts';
import { showField } from './show-field.ts';
import { StatePart } from '../state-part.ts';
import { pageTitle } from './page-title.ts';
import '../page-header.ts';

/** Administrators change the centre here. What is typed stays until it is applied or dropped. */
export class McSettingsScreen extends StatePart {
  static override properties: PropertyDeclarations = {
    http: { attribute: false },
    kept: { attribute: false },
    keep: { attribute: false },
    editing: { state: true },
    accounts: { state: true },
    section: { state: true },
    asksRemove: { state: true },
    added: { state: true },
    asksLeave: { state: true },
    told: { state: true },
    isBusy: { state: true },
  };
  static override styles = [baseStyles, partsStyles, settingsScreenStyles, settingsFormStyles];

  declare http: HubHttp | null;
  /** What was typed here before another screen was shown. */
  declare kept: KeptSettings | null;
  declare keep: ((kept: KeptSettings | null) => void) | null;
  declare editing: Editing | null;
  declare accounts: readonly Account[];
  declare section: SettingsSection;
  declare asksRemove: string | null;
  declare added: string | null;
  /** Where somebody wants to go with changes that are not applied. */
  declare asksLeave: PageWish | null;
  declare told: Told | null;
  declare isBusy: boolean;

  constructor() {
    super();
    this.http = null;
    this.kept = null;
    this.keep = null;
    this.editing = null;
    this.accounts = [];
    this.section = 'centre';
    this.asksRemove = null;
    this.added = null;
    this.asksLeave = null;
    this.told = null;
    this.isBusy = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.#beforeUnload);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.#beforeUnload);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('http') && this.http !== null && this.editing === null) void this.#begin();
  }

  async #begin(): Promise<void> {
    const accounts = await this.http?.accounts();
    if (accounts?.kind === 'ok') this.accounts = accounts.value.accounts;
    if (this.kept !== null && this.kept.by === this.state?.you?.accountId) {
      const { editing, show } = this.kept;
      this.#set(editing);
      if (editing.previous === null) await this.#readLastChange();
      if (show !== null) await this.#showAdded(show);
      return;
    }
    await this.#read((settings) => startEditing(settings));
    await this.#readLastChange();
  }

  /** JN6: the change before this page was opened can be put back too. */
  async #readLastChange(): Promise<void> {
    if (this.http === null || this.editing === null) return;
    const result = await settingsApi(this.http).before();
    if (result.kind === 'ok') this.#set(takeLastChange(this.editing, result.value.change));
  }

  /** Another base has another change before it. */
  #readBase(take: (settings: Editing['base']) => Editing): void {
    void this.#read(take).then(() => (this.editing?.previous === null ? this.#readLastChange() : undefined));
  }

  async #read(take: (settings: Editing['base']) => Editing): Promise<void> {
    if (this.http === null) return;
    const result = await settingsApi(this.http).read();
    if (result.kind === 'ok') this.#set(take(result.value.settings));
    else this.told = failureTold(result, this.speaking);
  }

  #set(editing: Editing): void {
    this.editing = editing;
    const by = this.state?.you?.accountId;
    if (by !== undefined) this.keep?.({ by, editing, show: null });
  }

  readonly #edit = (change: (editing: Editing) => Editing): void => {
    if (this.editing === null) return;
    this.told = null;
    this.#set(change(this.editing));
  };

  async #send(dryRun: boolean): Promise<void> {
    const { editing, http } = this;
    if (editing === null || http === null || this.isBusy) return;
    const settings = documentToSend(editing);
    const wrong = shapeProblems(settings);
    if (wrong.length > 0 || Object.keys(editing.unread).length > 0) {
      this.#set(refuseHere(editing, wrong));
      return this.#showTop();
    }
    this.isBusy = true;
    this.told = null;
    const result = await settingsApi(http).change({ baseVersion: editing.base.version, dryRun, settings });
    this.isBusy = false;
    // What was typed meanwhile is in the present editing.
    if (result.kind === 'ok') this.#edit((now) => takeReply(now, result.value, settings));
    else this.told = failureTold(result, this.speaking);
    if (this.editing?.answer?.kind === 'changed-meanwhile') await this.#readTheirs();
    this.#showTop();
  }

  /** Before anybody decides, both can be compared. */
  async #readTheirs(): Promise<void> {
    await this.#read((settings) => showTheirs(this.editing ?? startEditing(settings), settings));
  }

  readonly #catchUp = (): void =>
    this.#readBase((settings) => takeNoted(this.editing ?? startEditing(settings), settings));

  #showTop(): void {
    window.scrollTo({ top: 0 });
  }

  readonly #beforeUnload = (event: BeforeUnloadEvent): void => {
    if (this.editing !== null && hasChanges(this.editing)) event.preventDefault();
  };

  /** A way in the header leads off this page: asked first, where something is not applied. */
  readonly #onWay = (event: PageEvent): void => {
    if (event.carried.kind === 'language' || this.editing === null || !hasChanges(this.editing)) return;
    event.stopPropagation();
    this.asksLeave = event.carried;
    this.#showTop();
  };

  #leave(wish: PageWish): void {
    this.asksLeave = null;
    this.dispatchEvent(new PageEvent(wish));
  }

  async #showField(field: string): Promise<void> {
    this.section = sectionOf(field);
    await this.updateComplete;
    showField(this.renderRoot, field);
  }

  override render() {
    const { state, speaking, editing } = this;
    if (state === null) return nothing;
    const texts = settingsTexts(speaking.language);
    return html`<div class="page">
      <mc-page-header .state=${state} .speaking=${speaking} @staff-page=${this.#onWay}></mc-page-header>
      <main>
        ${pageTitle(texts.title, texts.lead, speaking.texts, this.#back)}
        ${editing === null ? html`<p class="soft">${this.told?.words ?? texts.loading}</p>` : this.#editor(editing)}
      </main>
    </div>`;
  }

  #editor(editing: Editing) {
    const { language } = this.speaking;
    const texts = settingsTexts(language);
    const form: SettingsForm = {
      ...{ editing, texts, fields: settingsFieldTexts(language), language, accounts: this.accounts },
      kiosks: (this.state?.health?.body.appliances ?? []).filter(({ role }) => role === 'kiosk'),
      displays: (this.state?.health?.body.appliances ?? []).filter(({ role }) => role === 'display'),
      confirming: { by: this.state?.you?.name ?? '', on: this.#today(editing.base.centre.timeZone) },
      ...{ asksRemove: this.asksRemove, added: this.added, edit: this.#edit, catchUp: this.#catchUp },
      askRemove: (path) => (this.asksRemove = path),
      showAdded: (path) => void this.#showAdded(path),
    };
    const isChanged = hasChanges(editing);
    return html`${settingsBar(texts, isChanged, this.isBusy, {
        drop: this.#drop,
        check: () => void this.#send(true),
        apply: () => void this.#send(false),
      })}
      ${
        this.asksLeave === null
          ? nothing
          : leaveQuestion(texts, this.asksLeave, {
              stay: () => (this.asksLeave = null),
              leave: (wish) => this.#leave(wish),
              dropAndLeave: (wish) => {
                this.#drop();
                this.#leave(wish);
              },
            })
      }
      ${this.told === null ? nothing : html`<p class="told ${this.told.tone}" role="alert" data-test="file-told">${this.told.words}</p>`}
      ${settingsAnswer(form, problemsOf(editing), {
        show: (field) => void this.#showField(field),
        keepMine: () => this.#readBase((settings) => rebase(this.editing ?? editing, settings)),
        takeTheirs: () => this.#readBase(startEditing),
      })}
      <div class="sides">
        ${settingsNavigation(form, this.section, (section) => {
          this.section = section;
          this.asksRemove = null;
          this.#showTop();
        })}
        <div class="box" data-test="section-${this.section}">
          <h3>${texts.sections[this.section]}</h3>
          ${settingsSection(form, this.section, this.http, (told) => {
            this.told = 'tone' in told ? told : failureTold(told, this.speaking);
            this.#showTop();
          })}
        </div>
      </div>`;
  }

  /** The hub's date where the office is. */
  #today(timeZone: string): string {
    const at = this.state?.health?.stamp.hubTime ?? Date.now();
    return new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);
  }

  async #showAdded(path: string): Promise<void> {
    this.added = path;
    await this.#showField(path);
  }

  readonly #drop = (): void => this.#edit(dropChanges);

  readonly #back = (): void => {
    const wish: PageWish = { kind: 'back' };
    if (this.editing !== null && hasChanges(this.editing)) this.asksLeave = wish;
    else this.#leave(wish);
  };
}

customElements.define('mc-settings-screen', McSettingsScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mc-settings-screen': McSettingsScreen;
  }
}
