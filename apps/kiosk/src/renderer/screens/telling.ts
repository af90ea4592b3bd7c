import type { Telling } from '@motcua/messages';
import type { KioskState } from '../model/kiosk-state.ts';

/** In which language and at what hub time the screen speaks. */
export function tellingOf(state: KioskState, hubNow: number): Telling {
  return {
    language: state.language,
    now: hubNow,
    timeZone: state.menu?.centre.timeZone ?? 'Asia/Ho_Chi_Minh',
  };
}
