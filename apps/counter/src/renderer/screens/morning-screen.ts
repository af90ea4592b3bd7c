import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { calendarDate, morningTexts } from '@motcua/messages';
import { morningCheckedSchema, morningFactsSchema, type MorningChecked, type MorningFacts } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { doneWords } from '../morning/done-words.ts';
import '../morning/morning-step.ts';
import type { StepEvent } from '../morning/morning-step.ts';
import {
  countResults,
  itemsOf,
  morningSteps,
  nextToAnswer,
  trialKey,
  unusedMachines,
  type Answer,
  type CheckStep,
  type TrialOutcome,
} from '../morning/morning-steps.ts';
import { morningStyles } from '../morning/morning-styles.ts';
import { runTrial, TrialRound } from '../morning/run-trials.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { StatePart } from '../state-part.ts';
import { failureTold, type Told } from '../told.ts';
import { pageTitle } from './page-title.ts';
import { setupScreenStyles } from './setup-screen-styles.ts';
import '../page-header.ts';

type Stage = 'before' | 'checking' | 'saving' | 'kept';

/** MC1: the hub tries every device, a person looks and listens, and one line of result is kept. */
export class McMorningScreen extends StatePart {
  static override properties: PropertyDeclarations = {
    ...StatePart.properties,
    stage: { state: true },
    facts: { state: true },
    answers: { state: true },
    outcomes: { state: true },
    kept: { state: true },
    told: { state: true },
  };
  static override styles = [baseStyles, partsStyles, setupScreenStyles, morningStyles];

  declare stage: Stage;
  declare facts: MorningFacts | null;
  declare answers: ReadonlyMap<string, Answer>;
  declare outcomes: ReadonlyMap<string, TrialOutcome>;
  declare kept: MorningChecked | null;
  declare told: Told | null;
  #since = 0;
  #round: TrialRound | null = null;

  constructor() {
    super();
    this.stage = 'before';
    this.facts = null;
    this.answers = new Map();
    this.outcomes = new Map();
    this.kept = null;
    this.told = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('http')) void this.#readFacts();
    if (this.stage === 'checking') void this.#round?.take(this.#steps());
  }

  async #readFacts(): Promise<void> {
    const read = await this.http?.ask('GET', '/api/morning-check', null, (answer) => morningFactsSchema.parse(answer));
    if (read === undefined) return;
    if (read.kind === 'ok') this.facts = read.value;
    else this.told = failureTold(read, this.speaking);
  }

  #steps(): CheckStep[] {
    const health = this.state?.health?.body ?? null;
    return health === null
      ? []
      : morningSteps(this.facts, health, {
          ...{ since: this.#since, answers: this.answers, outcomes: this.outcomes },
        });
  }

  readonly #begin = (): void => {
    const { http } = this;
    if (http === null) return;
    this.stage = 'checking';
    this.#since = this.speaking.hubMs;
    this.answers = new Map();
    this.outcomes = new Map();
    this.kept = null;
    this.told = null;
    void this.#readFacts();
    const round: TrialRound = new TrialRound({
      http,
      tell: (tried, outcome) => {
        if (this.#round === round) this.#noteOutcome(tried, outcome);
      },
      goesOn: () => this.isConnected && this.stage === 'checking' && this.#round === round,
    });
    this.#round = round;
    void this.updateComplete.then(() => this.#focusNext());
  };

  #noteOutcome(tried: string, outcome: TrialOutcome): void {
    this.outcomes = new Map([...this.outcomes, [tried, outcome]]);
  }

  readonly #onStep = ({ carried: { key, wish } }: StepEvent): void => {
    if (wish === 'try-again') return void this.#tryAgain(key);
    this.answers = new Map([...this.answers, [key, wish]]);
    void this.updateComplete.then(() => this.#focusNext());
  };

  async #tryAgain(key: string): Promise<void> {
    const trial = this.#steps().find((step) => step.key === key)?.trial ?? null;
    if (trial === null || this.http === null) return;
    // What was seen before says nothing about what comes now.
    this.answers = new Map([...this.answers].filter(([answered]) => answered !== key));
    const tried = trialKey(trial);
    this.#noteOutcome(tried, 'under-way');
    this.#noteOutcome(tried, await runTrial(this.http, trial));
  }

  #focusNext(): void {
    const key = nextToAnswer(this.#steps());
    const next = [...this.renderRoot.querySelectorAll('mc-morning-step')].find(({ step }) => step?.key === key);
    if (next) next.focusAnswer();
    else this.renderRoot.querySelector<HTMLButtonElement>('.end button')?.focus();
  }

  readonly #finish = async (): Promise<void> => {
    const items = itemsOf(this.#steps());
    this.stage = 'saving';
    const noted = await this.http?.ask('POST', '/api/morning-check', { items }, (a) => morningCheckedSchema.parse(a));
    if (noted?.kind === 'ok') {
      this.kept = noted.value;
      this.stage = 'kept';
      return;
    }
    this.stage = 'checking';
    if (noted !== undefined) this.told = failureTold(noted, this.speaking);
  };

  override render() {
    const { state, speaking, stage, told } = this;
    if (state === null) return nothing;
    const texts = morningTexts(speaking.language);
    const steps = this.#steps();
    return html`<div class="page">
      <mc-page-header .state=${state} .speaking=${speaking}></mc-page-header>
      <main>
        ${pageTitle(texts.title, texts.lead, speaking.texts, this.#back)}
        <p class="told ${told?.tone ?? 'none'}" role="status">${told?.words ?? ''}</p>
        ${stage === 'before' ? this.#before() : html`${this.#list(steps)} ${this.#unused()} ${this.#end(steps)}`}
      </main>
    </div>`;
  }

  #before() {
    const { state, speaking } = this;
    const texts = morningTexts(speaking.language);
    const overview = state?.overview?.body ?? null;
    const people = overview === null ? 0 : overview.waiting + overview.called;
    const last = this.facts?.last ?? null;
    const isReady = state?.health !== null && this.facts !== null;
    return html`<p class="last" data-test="last-check">
        ${doneWords(last, speaking.language, speaking.timeZone) ?? texts.notDoneToday}
      </p>
      <section class="before">
        <p>${texts.whatHappens}</p>
        ${people === 0 ? nothing : html`<p class="people" role="alert" data-test="people-wait">${texts.peopleWait(people)}</p>`}
        <button
          class="plain-button main"
          type="button"
          data-test="start-check"
          ?disabled=${!isReady}
          @click=${this.#begin}
        >
          ${people === 0 ? texts.start : texts.startAnyway}
        </button>
      </section>`;
  }

  #list(steps: readonly CheckStep[]) {
    const printers = this.state?.health?.body.printers ?? [];
    const paperOf = (key: string) => printers.find(({ printerId }) => key === `paper ${printerId}`)?.paper ?? null;
    return html`<ol class="steps" @morning-step=${this.#onStep}>
      ${repeat(
        steps,
        ({ key }) => key,
        (step) =>
          html`<li>
            <mc-morning-step
              data-step=${step.step}
              .step=${step}
              .facts=${this.facts}
              .paper=${paperOf(step.key)}
              .speaking=${this.speaking}
            ></mc-morning-step>
          </li>`,
      )}
    </ol>`;
  }

  /** DV6: whoever looks for a machine here reads why it is not asked about. */
  #unused() {
    const { speaking } = this;
    const health = this.state?.health?.body ?? null;
    const unused = health === null ? [] : unusedMachines(health);
    if (unused.length === 0) return nothing;
    const texts = morningTexts(speaking.language);
    const names = unused.map(({ name, since }) => texts.unusedOne(name, calendarDate(since, speaking.timeZone)));
    return html`<p class="unused" data-test="unused-machines">
      <b>${texts.unused(names.join(', '))}</b> ${texts.unusedHelp}
    </p>`;
  }

  #end(steps: readonly CheckStep[]) {
    const texts = morningTexts(this.speaking.language);
    const { good, bad, 'not-seen': notSeen } = countResults(steps);
    const isKept = this.stage === 'kept';
    return html`<div class="end ${bad > 0 ? 'bad' : ''}">
      <span role="status">
        <b data-test="check-result">${texts.result(good, bad, notSeen)}</b>
        ${isKept ? html`<br /><span data-test="check-kept">${texts.saved}</span>` : nothing}
      </span>
      ${
        isKept
          ? html`<button class="plain-button" type="button" data-test="check-again" @click=${this.#begin}>
              ${texts.again}
            </button>`
          : html`<button
              class="plain-button main"
              type="button"
              data-test="finish-check"
              ?disabled=${this.stage === 'saving'}
              @click=${this.#finish}
            >
              ${this.stage === 'saving' ? texts.saving : texts.finish}
            </button>`
      }
    </div>`;
  }

  readonly #back = (): void => {
    this.dispatchEvent(new PageEvent({ kind: 'back' }));
  };
}

customElements.define('mc-morning-screen', McMorningScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mc-morning-screen': McMorningScreen;
  }
}
