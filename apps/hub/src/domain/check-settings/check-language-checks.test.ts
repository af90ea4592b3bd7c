import { expect, test } from 'vitest';
import type { LanguageCheck } from '@motcua/protocol/care-settings';
import { demoCentre } from '../../demo/demo-centre.ts';
import { kioskMenuView } from '../../projections/kiosk-menu-view.ts';
import { QueueScenario } from '../testing/queue-scenario.ts';
import { checkLanguageChecks } from './check-language-checks.ts';

const khmer: LanguageCheck = { language: 'km', checkedBy: 'Sơn Thị Lan', checkedOn: '2026-11-20' };

function problemsOf(...languageChecks: LanguageCheck[]) {
  const centre = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
  return checkLanguageChecks({ ...centre, languageChecks }).map(({ field, code }) => `${field} ${code}`);
}

test('KI10 a check has a name and a day that there is, one for each language', () => {
  expect(problemsOf(khmer)).toEqual([]);
  expect(problemsOf({ ...khmer, checkedBy: ' ' })).toEqual(['languageChecks[0].checkedBy empty']);
  expect(problemsOf({ ...khmer, checkedOn: '2026-02-30' })).toEqual(['languageChecks[0].checkedOn not-a-date']);
  expect(problemsOf(khmer, khmer)).toEqual(['languageChecks[1].language named-twice']);
});

test('KI10 outside the demo a kiosk offers Vietnamese and what has been checked', () => {
  const offered = (demo: boolean, ...languageChecks: LanguageCheck[]) => {
    const queue = new QueueScenario({ demo, languages: ['vi', 'en', 'km'], languageChecks });
    if (!queue.state.index) throw new Error('no settings');
    const { languages, voicePacks } = kioskMenuView(queue.state, queue.state.index, [], queue.at, 1);
    return { languages, spoken: voicePacks.map(({ language }) => language) };
  };
  expect(offered(true)).toEqual({ languages: ['vi', 'en', 'km'], spoken: ['vi', 'en'] });
  expect(offered(false)).toEqual({ languages: ['vi'], spoken: ['vi'] });
  expect(offered(false, khmer)).toEqual({ languages: ['vi', 'km'], spoken: ['vi'] });
});

test('KI11 a kiosk hears of packs once they have been read, and that they are others', () => {
  const queue = new QueueScenario({ languages: ['vi'] });
  const { index } = queue.state;
  if (!index) throw new Error('no settings');
  const spoken = (revision: number | null) => kioskMenuView(queue.state, index, [], queue.at, revision).voicePacks;
  expect(spoken(null)).toEqual([]);
  expect(spoken(7).map(({ revision }) => revision)).toEqual([7]);
});
