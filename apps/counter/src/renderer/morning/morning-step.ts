import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import { clockTime, morningTexts, weekdayAndDate } from '@motcua/messages';
import type { MorningFacts, PrinterPaper } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { capitalised } from '../capitalised.ts';
import { carrierEvent } from '../carrier-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { SPEAKING_AT_FIRST, type Speaking } from '../speaking.ts';
import type { Answer, CheckStep } from './morning-steps.ts';
import { morningStepStyles } from './morning-step-styles.ts';
import { hubWords, paperWords, questionOf, stepHelp, stepTitle, trialWords, whenWords } from './step-words.ts';
import { HASTY_MS } from '../press-memory.ts';

type StepWish = { readonly key: string; readonly wish: Answer | 'try-again' };

/** What somebody at a step wants: to answer it, or to have its device tried again. */
export class StepEvent extends carrierEvent<StepWish>('morning-step') {}

const ICONS = { good: 'circle-check', bad: 'circle-x', 'not-seen': 'question' } as const;

/** MC1: one step of the morning check: what to look at, what was found, and what to do. Keys 1 and 2 answer it. */
export class McMorningStep extends LitElement {
  static override properties: PropertyDeclarations = {
    step: { attribute: false },
    facts: { attribute: false },
    paper: { attribute: false },
    speaking: { attribute: false },
  };
  static override styles = [baseStyles, partsStyles, morningStepStyles];

  declare step: CheckStep | null;
  declare facts: MorningFacts | null;
  declare paper: PrinterPaper | null;
  declare speaking: Speaking;

  #reachedAt = Number.NEGATIVE_INFINITY;

  constructor() {
    super();
    this.step = null;
    this.facts = null;
    this.paper = null;
    this.speaking = SPEAKING_AT_FIRST;
  }

  /** Where the next answer is given. */
  focusAnswer(): void {
    this.renderRoot.querySelector<HTMLButtonElement>('.answer')?.focus();
  }

  override render() {
    const { step } = this;
    if (step === null) return nothing;
    const { language } = this.speaking;
    const question = questionOf(step, language);
    const help = stepHelp(step, language);
    const trial = trialWords(step, language);
    return html`<section
      class=${step.result}
      aria-labelledby="title"
      data-test="step"
      @focusin=${this.#onFocus}
      @keydown=${this.#onKey}
    >
      <mc-icon class="mark" .name=${ICONS[step.result]}></mc-icon>
      <div class="what">
        <h3 id="title">${stepTitle(step, language)}</h3>
        ${this.#facts(step)} ${question === null ? nothing : html`<p class="asks">${question}</p>`}
        ${trial === null ? nothing : html`<p class="soft" role="status">${trial}</p>`}
        ${help === null ? nothing : html`<p class="help" role="alert" data-test="step-help">${help}</p>`}
      </div>
      <div class="answers">${this.#answers(step)}</div>
    </section>`;
  }

  #facts({ step, readAt }: CheckStep) {
    const { language, hubMs, timeZone } = this.speaking;
    if (step === 'clock') {
      return html`<p class="clock" data-test="check-clock">
        <b>${clockTime(hubMs, timeZone)}</b> ${capitalised(weekdayAndDate(hubMs, timeZone, language))}
      </p>`;
    }
    if (step === 'hub' && this.facts !== null) {
      const when = (at: number): string => whenWords(at, hubMs, timeZone);
      return html`<p>${hubWords(this.facts, language, when)}</p>`;
    }
    if (step === 'paper' && this.paper !== null) return html`<p>${paperWords(this.paper, language)}</p>`;
    if (step === 'scanner') return html`<p class="soft">${this.#scannerWords(readAt)}</p>`;
    return nothing;
  }

  #scannerWords(readAt: number | null): string {
    const { language, timeZone } = this.speaking;
    const texts = morningTexts(language);
    return readAt === null ? texts.scannerWaits : texts.scannerRead(clockTime(readAt, timeZone));
  }

  #answers({ asks, answer, trial, outcome, trouble }: CheckStep) {
    const texts = morningTexts(this.speaking.language);
    const button = (one: Answer) =>
      html`<button
        class="plain-button answer ${one}"
        type="button"
        aria-pressed=${answer === one ? 'true' : 'false'}
        data-test="answer-${one}"
        @click=${() => this.#tell(one)}
      >
        ${one === 'yes' ? texts.yes : texts.no} <kbd aria-hidden="true">${one === 'yes' ? '1' : '2'}</kbd>
      </button>`;
    // Nobody can see what was not tried; a person may say all the same that it does not work.
    return html`${asks === null ? nothing : html`${trouble === null ? button('yes') : nothing}${button('no')}`}
    ${
      trial === null
        ? nothing
        : html`<button
            class="plain-button"
            type="button"
            data-test="try-again"
            ?disabled=${outcome === 'under-way'}
            @click=${() => this.#tell('try-again')}
          >
            <mc-icon .name=${'refresh'}></mc-icon>${texts.tryAgain}
          </button>`
    }`;
  }

  #tell(wish: Answer | 'try-again'): void {
    if (this.step !== null) this.dispatchEvent(new StepEvent({ key: this.step.key, wish }));
  }

  readonly #onFocus = ({ timeStamp, relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node && this.renderRoot.contains(relatedTarget))) this.#reachedAt = timeStamp;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (this.step === null || this.step.asks === null || event.ctrlKey || event.altKey || event.metaKey) return;
    const answer = event.key === '1' && this.step.trouble === null ? 'yes' : event.key === '2' ? 'no' : null;
    if (answer === null) return;
    event.preventDefault();
    // UI9: a key held down, or pressed once more, was meant for the device before.
    if (!event.repeat && event.timeStamp - this.#reachedAt >= HASTY_MS) this.#tell(answer);
  };
}

customElements.define('mc-morning-step', McMorningStep);

declare global {
  interface HTMLElementTagNameMap {
    'mc-morning-step': McMorningStep;
  }
  interface HTMLElementEventMap {
    'morning-step': StepEvent;
  }
}
