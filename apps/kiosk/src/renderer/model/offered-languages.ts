import { LANGUAGES, type Language } from '@motcua/protocol/vocabulary';
import type { KioskState } from './kiosk-state.ts';

/** KI10: the languages that stand on buttons, Vietnamese first. */
export function offeredLanguages({ menu }: Pick<KioskState, 'menu'>): readonly Language[] {
  return LANGUAGES.filter((language) => language === 'vi' || menu?.languages.includes(language));
}
