import { LitElement, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { SetupAct, SetupView } from '@motcua/client/setup';
import { LANGUAGE_NAMES, messagesIn, setUpMessages } from '@motcua/messages';
import { LANGUAGES, type Language } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import '@motcua/ui/qr-picture';
import { addressEntry, hubList } from './choose-part.ts';
import { NetworkForm } from './network-form.ts';
import { networkPanel } from './network-part.ts';
import { networkStyles } from './network-styles.ts';
import { pairing, troubleIn } from './pair-part.ts';
import { pinChoice, pinQuestion } from './pin-part.ts';
import type { Serious, ServiceOptions } from './service-options.ts';
import { servicePanel } from './service-part.ts';
import type { PartOptions } from './set-up-part.ts';
import { setUpStyles } from './set-up-styles.ts';
import { setUpPartStyles } from './set-up-part-styles.ts';

const MOST_TYPED = 60;
const MOST_PIN = 8;
/** The question whether somebody is sure is not left standing for the next one. */
const SURE_WITHIN_MS = 5_000;

/** FS1–FS15: the page of the first start and of service. Over everything else while there is a step; otherwise a strip, or nothing. */
export class McSetUpPage extends LitElement {
  static override properties: PropertyDeclarations = {
    view: { attribute: false },
    language: { attribute: false },
    isTypingAddress: { state: true },
    typed: { state: true },
    asked: { state: true },
  };
  static override styles = [baseStyles, setUpStyles, setUpPartStyles, networkStyles];

  declare view: SetupView | null;
  declare language: Language;
  declare isTypingAddress: boolean;
  declare typed: string;
  declare asked: Serious | null;
  act: (act: SetupAct) => void = () => undefined;
  /** `below`, low and at the foot: above all that a hall looks at stands when it was so, and what is called. */
  strip: 'above' | 'below' = 'above';
  #forget: ReturnType<typeof setTimeout> | undefined;
  /** What is typed belongs to one question. */
  #question = '';
  readonly network = new NetworkForm(() => this.requestUpdate());

  constructor() {
    super();
    this.view = null;
    this.language = 'vi';
    this.isTypingAddress = false;
    this.typed = '';
    this.asked = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#onKey);
  }

  /** Whether it lies over the whole glass. */
  covers(): boolean {
    return this.view !== null && (this.view.step !== null || this.view.service !== null);
  }

  protected override willUpdate(): void {
    this.classList.toggle('covers', this.covers());
    this.classList.toggle('below', this.strip === 'below');
    const { step = null, service = null } = this.view ?? {};
    // A wrong PIN is typed anew; an address that did not do is mended.
    const question = `${step?.kind ?? ''} ${service?.kind ?? ''} ${service?.kind === 'locked' ? String(service.waitMs) + String(service.wrong) : ''}`;
    if (question === this.#question) return;
    this.#question = question;
    this.typed = '';
    this.asked = null;
    if (step?.kind !== 'choose') this.isTypingAddress = false;
    if (service?.kind !== 'network') this.network.forget();
  }

  readonly #type = (key: string): void => {
    const most = this.view?.step?.kind === 'choose' ? MOST_TYPED : MOST_PIN;
    if (this.typed.length < most) this.typed += key;
  };

  readonly #erase = (): void => {
    this.typed = this.typed.slice(0, -1);
  };

  readonly #ask = (wish: Serious): void => {
    this.asked = wish;
    clearTimeout(this.#forget);
    this.#forget = setTimeout(() => (this.asked = null), SURE_WITHIN_MS);
  };

  /** A keyboard types what the keys on the glass type. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (!this.covers() || event.ctrlKey || event.altKey || event.metaKey) return;
    const isAddress = this.isTypingAddress && this.view?.service === null;
    if (this.network.key(event.key)) return event.preventDefault();
    const isPin = this.view?.step?.kind === 'pin' || this.view?.service?.kind === 'locked';
    if (event.key === 'Backspace' && (isAddress || isPin)) this.#erase();
    else if (isAddress ? /^[\w.:/-]$/.test(event.key) : isPin && /^\d$/.test(event.key)) this.#type(event.key);
    else return;
    event.preventDefault();
  };

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (view === null) return nothing;
    if (!this.covers()) return view.trouble === null ? nothing : this.#strip(view.trouble);
    return html`<nav aria-label=${messagesIn(setUpMessages, this.language).languages} lang=${this.language}>
        ${LANGUAGES.map(
          (language) =>
            html`<mc-button
              lang=${language}
              .selected=${language === this.language}
              data-test="language-${language}"
              @press=${() => (this.language = language)}
              >${LANGUAGE_NAMES[language]}</mc-button
            >`,
        )}
      </nav>
      <div class="step" lang=${this.language}>${this.#step(view)}</div>`;
  }

  #step(view: SetupView): unknown {
    const { language, typed, act } = this;
    const options: PartOptions = { language, act, typed, type: this.#type, erase: this.#erase };
    const { step, service, isProtected } = view;
    if (service?.kind === 'locked') return pinQuestion(service, options);
    const menu: ServiceOptions = { ...options, isProtected, asked: this.asked, ask: this.#ask };
    if (service?.kind === 'network') return networkPanel(service, this.network, menu);
    if (service !== null) return servicePanel(service, menu);
    switch (step?.kind) {
      case 'choose':
        return this.isTypingAddress
          ? addressEntry(step, options, () => (this.isTypingAddress = false))
          : hubList(step, options, () => (this.isTypingAddress = true));
      case 'pair':
        return pairing(step, options);
      case 'pin':
        return pinChoice(step, options);
      case undefined:
        return nothing;
    }
  }

  /** FS5, FS6: in use: what staff have to know, above a page that goes on as it can. */
  #strip(trouble: NonNullable<SetupView['trouble']>): TemplateResult {
    const kind = trouble.kind === 'looking' ? 'warn' : 'alarm';
    if (this.strip === 'below') {
      return html`<p class="line ${kind}" role=${kind === 'alarm' ? 'alert' : 'status'} data-test="home-trouble">
        <mc-icon name="warning"></mc-icon><span>${troubleIn(trouble, this.language)}</span>
      </p>`;
    }
    return html`<div class="strip ${kind}">
      <mc-banner kind=${kind} icon="warning" data-test="home-trouble">${troubleIn(trouble, this.language)}</mc-banner>
    </div>`;
  }
}

customElements.define('mc-set-up-page', McSetUpPage);

declare global {
  interface HTMLElementTagNameMap {
    'mc-set-up-page': McSetUpPage;
  }
}
