type Figures = readonly unknown[];

const PLACES = ['①', '②', '③', '④', '⑤'];

/** Sentences that are said otherwise with other figures, or take more than signs: each with what shows all that it says. */
export const DRAFT_FIGURES: ReadonlyMap<string, readonly Figures[]> = new Map<string, readonly Figures[]>([
  ['orderRejectionMessages.peopleLeft', [[{ waiting: '①', called: '②', parked: '③', appointments: '④' }]]],
  ['screenSettings.partAt', [['①', { column: '②', row: '③', columns: '④', rows: '⑤' }]]],
  ['settings.inUse', ['service', 'counter', 'series', 'closing-hour'].map((what) => [what, '①', '②'])],
  ['settingsField.seriesTitle', [...signs(2), ['', '']]],
  ['staffAct.nextAfterCalls', [...signs(1), [0]]],
  ['staffAct.accountRecovered', ['code', 'machine'].map((by) => ['①', by, '②'])],
  ['staff.voiceWaiting', [...signs(1), [0]]],
  ['staffDay.madeAhead', [...signs(1), [0]]],
  ['staffGuide.ahead', [...signs(1), [0]]],
  ['staffGuide.waiting', [...signs(1), [0]]],
  ['staffMenu.peopleWaiting', [...signs(1), [0]]],
  ['staffMenu.menuPeopleLeft', [...signs(2), [5, 0], [0, 2]]],
  ['machinePage.allWell', [...signs(1), [0]]],
  ['findDevices.answers.printer', [...signs(1), ['']]],
  ['followSettings.anyHost', [...signs(1), [null]]],
  ['normSettings.asCentre', [...signs(1), [null]]],
  [
    'morning.result',
    [
      [5, 1, 2],
      [5, 0, 0],
    ],
  ],
  ['morning.kioskQuestion', [...signs(1), [null]]],
  ['morning.doneToday', [true, false].map((isMorning) => ['①', '②', isMorning])],
  [
    'procedureSettings.shown',
    [
      [3, 109],
      [109, 109],
    ],
  ],
  ['records.minutes', [...signs(1), [0]]],
  ['printerPaper.rollSince', [['①', 12, 5400]]],
  [
    'printerPaper.rollNever',
    [
      [12, 5400],
      [0, 0],
    ],
  ],
  ['printerPaper.metres', [[5400], [60]]],
  ['printerPaper.left', [[23_000]]],
  ['printerPaper.testing', [[0], [12]]],
  ['printerPaper.testWaits', [[0], [12]]],
]);

/** One asking, with a sign in the place of each figure. */
export function signs(count: number): readonly Figures[] {
  return [PLACES.slice(0, count)];
}
