import { LitElement, html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { TicketIssuedOutcome } from '@motcua/protocol';
import { inGroups, shortCodeOf } from '@motcua/protocol/readable-codes';
import {
  countersText,
  kioskAddingMessages,
  kioskMessages,
  localText,
  localTextLanguage,
  messagesIn,
  onlineWayText,
  otherTimeText,
  peopleAheadText,
  timeOfDay,
  waitAndProspectText,
} from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { isReserveNumber } from '../model/alone.ts';
import type { KioskTouch } from '../model/kiosk-event.ts';
import { isConnected, type KioskScreen, type KioskState } from '../model/kiosk-state.ts';
import { mayAddService } from '../model/reduce-adding.ts';
import { isWithoutSlip } from '../model/slip-standing.ts';
import { KioskTouchEvent } from './kiosk-touch-event.ts';
import { numberScreenStyles } from './number-screen-styles.ts';
import { sentences } from './sentences.ts';
import { tellingOf } from './telling.ts';
import { Refits } from './refits.ts';
import './page-header.ts';

/** How large the words stand, the largest first: long names and many counters in a long language must not cover each other. */
const FITS = [1, 0.9, 0.8, 0.7, 0.6, 0.5] as const;

/** Whether everything stands within the section and its margins. */
function isRoomy(section: Element): boolean {
  const { top, bottom } = section.getBoundingClientRect();
  const { paddingTop, paddingBottom } = getComputedStyle(section);
  const first = section.firstElementChild?.getBoundingClientRect().top ?? top;
  const last = section.lastElementChild?.getBoundingClientRect().bottom ?? bottom;
  return first >= top + parseFloat(paddingTop) - 1 && last <= bottom - parseFloat(paddingBottom) + 1;
}

type NumberOrCancelling = Extract<KioskScreen, { kind: 'number' | 'cancelling' }>;

/** The number: the screen is the promise, the paper a convenience. */
export class NumberScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    screen: { attribute: false },
    hubNow: { attribute: false },
  };
  static override styles = [baseStyles, numberScreenStyles];

  declare state: KioskState;
  declare screen: NumberOrCancelling;
  declare hubNow: () => number;
  readonly #refits = new Refits(this, () => this.#fit());

  #touch(touch: KioskTouch): void {
    this.dispatchEvent(new KioskTouchEvent(touch));
  }

  /** Longer numbers are drawn smaller. Set by script: a first `style=` attribute is blocked by the page's policy. */
  protected override updated(_changed: PropertyValues): void {
    this.style.setProperty('--signs', String(Math.max(4, this.screen.issued.number.length)));
    this.#fit();
    // What stands inside draws itself a little later than the page, and grows when the letters come: its size counts too.
    for (const part of this.renderRoot.querySelectorAll('main section > *')) this.#refits.watch(part);
  }

  #fit(): void {
    const sections = [...this.renderRoot.querySelectorAll('main section')];
    for (const fit of FITS) {
      this.style.setProperty('--fit', String(fit));
      if (sections.every(isRoomy)) return;
    }
  }

  override render() {
    const { state, screen, hubNow } = this;
    const { issued } = screen;
    const say = messagesIn(kioskMessages, state.language);
    return html`<page-header .state=${state} .hubNow=${hubNow}></page-header>
      <main class=${issued.priority}>
        <section class="promise">
          <h1 tabindex="-1">${say.yourNumber}</h1>
          <div class="number">
            <mc-number data-test="number" .language=${state.language}>${issued.number}</mc-number>
          </div>
          ${
            issued.priority === 'priority'
              ? html`<mc-badge kind="priority" icon="accessibility">${say.priorityMark}</mc-badge>`
              : nothing
          }
        </section>
        <section class="facts">${this.#facts(issued)}</section>
      </main>
      <footer>${screen.kind === 'number' ? this.#ways(screen) : this.#cancelling(issued)}</footer>`;
  }

  #facts(issued: TicketIssuedOutcome) {
    const { state, screen } = this;
    const { language } = state;
    const say = messagesIn(kioskMessages, language);
    const telling = tellingOf(state, this.hubNow());
    const names = issued.serviceIds
      .map((id) => state.menu?.services.find((service) => service.serviceId === id)?.name)
      .filter((name) => name !== undefined);
    const counters = countersText(
      issued.counters.map((counter) => counter.label),
      language,
    );
    return html`${names.map(
        (name) => html`<p class="service" lang=${localTextLanguage(name, language)}>${localText(name, language)}</p>`,
      )}
      ${
        isReserveNumber(issued)
          ? html`<alone-notice class="fact" .state=${state} .issued=${issued}></alone-notice>`
          : html`<p class="fact">
              <mc-icon .name=${'users'}></mc-icon
              ><span data-test="people-ahead">${peopleAheadText(issued.peopleAhead, language)}</span>
            </p>`
      }
      ${issued.wait === null ? nothing : this.#wait(issued, issued.wait)}
      ${
        counters === ''
          ? nothing
          : html`<p class="fact">
              <mc-icon .name=${'monitor'}></mc-icon><span data-test="counters">${counters}</span>
            </p>`
      }
      ${
        screen.kind === 'number'
          ? html`<slip-state .state=${state} .issued=${issued} .standing=${screen.standing}></slip-state>`
          : nothing
      }
      ${this.#shortCode(issued)}
      ${
        issued.lateNotice === null
          ? nothing
          : html`<mc-banner
              data-test="late-notice"
              kind="calm"
              icon="info"
              lang=${localTextLanguage(issued.lateNotice, language)}
              >${localText(issued.lateNotice, language)}</mc-banner
            >`
      }
      <p class="wait">
        ${
          screen.kind === 'number' && screen.late
            ? sentences(say.issuedWhileLost(timeOfDay(issued.issuedAt, telling.timeZone, language)))
            : say.waitAndListen
        }
      </p>`;
  }

  /** ES1, and ES2 with the next time at which numbers are given, and the online way: who would rather do that gives this one back. */
  #wait({ serviceIds }: TicketIssuedOutcome, wait: NonNullable<TicketIssuedOutcome['wait']>) {
    const { language, menu } = this.state;
    const onPortal = menu?.services.some((each) => each.onPortal === true && serviceIds.includes(each.serviceId));
    const online = onlineWayText(wait, onPortal === true, language);
    const other = otherTimeText(wait, tellingOf(this.state, this.hubNow()));
    return html`<p class="fact">
        <mc-icon .name=${'clock'}></mc-icon><span data-test="wait">${waitAndProspectText(wait, language)}</span>
      </p>
      ${other === null ? nothing : html`<p class="wait" data-test="other-time">${other}</p>`}
      ${online === null ? nothing : html`<p class="wait" data-test="online-way">${online}</p>`}`;
  }

  /** KI6: without a slip in the hand, what would stand on it for coming back and cancelling. */
  #shortCode({ slipCode, practice }: TicketIssuedOutcome) {
    const { screen, state } = this;
    if (screen.kind !== 'number' || practice || !isWithoutSlip(screen.standing)) return nothing;
    const code = inGroups(shortCodeOf(slipCode));
    return html`<p class="fact">
      <mc-icon .name=${'keyboard'}></mc-icon
      ><span data-test="short-code">${messagesIn(kioskMessages, state.language).slipCode(code)}</span>
    </p>`;
  }

  #ways(screen: Extract<KioskScreen, { kind: 'number' }>) {
    const say = messagesIn(kioskMessages, this.state.language);
    const noSlip = isWithoutSlip(screen.standing);
    return html`<mc-button
        class="next"
        kind="primary"
        icon=${noSlip ? 'check' : 'chevron-right'}
        data-test=${noSlip ? 'noted' : 'next-person'}
        @press=${() => this.#touch({ kind: 'leave-number' })}
        >${noSlip ? say.noted : say.nextPerson}</mc-button
      >
      ${
        mayAddService(this.state)
          ? html`<mc-button
              icon="document"
              data-test="add-service"
              ?disabled=${!isConnected(this.state)}
              @press=${() => this.#touch({ kind: 'add-service' })}
              >${messagesIn(kioskAddingMessages, this.state.language).add}</mc-button
            >`
          : nothing
      }
      ${
        screen.fromAppointment || isReserveNumber(screen.issued)
          ? nothing
          : html`<mc-button
              icon="undo"
              data-test="choose-again"
              ?disabled=${!isConnected(this.state)}
              @press=${() => this.#touch({ kind: 'choose-again' })}
              >${say.wrongChoice}</mc-button
            >`
      }`;
  }

  #cancelling(issued: TicketIssuedOutcome) {
    const say = messagesIn(kioskMessages, this.state.language);
    return html`<mc-banner kind="calm" icon="clock">${say.cancelling(issued.number)}</mc-banner>`;
  }
}

customElements.define('number-screen', NumberScreen);

declare global {
  interface HTMLElementTagNameMap {
    'number-screen': NumberScreen;
  }
}
