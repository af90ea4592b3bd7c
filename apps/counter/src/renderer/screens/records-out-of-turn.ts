import { html, nothing } from 'lit';
import { clockTime, storyOutOfTurnReasons, type RecordsTexts } from '@motcua/messages';
import type { OutOfTurnRecord } from '@motcua/protocol';
import { capitalised } from '../capitalised.ts';
import type { Speaking } from '../speaking.ts';
import { paperDate } from './records-names.ts';

/** CA11 */
export function recordsOutOfTurn(record: OutOfTurnRecord | null, texts: RecordsTexts, speaking: Speaking) {
  if (record === null) return html`<p class="soft">${texts.loading}</p>`;
  if (record.day === null) return html`<p class="soft">${texts.noDay}</p>`;
  const { day, count, entries } = record;
  const { language, timeZone } = speaking;
  const reasons = storyOutOfTurnReasons[language];
  return html`<h3>${paperDate(day.date)}</h3>
    <p class="soft">${count === 0 ? texts.noneOutOfTurn : texts.outOfTurnCount(count)}</p>
    ${
      entries.length === 0
        ? nothing
        : html`<table data-test="out-of-turn">
            <thead>
              <tr>
                ${[texts.time, texts.act, texts.number, texts.counter, texts.officer, texts.reason].map(
                  (words) => html`<th scope="col">${words}</th>`,
                )}
              </tr>
            </thead>
            <tbody>
              ${entries.map(
                ({ act, at, officer, number, counterLabel, reason }) =>
                  html`<tr>
                    <td>${clockTime(at, timeZone)}</td>
                    <td>${texts.acts[act]}</td>
                    <td><b>${number}</b></td>
                    <td>${counterLabel ?? '–'}</td>
                    <td>${officer.name}</td>
                    <td>${capitalised(reasons[reason])}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
    ${count > entries.length ? html`<p class="soft">${texts.notShown(count - entries.length)}</p>` : nothing}`;
}
