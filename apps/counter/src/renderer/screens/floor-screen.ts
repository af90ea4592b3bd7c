import { html, nothing } from 'lit';
import { clockTime, clockTimeOrDay, localText, staffFloorTexts, staffMachineTexts } from '@motcua/messages';
import type { QueueOverviewView } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { withActs, type Speaking } from '../act-speaking.ts';
import { notInTime } from '../model/floor.ts';
import { needsNobody } from '../model/floor-calm.ts';
import { quietTroubles, type QuietTrouble } from '../model/quiet-troubles.ts';
import type { StaffState } from '../model/staff-state.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { StatePart } from '../state-part.ts';
import { stoppedWords } from '../stopped-words.ts';
import { floorScreenStyles } from './floor-screen-styles.ts';
import '../day/day-notes.ts';
import '../device-strip.ts';
import '../floor/floor-counters.ts';
import '../floor/floor-lines.ts';
import '../help-alerts.ts';
import '../menu-box.ts';
import '../notice-line.ts';
import '../page-header.ts';

/** ST4: the floor at a glance, for whoever answers for the day: what needs somebody, each line, each counter. */
export class McFloorScreen extends StatePart {
  static override styles = [baseStyles, partsStyles, floorScreenStyles];

  override render() {
    const { state } = this;
    const speaking = withActs(this.speaking);
    if (state === null) return nothing;
    const { texts, language } = speaking;
    const words = staffFloorTexts(language);
    const overview = state.overview?.body ?? null;
    return html`<div class="page" data-stale=${state.link.kind === 'connected' ? 'no' : 'yes'}>
      <mc-page-header .state=${state} .speaking=${speaking}></mc-page-header>
      <div class="title">
        <h2>${words.title}</h2>
        ${overview === null ? nothing : this.#figures(overview)}
        <button class="plain-button" type="button" data-test="back" @click=${() => this.#go('back')}>
          <mc-icon .name=${'arrow-left'}></mc-icon>${texts.back}
        </button>
      </div>
      ${
        overview === null
          ? html`<p class="soft">${texts.connecting}</p>`
          : html`<main>
              <section class="needs" aria-label=${words.needs}>
                <h3>${words.needs}</h3>
                ${this.#needs(state, overview, speaking)}
              </section>
              <section tabindex="0" aria-label=${words.lines}>
                <h3>${words.lines}</h3>
                <mc-floor-lines .state=${state} .speaking=${speaking}></mc-floor-lines>
              </section>
              <section aria-label=${words.counters}>
                <h3>${words.counters}</h3>
                <mc-floor-counters .state=${state} .speaking=${speaking}></mc-floor-counters>
              </section>
            </main>`
      }
    </div>`;
  }

  #figures({ issuedToday, waiting, called, parked, counters }: QueueOverviewView) {
    const words = staffFloorTexts(this.speaking.language);
    const serving = counters.filter(({ currentStatus }) => currentStatus === 'serving').length;
    const figures = [
      [words.issued, issuedToday],
      [words.waiting, waiting],
      [words.called, called],
      [words.serving, serving],
      [words.parked, parked],
    ] as const;
    return html`<dl data-test="floor-figures">
      ${figures.map(
        ([name, figure]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${figure}</dd>
          </div>`,
      )}
    </dl>`;
  }

  #needs(state: StaffState, overview: QueueOverviewView, speaking: Speaking) {
    const { language, hubMs } = speaking;
    const words = staffFloorTexts(language);
    return html`<div class="asked" data-says=${state.menu === null && state.notice === null ? 'no' : 'yes'}>
        <mc-notice-line .notice=${state.notice} .speaking=${speaking}></mc-notice-line>
        ${state.menu === null ? nothing : html`<mc-menu-box .state=${state} .speaking=${speaking}></mc-menu-box>`}
      </div>
      ${
        needsNobody(state, hubMs)
          ? html`<p class="calm" role="status" data-test="floor-calm">
              <mc-icon .name=${'circle-check'}></mc-icon><b>${words.calm}</b><span>${words.calmLead}</span>
            </p>`
          : nothing
      }
      <mc-help-alerts compact .state=${state} .speaking=${speaking}></mc-help-alerts>
      <mc-day-notes .state=${state} .speaking=${speaking}></mc-day-notes>
      ${this.#stop(overview, speaking)}
      ${notInTime(overview).map(
        (service) =>
          html`<p class="note" data-test="floor-late">
            <mc-icon .name=${'hourglass'}></mc-icon
            ><span>${words.lineNotInTime(localText(service.name, language))}</span>
          </p>`,
      )}
      <mc-device-strip
        brief
        .health=${state.health?.body ?? null}
        .overview=${overview}
        .mayReprint=${true}
        .http=${this.http}
        .speaking=${speaking}
      ></mc-device-strip>
      ${(state.health === null ? [] : quietTroubles(state.health.body)).map((trouble) => this.#quiet(trouble, speaking))}
      ${
        overview.outOfTurn === 0
          ? nothing
          : html`<p class="note plain" data-test="floor-out-of-turn">
              <span>${words.outOfTurn(overview.outOfTurn)}</span>
              <button class="plain-button" type="button" data-test="to-records" @click=${() => this.#go('records')}>
                ${words.toRecords}
              </button>
            </p>`
      }`;
  }

  #quiet(trouble: QuietTrouble, { language, hubMs, timeZone }: Speaking) {
    const words = staffFloorTexts(language);
    const isMute = trouble.kind === 'mute';
    const told = isMute
      ? words.mute(trouble.name)
      : words.phonesShut(trouble.port, clockTimeOrDay(hubMs, trouble.since, timeZone, language));
    return html`<p class="note wordy" data-test="floor-${trouble.kind}">
      <mc-icon .name=${isMute ? 'megaphone' : 'phone'}></mc-icon><span>${told}</span>
      <button class="plain-button" type="button" data-test="to-machines" @click=${() => this.#go('machines')}>
        ${staffMachineTexts(language).toMachines}
      </button>
    </p>`;
  }

  /** IS3, DA1: why nobody gets a number, or is called. */
  #stop({ stopped, callingEndedAt }: QueueOverviewView, speaking: Speaking) {
    const { acts, timeZone } = speaking;
    const ended = callingEndedAt === null ? null : `${acts.callingEnded} (${clockTime(callingEndedAt, timeZone)})`;
    const note = ended ?? (stopped === null ? null : stoppedWords(stopped, speaking));
    return note === null ? nothing : html`<p class="note" data-test="floor-stop"><span>${note}</span></p>`;
  }

  #go(kind: 'back' | 'machines' | 'records'): void {
    this.dispatchEvent(new PageEvent({ kind }));
  }
}

customElements.define('mc-floor-screen', McFloorScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mc-floor-screen': McFloorScreen;
  }
}
