import { html, nothing } from 'lit';
import type { SettingsTexts } from '@motcua/messages';

type BarWays = { readonly drop: () => void; readonly check: () => void; readonly apply: () => void };

/** Whether something is not applied yet, and what can be done about it. Stays in sight. */
export function settingsBar(texts: SettingsTexts, isChanged: boolean, isBusy: boolean, ways: BarWays) {
  return html`<div class="bar">
    <span class="changes ${isChanged ? 'unsaved' : ''}" role="status" data-test="changes">
      ${isBusy ? texts.busy : isChanged ? texts.unsaved : texts.noChanges}
    </span>
    ${
      isChanged
        ? html`<button class="plain-button" type="button" data-test="drop" @click=${ways.drop}>
            ${texts.dropChanges}
          </button>`
        : nothing
    }
    <button class="plain-button" type="button" data-test="check" ?disabled=${isBusy} @click=${ways.check}>
      ${texts.check}
    </button>
    <button
      class="plain-button main"
      type="button"
      data-test="apply"
      ?disabled=${isBusy || !isChanged}
      @click=${ways.apply}
    >
      ${texts.apply}
    </button>
  </div>`;
}
