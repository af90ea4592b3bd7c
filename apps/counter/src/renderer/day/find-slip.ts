import { css, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { HubLink, NoAnswer } from '@motcua/client';
import { localText, messagesIn, staffGuideTexts, ticketStatusMessages } from '@motcua/messages';
import type { LookUpReply } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { foundActs, type FoundAct, type FoundTicket } from '../model/found-acts.ts';
import { isBusy } from '../model/staff-state.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { StatePart } from '../state-part.ts';
import { dayStyles } from './day-styles.ts';

type Answer = LookUpReply | NoAnswer;

/** ST1: a number by what stands on the slip, typed or read, and what can be done with it. */
export class McFindSlip extends StatePart {
  static override properties: PropertyDeclarations = {
    link: { attribute: false },
    asked: { state: true },
    answer: { state: true },
  };
  static override styles = [
    baseStyles,
    partsStyles,
    dayStyles,
    css`
      .row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0.5rem;
      }
      .row .plain-button {
        min-height: 2.75rem;
        margin-bottom: 0.75rem;
      }
      .acts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
        gap: 0.5rem;
        margin-top: 0.75rem;
      }
      .acts .plain-button {
        min-height: 3rem;
      }
    `,
  ];

  declare link: HubLink | null;
  /** What the answer is about; null: nothing was asked, '' : nothing was typed. */
  declare asked: string | null;
  declare answer: Answer | null;

  constructor() {
    super();
    this.link = null;
    this.asked = null;
    this.answer = null;
  }

  /** What was done with the number shows in what it is now. */
  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('state') ?? null;
    if (before !== null && before.pending !== null && this.state?.pending === null && this.answer?.kind === 'found')
      void this.#ask();
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.renderRoot.querySelector<HTMLInputElement>('#wanted');
    this.answer = null;
    this.asked = field?.value.trim() ?? '';
    if (this.asked === '') return field?.focus();
    // The next code that is read stands alone.
    field?.select();
    void this.#ask();
  };

  async #ask(): Promise<void> {
    const { asked, link } = this;
    if (asked === null || asked === '' || link === null) return;
    const answer = await link.lookUpCode({ code: asked });
    if (this.asked === asked) this.answer = answer;
  }

  override render() {
    const words = staffGuideTexts(this.speaking.language);
    const problem = this.#problem();
    return html`<form @submit=${this.#onSubmit} novalidate>
      <h3>${words.findTitle}</h3>
      <label for="wanted">${words.findField}</label>
      <div class="row">
        <input
          id="wanted"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="60"
          aria-invalid=${String(problem !== null)}
          aria-describedby="wanted-problem"
          data-test="find-field"
        />
        <button class="plain-button main" type="submit" data-test="find">${words.find}</button>
      </div>
      <p class="problem" id="wanted-problem" role="alert" data-test="find-problem">${problem ?? nothing}</p>
      <div role="status" aria-live="polite">${this.#found()}</div>
    </form>`;
  }

  #problem(): string | null {
    const words = staffGuideTexts(this.speaking.language);
    if (this.asked === '') return words.missing;
    switch (this.answer?.kind) {
      case 'not-found':
        return words.notFound;
      case 'no-answer':
      case 'rejected':
        return words.noAnswer;
      default:
        return null;
    }
  }

  #found() {
    if (this.answer?.kind !== 'found') return nothing;
    const words = staffGuideTexts(this.speaking.language);
    const { found } = this.answer;
    if (found.type === 'appointment') return html`<p class="made">${words.appointment}</p>`;
    const acts = foundActs(found);
    return html`<div class="made" data-test="found">
      <b data-test="found-number">${found.number}</b>
      <p data-test="found-state">${this.#standing(found)}</p>
      ${
        acts.length === 0
          ? html`<p>${words.over}</p>`
          : html`<div class="acts">${acts.map((act) => this.#act(act))}</div>`
      }
    </div>`;
  }

  #standing({ status, serviceIds, counter, peopleAhead }: FoundTicket): string {
    const { language } = this.speaking;
    const words = staffGuideTexts(language);
    const services = this.state?.overview?.body.services ?? [];
    const names = serviceIds.flatMap((id) => services.find(({ serviceId }) => serviceId === id)?.name ?? []);
    const told = [
      names.map((name) => localText(name, language)).join(', '),
      messagesIn(ticketStatusMessages, language)[status],
      counter === null ? '' : words.atCounter(counter.label),
    ];
    const ahead = peopleAhead === null ? '' : ` · ${words.ahead(peopleAhead)}`;
    return told.filter((one) => one !== '').join(' · ') + ahead;
  }

  #act(act: FoundAct) {
    const words = staffGuideTexts(this.speaking.language);
    const wish =
      act.word === 'returned'
        ? ({ kind: 'send', sending: act.sending } as const)
        : ({ kind: 'menu', menu: act.menu } as const);
    return html`<button
      class="plain-button"
      type="button"
      data-test="found-${act.word}"
      ?disabled=${isBusy(this.state)}
      @click=${() => this.dispatchEvent(new PageEvent(wish))}
    >
      ${words[act.word]}
    </button>`;
  }
}

customElements.define('mc-find-slip', McFindSlip);

declare global {
  interface HTMLElementTagNameMap {
    'mc-find-slip': McFindSlip;
  }
}
