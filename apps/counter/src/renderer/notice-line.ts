import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { rejectionForStaff } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { inputWords } from './input-words.ts';
import type { Act, Notice } from './model/staff-state.ts';
import { SPEAKING_AT_FIRST, type Speaking } from './act-speaking.ts';

type Tone = 'quiet' | 'warn';

/** The answer to the last press, in one line; read out, gone by itself. */
export class McNoticeLine extends LitElement {
  static override properties: PropertyDeclarations = { notice: { attribute: false }, speaking: { attribute: false } };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        min-height: 2.75rem;
      }
      p {
        display: flex;
        align-items: center;
        gap: 0.6rem;
        min-height: 2.75rem;
        padding: 0.35rem 1rem;
        font-weight: var(--mc-weight-strong);
        line-height: 1.35;
      }
      mc-icon {
        width: 1.25rem;
        height: 1.25rem;
      }
      @media (max-width: 760px) {
        :host {
          min-height: 1.25rem;
        }
        p {
          padding: 0.25rem 0.6rem;
          font-size: 0.875rem;
        }
      }
      .quiet {
        color: var(--mc-action-pressed);
      }
      .warn {
        background: var(--mc-warn-soft);
        color: var(--mc-warn);
      }
    `,
  ];

  declare notice: Notice | null;
  declare speaking: Speaking;

  constructor() {
    super();
    this.notice = null;
    this.speaking = SPEAKING_AT_FIRST;
  }

  override render() {
    const { notice } = this;
    return html`<div role="status" aria-live="polite" data-test="notice">
      ${notice === null ? nothing : this.#line(notice)}
    </div>`;
  }

  #line(notice: Notice) {
    const [words, tone] = this.#words(notice);
    return html`<p class=${tone}>
      <mc-icon .name=${tone === 'quiet' ? 'circle-check' : 'info'}></mc-icon><span>${words}</span>
    </p>`;
  }

  #words(notice: Notice): readonly [string, Tone] {
    const { texts, acts, language, hubMs, timeZone } = this.speaking;
    switch (notice.kind) {
      case 'refused':
        return [rejectionForStaff(notice.rejection, { language, now: hubMs, timeZone }), 'warn'];
      case 'already-done':
        return [texts.alreadyDone, 'quiet'];
      case 'not-connected':
        return [texts.notConnected, 'warn'];
      case 'nobody-here':
        return [texts.nobodyHere, 'warn'];
      case 'none-waiting-after':
        return [texts.noneWaitingAfter, 'quiet'];
      case 'in-doubt':
        return [texts.inDoubt(this.#nameOf(notice.action)), 'warn'];
      case 'happened-after-all':
        return [texts.happenedAfterAll(this.#nameOf(notice.action)), 'quiet'];
      case 'never-happened':
        return [texts.neverHappened(this.#nameOf(notice.action)), 'warn'];
      case 'recalled':
        return [texts.recalled(notice.number), 'quiet'];
      case 'marked-absent':
        return [texts.markedAbsent(notice.number), 'quiet'];
      case 'completed':
        return [texts.completed(notice.number), 'quiet'];
      case 'nothing-to-undo':
        return [acts.nothingToUndo, 'warn'];
      case 'nobody-parked':
        return [acts.nobodyParked, 'warn'];
      case 'nobody-absent':
        return [acts.nobodyAbsent, 'warn'];
      case 'nobody-in-line':
        return [acts.nobodyInLine, 'warn'];
      case 'not-in-practice':
        return [acts.notInPractice, 'warn'];
      case 'done':
        return [acts.doneNotice, 'quiet'];
      case 'handed-on':
        return [acts.handedOn(notice.number), 'quiet'];
      case 'service-changed':
        return [acts.serviceChanged(notice.number), 'quiet'];
      case 'priority-changed':
        return [acts.priorityChanged(notice.number), 'quiet'];
      case 'undone':
      case 'parked':
      case 'resumed':
      case 'transferred':
      case 'returned':
      case 'cancelled':
      case 'reprinted':
        return [acts[notice.kind](notice.number), 'quiet'];
      case 'input':
        return inputWords(notice.says, this.speaking);
      case 'cancelled-together':
        return [acts.cancelledTogether(notice.count), 'quiet'];
    }
  }

  #nameOf(act: Act): string {
    const { texts, acts } = this.speaking;
    switch (act) {
      case 'open':
        return texts.openCounter;
      case 'next':
      case 'recall':
      case 'absent':
      case 'start':
      case 'done':
      case 'pause':
      case 'leave':
        return texts[act];
      default:
        return acts.actNames[act];
    }
  }
}

customElements.define('mc-notice-line', McNoticeLine);

declare global {
  interface HTMLElementTagNameMap {
    'mc-notice-line': McNoticeLine;
  }
}
