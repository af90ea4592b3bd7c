import { css, html, nothing } from 'lit';
import { KEYPAD_MISCHIEF, type SimulatedKey, type Simulators } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { partsStyles } from '../renderer/parts-styles.ts';
import { textOf } from '../renderer/text-of.ts';
import { SimulatorPart } from './simulator-part.ts';
import { simulatorStyles } from './simulator-styles.ts';

export type KeypadLineFacts = Simulators['keypadLines'][number];
type KeypadFacts = KeypadLineFacts['keypads'][number];

/** SM1: the call keypads of one line, with the keys that real ones have. */
export class McSimulatedKeypads extends SimulatorPart<KeypadLineFacts> {
  static override styles = [
    baseStyles,
    partsStyles,
    simulatorStyles,
    css`
      .keypads {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
        gap: 1rem;
        margin-top: 0.9rem;
      }
      .keypad {
        padding: 1rem;
        background: var(--mc-ink);
        color: #fff;
        border-radius: var(--mc-radius-small);
      }
      .keypad h4 {
        margin: 0 0 0.7rem;
        color: #fff;
      }
      .keypad .plain-button {
        min-height: 3rem;
      }
      .number {
        display: flex;
        gap: 0.5rem;
        margin-top: 0.6rem;
      }
      .faults {
        margin-top: 0.6rem;
      }
      .number input {
        width: 6rem;
      }
    `,
  ];

  override render() {
    const { facts, texts } = this;
    if (facts === null) return nothing;
    const { lineId, name, isPlugged, keypads } = facts;
    return html`<article data-test="simulated-keypads">
      <h3>${name}</h3>
      <div class="keypads">${keypads.map((keypad) => this.#keypad(keypad, lineId, isPlugged))}</div>
      <div class="cable">
        ${isPlugged ? nothing : html`<b role="status">${texts.unplugged}</b>`}
        <button
          class="plain-button"
          type="button"
          data-test="keypad-cable"
          @click=${() => this.wish({ kind: 'keypad-cable', lineId, isPlugged: !isPlugged })}
        >
          ${isPlugged ? texts.unplug : texts.plug}
        </button>
      </div>
    </article>`;
  }

  #keypad({ address, label, mischief }: KeypadFacts, lineId: KeypadLineFacts['lineId'], isPlugged: boolean) {
    const { texts } = this;
    const key = (one: Exclude<SimulatedKey, 'call-number'>) =>
      html`<button
        class="plain-button"
        type="button"
        data-test="key-${one}"
        ?disabled=${!isPlugged}
        @click=${() => this.#press(address, one, null)}
      >
        ${texts.keys[one]}
      </button>`;
    return html`<div class="keypad" data-test="keypad" data-counter=${label}>
      <h4>${texts.keypadOf(label)}</h4>
      <div class="keys">${key('next')} ${key('recall')}</div>
      <form class="number" @submit=${(event: SubmitEvent) => this.#onNumber(event, address)} novalidate>
        <input name="number" inputmode="numeric" maxlength="4" autocomplete="off" aria-label=${texts.keyNumber} />
        <button class="plain-button" type="submit" data-test="key-call-number" ?disabled=${!isPlugged}>
          ${texts.keys['call-number']}
        </button>
      </form>
      <div class="keys faults">
        ${KEYPAD_MISCHIEF.map((one) =>
          this.faultKey(texts.keypadMischief[one], mischief.includes(one), `break-keypad-${one}`, {
            ...{ kind: 'keypad', lineId, address, mischief: one, isOn: !mischief.includes(one) },
          }),
        )}
      </div>
    </div>`;
  }

  #onNumber(event: SubmitEvent, address: number): void {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const typed = textOf(new FormData(event.target), 'number');
    if (/^\d{1,4}$/.test(typed)) this.#press(address, 'call-number', Number(typed));
  }

  #press(address: number, key: SimulatedKey, number: number | null): void {
    const { facts } = this;
    if (facts !== null) this.wish({ kind: 'key', lineId: facts.lineId, address, key, number });
  }
}

customElements.define('mc-simulated-keypads', McSimulatedKeypads);

declare global {
  interface HTMLElementTagNameMap {
    'mc-simulated-keypads': McSimulatedKeypads;
  }
}
