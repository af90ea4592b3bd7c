import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { kioskGuideMessages, kioskGuidePageMessages, messagesIn } from '@motcua/messages';
import { baseStyles, type IconName } from '@motcua/ui';
import type { KioskTouch } from '../model/kiosk-event.ts';
import type { GuideScreen as Guide, KioskState } from '../model/kiosk-state.ts';
import { ownRequest } from '../model/reduce-guide.ts';
import { GivesWay } from './gives-way.ts';
import { KioskTouchEvent } from './kiosk-touch-event.ts';
import { plainScreenStyles } from './plain-screen-styles.ts';
import './page-header.ts';

/** HE4: nobody has said that they come after so long: the desk is named. Every counter is told then, too. */
const NOT_YET_AFTER_MS = 120_000;

type Words = { readonly icon: IconName; readonly title: string; readonly text: string };

/** HE1–HE5: that somebody has been called, that somebody comes, and where to go where nobody does. */
export class GuideScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    screen: { attribute: false },
    hubNow: { attribute: false },
  };
  static override styles = [
    baseStyles,
    plainScreenStyles,
    css`
      .number {
        padding: calc(1.2rem * var(--space)) 3rem calc(1.6rem * var(--space));
        background: var(--mc-surface);
        border-top: 0.6rem solid var(--mc-call);
      }
      .number strong {
        display: block;
        font-size: calc(7rem * var(--letters));
        font-weight: var(--mc-weight-number);
        font-variant-numeric: tabular-nums;
        line-height: 1.1;
      }
      .number span {
        font-size: max(1.5rem * var(--letters), var(--mc-read));
      }
      footer {
        gap: 1.4rem;
      }
      /* The glass is low: smaller drawings, and the buttons beside each other. */
      @media (orientation: landscape) {
        main {
          gap: calc(0.8rem * var(--space));
        }
        main > mc-icon {
          width: calc(5rem * var(--space));
          height: calc(5rem * var(--space));
        }
        h1 {
          font-size: calc(2.6rem * var(--letters));
        }
        .number {
          padding: calc(0.6rem * var(--space)) 3rem calc(0.8rem * var(--space));
        }
        .number strong {
          font-size: calc(5rem * var(--letters));
        }
        p {
          font-size: calc(1.9rem * var(--letters));
        }
        footer {
          flex-direction: row-reverse;
        }
        footer mc-button {
          flex: 1;
        }
      }
    `,
  ];

  declare state: KioskState;
  declare screen: Guide;
  declare hubNow: () => number;

  constructor() {
    super();
    new GivesWay(this);
  }

  #touch(touch: KioskTouch): void {
    this.dispatchEvent(new KioskTouchEvent(touch));
  }

  override render() {
    const { state } = this;
    const say = messagesIn(kioskGuidePageMessages, state.language);
    const request = ownRequest(state);
    const { icon, title, text } = this.#words();
    return html`<page-header .state=${state} .hubNow=${this.hubNow}></page-header>
      <main role="status">
        <mc-icon .name=${icon}></mc-icon>
        <h1 tabindex="-1" data-test="guide-title">${title}</h1>
        ${
          request === null
            ? nothing
            : html`<p class="number">
                <span>${say.yourCall}</span><strong data-test="help-number">${request.number}</strong
                ><span>${say.noTurn}</span>
              </p>`
        }
        <p data-test="guide-text">${text}</p>
      </main>
      <footer>
        ${
          request === null
            ? nothing
            : html`<mc-button data-test="guide-not-needed" @press=${() => this.#touch({ kind: 'guide-not-needed' })}
                >${say.notNeeded}</mc-button
              >`
        }
        <mc-button
          kind="primary"
          icon="arrow-left"
          data-test="leave-guide"
          @press=${() => this.#touch({ kind: 'leave-guide' })}
          >${say.back}</mc-button
        >
      </footer>`;
  }

  #words(): Words {
    const { state, screen } = this;
    const say = messagesIn(kioskGuidePageMessages, state.language);
    const short = messagesIn(kioskGuideMessages, state.language);
    const request = ownRequest(state);
    if (screen.failed) return { icon: 'info', title: say.failedTitle, text: say.failed };
    if (request === null) return { icon: 'clock', title: say.asking, text: say.stay };
    if (request.coming) return { icon: 'user-here', title: short.coming, text: say.stayComing };
    const isLong = this.hubNow() - request.askedAt >= NOT_YET_AFTER_MS;
    return { icon: 'megaphone', title: short.asked, text: isLong ? say.notYet : say.stay };
  }
}

customElements.define('guide-screen', GuideScreen);

declare global {
  interface HTMLElementTagNameMap {
    'guide-screen': GuideScreen;
  }
}
