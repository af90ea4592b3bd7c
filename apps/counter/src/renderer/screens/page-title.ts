import { html } from 'lit';
import type { StaffTexts } from '@motcua/messages';

/** What a screen is about, and the way back from it. */
export function pageTitle(title: string, lead: string, { back }: Pick<StaffTexts, 'back'>, leave: () => void) {
  return html`<div class="title">
    <div>
      <h2>${title}</h2>
      <p class="soft">${lead}</p>
    </div>
    <button class="plain-button" type="button" data-test="back" @click=${leave}>
      <mc-icon .name=${'arrow-left'}></mc-icon>${back}
    </button>
  </div>`;
}
