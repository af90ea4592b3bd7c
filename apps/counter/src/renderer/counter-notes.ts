import { html, nothing, type TemplateResult } from 'lit';
import { clockTime, minutesAndSeconds, staffMenuTexts } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { counterNotesStyles } from './counter-notes-styles.ts';
import { letGo } from './let-go.ts';
import { ActionEvent } from './action-event.ts';
import { KEY_LABELS } from './model/keys.ts';
import { otherHeldCounters } from './model/held-counters.ts';
import type { StaffState } from './model/staff-state.ts';
import { PageEvent } from './page-event.ts';
import { partsStyles } from './parts-styles.ts';
import { recoveredWords } from './recovered-words.ts';
import { stoppedWords } from './stopped-words.ts';
import { ActsPart } from './acts-part.ts';

type OtherCounter = ReturnType<typeof otherHeldCounters>[number];

/** Above the ticket: practice, the other counters of this person, and what concerns the day. Nothing on a usual day. */
export class McCounterNotes extends ActsPart {
  static override styles = [baseStyles, partsStyles, counterNotesStyles];

  override render() {
    const { state } = this;
    if (state === null) return nothing;
    const many = state.overview?.body.manyAtOnce[0];
    return html`${this.#practice(state)}${this.#others(state)}
    ${this.#day([...this.#dayNotes(state), ...(many === undefined ? [] : [this.#many(many.tickets.length)])])}`;
  }

  /** IS8 */
  #many(count: number) {
    const { acts, texts } = this.speaking;
    return html`<span class="grow" data-test="many-at-once">${acts.manyAtOnce(count)}</span>
      <button class="plain-button" type="button" data-test="to-day" @click=${this.#toDay}>${texts.toDay}</button>`;
  }

  #practice(state: StaffState) {
    const practice = state.counter?.body.practice ?? null;
    if (practice === null) return nothing;
    const { acts, hubMs } = this.speaking;
    return html`<p class="practice" role="status" data-test="practice">
      <b>${acts.practiceBanner}</b>
      <span class="grow">${acts.practiceLead(minutesAndSeconds(practice.until - hubMs))}</span>
      <button class="plain-button" type="button" data-test="end-practice" @click=${this.#endPractice}>
        ${acts.practiceEnd}
      </button>
    </p>`;
  }

  /** CA9: one row, however many there are; a press goes there. */
  #others(state: StaffState) {
    const others = otherHeldCounters(state);
    if (others.length === 0) return nothing;
    return html`<nav class="others" aria-label=${this.speaking.acts.alsoYours}>
      ${others.map((counter, nth) => this.#other(counter, nth === 0))}
    </nav>`;
  }

  #other({ counterId, label, status, currentNumber, waiting }: OtherCounter, isFirst: boolean) {
    const { acts, language } = this.speaking;
    const idle = status === 'paused' ? acts.otherPaused : acts.otherIdle;
    const people = staffMenuTexts(language).peopleWaiting(waiting);
    return html`<button
      class="other"
      type="button"
      title=${acts.goThere}
      data-test="switch-${counterId}"
      @click=${(event: MouseEvent) => {
        letGo(event);
        this.dispatchEvent(new PageEvent({ kind: 'choose', counterId }));
      }}
    >
      <b>${acts.otherCounter(label)}</b>
      <span class=${currentNumber === null ? 'idle' : 'at'}>${currentNumber ?? idle}</span>
      <span class="count"><mc-icon .name=${'users'}></mc-icon><span aria-hidden="true">${waiting}</span></span>
      <span class="heard">${people}</span>
      ${isFirst ? html`<kbd aria-hidden="true">${KEY_LABELS.switch}</kbd>` : nothing}
    </button>`;
  }

  /** The first in one line; the others open below it, over the number, when they are asked for. */
  #day([first, ...rest]: readonly (string | TemplateResult)[]) {
    if (first === undefined) return nothing;
    if (rest.length === 0) {
      return html`<p class="day"><mc-icon .name=${'info'}></mc-icon>${inRow(first)}</p>`;
    }
    return html`<details class="day" data-test="day-notes">
      <summary>
        <mc-icon .name=${'info'}></mc-icon>${inRow(first)}
        <b class="plain-button">${this.speaking.acts.moreNotes(rest.length)}</b>
      </summary>
      <ul>
        ${rest.map((words) => html`<li>${words}</li>`)}
      </ul>
    </details>`;
  }

  #dayNotes(state: StaffState): readonly string[] {
    const { acts, timeZone } = this.speaking;
    const overview = state.overview?.body;
    if (overview === undefined) return [];
    const { stopped, breakUntil, clockDoubt, callingEndedAt, day, accountsRecovered } = overview;
    return [
      ...accountsRecovered.map((one) => recoveredWords(one, this.speaking)),
      ...(callingEndedAt === null ? [] : [acts.callingEnded]),
      ...(breakUntil === null ? [] : [acts.breakUntil(clockTime(breakUntil, timeZone))]),
      ...(stopped === null || callingEndedAt !== null ? [] : [stoppedWords(stopped, this.speaking)]),
      ...(clockDoubt === null ? [] : [acts.clockDoubt]),
      ...(day?.isProvisional === true ? [acts.provisionalDay] : []),
    ];
  }

  readonly #toDay = (event: MouseEvent): void => {
    letGo(event);
    this.dispatchEvent(new PageEvent({ kind: 'day' }));
  };

  readonly #endPractice = (event: MouseEvent): void => {
    letGo(event);
    this.dispatchEvent(new ActionEvent('end-practice'));
  };
}

function inRow(note: string | TemplateResult) {
  return typeof note === 'string' ? html`<span class="grow">${note}</span>` : note;
}

customElements.define('mc-counter-notes', McCounterNotes);

declare global {
  interface HTMLElementTagNameMap {
    'mc-counter-notes': McCounterNotes;
  }
}
