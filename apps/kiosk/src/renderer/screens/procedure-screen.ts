import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import type { CatalogueProcedure, LocalText, PrintedListFate } from '@motcua/protocol';
import { kioskFindMessages, localText, localTextLanguage, messagesIn, plainDate } from '@motcua/messages';
import { baseStyles, type IconName } from '@motcua/ui';
import '@motcua/ui/more-icons';
import type { ProcedureScreen as Shown } from '../model/find-state.ts';
import type { KioskTouch } from '../model/kiosk-event.ts';
import { mayAskForPaper, offersPaper } from '../model/reduce-list.ts';
import { isConnected, type KioskState } from '../model/kiosk-state.ts';
import { GivesWay, type InPages } from './gives-way.ts';
import { KioskTouchEvent } from './kiosk-touch-event.ts';
import { mostPages, pageOf, pageStarts } from './list-pages.ts';
import { plainScreenStyles } from './plain-screen-styles.ts';
import { procedureScreenStyles } from './procedure-screen-styles.ts';
import './page-header.ts';
import '@motcua/ui/qr-picture';

/** PC8 */
const FATE_WORDS = {
  out: 'listOut',
  unproven: 'listUnproven',
  failed: 'listFailed',
  'no-printer': 'listNoPrinter',
  busy: 'listBusy',
  enough: 'listEnough',
  'no-answer': 'listNoPrinter',
} as const satisfies Record<PrintedListFate | 'no-answer', string>;

/** A list of more papers than these stands in two columns of smaller letters (KI12). */
const LONG = 8;

/** PC3, PC4, PC8: what to bring for one procedure, as far as the centre stands for it; and the way to its number. */
export class ProcedureScreen extends LitElement implements InPages {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    screen: { attribute: false },
    hubNow: { attribute: false },
    pages: { state: true },
  };
  static override styles = [baseStyles, plainScreenStyles, procedureScreenStyles];

  declare state: KioskState;
  declare screen: Shown;
  declare hubNow: () => number;
  /** On so many pages the list stands, as this glass has room for it. */
  declare pages: number;

  constructor() {
    super();
    this.pages = 1;
    new GivesWay(this, this);
  }

  /** All pages are tried, and not the present one alone: nobody is told of another number of them on the way. */
  layOut(isWhole: () => boolean, mayTurn: boolean): boolean {
    const { length } = this.#papers;
    const most = mayTurn ? mostPages(length) : 1;
    const fits = Array.from({ length: most }, (_, nth) => nth + 1).find((pages) => {
      const starts = pageStarts(length, pages);
      return starts.every((_, page) => {
        this.#wear(starts, page);
        return isWhole();
      });
    });
    // Said once it is known, and not while others are tried: each time the page draws itself again.
    if (fits !== undefined) this.pages = fits;
    const starts = pageStarts(length, this.pages);
    this.#wear(starts, pageOf(this.screen.readsFrom, starts));
    return fits !== undefined;
  }

  /** Fee and time limit are read after the list. Whoever wants larger letters turns pages rather than have a long list in small ones. */
  #wear(starts: readonly number[], page: number): void {
    const isPaged = starts.length > 1;
    const [from, to] = [starts[page] ?? 0, starts[page + 1] ?? Number.POSITIVE_INFINITY];
    const list = this.renderRoot.querySelector('.list');
    list?.classList.toggle('paged', isPaged);
    list
      ?.querySelector('.items')
      ?.classList.toggle('long', !isPaged && !this.state.largerText && this.#papers.length > LONG);
    list?.querySelectorAll('li').forEach((item, nth) => (item.hidden = nth < from || nth >= to));
    this.renderRoot.querySelector<HTMLElement>('.facts')?.toggleAttribute('hidden', page < starts.length - 1);
  }

  get #papers() {
    return this.screen.procedure?.checkList?.items ?? [];
  }

  #touch(touch: KioskTouch): void {
    this.dispatchEvent(new KioskTouchEvent(touch));
  }

  override render() {
    const { state, screen } = this;
    const { procedure, entry } = screen;
    return html`<page-header .state=${state} .hubNow=${this.hubNow}></page-header>
      <main>
        <h1 tabindex="-1" data-test="procedure-name">${this.#text(entry.name)}</h1>
        ${procedure === null ? html`<p role="status">${this.#say.loading}</p>` : this.#content(procedure)}
      </main>
      ${this.#footer(procedure)}`;
  }

  get #say() {
    return messagesIn(kioskFindMessages, this.state.language);
  }

  #text(text: LocalText) {
    const { language } = this.state;
    return html`<span lang=${localTextLanguage(text, language)}>${localText(text, language)}</span>`;
  }

  #content(procedure: CatalogueProcedure) {
    const { screen } = this;
    const say = this.#say;
    if (screen.showsCode && procedure.portalUrl !== null) {
      return html`<div class="code-page">
        <qr-picture .text=${procedure.portalUrl} .label=${say.showCode} data-test="portal-code"></qr-picture>
        <p>${say.codeHow}</p>
      </div>`;
    }
    const { checkList, fee, timeLimit, serviceId, elsewhere } = procedure;
    return html`${
      serviceId === null && elsewhere !== null
        ? html`<section class="place">
            <h2><mc-icon .name=${'map-pin'}></mc-icon>${say.doneElsewhere}</h2>
            <p data-test="elsewhere"><strong>${say.doneWhere}:</strong> ${this.#text(elsewhere)}</p>
          </section>`
        : nothing
    }
    ${serviceId === null && checkList === null ? nothing : this.#list(checkList)}
    ${
      fee === null && timeLimit === null
        ? nothing
        : html`<div class="facts">
            ${this.#fact('ticket', say.fee, fee, 'fee')} ${this.#fact('clock', say.timeLimit, timeLimit, 'time-limit')}
          </div>`
    }`;
  }

  #list(list: CatalogueProcedure['checkList']) {
    const say = this.#say;
    if (list === null) {
      return html`<p class="ask" data-test="ask-about-papers">
        <mc-icon .name=${'question'}></mc-icon><span>${say.askAboutPapers}</span>
      </p>`;
    }
    return html`<section class="list">
      <h2>
        <mc-icon .name=${'check-list'}></mc-icon>${say.toBring}${
          list.sample ? html`<span class="sample" data-test="sample">${say.sample}</span>` : nothing
        }
      </h2>
      <ul class="items" data-test="check-list">
        ${list.items.map((item) => html`<li><mc-icon .name=${'document'}></mc-icon>${this.#text(item)}</li>`)}
      </ul>
      <div class="after">${this.#confirmed(list)} ${this.#turns(list.items.length)}</div>
      ${this.#paper()}
    </section>`;
  }

  /** They stand there while the room is measured, too. */
  #turns(length: number) {
    const say = this.#say;
    const starts = pageStarts(length, this.pages);
    const page = pageOf(this.screen.readsFrom, starts);
    const to = (other: number) => () => this.#touch({ kind: 'read-on', from: starts[other] ?? 0 });
    return html`<div class="turns">
      <mc-button icon="chevron-left" data-test="list-before" ?disabled=${page === 0} @press=${to(page - 1)}
        >${say.before}</mc-button
      >
      <mc-button
        class="next"
        icon="chevron-right"
        data-test="list-more"
        ?disabled=${page >= starts.length - 1}
        @press=${to(page + 1)}
        >${say.more} (${page + 1}/${starts.length})</mc-button
      >
    </div>`;
  }

  /** PC8: what became of the paper, in words beside the list. */
  #paper() {
    const { paper } = this.screen;
    if (paper?.kind !== 'told') return nothing;
    const isOut = paper.fate === 'out' || paper.fate === 'unproven';
    return html`<p class=${isOut ? 'paper out' : 'paper'} role="status" data-test="list-fate">
      <mc-icon .name=${isOut ? 'check' : 'info'}></mc-icon><span>${this.#say[FATE_WORDS[paper.fate]]}</span>
    </p>`;
  }

  #fact(icon: IconName, label: string, stated: CatalogueProcedure['fee'], test: string) {
    if (stated === null) return nothing;
    return html`<section class="fact">
      <p data-test=${test}><mc-icon .name=${icon}></mc-icon><strong>${label}:</strong> ${this.#text(stated.text)}</p>
      ${this.#confirmed(stated)}
    </section>`;
  }

  /** PC8: once a page: whoever has the paper needs no second one. */
  #printButton(procedure: CatalogueProcedure | null) {
    const { state, screen } = this;
    const say = this.#say;
    if (screen.showsCode || !offersPaper(state, procedure)) return nothing;
    const isAsked = screen.paper?.kind === 'asked';
    return html`<mc-button
      icon="printer"
      data-test="print-list"
      ?disabled=${!isConnected(state) || !mayAskForPaper(screen)}
      @press=${() => this.#touch({ kind: 'print-list' })}
      >${isAsked ? say.listPrinting : say.printList}</mc-button
    >`;
  }

  /** Who stands for it, and since when. */
  #confirmed({ by, on }: { readonly by: string; readonly on: string }) {
    const words = this.#say.confirmed(by, plainDate(on, this.state.language));
    return html`<p class="confirmed" data-test="confirmed">${words}</p>`;
  }

  #footer(procedure: CatalogueProcedure | null) {
    const { state, screen } = this;
    const { serviceId } = screen.entry;
    const say = this.#say;
    const hasCode = (procedure?.portalUrl ?? null) !== null && !screen.showsCode;
    return html`<footer>
      <mc-button icon="arrow-left" data-test="back" @press=${() => this.#touch({ kind: 'back' })}
        >${say.back}</mc-button
      >
      ${
        hasCode
          ? html`<mc-button icon="qr-code" data-test="show-code" @press=${() => this.#touch({ kind: 'toggle-code' })}
              >${say.showCode}</mc-button
            >`
          : nothing
      }
      ${this.#printButton(procedure)}
      ${
        serviceId === null || screen.showsCode
          ? nothing
          : html`<mc-button
              class="on"
              kind="primary"
              icon="ticket"
              data-test="take-number"
              ?disabled=${!isConnected(state)}
              @press=${() => this.#touch({ kind: 'choose-service', serviceId })}
              >${say.takeNumber}</mc-button
            >`
      }
    </footer>`;
  }
}

customElements.define('procedure-screen', ProcedureScreen);

declare global {
  interface HTMLElementTagNameMap {
    'procedure-screen': ProcedureScreen;
  }
}
