import { PLAIN_SCREENS } from '@motcua/protocol/plain-screens';
import { READY_LAYOUTS } from '@motcua/protocol/ready-layouts';
import type { DisplayLayout, ScreenSettings } from '@motcua/protocol/screen-settings';
import type { DeviceId, LayoutId, MediaId, ServiceId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { demoCentre } from '../../demo/demo-centre.ts';
import { checkScreens } from './check-screens.ts';

const HALL: DisplayLayout = { ...READY_LAYOUTS.hall, layoutId: 'rieng' as LayoutId, name: 'Riêng' };

function problemsOf(change: Partial<ScreenSettings>): readonly string[] {
  const settings = {
    ...demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 }),
    screens: { ...PLAIN_SCREENS.screens, ...change },
  };
  return checkScreens(settings).map(({ field, code }) => `${field.replace('screens.', '')} ${code}`);
}

const layoutProblems = (change: Partial<DisplayLayout>) => problemsOf({ layouts: [{ ...HALL, ...change }] });

describe('the settings of displays', () => {
  it('DP6 take the ready layouts, and copies of them', () => {
    for (const layout of Object.values(READY_LAYOUTS)) {
      expect(layoutProblems({ ...layout, layoutId: HALL.layoutId })).toEqual([]);
    }
  });

  it('DP6 refuse a layout without cards, with parts over each other or outside, and one that stands there twice', () => {
    const [header, cards, recent] = HALL.parts;
    if (header === undefined || cards === undefined || recent === undefined) return expect.fail('no parts');
    expect(layoutProblems({ parts: [header] })).toEqual(['layouts[0].parts layout-no-cards']);
    expect(layoutProblems({ parts: [cards, { ...header, row: 5 }] })).toEqual(['layouts[0].parts[1] layout-overlap']);
    expect(layoutProblems({ parts: [cards, { ...header, columns: 49 }] })).toEqual([
      'layouts[0].parts[1] layout-outside',
    ]);
    expect(layoutProblems({ parts: [cards, { ...cards, row: 44, rows: 5 }] })).toEqual([
      'layouts[0].parts[1] layout-part-twice',
    ]);
  });

  it('DP6 refuse digits that the room could not read', () => {
    expect(layoutProblems({ cards: 9 })).toEqual(['layouts[0].cards layout-digits-small']);
    const parts = HALL.parts.map((part) => (part.part === 'recent' ? { ...part, rows: 3 } : part));
    expect(layoutProblems({ parts })).toEqual(['layouts[0].parts[2] layout-recent-small']);
  });

  it('DP5 name only services, counters and layouts that are there, and never nothing', () => {
    const { usual } = PLAIN_SCREENS.screens;
    const deviceId = 'd-1' as DeviceId;
    expect(problemsOf({ usual: { ...usual, layoutId: 'x' as LayoutId } })).toEqual(['usual.layoutId unknown-layout']);
    expect(problemsOf({ displays: [{ ...usual, deviceId, serviceIds: ['x' as ServiceId] }] })).toEqual([
      'displays[0].serviceIds unknown-service',
    ]);
    expect(problemsOf({ usual: { ...usual, counterIds: [] } })).toEqual(['usual.counterIds empty']);
    expect(problemsOf({ usual: { ...usual, languages: ['vi', 'vi'] } })).toEqual(['usual.languages named-twice']);
    expect(problemsOf({ usual: { ...usual, zoomPercent: 160 } })).toEqual(['usual.zoomPercent whole-number']);
  });

  it('DP8 take files by the name of their content alone, and dates in their order', () => {
    const item = {
      ...{ mediaId: 'm-1' as MediaId, title: '', seconds: 10, from: null, to: null },
      content: { kind: 'picture', fileName: `${'0a'.repeat(16)}.png` },
    } as const;
    expect(problemsOf({ media: [item] })).toEqual([]);
    const elsewhere = { ...item, content: { ...item.content, fileName: '../../hub.sqlite' } };
    expect(problemsOf({ media: [elsewhere] })).toEqual(['media[0].content.fileName media-name']);
    expect(problemsOf({ media: [{ ...item, from: '2026-11-22', to: '2026-11-21' }] })).toEqual([
      'media[0].to date-order',
    ]);
  });
});
