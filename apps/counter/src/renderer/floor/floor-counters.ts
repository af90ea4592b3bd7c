import { css, html, nothing } from 'lit';
import {
  clockTimeOrDay,
  isSameDate,
  localText,
  minutesAndSeconds,
  staffMinutesText,
  staffFloorTexts,
} from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import '@motcua/ui/more-icons';
import { doingOf, type Doing, type FloorCounter } from '../model/floor.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { StatePart } from '../state-part.ts';
import { floorTableStyles } from './floor-table-styles.ts';

const ICONS: Readonly<Record<Doing['kind'], string>> = {
  ...{ closed: 'lock', paused: 'coffee', free: 'seat', called: 'megaphone', serving: 'user-here' },
};

/** ST4: each counter: what it does and since when, who is there, for what, and how many wait for it. A press goes there. */
export class McFloorCounters extends StatePart {
  static override styles = [
    baseStyles,
    partsStyles,
    floorTableStyles,
    css`
      .label {
        min-width: 2.6rem;
        min-height: 2.1rem;
        padding: 0 0.5rem;
        font-size: 1.125rem;
        font-weight: var(--mc-weight-number);
      }
      .doing {
        display: flex;
        align-items: center;
        gap: 0.5rem;
      }
      .doing b {
        font-weight: var(--mc-weight-strong);
      }
      .closed,
      .paused {
        color: var(--mc-ink-soft);
      }
      .called mc-icon {
        color: var(--mc-warn);
      }
      .serving mc-icon {
        color: var(--mc-action);
      }
      .name {
        display: block;
        line-height: 1.2;
      }
    `,
  ];

  override render() {
    const overview = this.state?.overview?.body ?? null;
    if (overview === null) return nothing;
    const words = staffFloorTexts(this.speaking.language);
    if (overview.counters.length === 0) return html`<p class="soft">${words.noCounters}</p>`;
    return html`<table data-test="floor-counters">
      <thead>
        <tr>
          <th scope="col" class="first">${words.counter}</th>
          <th scope="col">${words.doing}</th>
          <th scope="col" class="wide">${words.officer}</th>
          <th scope="col" class="count">${words.count}</th>
        </tr>
      </thead>
      <tbody>
        ${overview.counters.map((counter) => this.#counter(counter))}
      </tbody>
    </table>`;
  }

  #counter(counter: FloorCounter) {
    const { counterId, label, name, holder, waiting } = counter;
    const { language } = this.speaking;
    const words = staffFloorTexts(language);
    const doing = doingOf(counter);
    const officer = holder?.name ?? words.nobody;
    const services = localText(name, language);
    return html`<tr class=${doing.kind} data-test="floor-${counterId}" data-doing=${doing.kind}>
      <th scope="row">
        <button
          class="plain-button label"
          type="button"
          data-test="go-${counterId}"
          aria-label=${words.toCounter(label)}
          @click=${() => this.dispatchEvent(new PageEvent({ kind: 'choose', counterId }))}
        >
          ${label}
        </button>
      </th>
      <td>
        <span class="doing"><mc-icon .name=${ICONS[doing.kind]}></mc-icon><span>${this.#doing(doing)}</span></span>
        <small class="narrow">${officer} · ${services}</small>
      </td>
      <td class="wide">${officer}<small class="name">${services}</small></td>
      <td class="count">${waiting}</td>
    </tr>`;
  }

  /** A visit by the second, because one that does not end is looked at; a break by the clock. */
  #doing(doing: Doing) {
    const { language, hubMs, timeZone } = this.speaking;
    const words = staffFloorTexts(language);
    const clock =
      doing.since === null
        ? nothing
        : html`<small>${words.since(clockTimeOrDay(hubMs, doing.since, timeZone, language))}</small>`;
    switch (doing.kind) {
      case 'closed':
      case 'paused': {
        // How long is of use on the same day; further back the day says it.
        const isLong = doing.kind === 'paused' && doing.since !== null && isSameDate(hubMs, doing.since, timeZone);
        return html`<b>${doing.kind === 'closed' ? words.isClosed : words.isPaused}</b> ${clock}
          ${isLong ? html`<small class="time">(${staffMinutesText(hubMs - (doing.since ?? hubMs), language)})</small>` : nothing}
          ${doing.keeps === null ? nothing : html`<small>· ${words.keeps(doing.keeps)}</small>`}`;
      }
      case 'free':
        return html`<b>${words.isFree}</b>`;
      case 'called':
      case 'serving': {
        const says = doing.kind === 'called' ? words.isCalling(doing.number) : words.isServing(doing.number);
        return html`<b>${says}</b>
          ${doing.since === null ? nothing : html`<span class="time">${minutesAndSeconds(hubMs - doing.since)}</span>`}`;
      }
    }
  }
}

customElements.define('mc-floor-counters', McFloorCounters);

declare global {
  interface HTMLElementTagNameMap {
    'mc-floor-counters': McFloorCounters;
  }
}
