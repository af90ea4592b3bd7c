import { html, nothing } from 'lit';
import { clockTimeWithSeconds, type RecordsTexts } from '@motcua/messages';
import type { DayRecord, PastDayView } from '@motcua/protocol';
import { numbersIn, tellFacts } from '../records/tell-facts.ts';
import type { Speaking } from '../speaking.ts';
import { paperDate, printButton, type RecordNames } from './records-names.ts';
import { summaryTables } from './records-tally.ts';

type Event = DayRecord['events'][number];

type DayParts = {
  readonly events: readonly Event[] | null;
  readonly speaking: Speaking;
  readonly back: () => void;
  /** CA11 */
  readonly outOfTurn: unknown;
  /** DA2: where the date can be put right. */
  readonly correction: unknown;
  /** Reads the story, or its next page; null: all of it stands there. */
  readonly more: (() => void) | null;
};

/** One day: its figures by service, counter, hour and officer, and what happened. */
export function recordsDay(day: PastDayView, texts: RecordsTexts, names: RecordNames, parts: DayParts) {
  return html`<div class="title">
      <h3>${paperDate(day.date)}</h3>
      <span class="ways">
        ${day.summary === null ? nothing : printButton(texts)}
        <button class="plain-button" type="button" data-test="to-days" @click=${parts.back}>
          <mc-icon .name=${'arrow-left'}></mc-icon>${texts.toDays}
        </button>
      </span>
    </div>
    ${
      day.summary === null
        ? html`<p class="soft">${day.closedAt === null ? texts.summaryAtClose : texts.noSummary}</p>`
        : summaryTables(day.summary, texts, names, parts.speaking)
    }
    ${parts.outOfTurn} ${story(texts, names, parts)} ${parts.correction}`;
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
