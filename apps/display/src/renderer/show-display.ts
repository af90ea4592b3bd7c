import './display-page.ts';
import type { DisplayParts, McDisplayPage } from './display-page.ts';

/** Puts the display on the page. Its parts are there before it is connected. */
export function showDisplay(parts: DisplayParts): McDisplayPage {
  const page = document.createElement('mc-display-page');
  page.parts = parts;
  document.body.append(page);
  return page;
}
