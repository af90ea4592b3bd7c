import { LitElement, css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { baseStyles, oncePictureStands } from '@motcua/ui';
import { isLocked } from '../model/kiosk-lock.ts';
import type { KioskScreen, KioskState } from '../model/kiosk-state.ts';
import './guide-strip.ts';
import './number-screen.ts';
import './start-screen.ts';
import './waiting-screen.ts';

/** The screens of `later-screens.ts`. */
const LATER: ReadonlySet<KioskScreen['kind']> = new Set([
  ...(['message', 'one-more', 'person', 'code', 'found'] as const),
  ...(['search', 'papers', 'procedure', 'receipt', 'guide', 'glass'] as const),
]);
/** Pages of their own kind: whoever waits for help, and whoever sets the kiosk up. */
const WITHOUT_STRIP: ReadonlySet<KioskScreen['kind']> = new Set(['guide', 'glass'] as const);
/** What could not be fetched is asked for again after this time. */
const FETCH_AGAIN_MS = 2_000;

/** The whole glass: shows the screen that the state asks for. */
export class KioskPage extends LitElement {
  static override properties: PropertyDeclarations = { state: { attribute: false }, hubNow: { attribute: false } };
  static override styles = [
    baseStyles,
    css`
      :host {
        position: fixed;
        inset: 0;
        background: var(--mc-paper);
        color: var(--mc-ink);
        font-size: max(1.3rem, var(--mc-read));
        line-height: var(--mc-line-text);
      }
      :host {
        display: grid;
        grid-template-rows: minmax(0, 1fr) auto;
      }
      :host > * {
        min-width: 0;
        min-height: 0;
      }
    `,
  ];

  declare state: KioskState | null;
  declare hubNow: () => number;
  #shownAs = '';
  #later: 'away' | 'coming' | 'here' = 'away';

  constructor() {
    super();
    this.state = null;
    this.hubNow = () => 0;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { state } = this;
    if (state === null) return;
    if (needsLater(state)) this.#fetchLater();
    // Whoever stands there first sees what they came for; what they may want next is read after it.
    else if (state.menu !== null && this.#later === 'away') oncePictureStands(() => this.#fetchLater());
  }

  #fetchLater(): void {
    if (this.#later !== 'away') return;
    this.#later = 'coming';
    import('./later-screens.ts').then(
      () => this.#noteLater('here'),
      () => setTimeout(() => this.#noteLater('away'), FETCH_AGAIN_MS),
    );
  }

  #noteLater(later: 'away' | 'here'): void {
    this.#later = later;
    this.requestUpdate();
  }

  /** A new page is read from its beginning by screen readers and keyboards. */
  protected override updated(_changed: PropertyValues): void {
    const shown = this.renderRoot.firstElementChild;
    if (!(shown instanceof HTMLElement) || shown.localName === this.#shownAs) return;
    const isFirst = this.#shownAs === '';
    this.#shownAs = shown.localName;
    if (isFirst || !(shown instanceof LitElement)) return;
    // To take the focus an element has to be laid out, and of a page that still draws itself half would be laid out twice.
    oncePictureStands(() => {
      const heading = shown.renderRoot.querySelector('[tabindex="-1"]');
      if (heading instanceof HTMLElement) heading.focus({ preventScroll: true });
    });
  }

  override render() {
    const { state } = this;
    if (state === null) return html``;
    const hasStrip = state.menu !== null && !isUnserved(state) && !WITHOUT_STRIP.has(state.screen.kind);
    return html`${this.#screen(state)} ${hasStrip ? html`<guide-strip .state=${state}></guide-strip>` : nothing}
    ${state.askedSince !== null && this.#later === 'here' ? html`<still-there .state=${state}></still-there>` : nothing}`;
  }

  #screen(state: KioskState) {
    const { hubNow } = this;
    const { link, screen } = state;
    const isLater = LATER.has(screen.kind) || (screen.kind === 'start' && (isUnserved(state) || isLocked(state)));
    if (isLater && this.#later !== 'here') {
      return html`<waiting-screen ?lost=${link.kind === 'lost'} .language=${state.language}></waiting-screen>`;
    }
    switch (screen.kind) {
      case 'number':
      case 'cancelling':
        return html`<number-screen .state=${state} .screen=${screen} .hubNow=${hubNow}></number-screen>`;
      case 'message':
        return html`<message-screen .state=${state} .message=${screen.message} .hubNow=${hubNow}></message-screen>`;
      case 'one-more':
        return html`<one-more-screen .state=${state} .given=${screen.given} .hubNow=${hubNow}></one-more-screen>`;
      case 'person':
        return html`<person-screen .state=${state} .screen=${screen} .hubNow=${hubNow}></person-screen>`;
      case 'code':
        return html`<code-screen .state=${state} .screen=${screen} .hubNow=${hubNow}></code-screen>`;
      case 'found':
        return html`<found-screen .state=${state} .screen=${screen} .hubNow=${hubNow}></found-screen>`;
      case 'search':
        return html`<search-screen .state=${state} .screen=${screen} .hubNow=${hubNow}></search-screen>`;
      case 'papers':
        return html`<papers-screen .state=${state} .screen=${screen} .hubNow=${hubNow}></papers-screen>`;
      case 'procedure':
        return html`<procedure-screen .state=${state} .screen=${screen} .hubNow=${hubNow}></procedure-screen>`;
      case 'receipt':
        return html`<receipt-screen .state=${state} .hubNow=${hubNow}></receipt-screen>`;
      case 'guide':
        return html`<guide-screen .state=${state} .screen=${screen} .hubNow=${hubNow}></guide-screen>`;
      case 'glass':
        return html`<glass-screen .state=${state} .screen=${screen}></glass-screen>`;
      case 'start':
      case 'taking':
        if (link.kind === 'pairing') {
          return html`<pairing-screen .code=${link.code} .language=${state.language}></pairing-screen>`;
        }
        if (link.kind === 'refused') {
          return html`<out-of-service-screen .code=${link.code} .language=${state.language}></out-of-service-screen>`;
        }
        if (state.menu === null) {
          return html`<waiting-screen ?lost=${link.kind === 'lost'} .language=${state.language}></waiting-screen>`;
        }
        if (isLocked(state)) return html`<locked-screen .state=${state} .hubNow=${hubNow}></locked-screen>`;
        return html`<start-screen .state=${state} .menu=${state.menu} .hubNow=${hubNow}></start-screen>`;
    }
  }
}

/** What is to be shown now comes with the later screens; a paper that is held up to a kiosk that has just started has its answer. */
function needsLater(state: KioskState): boolean {
  return isUnserved(state) || LATER.has(state.screen.kind) || isLocked(state);
}

/** Not paired, or turned away: a page of its own says so. */
function isUnserved({ link }: KioskState): boolean {
  return link.kind === 'pairing' || link.kind === 'refused';
}

customElements.define('kiosk-page', KioskPage);

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-page': KioskPage;
  }
}
