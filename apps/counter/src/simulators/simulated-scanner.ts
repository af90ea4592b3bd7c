import { css, html, nothing, type PropertyDeclarations } from 'lit';
import { MAX_SIMULATED_SCAN, SCANNER_MISCHIEF, type Simulators } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { partsStyles } from '../renderer/parts-styles.ts';
import { textOf } from '../renderer/text-of.ts';
import { SimulatorPart } from './simulator-part.ts';
import { simulatorStyles } from './simulator-styles.ts';

export type ScannerFacts = Simulators['scanners'][number];

/** The card is of nobody: name, numbers and address are made up. */
const EXAMPLES = {
  dossier: 'H13.32-250701-0001',
  card: '001199000001||Nguyễn Thị Mẫu|15061990|Nữ|Thôn Mẫu, Xã Mẫu, Cần Thơ|01062021',
  web: 'https://dichvucong.gov.vn',
  long: 'QUA-DAI-'.repeat(40),
} as const;

/** SM1: a scanner that reads whatever is typed here. */
export class McSimulatedScanner extends SimulatorPart<ScannerFacts> {
  static override properties: PropertyDeclarations = {
    ...SimulatorPart.properties,
    typed: { state: true },
    scanned: { state: true },
  };
  static override styles = [
    baseStyles,
    partsStyles,
    simulatorStyles,
    css`
      form {
        margin-top: 0.9rem;
      }
      .row {
        display: flex;
        gap: 0.6rem;
      }
      .row button {
        flex: none;
      }
      .window {
        display: grid;
        place-items: center;
        height: 3.2rem;
        margin-bottom: 0.9rem;
        background: var(--mc-ink);
        color: #ff6b5e;
      }
      .window::after {
        content: '';
        width: 70%;
        height: 3px;
        background: currentColor;
        box-shadow: 0 0 0.6rem currentColor;
      }
      .unplugged .window::after {
        background: none;
        box-shadow: none;
      }
      .told {
        min-height: 1.5em;
        margin-top: 0.5rem;
        color: var(--mc-action-pressed);
        font-weight: var(--mc-weight-strong);
      }
    `,
  ];

  declare typed: string;
  declare scanned: boolean;

  constructor() {
    super();
    this.typed = '';
    this.scanned = false;
  }

  override render() {
    const { facts, texts } = this;
    if (facts === null) return nothing;
    const { scannerId, name, isPlugged, mischief } = facts;
    return html`<article class=${isPlugged ? '' : 'unplugged'} data-test="simulated-scanner">
      <h3>${name}</h3>
      <form @submit=${this.#onSubmit} novalidate>
        <div class="window" aria-hidden="true"></div>
        <label for="text">${texts.scanLabel}</label>
        <div class="row">
          <input
            id="text"
            name="text"
            autocomplete="off"
            spellcheck="false"
            maxlength=${MAX_SIMULATED_SCAN}
            .value=${this.typed}
            data-test="scan-text"
            @input=${() => (this.scanned = false)}
          />
          <button class="plain-button main" type="submit" data-test="scan" ?disabled=${!isPlugged}>
            ${texts.scan}
          </button>
        </div>
        <p class="hint">${texts.scanHint}</p>
        <p class="told" role="status">${this.scanned ? texts.scanned : ''}</p>
      </form>
      <h4>${texts.examples}</h4>
      <div class="keys">
        ${(Object.keys(EXAMPLES) as (keyof typeof EXAMPLES)[]).map(
          (one) =>
            html`<button class="plain-button" type="button" data-test="example-${one}" @click=${() => this.#take(one)}>
              ${texts.exampleWords[one]}
            </button>`,
        )}
      </div>
      <h4>${texts.breakIt}</h4>
      <div class="keys">
        ${SCANNER_MISCHIEF.map((one) =>
          this.faultKey(texts.scannerMischief[one], mischief.includes(one), `break-scanner-${one}`, {
            ...{ kind: 'scanner', scannerId, mischief: one, isOn: !mischief.includes(one) },
          }),
        )}
      </div>
      <div class="cable">
        ${isPlugged ? nothing : html`<b role="status">${texts.unplugged}</b>`}
        <button
          class="plain-button"
          type="button"
          data-test="scanner-cable"
          @click=${() => this.wish({ kind: 'scanner-cable', scannerId, isPlugged: !isPlugged })}
        >
          ${isPlugged ? texts.unplug : texts.plug}
        </button>
      </div>
    </article>`;
  }

  #take(example: keyof typeof EXAMPLES): void {
    this.typed = EXAMPLES[example];
    this.scanned = false;
    this.renderRoot.querySelector('input')?.focus();
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement) || this.facts === null) return;
    const text = textOf(new FormData(event.target), 'text');
    if (text === '') return;
    this.typed = text;
    this.scanned = true;
    this.wish({ kind: 'scan', scannerId: this.facts.scannerId, text });
  };
}

customElements.define('mc-simulated-scanner', McSimulatedScanner);

declare global {
  interface HTMLElementTagNameMap {
    'mc-simulated-scanner': McSimulatedScanner;
  }
}
