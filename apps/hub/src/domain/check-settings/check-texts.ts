import type { LocalText } from '@motcua/protocol/vocabulary';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import { problem, unless, type SettingsProblem } from './problem.ts';

/** A list in a view ends here. */
const MOST_ENTRIES = 50;
const MOST_EXCEPTIONS = 400;
const MOST_STAFF = 500;
const MOST_PRIORITY_GROUPS = 20;
const MOST_NOTES = 3;
const LONGEST_TEXT = 400;
const LONGEST_LABEL = 20;
/** In UTF-8, so that no screen has to leave out a service or a counter: a view ends at 32 kB. */
const MOST_SERVICE_TEXT_BYTES = 20 * 1024;
const MOST_COUNTER_TEXT_BYTES = 8 * 1024;
const MOST_GROUP_TEXT_BYTES = 4 * 1024;

/** Everything that is read has words, and everything that is shown fits on its screen. */
export function checkTexts(settings: CentreSettings): readonly SettingsProblem[] {
  const { services, counters, issuing } = settings;
  return [
    ...namedTexts(settings).flatMap(([field, text]) => checkText(field, text)),
    ...counters.flatMap(({ label }, i) =>
      unless(
        label.trim().length >= 1 && label.length <= LONGEST_LABEL,
        `counters[${i}].label`,
        'label-length',
        label,
        LONGEST_LABEL,
      ),
    ),
    ...services.flatMap(({ slipNotes }, i) =>
      unless(slipNotes.length <= MOST_NOTES, `services[${i}].slipNotes`, 'too-many', slipNotes.length, MOST_NOTES),
    ),
    ...checkCounts(settings),
    ...checkTogether(
      'services',
      services.flatMap(({ name, hint, lateNotice }) => (lateNotice ? [name, hint, lateNotice.text] : [name, hint])),
      MOST_SERVICE_TEXT_BYTES,
    ),
    ...checkTogether(
      'counters',
      counters.map(({ name }) => name),
      MOST_COUNTER_TEXT_BYTES,
    ),
    ...checkTogether('issuing.priorityGroups', issuing.priorityGroups, MOST_GROUP_TEXT_BYTES),
  ];
}

function namedTexts({ centre, services, counters, profiles, hours, issuing }: CentreSettings) {
  const texts: (readonly [string, LocalText])[] = [
    ['centre.kind', centre.kind],
    ['centre.place', centre.place],
  ];
  services.forEach(({ name, hint, slipNotes, lateNotice }, i) => {
    texts.push([`services[${i}].name`, name], [`services[${i}].hint`, hint]);
    slipNotes.forEach((note, n) => texts.push([`services[${i}].slipNotes[${n}]`, note]));
    if (lateNotice) texts.push([`services[${i}].lateNotice.text`, lateNotice.text]);
  });
  counters.forEach(({ name }, i) => texts.push([`counters[${i}].name`, name]));
  profiles.forEach(({ name }, i) => texts.push([`profiles[${i}].name`, name]));
  hours.exceptions.forEach(({ reason }, i) => {
    if (reason) texts.push([`hours.exceptions[${i}].reason`, reason]);
  });
  issuing.priorityGroups.forEach((group, i) => texts.push([`issuing.priorityGroups[${i}]`, group]));
  return texts;
}

function checkCounts(settings: CentreSettings): readonly SettingsProblem[] {
  const { services, series, counters, profiles, staff, printers, hours, issuing } = settings;
  const lists: readonly (readonly [string, readonly unknown[], number])[] = [
    ['services', services, MOST_ENTRIES],
    ['series', series, MOST_ENTRIES],
    ['counters', counters, MOST_ENTRIES],
    ['profiles', profiles, MOST_ENTRIES],
    ['printers', printers, MOST_ENTRIES],
    ['staff', staff, MOST_STAFF],
    ['hours.exceptions', hours.exceptions, MOST_EXCEPTIONS],
    ['issuing.priorityGroups', issuing.priorityGroups, MOST_PRIORITY_GROUPS],
  ];
  return lists.flatMap(([field, all, most]) => unless(all.length <= most, field, 'too-many', all.length, most));
}

/** Words in Vietnamese, and not too many in any language. */
export function checkText(field: string, text: LocalText): readonly SettingsProblem[] {
  const tooLong = [text.vi, text.en, text.km].some((each) => (each?.length ?? 0) > LONGEST_TEXT);
  if (tooLong) return [problem(field, 'text-too-long', LONGEST_TEXT)];
  return unless(text.vi.trim() !== '', field, 'no-vietnamese-text');
}

export function checkTogether(
  field: string,
  texts: readonly LocalText[],
  mostBytes: number,
): readonly SettingsProblem[] {
  const bytes = new TextEncoder().encode(JSON.stringify(texts)).length;
  return unless(bytes <= mostBytes, field, 'texts-too-large', bytes, mostBytes);
}
