import type { Language } from '@motcua/protocol/vocabulary';
import { bothDigits } from './khmer-digits.ts';

/** IS5, as a sentence to the person: "Phía trước còn 6 người"; with none ahead: "Sắp đến lượt ông/bà". */
export function peopleAheadText(count: number, language: Language): string {
  switch (language) {
    case 'vi':
      return count === 0 ? 'Phía trước không còn ai' : `Phía trước còn ${count} người`;
    case 'en':
      return count === 0
        ? 'No one is ahead of you'
        : count === 1
          ? '1 person ahead of you'
          : `${count} people ahead of you`;
    case 'km':
      return count === 0 ? 'គ្មាននរណានៅមុខលោកអ្នកទេ' : `នៅមុខលោកអ្នកមាន ${bothDigits(count)} នាក់`;
  }
}

/** For a tile, as short as can be: "4 người chờ", or that there is no waiting. */
export function peopleWaitingText(count: number, language: Language): string {
  switch (language) {
    case 'vi':
      return count === 0 ? 'Không phải chờ' : `${count} người chờ`;
    case 'en':
      return count === 0 ? 'No waiting' : `${count} waiting`;
    case 'km':
      return count === 0 ? 'មិនបាច់រង់ចាំ' : `រង់ចាំ ${bothDigits(count)} នាក់`;
  }
}

/** Three or more counters in a row are one range: ["1","2","3","7"] → ["1–3","7"]. */
function withRanges(labels: readonly string[]): readonly string[] {
  const runs: string[][] = [];
  for (const label of labels) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const follows = before !== undefined && /^\d+$/.test(before) && String(Number(before) + 1) === label;
    if (follows && run !== undefined) run.push(label);
    else runs.push([label]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run : [`${run[0] ?? ''}–${run.at(-1) ?? ''}`]));
}

/** The counters where a ticket may be called: "Quầy 3 hoặc 4", "Quầy 1–5 hoặc 8"; none known: empty. */
export function countersText(labels: readonly string[], language: Language): string {
  if (labels.length === 0) return '';
  const said = withRanges(labels);
  const last = said.at(-1) ?? '';
  const join = (or: string) => (said.length === 1 ? last : `${said.slice(0, -1).join(', ')} ${or} ${last}`);
  switch (language) {
    case 'vi':
      return `Quầy ${join('hoặc')}`;
    case 'en':
      return labels.length === 1 ? `Counter ${last}` : `Counters ${join('or')}`;
    case 'km':
      return `បញ្ជរ ${join('ឬ')}`;
  }
}
