import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

/** A card keeps what is open in it for its own machine, whatever comes and goes above it. */
type Card = { readonly id: string; readonly shown: TemplateResult };

/** Machines of one kind under their heading. */
export function cardGroup(name: string, title: string, empty: string, cards: readonly Card[]) {
  return html`<section class="group" data-test="machines-${name}">
    <h3>${title}</h3>
    ${
      cards.length === 0
        ? html`<p class="soft">${empty}</p>`
        : html`<ul class="cards">
            ${repeat(
              cards,
              ({ id }) => id,
              ({ shown }) => shown,
            )}
          </ul>`
    }
  </section>`;
}
