import type { ScreenPort } from './electron-port.ts';

export type ChosenScreen = {
  readonly screen: ScreenPort;
  /** It is not the wished one: which screens there are instead, for whoever looks after the machine; null: it is. */
  readonly instead: string | null;
};

/**
 * AP5: which screen the page stands on. `wish`: empty for the main one, a number counted from 1 in the order of the system, a
 * part of the screen's name, or its id. A screen that is not there is replaced by the main one until it is.
 */
export function chooseScreen(screens: readonly ScreenPort[], main: ScreenPort, wish: string): ChosenScreen {
  if (wish === '') return { screen: main, instead: null };
  const byName = screens.find(({ label }) => label.toLowerCase().includes(wish.toLowerCase()));
  const byNumber = /^\d{1,2}$/.test(wish) ? screens[Number(wish) - 1] : undefined;
  const screen = screens.find(({ id }) => String(id) === wish) ?? byNumber ?? byName;
  if (screen !== undefined) return { screen, instead: null };
  return { screen: main, instead: listOf(screens) };
}

function listOf(screens: readonly ScreenPort[]): string {
  const told = screens.map(({ label, bounds }, index) => {
    return `${index + 1} ${label === '' ? 'without a name' : label} (${bounds.width}×${bounds.height})`;
  });
  return told.join(', ');
}
