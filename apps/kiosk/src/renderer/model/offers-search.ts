import type { KioskState } from './kiosk-state.ts';
import { MOST_TILES } from './tile-pages.ts';

/** PC2: whether there is anything to find: procedures, or more services than stand on one page. */
export function offersSearch({ menu }: KioskState): boolean {
  return menu !== null && (menu.procedures > 0 || menu.services.length > MOST_TILES);
}
