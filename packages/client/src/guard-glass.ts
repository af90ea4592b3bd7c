import { coverOf } from './glass-cover.ts';

const DARK_ID = 'motcua-dark';
/** By light the shell is told that somebody is there, not every touch. */
const TELL_EVERY_MS = 10_000;
/** The finger that woke the glass is off it by then. */
const FINGER_MS = 700;
const KEYS = ['keydown', 'keypress', 'keyup'] as const;
const POINTS = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'touchstart', 'touchend'] as const;

/**
 * AP6: a touch or a key says by `onTouch` that somebody is there; while the page is black it does nothing else. For a preload: it has to be
 * there before the page, for whoever listens at the window first hears first. What comes back makes the page black, or lets it
 * be seen again; a little later, so that the finger or the scanner that woke it has ended.
 */
export function guardGlass(page: Window, onTouch: () => void): (isDark: boolean) => void {
  let cover: HTMLElement | null = null;
  let lifted: number | undefined;
  /** Keys that went down in the dark: held on, they would act on what they have brought to light. */
  const held = new Set<string>();
  let toldMs = Number.NEGATIVE_INFINITY;
  const tell = (): void => {
    const now = page.performance.now();
    if (cover === null && now - toldMs < TELL_EVERY_MS) return;
    toldMs = now;
    onTouch();
  };
  const swallow = (event: Event): void => {
    event.stopImmediatePropagation();
    if (event.cancelable) event.preventDefault();
  };
  const hearKey = (event: KeyboardEvent): void => {
    if (event.type === 'keydown') {
      tell();
      if (cover !== null) held.add(event.code);
      else if (!event.repeat) held.delete(event.code);
    }
    if (cover !== null || held.has(event.code)) swallow(event);
    if (event.type === 'keyup') held.delete(event.code);
  };
  const hearPoint = (event: Event): void => {
    if (event.type === 'pointerdown') tell();
    if (cover !== null) swallow(event);
  };
  for (const type of KEYS) page.addEventListener(type, hearKey, { capture: true });
  for (const type of POINTS)
    page.addEventListener(type, hearPoint, { capture: true, passive: type.startsWith('touch') });
  return (isDark) => {
    page.clearTimeout(lifted);
    if (!isDark) {
      lifted = page.setTimeout(() => {
        cover?.remove();
        cover = null;
      }, FINGER_MS);
    } else if (cover === null) {
      cover = coverOf(page.document, DARK_ID);
      Object.assign(cover.style, { background: '#000000', cursor: 'none' });
    }
  };
}
