import { html, nothing } from 'lit';
import { clockTime, localText, staffMinutesText, staffFloorTexts } from '@motcua/messages';
import type { QueueOverviewView } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import '@motcua/ui/more-icons';
import { isLeftAlone, throughBy, waitLevel, type FloorService } from '../model/floor.ts';
import { partsStyles } from '../parts-styles.ts';
import { StatePart } from '../state-part.ts';
import { floorTableStyles } from './floor-table-styles.ts';

/** ST4: each line: how many wait, the longest wait beside its norm, when it is through, and whether numbers are given. */
export class McFloorLines extends StatePart {
  static override styles = [baseStyles, partsStyles, floorTableStyles];

  override render() {
    const overview = this.state?.overview?.body ?? null;
    if (overview === null) return nothing;
    const words = staffFloorTexts(this.speaking.language);
    if (overview.services.length === 0) return html`<p class="soft">${words.noServices}</p>`;
    return html`<table data-test="floor-lines">
      <thead>
        <tr>
          <th scope="col">${words.service}</th>
          <th scope="col" class="count">${words.count}</th>
          <th scope="col">${words.longest}</th>
          <th scope="col" class="wide" title=${words.throughByMeans}>${words.throughBy}</th>
          <th scope="col" class="wide">${words.numbers}</th>
        </tr>
      </thead>
      <tbody>
        ${overview.services.map((service) => this.#line(overview, service))}
      </tbody>
    </table>`;
  }

  #line(overview: QueueOverviewView, service: FloorService) {
    const { language, hubMs, timeZone } = this.speaking;
    const words = staffFloorTexts(language);
    const level = waitLevel(service, overview.nearWaitPercent, hubMs);
    const at = throughBy(service, hubMs);
    const numbers = this.#numbers(service);
    const below = [at === null ? '' : words.about(clockTime(at, timeZone)), numbers].filter((one) => one !== '');
    return html`<tr class=${level} data-test="line-${service.serviceId}" data-level=${level}>
      <th scope="row">
        ${localText(service.name, language)}
        ${
          isLeftAlone(service)
            ? html`<span class="mark over"><mc-icon .name=${'warning'}></mc-icon>${words.noCounter}</span>`
            : nothing
        }
        <small class="narrow">${below.join(' · ')}</small>
      </th>
      <td class="count">${service.waiting}</td>
      <td><span class="longest">${this.#longest(service, level)}</span></td>
      <td class="wide time">${at === null ? nothing : this.#through(service, at)}</td>
      <td class="wide time">${numbers}</td>
    </tr>`;
  }

  #longest({ longestWaitSince, longWaitMinutes }: FloorService, level: ReturnType<typeof waitLevel>) {
    if (longestWaitSince === null) return html`<span class="soft">–</span>`;
    const { texts, language, hubMs } = this.speaking;
    const words = staffFloorTexts(language);
    const mark =
      level === 'over' || level === 'near'
        ? html`<span class="mark ${level}"
            ><mc-icon .name=${level === 'over' ? 'warning' : 'hourglass'}></mc-icon>${texts.waitLevels[level]}</span
          >`
        : nothing;
    return html`<span class="time">${staffMinutesText(hubMs - longestWaitSince, language)}</span>
      ${longWaitMinutes === null ? nothing : html`<small class="time">(${words.norm(longWaitMinutes)})</small>`} ${mark}`;
  }

  #through({ wait }: FloorService, at: number) {
    const { timeZone, language } = this.speaking;
    const { notInTime } = staffFloorTexts(language);
    return html`${clockTime(at, timeZone)}
    ${
      wait?.prospect === 'perhaps-not'
        ? html`<mc-icon
            class="late"
            role="img"
            aria-label=${notInTime}
            title=${notInTime}
            .name=${'warning'}
          ></mc-icon>`
        : nothing
    }`;
  }

  #numbers({ issuing }: FloorService): string {
    const words = staffFloorTexts(this.speaking.language);
    switch (issuing.state) {
      case 'open':
        return issuing.left === null ? '' : words.left(issuing.left);
      case 'closed':
        return words.closed;
      case 'paused':
        return words.paused;
      case 'used-up':
        return words.usedUp;
    }
  }
}

customElements.define('mc-floor-lines', McFloorLines);

declare global {
  interface HTMLElementTagNameMap {
    'mc-floor-lines': McFloorLines;
  }
}
