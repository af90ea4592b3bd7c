/** Gestures of a browser that would take the glass away from its page: a menu after a long press, dragged pictures, marked text. */
const NOT_HERE = ['contextmenu', 'dragstart', 'selectstart', 'gesturestart', 'dblclick'] as const;
/** With Ctrl they make the page larger or smaller. */
const ZOOM_KEYS: ReadonlySet<string> = new Set(['+', '-', '=', '0']);

/**
 * Makes a public glass belong to its page: nothing on it can be marked, dragged, zoomed, scrolled away or held until a menu
 * comes. Goes together with own-glass.css, which says the same where only a style sheet can.
 */
export function keepTouchesOurs(page: Document): void {
  const forbid = (event: Event): void => event.preventDefault();
  for (const gesture of NOT_HERE) page.addEventListener(gesture, forbid);
  page.addEventListener('wheel', forbid, { passive: false });
  // Two fingers are a pinch, or a second hand: neither means anything here.
  for (const touch of ['touchstart', 'touchmove'] as const) {
    page.addEventListener(touch, (event) => event.touches.length > 1 && event.preventDefault(), { passive: false });
  }
  // The middle button of a mouse scrolls by itself.
  page.addEventListener('mousedown', (event) => event.button === 1 && event.preventDefault());
  page.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && ZOOM_KEYS.has(event.key)) event.preventDefault();
  });
}
