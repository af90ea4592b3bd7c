import { LitElement, css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { HubHttp } from '@motcua/client';
import { counterPcTexts } from '@motcua/messages';
import type { CounterPc } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { lookAtPc } from './look-at-pc.ts';
import { partsStyles } from './parts-styles.ts';
import { SPEAKING_AT_FIRST, type Speaking } from './speaking.ts';
import { textOf } from './text-of.ts';
import { failureTold } from './told.ts';

/** AC17: an administrator makes the PC they sit at a counter PC; whoever sits there reads no code off it. */
export class McOwnPc extends LitElement {
  static override properties: PropertyDeclarations = {
    http: { attribute: false },
    speaking: { attribute: false },
    pc: { state: true },
    told: { state: true },
    isBusy: { state: true },
  };
  static override styles = [
    baseStyles,
    partsStyles,
    css`
      :host {
        display: block;
        margin-bottom: 1.5rem;
        line-height: 1.5;
      }
      h3 {
        margin-bottom: 0.5rem;
        font-size: 1.25rem;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        margin-top: 0.5rem;
      }
      label {
        flex: 1 0 100%;
        font-weight: var(--mc-weight-strong);
      }
      input {
        flex: 1 1 12rem;
        min-width: 0;
        min-height: 2.75rem;
      }
      .told {
        margin-top: 0.5rem;
        font-weight: var(--mc-weight-strong);
      }
    `,
  ];

  declare http: HubHttp | null;
  declare speaking: Speaking;
  /** Null: the hub has not said yet. */
  declare pc: CounterPc | null;
  declare told: string | null;
  declare isBusy: boolean;

  constructor() {
    super();
    this.http = null;
    this.speaking = SPEAKING_AT_FIRST;
    this.pc = null;
    this.told = null;
    this.isBusy = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('http')) void this.#look();
  }

  override render() {
    const { pc } = this;
    if (pc === null) return nothing;
    const words = counterPcTexts(this.speaking.language);
    return html`<h3>${words.ownTitle}</h3>
      ${this.#standing(pc)}
      <p class="told" role="status" data-test="own-pc-told">${this.told ?? ''}</p>`;
  }

  #standing(pc: CounterPc) {
    const words = counterPcTexts(this.speaking.language);
    if (pc.state === 'own-machine') return html`<p class="soft" data-test="own-pc">${words.ownMachine}</p>`;
    if (pc.state === 'paired') return html`<p class="soft" data-test="own-pc">${words.isPaired(pc.name)}</p>`;
    return html`<p class="soft" data-test="own-pc">${words.notPaired}</p>
      <form @submit=${this.#onSubmit} novalidate>
        <label for="own-name">${words.ownName}</label>
        <input
          id="own-name"
          name="name"
          autocomplete="off"
          maxlength="60"
          placeholder=${words.ownNameExample}
          data-test="own-pc-name"
        />
        <button class="plain-button" type="submit" data-test="pair-own-pc" ?disabled=${this.isBusy}>
          ${words.ownPair}
        </button>
      </form>`;
  }

  async #look(): Promise<void> {
    this.pc = (await lookAtPc(this.http)) ?? this.pc;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement) || this.http === null || this.isBusy) return;
    const name = textOf(new FormData(event.target), 'name').trim();
    if (name === '') {
      this.told = counterPcTexts(this.speaking.language).ownNameMissing;
      this.renderRoot.querySelector('input')?.focus();
      return;
    }
    this.isBusy = true;
    void this.#pair(this.http, name).then((told) => {
      this.isBusy = false;
      this.told = told;
    });
  };

  /** The code that this browser asks for is typed by whoever sits at it: the three steps of every pairing at once. */
  async #pair(http: HubHttp, name: string): Promise<string> {
    const words = counterPcTexts(this.speaking.language);
    const asked = await http.requestPairing({ role: 'counter-pc', name });
    if (asked.kind !== 'ok') return failureTold(asked, this.speaking).words;
    const confirmed = await http.confirmPairing({ code: asked.value.code, name });
    if (confirmed.kind !== 'ok') return failureTold(confirmed, this.speaking).words;
    const polled = await http.pollPairing(asked.value);
    if (polled.kind !== 'ok' || polled.value.state !== 'paired') return words.ownFailed;
    await this.#look();
    this.dispatchEvent(new Event('own-pc-paired'));
    return words.ownDone;
  }
}

customElements.define('mc-own-pc', McOwnPc);

declare global {
  interface HTMLElementTagNameMap {
    'mc-own-pc': McOwnPc;
  }
}
