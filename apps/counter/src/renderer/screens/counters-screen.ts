import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { counterStatusMessages, localText, messagesIn, staffMinutesText } from '@motcua/messages';
import type { QueueOverviewView } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { isSupervisor } from '../model/staff-state.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { countersScreenStyles } from './counters-screen-styles.ts';
import { StatePart } from '../state-part.ts';
import '../page-header.ts';

type OverviewCounter = QueueOverviewView['counters'][number];
type OverviewService = QueueOverviewView['services'][number];

/** Where do I sit today? Below, the whole floor for those who do not sit at a counter. */
export class McCountersScreen extends StatePart {
  static override styles = [baseStyles, partsStyles, countersScreenStyles];

  override render() {
    const { state, speaking } = this;
    if (state === null) return nothing;
    const { texts } = speaking;
    const overview = state.overview?.body ?? null;
    return html`<div class="page" data-stale=${state.link.kind === 'connected' ? 'no' : 'yes'}>
      <mc-page-header .state=${state} .speaking=${speaking}></mc-page-header>
      <mc-device-strip
        .health=${state.health?.body ?? null}
        .overview=${state.overview?.body ?? null}
        .http=${this.http}
        .speaking=${speaking}
      ></mc-device-strip>
      <main>
        <mc-help-alerts .state=${state} .speaking=${speaking}></mc-help-alerts>
        ${
          isSupervisor(state)
            ? html`<mc-morning-note .http=${this.http} .speaking=${speaking}></mc-morning-note>
                ${this.#oldConfirmations(overview?.oldConfirmations ?? 0)}`
            : nothing
        }
        <h2>${texts.chooseTitle}</h2>
        <p class="lead soft">${state.you === null ? '' : texts.chooseLead(state.you.name)}</p>
        <div class="counters">
          ${repeat(
            overview?.counters ?? [],
            (counter) => counter.counterId,
            (counter) => this.#counter(counter),
          )}
        </div>
        ${overview === null ? html`<p class="soft">${texts.connecting}</p>` : this.#floor(overview)}
      </main>
    </div>`;
  }

  /** PC5: nobody is hurried by it. */
  #oldConfirmations(count: number) {
    if (count === 0) return nothing;
    const { oldConfirmations } = this.speaking.texts;
    return html`<p class="quiet-note" data-test="old-confirmations">
      <mc-icon .name=${'clock'}></mc-icon><span>${oldConfirmations(count)}</span>
    </p>`;
  }

  #counter(counter: OverviewCounter) {
    const { texts, language } = this.speaking;
    const isMine = counter.holder !== null && counter.holder.accountId === this.state?.you?.accountId;
    const holder = counter.holder === null ? texts.free : isMine ? texts.heldByYou : texts.heldBy(counter.holder.name);
    const status = messagesIn(counterStatusMessages, language)[counter.status];
    return html`<button
      type="button"
      class="counter ${counter.status} ${isMine ? 'mine' : ''}"
      data-test="counter-${counter.counterId}"
      @click=${() => this.dispatchEvent(new PageEvent({ kind: 'choose', counterId: counter.counterId }))}
    >
      <span class="label">${texts.counterNumber(counter.label)}</span>
      <span class="status">${status}</span>
      <span class="name">${localText(counter.name, language)}</span>
      <span class="holder">${holder}</span>
      <span class="figures">
        <b>${counter.waiting === 0 ? texts.nobodyWaiting : texts.peopleWaiting(counter.waiting)}</b>
        ${counter.currentNumber === null ? nothing : html`<span>${texts.currentNumber(counter.currentNumber)}</span>`}
      </span>
    </button>`;
  }

  #floor(overview: QueueOverviewView) {
    const { texts } = this.speaking;
    return html`<section class="floor">
      <h2>${texts.floorTitle}</h2>
      <p class="soft">${texts.floorFigures(overview.issuedToday, overview.waiting)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">${texts.service}</th>
            <th scope="col" class="figure">${texts.waiting}</th>
            <th scope="col" class="figure">${texts.longestWait}</th>
          </tr>
        </thead>
        <tbody>
          ${overview.services.map((service) => this.#service(service))}
        </tbody>
      </table>
    </section>`;
  }

  #service(service: OverviewService) {
    const { texts, language, hubMs } = this.speaking;
    const isLeftAlone = service.waiting > 0 && !service.servedByOpenCounter;
    return html`<tr>
      <th scope="row">
        ${localText(service.name, language)}
        ${
          isLeftAlone
            ? html`<span class="chip need"><mc-icon .name=${'warning'}></mc-icon>${texts.noOpenCounter}</span>`
            : nothing
        }
      </th>
      <td class="figure">${service.waiting}</td>
      <td class="figure">
        ${service.longestWaitSince === null ? '–' : staffMinutesText(hubMs - service.longestWaitSince, language)}
      </td>
    </tr>`;
  }
}

customElements.define('mc-counters-screen', McCountersScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mc-counters-screen': McCountersScreen;
  }
}
