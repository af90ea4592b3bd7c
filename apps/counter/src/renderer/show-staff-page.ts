import './staff-page.ts';
import type { StaffParts } from './staff-page.ts';

/** Puts the staff page on the page. Its parts are there before it is connected. */
export function showStaffPage(parts: StaffParts): void {
  const page = document.createElement('mc-staff-page');
  page.parts = parts;
  document.body.append(page);
}
