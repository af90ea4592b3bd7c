import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import { minutesAndSeconds } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { actionBarStyles } from './action-bar-styles.ts';
import { KEY_LABELS } from './model/keys.ts';
import { absentNote, isAwaited, undoLeftMs } from './model/panel.ts';
import type { StaffState } from './model/staff-state.ts';
import { SPEAKING_AT_FIRST, type Speaking } from './act-speaking.ts';
import './help-keys.ts';
import './key-button.ts';

type ButtonAction = keyof typeof KEY_LABELS;

/** The buttons of an open counter, each with its key. Next is the largest; it does the usual. */
export class McActionBar extends LitElement {
  static override properties: PropertyDeclarations = { state: { attribute: false }, speaking: { attribute: false } };
  static override styles = [baseStyles, actionBarStyles];

  declare state: StaffState | null;
  declare speaking: Speaking;

  constructor() {
    super();
    this.state = null;
    this.speaking = SPEAKING_AT_FIRST;
  }

  override render() {
    const { texts, acts, hubMs } = this.speaking;
    const counter = this.state?.counter?.body ?? null;
    const current = counter?.current ?? null;
    const isPractice = (counter?.practice ?? null) !== null;
    const { pending } = this.state ?? {};
    const isBusy = pending?.action === 'next' || pending?.thenNext === true;
    const noOne = current === null;
    const isAwaitedHere = isAwaited(current, hubMs);
    const absentWords = this.#absentWords();
    const undoMs = undoLeftMs(counter, hubMs);
    const handsOn = (current?.otherParts.length ?? 0) > 0 ? acts.handsOn : '';
    return html`<div class="bar">
        <mc-key-button
          class="next"
          data-test="next"
          main
          .busy=${isBusy}
          .action=${'next'}
          .words=${isBusy ? texts.nextSending : texts.next}
          .keyLabel=${KEY_LABELS.next}
        ></mc-key-button>
        ${this.#button('start', texts.start, 'user-here', '', !isAwaitedHere)}
        ${this.#button('recall', texts.recall, 'megaphone', '', !isAwaitedHere)}
        ${this.#button('absent', texts.absent, 'user-absent', absentWords, absentWords !== '' || !isAwaitedHere)}
        ${this.#button('done', texts.done, 'check', handsOn, noOne)}
        ${this.#button('park', acts.park, 'seat', '', noOne || isPractice)}
        ${this.#button('transfer', acts.transfer, 'log-in', '', noOne || isPractice)}
        ${this.#button(
          'undo',
          undoMs > 0 ? acts.undoFor(Math.ceil(undoMs / 1000)) : acts.undo,
          'undo',
          undoMs > 0 ? (counter?.undo?.number ?? '') : '',
          undoMs === 0,
          undoMs > 0,
        )}
        ${this.#button('more', acts.more, '', '', false)}
      </div>
      <div class="thin">
        ${this.#button('pause', texts.pause, 'coffee', '', false)}
        ${this.#button('leave', texts.leave, 'log-out', '', false)}
        <mc-help-keys .state=${this.state} .speaking=${this.speaking}></mc-help-keys>
        ${isPractice || noOne ? nothing : this.#button('change-service', acts.wrongService, '', '', false)}
        ${isPractice || noOne || isAwaitedHere ? nothing : this.#button('outcomes', acts.outcomes, '', '', false)}
      </div>`;
  }

  #button(action: ButtonAction, words: string, icon: string, note: string, quiet: boolean, urgent = false) {
    return html`<mc-key-button
      data-test=${action}
      .action=${action}
      .words=${words}
      .icon=${icon}
      .note=${note}
      .quiet=${quiet}
      .urgent=${urgent}
      .busy=${this.state?.pending?.action === action}
      .keyLabel=${KEY_LABELS[action]}
    ></mc-key-button>`;
  }

  #absentWords(): string {
    const { texts, hubMs } = this.speaking;
    const note = absentNote(this.state?.counter?.body.current ?? null, hubMs);
    switch (note.kind) {
      case 'possible':
      case 'not-called':
        return '';
      case 'recall-first':
        return texts.absentAfterRecall;
      case 'announcing':
        return texts.absentAfterVoice;
      case 'wait':
        // Whole seconds that are left, rounded up: at 0:00 it is possible.
        return texts.absentIn(minutesAndSeconds(note.leftMs + 999));
    }
  }
}

customElements.define('mc-action-bar', McActionBar);

declare global {
  interface HTMLElementTagNameMap {
    'mc-action-bar': McActionBar;
  }
}
