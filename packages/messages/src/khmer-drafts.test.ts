import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DRAFT_FIGURES } from './khmer-draft-figures.ts';
import { khmerDrafts } from './khmer-drafts.ts';

const HERE = new URL('./', import.meta.url);
const KHMER = /[\u1780-\u17ff]+/g;
const sources = [HERE, new URL('staff-khmer/', HERE)].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') })),
);

describe('the Khmer drafts for a speaker', () => {
  const drafts = khmerDrafts();

  it('show figures as signs, and tables within tables', () => {
    expect(drafts).toEqual(
      expect.arrayContaining([
        { key: 'kioskMessages.pageOf', vi: 'Trang ① trên ②', km: 'ទំព័រ ① (①) នៃ ② (②)' },
        expect.objectContaining({ key: 'storyReason.lock.repair', vi: 'đang sửa máy' }),
        expect.objectContaining({ key: 'sentences.weekday.1', vi: 'thứ Hai 23/11/2026' }),
      ]),
    );
    const keys = new Set(drafts.map(({ key }) => key));
    expect(keys.size).toBe(drafts.length);
    expect([...DRAFT_FIGURES.keys()].filter((key) => !keys.has(key))).toEqual([]);
  });

  it('name every table of refusals and of staff words', () => {
    const tables = new Set(drafts.map(({ key }) => key.split('.')[0]));
    for (const table of ['httpProblemMessages', 'staffRejectionMessages', 'orderRejectionMessages', 'setUpMessages']) {
      expect(tables).toContain(table);
    }
    for (const table of ['trustPageMessages', 'followMessages', 'staff', 'settingsField', 'sentences']) {
      expect(tables).toContain(table);
    }
  });

  it('leave out no Khmer word that stands in this package', () => {
    const told = drafts.map(({ km }) => km).join('\n');
    const missing = sources.flatMap(({ file, text }) =>
      text
        .split('\n')
        .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line))
        .flatMap((line) => line.match(KHMER) ?? [])
        .filter((word) => !told.includes(word))
        .map((word) => `${file}: ${word}`),
    );
    expect(missing).toEqual([]);
  });

  it('are said in both languages, in composed letters, without stray spaces', () => {
    const wrong = drafts.filter(
      ({ vi, km }) =>
        vi === 'undefined' ||
        km.trim() === '' ||
        km !== km.trim() ||
        / {2}|\u200b|undefined|NaN/.test(km) ||
        km !== km.normalize('NFC'),
    );
    expect(wrong).toEqual([]);
  });
});
