import { html, nothing } from 'lit';
import { OUTCOME_CODES, type DaySummaryView } from '@motcua/protocol';
import { storyReasonTexts, type RecordsTexts } from '@motcua/messages';
import { capitalised } from '../capitalised.ts';
import type { Speaking } from '../speaking.ts';
import { ratingTables } from './records-ratings.ts';
import { lengthWords } from './records-days.ts';
import type { RecordNames } from './records-names.ts';

type Tally = DaySummaryView['total'];
type Row = { readonly name: string; readonly tally: Tally };
/** Rows under one heading; the whole day has none. */
type Group = { readonly title: string | null; readonly rows: readonly Row[] };
type Cells = (tally: Tally) => readonly string[];

/** DA3: a day's figures, each counted for the whole day and by service, counter, hour and officer. */
export function summaryTables(summary: DaySummaryView, texts: RecordsTexts, names: RecordNames, speaking: Speaking) {
  const groups = groupsOf(summary, texts, names);
  const counts = [texts.issued, texts.served, texts.absent, texts.cancelled, texts.expired, texts.dossiers];
  const lengths = [texts.median, texts.nineOfTen, texts.longest];
  const head = html`<tr>
      <td rowspan="2"></td>
      ${counts.map((words) => html`<th scope="col" rowspan="2" class="figure">${words}</th>`)}
      ${[texts.wait, texts.serving].map((words) => html`<th scope="colgroup" colspan="3" class="over">${words}</th>`)}
    </tr>
    <tr>
      ${[...lengths, ...lengths].map((words) => html`<th scope="col" class="figure">${words}</th>`)}
    </tr>`;
  return html`${tallyTable(texts.figures, head, groups, texts, 'day-summary', (tally) => figuresOf(tally, texts))}
  ${outcomesTable(summary, groups, texts, speaking)} ${outOfTurnLine(summary, texts)}
  ${ratingTables(summary.ratings, names, speaking)}`;
}

function groupsOf(summary: DaySummaryView, texts: RecordsTexts, names: RecordNames): readonly Group[] {
  const { total, byService, byCounter, byHour, byOfficer } = summary;
  return [
    { title: null, rows: [{ name: texts.total, tally: total }] },
    { title: texts.byService, rows: byService.map((each) => ({ name: names.service(each.serviceId), tally: each })) },
    { title: texts.byCounter, rows: byCounter.map((each) => ({ name: names.counter(each.counterId), tally: each })) },
    { title: texts.byHour, rows: byHour.map((each) => ({ name: texts.hour(each.hour), tally: each })) },
    { title: texts.byOfficer, rows: byOfficer.map((each) => ({ name: each.name, tally: each })) },
  ];
}

function figuresOf(tally: Tally, texts: RecordsTexts): readonly string[] {
  const { issued, served, absent, cancelled, expired, dossiers, wait, serving } = tally;
  return [
    ...[issued, served, absent, cancelled, expired, dossiers].map(countWords),
    ...[wait, serving].flatMap((spread) =>
      [spread?.medianMs, spread?.p90Ms, spread?.longestMs].map((length) => lengthWords(length ?? null, texts)),
    ),
  ];
}

function countWords(count: number): string {
  return count === 0 ? '–' : String(count);
}

/** SE1: how parts of visits ended, where anybody noted it. */
function outcomesTable(
  { total }: DaySummaryView,
  groups: readonly Group[],
  texts: RecordsTexts,
  { language }: Speaking,
) {
  const codes = OUTCOME_CODES.filter((code) => total.outcomes.some((each) => each.code === code));
  if (codes.length === 0)
    return html`<h3>${texts.outcomesTitle}</h3>
      <p class="soft">${texts.noOutcomes}</p>`;
  const outcomes = storyReasonTexts(language).outcome;
  const head = html`<tr>
    <td></td>
    ${codes.map((code) => html`<th scope="col" class="figure">${capitalised(outcomes[code])}</th>`)}
  </tr>`;
  return tallyTable(texts.outcomesTitle, head, groups, texts, 'day-outcomes', (tally) =>
    codes.map((code) => countWords(tally.outcomes.find((each) => each.code === code)?.count ?? 0)),
  );
}

/** One table with its columns named once, in groups. */
function tallyTable(
  title: string,
  head: unknown,
  groups: readonly Group[],
  texts: RecordsTexts,
  test: string,
  cells: Cells,
) {
  return html`<h3>${title}</h3>
    <div class="wide" tabindex="0" role="region" aria-label=${title}>
      <table class="tally" data-test=${test}>
        <thead>
          ${head}
        </thead>
        ${groups.map(
          ({ title: heading, rows }) =>
            html`<tbody>
              ${
                heading === null
                  ? nothing
                  : html`<tr>
                      <th scope="rowgroup" class="group" colspan="13">${heading}</th>
                    </tr>`
              }
              ${
                rows.length === 0
                  ? html`<tr>
                      <td class="soft" colspan="13">${texts.noneYet}</td>
                    </tr>`
                  : nothing
              }
              ${rows.map(
                ({ name, tally }) =>
                  html`<tr>
                    <th scope="row">${name}</th>
                    ${cells(tally).map((words) => html`<td class="figure length">${words}</td>`)}
                  </tr>`,
              )}
            </tbody>`,
        )}
      </table>
    </div>`;
}

/** CA11 */
function outOfTurnLine({ outOfTurn }: DaySummaryView, texts: RecordsTexts) {
  const acts = outOfTurn.filter(({ count }) => count > 0);
  return html`<h3>${texts.outOfTurnTitle}</h3>
    <p class="outcomes" data-test="day-out-of-turn">
      ${
        acts.length === 0
          ? html`<span class="soft">${texts.noneYet}</span>`
          : acts.map(({ act, count }) => `${texts.acts[act]}: ${count}`).join(' · ')
      }
    </p>`;
}
