import { css, html, nothing } from 'lit';
import { clockTime, minutesAndSeconds, momentFrom, staffMenuTexts, storyStopReasons } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { letGo } from './let-go.ts';
import { ActionEvent } from './action-event.ts';
import { KEY_LABELS } from './model/keys.ts';
import { otherHeldCounters } from './model/held-counters.ts';
import type { StaffState } from './model/staff-state.ts';
import { PageEvent } from './page-event.ts';
import { partsStyles } from './parts-styles.ts';
import { ActsPart } from './acts-part.ts';

/** Above the ticket: practice, the other counters of this person, and what concerns the day. Nothing on a usual day. */
export class McCounterNotes extends ActsPart {
  static override styles = [
    baseStyles,
    partsStyles,
    css`
      :host {
        display: grid;
        gap: 0.4rem;
      }
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.3rem 0.8rem;
        padding: 0.5rem 1rem;
        font-weight: var(--mc-weight-strong);
        line-height: 1.3;
      }
      span {
        min-width: 0;
      }
      .grow {
        flex: 1 1 11rem;
      }
      .other .grow {
        flex-basis: 3.5rem;
      }
      mc-icon {
        width: 1.2rem;
        height: 1.2rem;
      }
      .practice {
        background: repeating-linear-gradient(
          -45deg,
          var(--mc-warn-soft),
          var(--mc-warn-soft) 1rem,
          var(--mc-call-soft) 1rem,
          var(--mc-call-soft) 2rem
        );
        border: 2px dashed var(--mc-warn-line);
        color: var(--mc-warn);
      }
      .practice b {
        font-size: 1.25rem;
        letter-spacing: 0.06em;
      }
      .day {
        background: var(--mc-warn-soft);
        color: var(--mc-warn);
      }
      .other {
        background: var(--mc-action-soft);
        color: var(--mc-action-pressed);
      }
      .other b {
        font-size: 1.25rem;
        font-weight: var(--mc-weight-number);
      }
      .plain-button {
        min-height: 2.25rem;
        font-size: 0.9375rem;
      }
      kbd {
        padding: 0 0.4rem;
        border: 1px solid var(--mc-line-strong);
        border-radius: 0.35rem;
        font: inherit;
        font-size: 0.8125rem;
      }
      @media (max-width: 760px) {
        p {
          padding: 0.35rem 0.6rem;
          font-size: 0.875rem;
        }
      }
    `,
  ];

  override render() {
    const { state } = this;
    if (state === null) return nothing;
    const { acts, texts } = this.speaking;
    const many = state.overview?.body.manyAtOnce[0];
    return html`${this.#practice(state)}
    ${otherHeldCounters(state).map((counter, nth) => this.#other(counter, nth === 0))}
    ${this.#dayNotes(state).map(
      (words) => html`<p class="day"><mc-icon .name=${'info'}></mc-icon><span class="grow">${words}</span></p>`,
    )}
    ${
      many === undefined
        ? nothing
        : html`<p class="day" data-test="many-at-once">
            <mc-icon .name=${'ticket'}></mc-icon><span class="grow">${acts.manyAtOnce(many.tickets.length)}</span>
            <button class="plain-button" type="button" data-test="to-day" @click=${this.#toDay}>${texts.toDay}</button>
          </p>`
    }`;
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

  /** CA9 */
  #other(counter: ReturnType<typeof otherHeldCounters>[number], isFirst: boolean) {
    const { acts, language } = this.speaking;
    const menus = staffMenuTexts(language);
    const { status, currentNumber, waiting } = counter;
    const idle = status === 'paused' ? acts.otherPaused : acts.otherIdle;
    return html`<p class="other" data-test="other-${counter.counterId}">
      <span>${acts.otherCounter(counter.label)}</span>
      ${currentNumber === null ? html`<span>${idle}</span>` : html`<b>${currentNumber}</b>`}
      <span class="grow">${menus.peopleWaiting(waiting)}</span>
      <button
        class="plain-button"
        type="button"
        data-test="switch-${counter.counterId}"
        @click=${(event: MouseEvent) => {
          letGo(event);
          this.dispatchEvent(new PageEvent({ kind: 'choose', counterId: counter.counterId }));
        }}
      >
        ${acts.goThere}${isFirst ? html` <kbd aria-hidden="true">${KEY_LABELS.switch}</kbd>` : nothing}
      </button>
    </p>`;
  }

  #dayNotes(state: StaffState): readonly string[] {
    const { acts, timeZone, hubMs, language } = this.speaking;
    const overview = state.overview?.body;
    if (overview === undefined) return [];
    const { stopped, breakUntil, clockDoubt, callingEndedAt, day } = overview;
    const reason = stopped === null ? '' : storyStopReasons[language][stopped.reason];
    return [
      ...(callingEndedAt === null ? [] : [acts.callingEnded]),
      ...(breakUntil === null ? [] : [acts.breakUntil(clockTime(breakUntil, timeZone))]),
      ...(stopped === null || callingEndedAt !== null
        ? []
        : [
            stopped.reopensAt === null
              ? acts.stopped(reason)
              : acts.stoppedUntil(reason, momentFrom(hubMs, stopped.reopensAt, timeZone, language)),
          ]),
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

customElements.define('mc-counter-notes', McCounterNotes);

declare global {
  interface HTMLElementTagNameMap {
    'mc-counter-notes': McCounterNotes;
  }
}
