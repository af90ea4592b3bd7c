import { LitElement, css, html, type PropertyDeclarations } from 'lit';
import { faceWords, localText, localTextLanguage, messagesIn, ratingMessages } from '@motcua/messages';
import { ratingFaces } from '@motcua/protocol/rating-faces';
import { baseStyles } from '@motcua/ui';
import '@motcua/ui/face-element';
import type { KioskTouch } from '../model/kiosk-event.ts';
import { isConnected, type FoundScreen, type KioskState } from '../model/kiosk-state.ts';
import { KioskTouchEvent } from './kiosk-touch-event.ts';

/** SA1: three faces or five for whoever's visit is done; for a dissatisfied one, what it was, if anybody wants to say. */
export class RatingPart extends LitElement {
  static override properties: PropertyDeclarations = { state: { attribute: false }, screen: { attribute: false } };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      .part {
        display: flex;
        flex-direction: column;
        gap: calc(1.6rem * var(--space));
        padding-bottom: calc(2rem * var(--space));
      }
      h2 {
        font-size: calc(2.4rem * var(--letters));
        font-weight: var(--mc-weight-title);
        text-align: center;
        text-wrap: balance;
      }
      p {
        color: var(--mc-ink-soft);
        font-size: calc(1.6rem * var(--letters));
        text-align: center;
      }
      .faces {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: var(--mc-touch-gap);
      }
      mc-face {
        font-size: calc(1.9rem * var(--letters));
      }
      /* Five words side by side have room where the glass is wide; upright each stands beside its face. */
      .five {
        gap: calc(1.1rem * var(--space));
        padding-bottom: 0.4rem;
      }
      .five h2 {
        font-size: calc(2.1rem * var(--letters));
      }
      .five .faces {
        grid-template-columns: minmax(0, 1fr);
      }
      .five mc-button {
        --mc-button-height: max(var(--mc-touch-least), 4.6rem * var(--lower));
      }
      .five mc-face {
        --mc-face-direction: row;
        --mc-face-padding: 0.2em 1.2em;
        --mc-face-size: calc(2.1em * var(--lower));
      }
      .reasons {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 36rem), 1fr));
        gap: var(--mc-touch-gap);
      }
      mc-button {
        font-size: max(1.7rem * var(--letters), var(--mc-read));
        --mc-button-height: max(var(--mc-touch-least), 5.6rem * var(--lower));
      }
      @media (orientation: landscape) {
        .part {
          gap: calc(1.1rem * var(--space));
          padding-bottom: calc(0.6rem * var(--space));
        }
        .five {
          gap: calc(0.9rem * var(--space));
        }
        mc-face {
          --mc-face-size: calc(3.6em * var(--lower));
        }
        .five .faces {
          grid-template-columns: repeat(5, minmax(0, 1fr));
        }
        .five mc-face {
          --mc-face-direction: column;
          --mc-face-padding: 0.7em 0.4em;
          --mc-face-size: calc(3em * var(--lower));
          font-size: max(1.7rem * var(--letters), var(--mc-read));
        }
        mc-button {
          --mc-button-height: max(var(--mc-touch-least), 4.6rem * var(--lower));
        }
      }
    `,
  ];

  declare state: KioskState;
  declare screen: FoundScreen;

  override render() {
    const { state, screen } = this;
    const say = messagesIn(ratingMessages, state.language);
    return screen.rated?.isGiven === true ? this.#why() : this.#faces(say.question, say.noName, say.leave);
  }

  #faces(question: string, noName: string, leave: string) {
    const { state, screen } = this;
    const levels = screen.found.type === 'ticket' ? screen.found.rating?.levels : undefined;
    const faces = faceWords(state.language, levels);
    return html`<div class="part ${levels === 5 ? 'five' : ''}">
      <h2 data-test="rating-question">${question}</h2>
      <div class="faces">
        ${ratingFaces(levels).map(
          (face) =>
            html`<mc-face
              .face=${face}
              .selected=${screen.rated?.face === face}
              data-test="rate-${face}"
              @press=${() => this.#touch({ kind: 'rate', face })}
              >${faces[face]}</mc-face
            >`,
        )}
      </div>
      <p>${noName}</p>
      ${this.#leave(leave)}
    </div>`;
  }

  #why() {
    const { state, screen } = this;
    const say = messagesIn(ratingMessages, state.language);
    const reasons = screen.found.type === 'ticket' ? (screen.found.rating?.reasons ?? []) : [];
    return html`<div class="part">
      <h2 data-test="rating-why">${say.why}</h2>
      <div class="reasons">
        ${reasons.map(
          ({ reasonId, text }) =>
            html`<mc-button
              kind="secondary"
              lang=${localTextLanguage(text, state.language)}
              data-test="reason-${reasonId}"
              ?disabled=${screen.doing !== null || !isConnected(state)}
              @press=${() => this.#touch({ kind: 'rate-why', reasonId })}
              >${localText(text, state.language)}</mc-button
            >`,
        )}
      </div>
      <mc-button
        kind="primary"
        icon="check"
        data-test="reason-none"
        ?disabled=${screen.doing !== null}
        @press=${() => this.#touch({ kind: 'rate-why', reasonId: null })}
        >${say.noReason}</mc-button
      >
    </div>`;
  }

  #leave(words: string) {
    return html`<mc-button
      kind="secondary"
      icon="check"
      data-test="start-again"
      ?disabled=${this.screen.doing !== null}
      @press=${() => this.#touch({ kind: 'start-again' })}
      >${words}</mc-button
    >`;
  }

  #touch(touch: KioskTouch): void {
    this.dispatchEvent(new KioskTouchEvent(touch));
  }
}

customElements.define('rating-part', RatingPart);

declare global {
  interface HTMLElementTagNameMap {
    'rating-part': RatingPart;
  }
}
