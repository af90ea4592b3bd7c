import { describe, expect, it } from 'vitest';
import { chooseScreen } from './choose-screen.ts';
import type { ScreenPort } from './electron-port.ts';
import { startTestAppliance } from './testing/start-test-appliance.ts';

const screen = (id: number, label: string, x: number, [width, height] = [1920, 1080]): ScreenPort => ({
  ...{ id, label, bounds: { x, y: 0, width: width ?? 0, height: height ?? 0 } },
});
const main = screen(11, 'HDMI-1', 0);
const hall = screen(2, 'Samsung TV', 1920);
const tall = screen(7, '', 3840, [1080, 1920]);

describe('AP5 the screen of an appliance', () => {
  it.each([
    ['', main],
    ['2', hall],
    ['3', tall],
    ['samsung', hall],
    ['7', tall],
    ['11', main],
  ])('"%s" is found by its number, its name or its id', (wish, found) => {
    expect(chooseScreen([main, hall, tall], main, wish)).toEqual({ screen: found, instead: null });
  });

  it('is the main one while the wished one is away, and says so with what there is', () => {
    expect(chooseScreen([main, tall], main, 'samsung')).toEqual({
      screen: main,
      instead: '1 HDMI-1 (1920×1080), 2 without a name (1080×1920)',
    });
  });

  it('is where the page stands from the beginning', async () => {
    const { window } = await startTestAppliance({
      screen: 'samsung',
      prepare: (electron) => (electron.screens = [main, hall]),
    });
    expect(window?.options).toMatchObject({ x: 1920, y: 0, width: 1920, height: 1080, kiosk: true });
  });

  it('is followed when it comes, goes, or turns, once a television has settled', async () => {
    const { electron, window, clock, logged } = await startTestAppliance({
      screen: 'samsung',
      prepare: (each) => (each.screens = [main, hall]),
    });
    electron.changeScreens([main]);
    electron.changeScreens([main, hall]);
    electron.changeScreens([main]);
    expect(window?.bounds.x).toBe(1920);
    await clock.pass(500);
    expect(window?.bounds).toEqual(main.bounds);
    expect(window).toMatchObject({ isKiosk: true });
    expect(window?.isFullScreen()).toBe(true);
    expect(logged.filter((line) => line === 'The chosen screen is not there')).toHaveLength(1);
    const turned = screen(2, 'Samsung TV', 1920, [1080, 1920]);
    electron.changeScreens([main, turned]);
    await clock.pass(500);
    expect(window?.bounds).toEqual(turned.bounds);
  });

  it('keeps the page where it is while nothing has changed, or no screen is left', async () => {
    const { electron, window, clock, logged } = await startTestAppliance();
    electron.changeScreens([main]);
    electron.changeScreens([]);
    await clock.pass(500);
    expect(window?.isFullScreen()).toBe(true);
    expect(logged.filter((line) => line.includes('moved'))).toEqual([]);
  });
});
