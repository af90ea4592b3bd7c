import type { PreviewStage } from './preview-stage.ts';
import { SETTINGS_SECTIONS } from '../settings/settings-sections.ts';

/** The settings page, and what opens on it, by the name after `#`. */
export function settingsScenes(stage: PreviewStage): Readonly<Record<string, () => void>> {
  /** Presses what these selectors name, one after the other, once it is there. */
  const goOn = (...selectors: readonly string[]): void => {
    stage.goTo('settings');
    selectors.forEach((selector, nth) => setTimeout(() => press(selector), 400 + nth * 300));
  };
  return {
    settings: () => stage.goTo('settings'),
    // Each with its first entry open, where it is a list.
    ...Object.fromEntries(
      SETTINGS_SECTIONS.map((section) => [
        `settings-${section}`,
        () => goOn(`[data-test=to-${section}]`, `[data-test=entry-${section}-0]`),
      ]),
    ),
    'settings-screens': () => goOn('[data-test=to-screens]', '[data-test="group-screens.layouts"]'),
    'settings-languages': () => goOn('[data-test=to-centre]', '[data-test=see-languages] > summary'),
    'settings-layout': () =>
      goOn('[data-test=to-screens]', '[data-test="group-screens.layouts"]', '[data-test=add-layout-hall-media]'),
  };
}

function press(selector: string): void {
  const page = document.querySelector('mc-staff-page')?.shadowRoot;
  const settings = page?.querySelector('mc-settings-screen')?.shadowRoot;
  settings?.querySelector<HTMLElement>(selector)?.click();
}
