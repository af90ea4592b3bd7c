/** A kiosk's glass belongs to its page: no browser menu after a long press, no dragged pictures, no zoomed page. */
export function keepTouchesOurs(page: Document): void {
  for (const gesture of ['contextmenu', 'dragstart', 'selectstart'] as const) {
    page.addEventListener(gesture, (event) => event.preventDefault());
  }
  page.addEventListener('wheel', (event) => event.preventDefault(), { passive: false });
}
