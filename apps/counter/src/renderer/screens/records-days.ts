import { html, nothing } from 'lit';
import type { RecordsTexts } from '@motcua/messages';
import type { PastDayView } from '@motcua/protocol';
import { paperDate } from './records-names.ts';

type Ways = { readonly open: (day: PastDayView) => void; readonly more: (() => void) | null };

/** Service days, the latest first. */
export function recordsDays(days: readonly PastDayView[] | null, texts: RecordsTexts, { open, more }: Ways) {
  if (days === null) return html`<p class="soft">${texts.loading}</p>`;
  if (days.length === 0) return html`<p class="soft">${texts.noDays}</p>`;
  return html`<table data-test="days">
      <thead>
        <tr>
          <th scope="col">${texts.day}</th>
          ${[texts.issued, texts.served, texts.absent, texts.expired, texts.waitMedian, texts.waitP90].map(
            (words) => html`<th scope="col" class="figure">${words}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${days.map((day) => dayRow(day, texts, open))}
      </tbody>
    </table>
    ${more === null ? nothing : html`<button class="plain-button" type="button" @click=${more}>${texts.more}</button>`}`;
}

function dayRow(day: PastDayView, texts: RecordsTexts, open: Ways['open']) {
  const total = day.summary?.total ?? null;
  const name = html`<th scope="row">
    <button class="link" type="button" data-test="day-${day.ordinal}" @click=${() => open(day)}>
      ${paperDate(day.date)}
    </button>
    ${day.closedAt === null ? html`<span class="soft">${texts.stillOpen}</span>` : nothing}
  </th>`;
  if (total === null) {
    return html`<tr>
      ${name}
      <td class="figure soft" colspan="6">${day.closedAt === null ? '' : texts.noSummary}</td>
    </tr>`;
  }
  return html`<tr>
    ${name}
    ${[total.issued, total.served, total.absent, total.expired].map((count) => html`<td class="figure">${count}</td>`)}
    <td class="figure">${lengthWords(total.wait?.medianMs ?? null, texts)}</td>
    <td class="figure">${lengthWords(total.wait?.p90Ms ?? null, texts)}</td>
  </tr>`;
}

/** Null: nobody was counted. */
export function lengthWords(lengthMs: number | null, texts: RecordsTexts): string {
  return lengthMs === null ? '–' : texts.minutes(Math.floor(lengthMs / 60_000));
}
