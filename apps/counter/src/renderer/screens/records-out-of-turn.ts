import { html, nothing } from 'lit';
import { clockTime, storyReasonTexts, type RecordsTexts } from '@motcua/messages';
import type { OutOfTurnRecord } from '@motcua/protocol';
import { capitalised } from '../capitalised.ts';
import { choicesOutOfTurn, filterOutOfTurn, type OutOfTurnFilter } from '../records/filter-out-of-turn.ts';
import type { Speaking } from '../speaking.ts';
import { paperDate, printButton } from './records-names.ts';

type Entries = OutOfTurnRecord['entries'];
type Filtering = { readonly filter: OutOfTurnFilter; readonly change: (filter: OutOfTurnFilter) => void };

/** CA11: the open day's, with a title of its own. */
export function recordsOutOfTurn(
  record: OutOfTurnRecord | null,
  texts: RecordsTexts,
  speaking: Speaking,
  filtering: Filtering,
) {
  if (record === null) return html`<p class="soft">${texts.loading}</p>`;
  if (record.day === null) return html`<p class="soft">${texts.noDay}</p>`;
  return html`<div class="title">
      <h3>${texts.today} · ${paperDate(record.day.date)}</h3>
      ${record.entries.length === 0 ? nothing : printButton(texts)}
    </div>
    ${acts(record, texts, speaking, filtering)}`;
}

/** CA11: the same below a day's summary, which has counted it; a day without one gets the title here. */
export function outOfTurnSection(
  record: OutOfTurnRecord | null,
  texts: RecordsTexts,
  speaking: Speaking,
  filtering: Filtering & { readonly isCounted: boolean },
) {
  const title = filtering.isCounted ? nothing : html`<h3>${texts.outOfTurnTitle}</h3>`;
  if (record === null)
    return html`${title}
      <p class="soft">${texts.loading}</p>`;
  if (record.count === 0 && filtering.isCounted) return nothing;
  return html`${title}${acts(record, texts, speaking, filtering)}`;
}

function acts({ count, entries }: OutOfTurnRecord, texts: RecordsTexts, speaking: Speaking, filtering: Filtering) {
  const shown = filterOutOfTurn(entries, filtering.filter);
  const told = count === 0 ? texts.noneOutOfTurn : texts.outOfTurnCount(count);
  return html`<p class="soft" role="status" data-test="out-of-turn-count">
      ${shown.length === entries.length ? told : texts.shownOf(shown.length, count)}
    </p>
    ${entries.length === 0 ? nothing : [filterFields(entries, texts, filtering), entriesTable(shown, texts, speaking)]}
    ${count > entries.length ? html`<p class="soft">${texts.notShown(count - entries.length)}</p>` : nothing}`;
}

function filterFields(entries: Entries, texts: RecordsTexts, { filter, change }: Filtering) {
  const { officers, acts } = choicesOutOfTurn(entries);
  return html`<div class="filters">
    <label
      >${texts.officer}
      <select
        data-test="filter-officer"
        @change=${(event: Event) => {
          const accountId = officers[chosenOf(event) - 1]?.accountId ?? null;
          change({ ...filter, accountId });
        }}
      >
        <option .selected=${filter.accountId === null}>${texts.allOfficers}</option>
        ${officers.map(
          ({ accountId, name }) => html`<option .selected=${accountId === filter.accountId}>${name}</option>`,
        )}
      </select></label
    >
    <label
      >${texts.act}
      <select
        data-test="filter-act"
        @change=${(event: Event) => {
          change({ ...filter, act: acts[chosenOf(event) - 1] ?? null });
        }}
      >
        <option .selected=${filter.act === null}>${texts.allActs}</option>
        ${acts.map((act) => html`<option .selected=${act === filter.act}>${texts.acts[act]}</option>`)}
      </select></label
    >
  </div>`;
}

function chosenOf({ target }: Event): number {
  return target instanceof HTMLSelectElement ? target.selectedIndex : 0;
}

function entriesTable(entries: Entries, texts: RecordsTexts, { language, timeZone }: Speaking) {
  const reasons = storyReasonTexts(language).outOfTurn;
  return html`<table class="acts" data-test="out-of-turn">
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
            <td class="act">${texts.acts[act]}</td>
            <td><b>${number}</b></td>
            <td class="at-counter" data-title=${texts.counter}>${counterLabel ?? '–'}</td>
            <td class="officer">${officer.name}</td>
            <td class="reason">${capitalised(reasons[reason])}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
