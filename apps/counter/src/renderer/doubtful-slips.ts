import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { clockTime, messagesIn, slipStateMessages, staffMachineTexts } from '@motcua/messages';
import type { DeviceHealthView } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { letGo } from './let-go.ts';
import { isComing, isLeftBehind, isSettled } from './model/reprint-entries.ts';
import { PageEvent } from './page-event.ts';
import { partsStyles } from './parts-styles.ts';
import { SPEAKING_AT_FIRST, type Speaking } from './speaking.ts';

type DoubtfulSlip = DeviceHealthView['slipsToCheck']['entries'][number];

/** SL10: slips that nobody can be sure of, one a row, with what became of them since and the way to a copy. */
export class McDoubtfulSlips extends LitElement {
  static override properties: PropertyDeclarations = {
    health: { attribute: false },
    mayReprint: { attribute: false },
    speaking: { attribute: false },
  };
  static override styles = [
    baseStyles,
    partsStyles,
    css`
      ul {
        /* two rows: the number at the counter stays whole beneath */
        max-height: 5.5rem;
        margin-top: 0.5rem;
        overflow-y: auto;
        list-style: none;
        color: var(--mc-ink);
        font-weight: var(--mc-weight-text);
      }
      li {
        display: grid;
        grid-template-columns: minmax(3.5rem, max-content) minmax(0, 1fr) auto;
        align-items: center;
        gap: 0.25rem 0.75rem;
        min-height: 2.5rem;
        padding: 0.2rem 0;
      }
      li + li {
        border-top: 1px solid var(--mc-line);
      }
      .plain-button {
        min-height: 2.25rem;
        padding: 0.1rem 0.8rem;
        font-size: 0.9375rem;
      }
      .since {
        color: var(--mc-ink-soft);
      }
      time {
        color: var(--mc-ink-soft);
        white-space: nowrap;
      }
    `,
  ];

  declare health: DeviceHealthView | null;
  declare mayReprint: boolean;
  declare speaking: Speaking;

  constructor() {
    super();
    this.health = null;
    this.mayReprint = false;
    this.speaking = SPEAKING_AT_FIRST;
  }

  override render() {
    const { health } = this;
    if (health === null) return nothing;
    return html`<ul>
      ${health.slipsToCheck.entries.map((slip) => this.#slip(health, slip))}
    </ul>`;
  }

  #slip(health: DeviceHealthView, slip: DoubtfulSlip) {
    const { language, timeZone } = this.speaking;
    const texts = staffMachineTexts(language);
    const states = messagesIn(slipStateMessages, language);
    const since = isSettled(slip) ? texts.slipSettled : isComing(slip) ? texts.slipComing : null;
    return html`<li>
      <b>${slip.number}</b>
      <span
        >${isLeftBehind(health, slip) ? texts.slipPrinterGone : states[slip.state]}
        <time>· ${clockTime(slip.at, timeZone)}</time></span
      >
      ${
        since !== null
          ? html`<span class="since">${since}</span>`
          : this.mayReprint
            ? html`<button
                class="plain-button"
                type="button"
                data-test="reprint-${slip.number}"
                @click=${(event: MouseEvent) => this.#reprint(event, slip)}
              >
                ${texts.reprintSlip}
              </button>`
            : nothing
      }
    </li>`;
  }

  #reprint(event: MouseEvent, { ticketId, number, jobId }: DoubtfulSlip): void {
    letGo(event);
    this.dispatchEvent(new PageEvent({ kind: 'menu', menu: { kind: 'reprint', slip: { ticketId, number, jobId } } }));
  }
}

customElements.define('mc-doubtful-slips', McDoubtfulSlips);

declare global {
  interface HTMLElementTagNameMap {
    'mc-doubtful-slips': McDoubtfulSlips;
  }
}
