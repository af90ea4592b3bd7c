import { html, nothing } from 'lit';
import { faceWords, localText, ratingRecordsTexts, recordsTexts } from '@motcua/messages';
import { ratingFaces } from '@motcua/protocol/rating-faces';
import type { RatingFace } from '@motcua/protocol/ratings';
import type { DayRatingsView, RatingsToday } from '@motcua/protocol';
import type { Speaking } from '../speaking.ts';
import type { RecordNames } from './records-names.ts';

type Row = { readonly name: string; readonly tally: DayRatingsView['total'] };

/** SA5: what citizens have said so far today. */
export function ratingsOfToday(today: RatingsToday | null, names: RecordNames, speaking: Speaking) {
  if (today === null || today.day === null) return nothing;
  const words = ratingRecordsTexts(speaking.language);
  if (!today.enabled && today.ratings.total.given === 0) {
    return html`<h3>${words.today}</h3>
      <p class="soft" data-test="ratings-off">${words.off}</p>`;
  }
  return ratingTables(today.ratings, names, speaking);
}

/** SA5: a day's ratings, by service and by counter, in the levels of that day; too few to be told apart are only counted. */
export function ratingTables(ratings: DayRatingsView, names: RecordNames, speaking: Speaking) {
  const words = ratingRecordsTexts(speaking.language);
  const texts = recordsTexts(speaking.language);
  if (ratings.total.given === 0) {
    return html`<h3>${words.title}</h3>
      <p class="soft" data-test="ratings-none">${words.none}</p>`;
  }
  const columns = ratingFaces(ratings.levels);
  const faces = faceWords(speaking.language, ratings.levels);
  const groups: readonly (readonly [string | null, readonly Row[]])[] = [
    [null, [{ name: texts.total, tally: ratings.total }]],
    [texts.byService, ratings.byService.map((each) => ({ name: names.service(each.serviceId), tally: each }))],
    [texts.byCounter, ratings.byCounter.map((each) => ({ name: names.counter(each.counterId), tally: each }))],
  ];
  return html`<h3>${words.title}</h3>
    <div class="wide" tabindex="0" role="region" aria-label=${words.title}>
      <table class="tally" data-test="day-ratings">
        <thead>
          <tr>
            <td></td>
            ${[words.given, ...columns.map((face) => faces[face])].map(
              (head) => html`<th scope="col" class="figure">${head}</th>`,
            )}
          </tr>
        </thead>
        ${groups.map(([heading, rows]) => group(heading, rows, columns, words.hidden))}
      </table>
    </div>
    <p class="soft">${words.hiddenWhy}</p>
    ${reasonsLine(ratings, speaking)}`;
}

function group(heading: string | null, rows: readonly Row[], columns: readonly RatingFace[], hidden: string) {
  return html`<tbody>
    ${
      heading === null
        ? nothing
        : html`<tr>
            <th scope="rowgroup" class="group" colspan=${columns.length + 2}>${heading}</th>
          </tr>`
    }
    ${rows.map(
      ({ name, tally: { given, faces } }) =>
        html`<tr>
          <th scope="row">${name}</th>
          <td class="figure length">${given}</td>
          ${
            faces === null
              ? html`<td class="soft figure" colspan=${columns.length}>${hidden}</td>`
              : columns.map((face) => html`<td class="figure length">${faces[face] || '–'}</td>`)
          }
        </tr>`,
    )}
  </tbody>`;
}

function reasonsLine({ total }: DayRatingsView, { language }: Speaking) {
  if (total.reasons.length === 0) return nothing;
  const words = ratingRecordsTexts(language);
  const told = total.reasons.map(
    ({ text, count }) => `${text === null ? words.goneReason : localText(text, language)}: ${count}`,
  );
  return html`<p class="outcomes" data-test="rating-reasons">${words.reasons}: ${told.join(' · ')}</p>`;
}
