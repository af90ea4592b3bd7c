import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { NEED_FLAGS, type NeedFlag } from '@motcua/protocol/vocabulary';
import { kioskHelpMessages, kioskNeedMessages, messagesIn } from '@motcua/messages';
import { baseStyles, type IconName } from '@motcua/ui';
import type { KioskTouch } from '../model/kiosk-event.ts';
import { givesNumbers } from '../model/alone.ts';
import type { KioskState } from '../model/kiosk-state.ts';
import { KioskTouchEvent } from './kiosk-touch-event.ts';
import '@motcua/ui/more-icons';

const PICTOGRAMS: Readonly<Record<NeedFlag, IconName>> = {
  hearing: 'ear',
  sight: 'eye',
  wheelchair: 'accessibility',
  interpreter: 'languages',
  reading: 'book',
};

/** IS4: what help is needed, in pictograms and words, and beside them whether the number is a priority number. */
export class HelpChoices extends LitElement {
  static override properties: PropertyDeclarations = { state: { attribute: false } };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: minmax(0, 1fr);
        gap: 0.7rem;
        font-size: max(1.2rem, var(--mc-read));
        --mc-button-height: 7.4rem;
      }
      /* "Wheelchair" is longer than the fifth of an upright glass: of larger text it keeps the usual size (KI12). */
      @media (orientation: portrait) {
        :host(:lang(en)) {
          font-size: max(1.2rem / var(--mc-text-scale), min(var(--mc-read), 1.28rem / var(--mc-text-scale)));
        }
      }
      mc-button::part(button) {
        flex-direction: column;
        gap: 0.3rem;
        padding: 0.5rem 0.3rem;
        border-color: var(--mc-priority);
      }
      @media (orientation: portrait) {
        :host(:lang(en)) mc-button::part(button) {
          padding-inline: 0.05rem;
          letter-spacing: -0.02em;
        }
      }
      mc-button::part(icon) {
        width: 3rem;
        height: 3rem;
        color: var(--mc-priority);
      }
      mc-button.on::part(button) {
        background: var(--mc-priority);
        color: var(--mc-surface);
      }
      mc-button.on::part(icon) {
        color: inherit;
      }
      /* Never by colour alone: what is chosen is ticked. */
      .on .tick::before {
        content: '✓ ';
      }
      @media (orientation: landscape) {
        :host {
          gap: 1.1rem;
          font-size: max(1.35rem, var(--mc-read));
          --mc-button-height: 5.4rem;
        }
        mc-button::part(button) {
          flex-direction: row;
          gap: 0.7rem;
          padding-inline: 0.7rem;
          text-align: left;
          text-wrap: balance;
        }
        mc-button::part(icon) {
          width: 2.4rem;
          height: 2.4rem;
        }
      }
    `,
  ];

  declare state: KioskState;

  override render() {
    const { language, menu, needs, priority } = this.state;
    const say = messagesIn(kioskHelpMessages, language);
    const words = messagesIn(kioskNeedMessages, language);
    const hasGroups = (menu?.priorityGroups.length ?? 0) > 0;
    return html`${
      hasGroups
        ? this.#choice('ticket', say.priority, priority === 'priority', 'choose-priority', { kind: 'toggle-priority' })
        : nothing
    }${NEED_FLAGS.filter((need) => menu?.needFlags.includes(need)).map((need) =>
      this.#choice(PICTOGRAMS[need], words[need], needs.includes(need), `need-${need}`, { kind: 'toggle-need', need }),
    )}`;
  }

  #choice(icon: IconName, label: string, isChosen: boolean, test: string, touch: KioskTouch) {
    return html`<mc-button
      class=${isChosen ? 'on' : ''}
      .icon=${icon}
      .selected=${isChosen}
      data-test=${test}
      ?disabled=${!givesNumbers(this.state)}
      @press=${() => this.dispatchEvent(new KioskTouchEvent(touch))}
      ><span class="tick">${label}</span></mc-button
    >`;
  }
}

customElements.define('help-choices', HelpChoices);

declare global {
  interface HTMLElementTagNameMap {
    'help-choices': HelpChoices;
  }
}
