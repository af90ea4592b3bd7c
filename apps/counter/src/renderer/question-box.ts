import { LitElement, css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { baseStyles } from '@motcua/ui';
import { KEY_LABELS } from './model/keys.ts';
import type { Question } from './model/staff-state.ts';
import { SPEAKING_AT_FIRST, type Speaking } from './act-speaking.ts';
import './key-button.ts';

/** A question in the place of the buttons, answered by its own keys. Nothing covers the page. */
export class McQuestionBox extends LitElement {
  static override properties: PropertyDeclarations = { question: { attribute: false }, speaking: { attribute: false } };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      section {
        padding: 1.1rem 1.4rem 1.3rem;
        background: var(--mc-surface);
        border: 1px solid var(--mc-line);
        border-left: 0.5rem solid var(--mc-call);
      }
      section:focus {
        outline: none;
        box-shadow: none;
      }
      h2 {
        margin-bottom: 1rem;
        font-size: 1.375rem;
        line-height: 1.3;
      }
      .answers {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
        gap: 0.75rem;
      }
      @container (max-width: 34rem) {
        section {
          padding: 0.75rem;
        }
        h2 {
          margin-bottom: 0.6rem;
          font-size: 1.0625rem;
        }
        .answers {
          grid-template-columns: minmax(0, 1fr);
          gap: 0.4rem;
          --key-button-text: 1rem;
          --key-button-main-text: 1rem;
        }
      }
      @media (max-height: 600px) and (min-width: 761px) {
        .answers {
          grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
        }
      }
    `,
  ];

  declare question: Question | null;
  declare speaking: Speaking;

  constructor() {
    super();
    this.question = null;
    this.speaking = SPEAKING_AT_FIRST;
  }

  /** Screen readers read a question when it gets the focus; the keys work wherever the focus is. */
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('question')) this.renderRoot.querySelector('section')?.focus({ preventScroll: true });
  }

  override render() {
    const { question } = this;
    if (question === null) return nothing;
    const { texts } = this.speaking;
    const { ask, yes, no } = this.#words(question);
    return html`<section role="alertdialog" tabindex="-1" aria-labelledby="ask" data-test="question">
      <h2 id="ask">${ask}</h2>
      <div class="answers">
        <mc-key-button
          data-test="answer-yes"
          .action=${'yes'}
          .words=${yes}
          .keyLabel=${KEY_LABELS.yes}
        ></mc-key-button>
        <mc-key-button data-test="answer-no" .action=${'no'} .words=${no} .keyLabel=${KEY_LABELS.no}></mc-key-button>
        ${
          question.kind === 'came-or-absent'
            ? html`<mc-key-button
                quiet
                data-test="answer-cancel"
                .action=${'dismiss'}
                .words=${texts.cancel}
                .keyLabel=${KEY_LABELS.dismiss}
              ></mc-key-button>`
            : nothing
        }
      </div>
    </section>`;
  }

  #words(question: Question): { readonly ask: string; readonly yes: string; readonly no: string } {
    const { texts, acts } = this.speaking;
    switch (question.kind) {
      case 'came-or-absent':
        return { ask: texts.askCame(question.number), yes: texts.answerCame, no: texts.answerAbsent };
      case 'take-over':
        return { ask: texts.askTakeOver(question.holder), yes: texts.answerTakeOver, no: texts.cancel };
      case 'leave':
        return {
          ask: texts.askLeaveKeeps(question.number),
          yes: texts.answerLeave,
          no: texts.cancel,
        };
      case 'last-counter':
        return { ask: acts.askLastCounter(question.waiting), yes: acts.answerLastCounter, no: texts.cancel };
    }
  }
}

customElements.define('mc-question-box', McQuestionBox);

declare global {
  interface HTMLElementTagNameMap {
    'mc-question-box': McQuestionBox;
  }
}
