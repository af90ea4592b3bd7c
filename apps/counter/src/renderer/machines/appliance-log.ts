import { html, nothing } from 'lit';
import { calendarDate, clockTime, type ApplianceControlTexts } from '@motcua/messages';
import type { ApplianceLine } from '@motcua/protocol';
import type { Speaking } from '../speaking.ts';

/** AP7: what a device has noted, newest first. The device's own clock says when. */
export function applianceLog(
  texts: ApplianceControlTexts,
  { timeZone }: Pick<Speaking, 'timeZone'>,
  lines: readonly ApplianceLine[],
) {
  return html`<h5>${texts.logTitle}</h5>
    ${
      lines.length === 0
        ? html`<p class="soft" data-test="control-no-log">${texts.noLog}</p>`
        : html`<ol class="log" data-test="control-log" tabindex="0" aria-label=${texts.logTitle}>
            ${[...lines].reverse().map(
              ({ at, message, detail }) =>
                html`<li>
                  <span class="soft">${calendarDate(at, timeZone)} ${clockTime(at, timeZone)}</span>
                  <span
                    >${texts.lines[message] ?? message}
                    ${detail === '' ? nothing : html`<small class="soft">${detail}</small>`}</span
                  >
                </li>`,
            )}
          </ol>`
    }`;
}
