import { css, html, nothing } from 'lit';
import { clockTime, staffDayTexts } from '@motcua/messages';
import type { DeviceHealthView } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import type { Sending } from '../model/send.ts';
import { isBusy } from '../model/staff-state.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { StatePart } from '../state-part.ts';
import { dayLineStyles } from './day-line-styles.ts';
import { dayStyles } from './day-styles.ts';

type Kiosk = DeviceHealthView['appliances'][number];

/** TR1: practice at a kiosk, for whoever shows somebody how it is used. */
export class McPracticeForm extends StatePart {
  static override styles = [
    baseStyles,
    partsStyles,
    dayStyles,
    dayLineStyles,
    css`
      .practising small {
        color: var(--mc-warn);
        font-weight: var(--mc-weight-strong);
      }
    `,
  ];

  override render() {
    const words = staffDayTexts(this.speaking.language);
    const kiosks = this.#kiosks();
    return html`<section>
      <h3>${words.practiceTitle}</h3>
      <p class="lead">${words.practiceLead}</p>
      ${kiosks.length === 0 ? html`<p class="soft">${words.practiceNoKiosk}</p>` : nothing}
      ${kiosks.map((kiosk) => this.#kiosk(kiosk))}
    </section>`;
  }

  /** Those that somebody can stand at, and those in practice. */
  #kiosks(): readonly Kiosk[] {
    const appliances = this.state?.health?.body.appliances ?? [];
    return appliances.filter((one) => one.role === 'kiosk' && (one.connected || this.#practiceUntil(one) !== null));
  }

  #practiceUntil({ deviceId }: Kiosk): number | null {
    const practising = this.state?.overview?.body.kiosksInPractice ?? [];
    return practising.find((one) => one.deviceId === deviceId)?.until ?? null;
  }

  #kiosk(kiosk: Kiosk) {
    const { language, timeZone } = this.speaking;
    const words = staffDayTexts(language);
    const until = this.#practiceUntil(kiosk);
    const station = { kind: 'kiosk', deviceId: kiosk.deviceId } as const;
    const sending: Sending =
      until === null
        ? { act: 'start-practice', number: null, command: { type: 'start-practice', station } }
        : { act: 'end-practice', number: null, command: { type: 'end-practice', station } };
    return html`<div class="line ${until === null ? '' : 'practising'}" data-test="practice-kiosk">
      <span
        ><b>${kiosk.name}</b
        ><small>${until === null ? words.practiceReady : words.practiceUntil(clockTime(until, timeZone))}</small></span
      >
      <button
        class="plain-button"
        type="button"
        data-test="practice"
        aria-label="${until === null ? words.practiceStart : words.practiceEnd}: ${kiosk.name}"
        ?disabled=${isBusy(this.state)}
        @click=${() => this.dispatchEvent(new PageEvent({ kind: 'send', sending }))}
      >
        ${until === null ? words.practiceStart : words.practiceEnd}
      </button>
    </div>`;
  }
}

customElements.define('mc-practice-form', McPracticeForm);

declare global {
  interface HTMLElementTagNameMap {
    'mc-practice-form': McPracticeForm;
  }
}
