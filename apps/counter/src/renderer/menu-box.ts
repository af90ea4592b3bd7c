import { css, html, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { staffMenuTexts } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { ActionEvent } from './action-event.ts';
import { menuTitle, entryWords } from './menu-words.ts';
import { PICKS } from './model/acts.ts';
import { shownMenu } from './model/choose-entry.ts';
import { endingOf } from './model/ending.ts';
import { nameOf } from './model/menu-places.ts';
import type { MenuEntry } from './model/menu.ts';
import { partsStyles } from './parts-styles.ts';
import { ActsPart } from './acts-part.ts';

/** A list to choose from by its numbers, in the place of the buttons. Nothing covers the page. */
export class McMenuBox extends ActsPart {
  static override styles = [
    baseStyles,
    partsStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      section {
        padding: 1rem 1.25rem 1.1rem;
        background: var(--mc-surface);
        border: 1px solid var(--mc-line);
        border-left: 0.5rem solid var(--mc-action);
      }
      section:focus {
        outline: none;
        box-shadow: none;
      }
      header {
        display: flex;
        align-items: flex-start;
        justify-content: space-between;
        gap: 1rem;
        margin-bottom: 0.75rem;
      }
      h2 {
        font-size: 1.25rem;
        line-height: 1.3;
      }
      header p {
        margin-top: 0.15rem;
      }
      .back {
        flex: none;
      }
      .entries {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
        gap: 0.5rem;
      }
      .entry {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        align-items: center;
        gap: 0 0.7rem;
        min-height: 3.25rem;
        padding: 0.35rem 0.8rem;
        border: 2px solid var(--mc-line);
        border-radius: var(--mc-radius-small);
        background: var(--mc-surface);
        box-shadow: var(--mc-shadow-touch);
        line-height: var(--mc-line-tight);
        text-align: left;
        cursor: pointer;
      }
      .entry:hover {
        border-color: var(--mc-line-strong);
      }
      .entry.chosen {
        border-color: var(--mc-action);
        background: var(--mc-action-soft);
      }
      .entry b {
        font-weight: var(--mc-weight-title);
        overflow-wrap: anywhere;
      }
      .entry small {
        display: block;
        color: var(--mc-ink-soft);
        font-size: 0.8125rem;
        overflow-wrap: anywhere;
      }
      kbd {
        min-width: 1.6rem;
        padding: 0.05rem 0.4rem;
        border: 1px solid var(--mc-line-strong);
        border-radius: 0.35rem;
        color: var(--mc-ink-soft);
        font: inherit;
        font-size: 0.8125rem;
        font-weight: var(--mc-weight-strong);
        text-align: center;
      }
      .chosen mc-icon {
        width: 1.1em;
        height: 1.1em;
        vertical-align: -0.15em;
        color: var(--mc-action);
      }
      @container (max-width: 34rem) {
        section {
          padding: 0.7rem;
        }
        h2 {
          font-size: 1.0625rem;
        }
        /* what is said about the list goes on below its title and the way back */
        header {
          display: grid;
          grid-template-columns: minmax(0, 1fr) auto;
          gap: 0.35rem 0.75rem;
        }
        header > div {
          display: contents;
        }
        header p {
          grid-area: 2 / 1 / auto / -1;
          margin-top: 0;
        }
        .entries {
          grid-template-columns: repeat(2, minmax(0, 1fr));
          gap: 0.35rem;
        }
        .entry {
          min-height: 2.9rem;
          padding: 0.25rem 0.5rem;
          gap: 0 0.45rem;
          font-size: 0.9375rem;
        }
      }
    `,
  ];

  /** Screen readers read the list when it gets the focus; its keys work wherever the focus is. */
  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('state');
    if (changed.has('state') && before?.menu?.path.at(-1) !== this.state?.menu?.path.at(-1)) {
      this.renderRoot.querySelector('section')?.focus({ preventScroll: true });
    }
  }

  override render() {
    const { state, speaking } = this;
    const shown = state === null ? null : shownMenu(state, speaking.hubMs);
    if (state === null || shown === null) return nothing;
    const { acts, language } = speaking;
    const menus = staffMenuTexts(language);
    const { title, lead } = menuTitle(shown.menu, speaking, state.counter?.body.outOfTurnLeft ?? null);
    const current = state.counter?.body.current ?? null;
    const dossiers =
      shown.menu.kind === 'outcomes' && current !== null ? endingOf(state, current.ticketId).dossiers : null;
    const counted = dossiers === null ? acts.noDossiers : acts.dossiers(dossiers);
    const note = shown.menu.kind === 'outcomes' ? counted : lead;
    return html`<section tabindex="-1" aria-labelledby="title" data-test="menu" data-kind=${shown.menu.kind}>
      <header>
        <div>
          <h2 id="title">${title}</h2>
          ${note === '' ? nothing : html`<p class="soft" aria-live="polite" data-test="menu-note">${note}</p>`}
        </div>
        <button
          class="plain-button back"
          type="button"
          data-test="menu-back"
          @click=${() => this.dispatchEvent(new ActionEvent('dismiss'))}
        >
          ${shown.depth > 1 ? menus.backStep : menus.close} <kbd aria-hidden="true">Esc</kbd>
        </button>
      </header>
      ${shown.entries.length === 0 ? html`<p class="soft">${menus.menuEmpty}</p>` : nothing}
      <div class="entries">
        ${repeat(
          shown.entries,
          (_, nth) => `${shown.depth}-${nth}`,
          (entry, nth) => this.#entry(entry, nth),
        )}
      </div>
    </section>`;
  }

  #entry(entry: MenuEntry, nth: number) {
    const { words, note } = entryWords(entry.label, this.speaking);
    const pick = PICKS[nth];
    if (pick === undefined) return nothing;
    const isChosen = entry.label.say === 'outcome' && entry.label.isChosen;
    return html`<button
      class="entry ${isChosen ? 'chosen' : ''}"
      type="button"
      aria-pressed=${entry.label.say === 'outcome' ? String(isChosen) : nothing}
      data-test="menu-entry"
      data-entry=${nameOf(entry)}
      @click=${() => this.dispatchEvent(new ActionEvent(`pick-${pick}`))}
    >
      <kbd aria-hidden="true">${pick}</kbd>
      <span
        ><b>${isChosen ? html`<mc-icon .name=${'check'}></mc-icon> ` : nothing}${words}</b>${
          note === '' ? nothing : html`<small>${note}</small>`
        }</span
      >
    </button>`;
  }
}

customElements.define('mc-menu-box', McMenuBox);

declare global {
  interface HTMLElementTagNameMap {
    'mc-menu-box': McMenuBox;
  }
}
