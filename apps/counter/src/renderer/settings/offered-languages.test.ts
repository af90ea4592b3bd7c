import { expect, it } from 'vitest';
import { offeredLanguages } from './offered-languages.ts';

const khmer = { language: 'km', checkedBy: 'Sơn Thị Lan', checkedOn: '2026-11-20' } as const;

it('KI10 the preview offers what a kiosk would: Vietnamese and what has been checked, in the order of the buttons', () => {
  const languages = ['km', 'vi', 'en'] as const;
  expect(offeredLanguages({ languages, languageChecks: [], demo: true })).toEqual(['vi', 'en', 'km']);
  expect(offeredLanguages({ languages, languageChecks: [], demo: false })).toEqual(['vi']);
  expect(offeredLanguages({ languages, languageChecks: [khmer], demo: false })).toEqual(['vi', 'km']);
  expect(offeredLanguages({ languages: ['vi'], languageChecks: [khmer], demo: false })).toEqual(['vi']);
  expect(offeredLanguages({ languages: ['vi'], languageChecks: [khmer], demo: true })).toEqual(['vi']);
});
