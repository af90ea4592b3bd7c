import { describe, expect, it } from 'vitest';
import { centreSettingsSchema } from '@motcua/protocol';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import { compare, merged } from './compare.ts';
import {
  addEntry,
  documentToSend,
  dropChanges,
  duplicateEntry,
  hasChanges,
  moveAt,
  problemsOf,
  problemsWithin,
  putInEditor,
  rebase,
  removeAt,
  replaceProblems,
  setField,
  setUnread,
  startEditing,
  takeLastChange,
  takeNoted,
  takeReply,
} from './editing.ts';
import { idsOf } from './new-entries.ts';
import { newKeypad } from './new-inputs.ts';
import { safeId } from './safe-id.ts';
import { shapeProblems } from './shape-problems.ts';
import { smallCentre } from './small-centre.ts';

const start = startEditing(smallCentre);
const name = (settings: CentreSettings, place = 0): string | undefined => settings.services[place]?.name.vi;

describe('editing the settings', () => {
  it('begins without changes, and a field changes the draft alone', () => {
    expect(hasChanges(start)).toBe(false);
    const edited = setField(start, 'services[0].name.vi', 'Khai sinh');
    expect(name(edited.draft)).toBe('Khai sinh');
    expect(name(edited.base)).toBe('Hộ tịch');
    expect(hasChanges(edited)).toBe(true);
    expect(hasChanges(setField(edited, 'services[0].name.vi', 'Hộ tịch'))).toBe(false);
    expect(hasChanges(dropChanges(edited))).toBe(false);
  });

  it('a refusal keeps what was typed and names the field until it is mended', () => {
    const edited = setField(start, 'services[0].seriesId', 'x');
    const problem = { field: 'services[0].seriesId', code: 'unknown-series', figures: ['x'] } as const;
    const reply = { kind: 'refused' as const, problems: [{ ...problem, figures: ['x'] }] };
    const refused = takeReply(edited, reply, documentToSend(edited));
    expect(refused.draft).toBe(edited.draft);
    expect(problemsWithin(refused, 'services[0]')).toEqual([problem]);
    expect(problemsWithin(refused, 'services[1]')).toEqual([]);
    expect(problemsOf(setField(refused, 'services[0].seriesId', 'a'))).toEqual([]);
  });

  it('TP5 what is found out about one part takes the place of what was known of it, and of nothing else', () => {
    const of = (field: string) => ({ field, code: 'empty', figures: [] }) as const;
    const known = replaceProblems(
      { ...start, problems: [of('services[0].hint'), of('slipTemplates[1].name')] },
      'x',
      [],
    );
    const found = replaceProblems(known, 'slipTemplates[1]', [of('slipTemplates[1].parts')]);
    expect(problemsOf(found).map(({ field }) => field)).toEqual(['services[0].hint', 'slipTemplates[1].parts']);
    // Told the same once more, nothing has changed: the page would draw and ask for ever.
    expect(replaceProblems(found, 'slipTemplates[1]', [of('slipTemplates[1].parts')])).toBe(found);
    expect(problemsOf(replaceProblems(found, 'slipTemplates[1]', []))).toEqual([of('services[0].hint')]);
  });

  it('an hour that cannot be read is told how to be written', () => {
    const typed = setUnread(start, 'hours.dayClosesAt', '25:99');
    expect(problemsOf(typed)).toMatchObject([{ code: 'not-a-time', figures: ['25:99'] }]);
  });

  it('what cannot be read stands in its field and hinders, until it is mended', () => {
    const typed = setUnread(start, 'services[0].usualMinutes', 'tám');
    expect(typed.unread).toEqual({ 'services[0].usualMinutes': 'tám' });
    expect(problemsOf(typed)).toMatchObject([{ field: 'services[0].usualMinutes', code: 'not-understood' }]);
    expect(hasChanges(typed)).toBe(true);
    expect(problemsOf(setField(typed, 'services[0].usualMinutes', 8))).toEqual([]);
  });

  it('an applied document is the new base, and the one before it can be put back into the editor', () => {
    const edited = setField(start, 'services[0].name.vi', 'Khai sinh');
    const applied = takeReply(edited, { kind: 'applied', version: 2 }, documentToSend(edited));
    expect(applied.base.version).toBe(2);
    expect(hasChanges(applied)).toBe(false);
    const back = putInEditor(applied, applied.previous ?? applied.base, 'put-back');
    expect(name(back.draft)).toBe('Hộ tịch');
    expect(documentToSend(back).version).toBe(3);
  });

  it('what was typed while the document was on its way stays a change', () => {
    const sent = documentToSend(setField(start, 'services[0].name.vi', 'Khai sinh'));
    const typedSince = setField(setField(start, 'services[0].name.vi', 'Khai sinh'), 'demo', false);
    const applied = takeReply(typedSince, { kind: 'applied', version: 2 }, sent);
    expect(hasChanges(applied)).toBe(true);
    expect(applied.draft.demo).toBe(false);
  });

  it('when somebody else was faster the edits stay, and go on top of what the other alone has changed', () => {
    const edited = setField(start, 'services[0].name.vi', 'Khai sinh');
    const late = takeReply(edited, { kind: 'changed-meanwhile', version: 5 }, documentToSend(edited));
    expect(name(late.draft)).toBe('Khai sinh');
    const theirs = { ...smallCentre, version: 5, demo: false };
    // Nobody has seen it yet: it is compared first.
    const compared = rebase(late, theirs);
    expect(compared.answer).toEqual({ kind: 'changed-meanwhile', theirs });
    expect(compare(compared, theirs)).toEqual([
      { path: 'demo', byMe: false, byThem: true },
      { path: 'services[0]', byMe: true, byThem: false },
    ]);
    const kept = rebase(compared, theirs);
    expect(documentToSend(kept)).toMatchObject({ version: 6, demo: false });
    expect(name(kept.draft)).toBe('Khai sinh');
  });

  it('JN6 what was before an older base is not put back over a newer one', () => {
    const before = { ...smallCentre, version: smallCentre.version - 1 };
    const found = { at: 5, by: 'Bình', version: smallCentre.version, before };
    const known = takeLastChange(setField(start, 'services[0].name.vi', 'Khai sinh'), found);
    expect([known.previous, known.changed]).toEqual([before, { at: 5, by: 'Bình' }]);
    const theirs = { ...smallCentre, version: smallCentre.version + 1, demo: false };
    const kept = rebase(rebase(known, theirs), theirs);
    expect([kept.base, kept.previous, kept.changed]).toEqual([theirs, null, null]);
    // The hub's answer about the new base is taken, one about the old base is not.
    expect(takeLastChange(kept, found).previous).toBeNull();
    const last = { at: 9, by: 'Châu', version: theirs.version, before: smallCentre };
    expect(takeLastChange(kept, last)).toMatchObject({ previous: smallCentre, changed: { at: 9, by: 'Châu' } });
    const follow = { enabled: true, port: 7180, host: '192.168.1.10', checkedAt: 5 };
    const noted = takeNoted(known, { ...smallCentre, version: smallCentre.version + 1, follow });
    expect([noted.previous, noted.changed]).toEqual([null, null]);
  });

  it('FO7 a phone that the hub has noted is taken up without a question, and edits stay', () => {
    const follow = { enabled: true, port: 7180, host: '192.168.1.10', checkedAt: 5 };
    const noted = { ...smallCentre, version: smallCentre.version + 1, follow };
    expect(takeNoted(start, noted)).toMatchObject({ base: noted, draft: noted, answer: null });
    const edited = takeNoted(setField(start, 'services[0].name.vi', 'Đất đai'), noted);
    expect([edited.base.follow, edited.draft.follow, name(edited.draft)]).toEqual([follow, follow, 'Đất đai']);
    // Where somebody else has changed more, both are shown first.
    const others = { ...noted, demo: !noted.demo };
    expect(takeNoted(start, others).answer).toEqual({ kind: 'changed-meanwhile', theirs: others });
  });

  it('where both have changed the same, mine stands, and what is not understood yet counts as mine', () => {
    const edited = setField(start, 'services[0].name.vi', 'Khai sinh');
    const theirs = { ...setField(start, 'services[0].name.vi', 'Kết hôn').draft, version: 5 };
    expect(compare(edited, theirs)).toEqual([{ path: 'services[0]', byMe: true, byThem: true }]);
    expect(name(merged(edited, theirs))).toBe('Khai sinh');
    const typing = { ...start, unread: { 'services[0].usualMinutes': 'mười' } };
    expect(compare(typing, theirs)).toEqual([{ path: 'services[0]', byMe: true, byThem: true }]);
  });

  it('FO9 a field of a group that the settings of before do not have is compared and kept like every other', () => {
    const theirs = { ...setField(start, 'follow.phonesAlone', true).draft, version: 5 };
    expect(compare(start, theirs)).toEqual([{ path: 'follow.phonesAlone', byMe: false, byThem: true }]);
    expect(merged(start, theirs).follow.phonesAlone).toBe(true);
  });

  it('an entry that one of them added or removed makes the list one part', () => {
    const added = addEntry(start, 'counters', 'Quầy mới');
    const theirs = { ...setField(start, 'counters[0].label', '9').draft, version: 5 };
    expect(compare(added, theirs)).toEqual([{ path: 'counters', byMe: true, byThem: true }]);
  });

  it('every list takes new entries and copies that have the right shape and an id of their own', () => {
    for (const list of ['services', 'series', 'counters', 'profiles', 'printers'] as const) {
      const added = addEntry(addEntry(start, list, 'Việc mới'), list, 'Việc mới');
      const copied = duplicateEntry(added, list, 0);
      const ids = idsOf(copied.draft, list);
      expect(new Set(ids).size).toBe(start.draft[list].length + 3);
      const host = list === 'printers' ? setHosts(copied.draft) : copied.draft;
      expect(centreSettingsSchema.safeParse(host).error?.issues ?? []).toEqual([]);
    }
  });

  it('SC1, KP1 a new scanner and a new keypad are for a counter that has none, at an address of its own', () => {
    const scanners = addEntry(addEntry(start, 'scanners', 'Máy quét'), 'scanners', 'Máy quét');
    const reports = scanners.draft.scanners.map(({ reportsTo }) => reportsTo);
    const [first, second = first] = smallCentre.counters.map(({ counterId }) => counterId);
    expect(reports).toEqual([
      { kind: 'counter', counterId: first },
      { kind: 'counter', counterId: second },
    ]);
    const { draft } = addEntry(start, 'keypadLines', 'Bàn phím');
    expect(draft.keypadLines[0]?.keypads).toEqual([{ address: 1, counterId: first }]);
    expect(newKeypad(draft, draft.keypadLines[0]?.keypads ?? [])).toEqual({ address: 2, counterId: second });
  });

  it('SC1 what two people have changed of scanners is told one by one', () => {
    const both = startEditing(addEntry(addEntry(start, 'scanners', 'Một'), 'scanners', 'Hai').draft);
    const mine = setField(both, 'scanners[0].name', 'Cửa chính');
    const theirs = setField(both, 'scanners[1].name', 'Cửa sau').draft;
    expect(merged(mine, theirs).scanners.map((scanner) => scanner.name)).toEqual(['Cửa chính', 'Cửa sau']);
  });

  it('entries move and go, never beyond the ends', () => {
    const moved = moveAt(start, 'services', 0, 1);
    expect(moved.draft.services.map(({ serviceId }) => serviceId)).toEqual(['chung-thuc', 'ho-tich']);
    expect(moveAt(start, 'services', 0, -1)).toBe(start);
    expect(removeAt(start, 'services', 0).draft.services).toHaveLength(1);
  });

  it('names what the shape of a document refuses by the same codes as the hub', () => {
    const edited = setField(setField(start, 'services[0].name.vi', ''), 'hours.dayClosesAt', '25:00');
    expect(shapeProblems(edited.draft)).toEqual([
      { field: 'services[0].name.vi', code: 'no-vietnamese-text', figures: [] },
      { field: 'hours.dayClosesAt', code: 'not-a-time', figures: ['25:00'] },
    ]);
    expect(shapeProblems(smallCentre)).toEqual([]);
  });
});

/** A new printer has no address yet: that is for a person to say. */
function setHosts(settings: CentreSettings): CentreSettings {
  const connection = { kind: 'tcp', host: '10.0.0.9', port: 9100 } as const;
  return { ...settings, printers: settings.printers.map((printer) => ({ ...printer, connection })) };
}

describe('ids that the page makes', () => {
  it.each([
    ['Đất đai, xây dựng', [], 'dat-dai-xay-dung'],
    ['Hộ tịch', ['ho-tich', 'ho-tich-2'], 'ho-tich-3'],
    ['សេវា', [], 'service'],
  ])('%s, where %j are taken, becomes %s', (words, taken, id) => {
    expect(safeId(words, taken, 'service')).toBe(id);
  });
});

describe('JN6', () => {
  const before = { ...smallCentre, version: smallCentre.version - 1 };
  const change = { version: smallCentre.version, at: 1_700_000_000_000, by: 'Nguyễn Thị Mẫu', before };

  it('JN6 what was in force before the last change can be put back, whoever made it', () => {
    const found = takeLastChange(startEditing(smallCentre), change);
    expect(found).toMatchObject({ previous: before, changed: { at: change.at, by: change.by } });
    const back = putInEditor(found, before, 'put-back');
    expect(documentToSend(back)).toEqual({ ...before, version: smallCentre.version + 1 });
  });

  it('JN6 a change of other settings than those on the page is none of it', () => {
    const editing = startEditing(smallCentre);
    expect(takeLastChange(editing, { ...change, version: 99 })).toBe(editing);
    expect(takeLastChange(editing, null)).toBe(editing);
  });

  it('JN6 what is applied here is the last change from then on', () => {
    const found = takeLastChange(startEditing(smallCentre), change);
    const sent = documentToSend(found);
    const applied = takeReply(found, { kind: 'applied', version: sent.version }, sent);
    expect(applied).toMatchObject({ previous: smallCentre, changed: null });
  });
});
