import { LitElement, css, html, type PropertyDeclarations } from 'lit';
import { minutesAndSeconds } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { KEY_LABELS } from './model/keys.ts';
import { absentNote } from './model/panel.ts';
import type { Action, StaffState } from './model/staff-state.ts';
import { SPEAKING_AT_FIRST, type Speaking } from './speaking.ts';
import './key-button.ts';

/** The buttons of an open counter, each with its key. Next is the largest; it does the usual. */
export class McActionBar extends LitElement {
  static override properties: PropertyDeclarations = { state: { attribute: false }, speaking: { attribute: false } };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      div {
        display: grid;
        grid-template-columns: minmax(0, 1.35fr) repeat(3, minmax(0, 1fr));
        grid-template-rows: repeat(2, minmax(5rem, 1fr));
        gap: 0.875rem;
      }
      .next {
        grid-row: span 2;
      }
      @container (max-width: 56rem) {
        div {
          --key-button-icon: none;
          --key-button-main-text: 1.75rem;
        }
      }
      @container (max-width: 40rem) {
        div {
          grid-template-columns: repeat(3, minmax(0, 1fr));
          grid-template-rows: 4.25rem repeat(2, minmax(3.5rem, auto));
          gap: 0.4rem;
          --key-button-icon: none;
          --key-button-note: 0.6875rem;
          --key-button-text: 0.9375rem;
          --key-button-main-text: 1.5rem;
          --key-button-height: 2.75rem;
        }
        .next {
          grid-column: 1 / -1;
          grid-row: auto;
        }
      }
      @media (max-height: 600px) and (min-width: 761px) {
        div {
          grid-template-columns: minmax(0, 1.35fr) repeat(3, minmax(0, 1fr));
          grid-template-rows: repeat(2, minmax(3.25rem, auto));
        }
        .next {
          grid-column: auto;
          grid-row: span 2;
        }
      }
    `,
  ];

  declare state: StaffState | null;
  declare speaking: Speaking;

  constructor() {
    super();
    this.state = null;
    this.speaking = SPEAKING_AT_FIRST;
  }

  override render() {
    const { texts } = this.speaking;
    const current = this.state?.counter?.body.current ?? null;
    const isBusy = this.state?.pending?.action === 'next';
    const noOne = current === null;
    const isServing = current?.status === 'serving';
    return html`<div>
      <mc-key-button
        class="next"
        data-test="next"
        main
        .busy=${isBusy}
        .action=${'next'}
        .words=${isBusy ? texts.nextSending : texts.next}
        .keyLabel=${KEY_LABELS.next}
      ></mc-key-button>
      ${this.#button('start', texts.start, 'user-here', '', noOne || isServing)}
      ${this.#button('recall', texts.recall, 'megaphone', '', noOne || isServing)}
      ${this.#button('absent', texts.absent, 'user-absent', this.#absentWords(), this.#absentWords() !== '' || noOne || isServing)}
      ${this.#button('done', texts.done, 'check', '', noOne)} ${this.#button('pause', texts.pause, 'coffee', '', false)}
      ${this.#button('leave', texts.leave, 'log-out', '', false)}
    </div>`;
  }

  #button(action: Action, words: string, icon: string, note: string, quiet: boolean) {
    return html`<mc-key-button
      data-test=${action}
      .action=${action}
      .words=${words}
      .icon=${icon}
      .note=${note}
      .quiet=${quiet}
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
