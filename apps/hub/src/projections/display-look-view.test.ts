import type { ScreenSettings } from '@motcua/protocol/screen-settings';
import { PLAIN_SCREENS } from '@motcua/protocol';
import type { DeviceId, LayoutId, MediaId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { QueueScenario } from '../domain/testing/queue-scenario.ts';
import { displayLookView } from './display-look-view.ts';

const { screens } = PLAIN_SCREENS;
const UPSTAIRS = 'upstairs' as DeviceId;

function lookOf(change: Partial<ScreenSettings>, deviceId: DeviceId, at?: number) {
  const queue = new QueueScenario();
  const { index } = queue.state;
  if (!index) throw new Error('no settings');
  const changed = { ...index, settings: { ...index.settings, screens: { ...screens, ...change } } };
  return displayLookView(changed, { deviceId, name: 'Tầng 1', calibrateUntil: null }, at ?? queue.at);
}

describe('how a display is to look', () => {
  it('DP4 is the usual look, or its own', () => {
    const own = { ...screens.usual, deviceId: UPSTAIRS, layoutId: 'portrait' as LayoutId, theme: 'day' } as const;
    expect(lookOf({ displays: [own] }, 'hall' as DeviceId).look.theme).toBe('night');
    expect(lookOf({ displays: [own] }, UPSTAIRS)).toMatchObject({
      ...{ name: 'Tầng 1', look: { theme: 'day' }, layout: { layoutId: 'portrait', orientation: 'portrait' } },
    });
  });

  it('DP6 never lacks a layout, whatever is in an old document', () => {
    const usual = { ...screens.usual, layoutId: 'gone' as LayoutId };
    expect(lookOf({ usual }, UPSTAIRS).layout.layoutId).toBe('hall');
  });

  it('DP8 names what is to be shown on the date, first and last day included', () => {
    const item = { title: '', seconds: 10, content: { kind: 'picture', fileName: `${'ab'.repeat(16)}.jpg` } } as const;
    const media = [
      { ...item, mediaId: 'always' as MediaId, from: null, to: null },
      { ...item, mediaId: 'tet' as MediaId, from: '2027-02-06', to: '2027-02-08' },
    ];
    const shownAt = (date: string) =>
      lookOf({ media }, UPSTAIRS, Date.parse(`${date}T08:00:00+07:00`)).media.map(({ mediaId }) => mediaId);
    expect(shownAt('2027-02-05')).toEqual(['always']);
    expect(shownAt('2027-02-06')).toEqual(['always', 'tet']);
    expect(shownAt('2027-02-08')).toEqual(['always', 'tet']);
    expect(shownAt('2027-02-09')).toEqual(['always']);
  });
});
