import { css, html, nothing } from 'lit';
import { clockTime, clockTimeWithSeconds, calendarDate, localText, staffDayTexts } from '@motcua/messages';
import type { QueueOverviewView } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { isLeftAlone } from '../model/floor.ts';
import { PageEvent, type PageWish } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { recoveredWords } from '../recovered-words.ts';
import { ActsPart } from '../acts-part.ts';

type ManyAtOnce = QueueOverviewView['manyAtOnce'][number];

/** What somebody should look at today: a doubtful clock (DA2), many numbers at once (IS8), lines left alone (CA4). */
export class McDayNotes extends ActsPart {
  static override styles = [
    baseStyles,
    partsStyles,
    css`
      :host {
        display: grid;
        gap: 0.5rem;
      }
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.4rem 1rem;
        padding: 0.6rem 1rem;
        background: var(--mc-warn-soft);
        border-left: 0.5rem solid var(--mc-warn-line);
        color: var(--mc-warn);
        font-weight: var(--mc-weight-strong);
        line-height: 1.4;
      }
      span {
        flex: 1 1 14rem;
        min-width: 0;
      }
      small {
        display: block;
        font-weight: var(--mc-weight-text);
        font-size: 0.9375rem;
      }
      .alarm {
        background: var(--mc-alarm-soft);
        border-color: var(--mc-alarm);
        color: var(--mc-alarm);
      }
    `,
  ];

  override render() {
    const overview = this.state?.overview?.body ?? null;
    if (overview === null) return nothing;
    const { language, acts } = this.speaking;
    const words = staffDayTexts(language);
    const alone = overview.services.filter(isLeftAlone);
    return html`${this.#clock(overview)}${overview.accountsRecovered.map((one) => this.#recovered(one))}
    ${overview.breakUntil === null ? nothing : html`<p><span>${acts.breakUntil(this.#clockTime(overview.breakUntil))}</span></p>`}
    ${overview.manyAtOnce.map((many) => this.#many(many))}
    ${alone.map(
      (service) =>
        html`<p data-test="left-alone">
          <span>${words.lineLeftAlone(localText(service.name, language), service.waiting)}</span>
        </p>`,
    )}`;
  }

  #clock({ clockDoubt, day }: QueueOverviewView) {
    const { language, acts } = this.speaking;
    const words = staffDayTexts(language);
    if (clockDoubt === null) {
      return day?.isProvisional === true ? html`<p class="alarm"><span>${acts.provisionalDay}</span></p>` : nothing;
    }
    const isAdministrator = this.state?.you?.role === 'administrator';
    const confirm: PageWish = {
      kind: 'send',
      sending: { act: 'confirm-clock', number: null, command: { type: 'confirm-clock' } },
    };
    const lead = words.clockLead(this.#moment(clockDoubt.wallAt), this.#moment(clockDoubt.hubTime));
    return html`<p class="alarm" role="alert" data-test="clock-doubt">
      <span>${words.clockTitle}<small>${lead} ${isAdministrator ? '' : words.clockAskAdministrator}</small></span>
      ${isAdministrator ? this.#button(confirm, words.clockConfirm, 'confirm-clock') : nothing}
    </p>`;
  }

  /** AC6: for a day, whoever is there. */
  #recovered(account: QueueOverviewView['accountsRecovered'][number]) {
    return html`<p class="alarm" data-test="account-recovered">
      <span>${recoveredWords(account, this.speaking)}</span>
    </p>`;
  }

  #many({ deviceId, at, tickets }: ManyAtOnce) {
    const { language, acts } = this.speaking;
    const words = staffDayTexts(language);
    const device = this.state?.health?.body.appliances.find((one) => one.deviceId === deviceId)?.name ?? words.kiosk;
    const numbers = tickets.map(({ number }) => number).join(', ');
    return html`<p data-test="many-at-once">
      <span
        >${acts.manyAtOnce(tickets.length)}<small>${words.manyAt(device, this.#clockTime(at))}: ${numbers}</small></span
      >
      ${this.#button({ kind: 'menu', menu: { kind: 'cancel-many', tickets } }, words.cancelThem, 'cancel-many')}
    </p>`;
  }

  #button(wish: PageWish, words: string, test: string) {
    return html`<button
      class="plain-button"
      type="button"
      data-test=${test}
      @click=${() => this.dispatchEvent(new PageEvent(wish))}
    >
      ${words}
    </button>`;
  }

  #clockTime(at: number): string {
    return clockTime(at, this.speaking.timeZone);
  }

  #moment(at: number): string {
    const { timeZone } = this.speaking;
    return `${clockTimeWithSeconds(at, timeZone)} ${calendarDate(at, timeZone)}`;
  }
}

customElements.define('mc-day-notes', McDayNotes);

declare global {
  interface HTMLElementTagNameMap {
    'mc-day-notes': McDayNotes;
  }
}
