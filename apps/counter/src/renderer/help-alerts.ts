import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { localText, staffMinutesText, staffHelpTexts } from '@motcua/messages';
import type { Command } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import '@motcua/ui/more-icons';
import { mayAskToNotify } from './browser-attention.ts';
import { helpAlertsStyles } from './help-alerts-styles.ts';
import { helpWords } from './help-words.ts';
import { letGo } from './let-go.ts';
import type { Act } from './model/acts.ts';
import { helpHere, unanswered, waitsTooLong, type HelpHere } from './model/help.ts';
import { isBusy } from './model/staff-state.ts';
import { PageEvent } from './page-event.ts';
import { partsStyles } from './parts-styles.ts';
import { StatePart } from './state-part.ts';

type TooLong = ReturnType<typeof waitsTooLong>[number];
/** `id`: rows that move or go take their buttons with them. */
type Row = { readonly id: string; readonly shown: TemplateResult };
type HelpAct = Extract<Act, 'take-help' | 'finish-help' | 'withdraw-help'>;

/**
 * HE3–HE5, ST2: who needs somebody, and where people wait too long: quiet words on the page, never a sound. `row`: one
 * line, the rest behind a press. `empty`: says that nobody needs anything. `only`: on a phone what nobody has answered stands
 * large above the page, and the rest in its place. Both lists are read out by what comes into them: the minutes, which change
 * where they stand, are not, else a screen reader would say every request again each minute.
 */
export class McHelpAlerts extends StatePart {
  static override properties: PropertyDeclarations = {
    row: { type: Boolean, reflect: true },
    empty: { type: Boolean },
    only: { type: String, reflect: true },
  };
  static override styles = [baseStyles, partsStyles, helpAlertsStyles];

  declare row: boolean;
  declare empty: boolean;
  declare only: 'open' | 'rest' | null;

  constructor() {
    super();
    this.row = false;
    this.empty = false;
    this.only = null;
  }

  override render() {
    const { state, speaking } = this;
    if (state === null) return nothing;
    const all = helpHere(state, speaking.hubMs);
    const open = unanswered(all);
    if (this.only === 'open') {
      const entries = open.map((here) => this.#help(here));
      return html`<div class="list" role="alert" aria-atomic="false" aria-relevant="additions" data-test="help-open">
        ${this.#list(entries, false)}
      </div>`;
    }
    const entries = [
      ...(this.only === 'rest' ? all.filter((here) => !open.includes(here)) : all).map((here) => this.#help(here)),
      ...waitsTooLong(state, speaking.hubMs).map((service) => this.#tooLong(service)),
    ];
    const saysNone = this.empty && open.length === 0;
    return html`<div
        class="list"
        role="status"
        aria-live="polite"
        aria-atomic="false"
        aria-relevant="additions"
        data-test="help-alerts"
      >
        ${this.#list(entries, saysNone)}
      </div>
      ${this.row || !mayAskToNotify() ? nothing : this.#askToNotify()}`;
  }

  #list(entries: readonly Row[], saysNone: boolean) {
    const words = staffHelpTexts(this.speaking.language);
    const [first, ...rest] = entries;
    const rows = (some: readonly Row[]) =>
      repeat(
        some,
        ({ id }) => id,
        ({ shown }) => shown,
      );
    if (first === undefined) return saysNone ? html`<p class="soft">${words.none}</p>` : nothing;
    if (!this.row || rest.length === 0) {
      return html`<ul class="entries">
        ${rows(entries)}
      </ul>`;
    }
    return html`<ul class="entries">
        ${rows([first])}
      </ul>
      <details class="others" data-test="help-others">
        <summary>${keyed(rest.length, html`<span>${words.more(rest.length)}</span>`)}</summary>
        <ul class="entries">
          ${rows(rest)}
        </ul>
      </details>`;
  }

  /** Asked for by a press, never by itself: a question that nobody understands is answered with no for ever. */
  #askToNotify() {
    return html`<button
      class="plain-button notify"
      type="button"
      data-test="notify"
      @click=${() => void Notification.requestPermission().then(() => this.requestUpdate())}
    >
      <mc-icon .name=${'bell'}></mc-icon>${staffHelpTexts(this.speaking.language).notifyOn}
    </button>`;
  }

  #help(here: HelpHere) {
    const { request, mine, own } = here;
    const { language } = this.speaking;
    const words = staffHelpTexts(language);
    const { wish, since, details } = helpWords(here, this.state?.health?.body ?? null, this.speaking);
    const coming = request.takenBy === null ? null : mine ? words.youCome : words.coming(request.takenBy.name);
    const told = own ? (request.kind === 'alarm' ? words.told : words.toldGuide) : wish;
    const look = coming !== null || own ? 'calm' : request.kind === 'alarm' ? 'alarm' : '';
    return this.#entry(
      look,
      request.kind === 'alarm' ? 'siren' : 'helping-hand',
      `help-${request.helpId}`,
      html`<b>${told}</b> <span>· ${since}</span>${coming === null ? nothing : keyed(coming, html` <b>· ${coming}</b>`)}
        ${request.practice ? html`<span class="chip need">${words.practice}</span>` : nothing}
        ${details === '' ? nothing : html`<small>${details}</small>`}`,
      this.#acts(here),
    );
  }

  #acts({ request: { helpId, takenBy }, mine, own }: HelpHere) {
    const words = staffHelpTexts(this.speaking.language);
    if (own) return this.#button('withdraw-help', { type: 'withdraw-help', helpId }, words.withdraw, false);
    if (mine) return this.#button('finish-help', { type: 'finish-help', helpId }, words.finish, true);
    const takeOver = takenBy !== null;
    const take = { type: 'take-help', helpId, takeOver } as const;
    return this.#button('take-help', take, takeOver ? words.takeOver : words.take, !takeOver);
  }

  #button(act: HelpAct, command: Command, words: string, isMain: boolean) {
    return html`<button
      class="plain-button ${isMain ? 'main' : ''}"
      type="button"
      data-test=${act}
      ?disabled=${isBusy(this.state)}
      @click=${(event: MouseEvent) => {
        letGo(event);
        this.dispatchEvent(new PageEvent({ kind: 'send', sending: { act, number: null, command } }));
      }}
    >
      ${words}
    </button>`;
  }

  #tooLong({ serviceId, name, longestWaitSince }: TooLong) {
    const { language, hubMs } = this.speaking;
    const length = staffMinutesText(hubMs - (longestWaitSince ?? hubMs), language);
    const words = staffHelpTexts(language).waitsTooLong(localText(name, language), length);
    return this.#entry('', 'hourglass', `too-long-${serviceId}`, html`<b>${words}</b>`, nothing);
  }

  #entry(look: string, icon: string, id: string, told: unknown, acts: unknown): Row {
    const shown = html`<li class="entry ${look}" data-test=${id}>
      <mc-icon .name=${icon}></mc-icon><span class="told">${told}</span>${acts}
    </li>`;
    return { id, shown };
  }
}

customElements.define('mc-help-alerts', McHelpAlerts);

declare global {
  interface HTMLElementTagNameMap {
    'mc-help-alerts': McHelpAlerts;
  }
}
