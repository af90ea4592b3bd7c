import { html, nothing } from 'lit';
import { clockTimeWithSeconds, storyOutcomes, type RecordsTexts } from '@motcua/messages';
import type { DayRecord, DaySummaryView, PastDayView } from '@motcua/protocol';
import { capitalised } from '../capitalised.ts';
import { numbersIn, tellFacts } from '../records/tell-facts.ts';
import type { Speaking } from '../speaking.ts';
import { lengthWords } from './records-days.ts';
import { paperDate, type RecordNames } from './records-names.ts';

type Tally = DaySummaryView['total'];
type Event = DayRecord['events'][number];
type Row = { readonly name: string; readonly tally: Tally };

type DayParts = {
  readonly events: readonly Event[] | null;
  readonly speaking: Speaking;
  readonly back: () => void;
  /** Reads the story, or its next page; null: all of it stands there. */
  readonly more: (() => void) | null;
};

/** One day: its figures by service, counter, hour and officer, and what happened. */
export function recordsDay(day: PastDayView, texts: RecordsTexts, names: RecordNames, parts: DayParts) {
  return html`<div class="title">
      <h3>${paperDate(day.date)}</h3>
      <button class="plain-button" type="button" data-test="to-days" @click=${parts.back}>
        <mc-icon .name=${'arrow-left'}></mc-icon>${texts.toDays}
      </button>
    </div>
    ${
      day.summary === null
        ? html`<p class="soft">${day.closedAt === null ? texts.summaryAtClose : texts.noSummary}</p>`
        : summaryTables(day.summary, texts, names, parts.speaking)
    }
    ${story(texts, names, parts)}`;
}

/** One table with its columns named once, in groups. */
function summaryTables(summary: DaySummaryView, texts: RecordsTexts, names: RecordNames, { language }: Speaking) {
  const { total, byService, byCounter, byHour, byOfficer } = summary;
  const counts = [texts.issued, texts.served, texts.absent, texts.cancelled, texts.expired, texts.dossiers];
  const groups: readonly (readonly [string, readonly Row[]])[] = [
    [texts.byService, byService.map((each) => ({ name: names.service(each.serviceId), tally: each }))],
    [texts.byCounter, byCounter.map((each) => ({ name: names.counter(each.counterId), tally: each }))],
    [texts.byHour, byHour.map((each) => ({ name: texts.hour(each.hour), tally: each }))],
    [texts.byOfficer, byOfficer.map((each) => ({ name: each.name, tally: each }))],
  ];
  const outcomes = storyOutcomes[language];
  return html`<table class="tally" data-test="day-summary">
      <thead>
        <tr>
          <td></td>
          ${[...counts, texts.waitMedian, texts.waitP90, texts.serving].map(
            (words) => html`<th scope="col" class="figure">${words}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${tallyRow({ name: texts.total, tally: total }, texts)}
      </tbody>
      ${groups.map(
        ([title, rows]) =>
          html`<tbody>
            <tr>
              <th scope="rowgroup" class="group" colspan="10">${title}</th>
            </tr>
            ${
              rows.length === 0
                ? html`<tr>
                    <td class="soft" colspan="10">${texts.noneYet}</td>
                  </tr>`
                : nothing
            }
            ${rows.map((row) => tallyRow(row, texts))}
          </tbody>`,
      )}
    </table>
    ${
      total.outcomes.length === 0
        ? nothing
        : html`<p class="outcomes">
            <b>${texts.outcomesTitle}:</b>
            ${total.outcomes.map(({ code, count }) => `${capitalised(outcomes[code])} ${count}`).join(' · ')}
          </p>`
    }`;
}

function tallyRow({ name, tally }: Row, texts: RecordsTexts) {
  const { issued, served, absent, cancelled, expired, dossiers, wait, serving } = tally;
  return html`<tr>
    <th scope="row">${name}</th>
    ${[issued, served, absent, cancelled, expired, dossiers].map(
      (count) => html`<td class="figure">${count === 0 ? '–' : count}</td>`,
    )}
    ${[wait?.medianMs, wait?.p90Ms, serving?.medianMs].map(
      (length) => html`<td class="figure length">${lengthWords(length ?? null, texts)}</td>`,
    )}
  </tr>`;
}

function story(texts: RecordsTexts, names: RecordNames, { events, speaking, more }: DayParts) {
  const { language, timeZone } = speaking;
  const told = { ...names, counter: names.counterLabel, language, timeZone, number: numbersIn(events ?? []) };
  return html`<h3>${texts.story}</h3>
    ${
      events === null
        ? nothing
        : html`<table data-test="story">
            <thead>
              <tr>
                ${[texts.time, texts.what, texts.who].map((words) => html`<th scope="col">${words}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${events.map(
                (event) =>
                  html`<tr>
                    <td class="time">${clockTimeWithSeconds(event.at, timeZone)}</td>
                    <td>${tellFacts(event, told)}</td>
                    <td class="soft">${who(event.by, texts)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
    ${
      more === null
        ? nothing
        : html`<button class="plain-button" type="button" data-test="story-more" @click=${more}>
            ${events === null ? texts.showStory : texts.storyMore}
          </button>`
    }`;
}

function who(by: Event['by'], texts: RecordsTexts): string {
  switch (by.kind) {
    case 'system':
      return texts.hub;
    case 'device':
      return texts[by.role];
    case 'staff':
      return by.name;
  }
}
