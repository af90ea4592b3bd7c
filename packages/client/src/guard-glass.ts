import { coverOf, hideIdentity } from './glass-cover.ts';

const DARK_ID = 'motcua-dark';
/** By light the shell is told that somebody is there, not every touch. */
const TELL_EVERY_MS = 10_000;
/** The finger that woke the glass is off it by then. */
const FINGER_MS = 700;
/** A scanner that types slowly has ended by then; a key that never rests keeps the glass black no longer. */
const LIFTED_WITHIN_MS = 3_000;
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
  /** When the black goes at the latest; null: it is not to go. */
  let liftedBy: number | null = null;
  /** Keys that went down in the dark: held on, they would act on what they have brought to light. */
  const held = new Set<string>();
  let toldMs = Number.NEGATIVE_INFINITY;
  const tell = (): void => {
    const now = page.performance.now();
    if (cover === null && now - toldMs < TELL_EVERY_MS) return;
    toldMs = now;
    onTouch();
  };
  const liftSoon = (latestMs: number): void => {
    page.clearTimeout(lifted);
    liftedBy = latestMs;
    const leftMs = Math.max(0, Math.min(FINGER_MS, latestMs - page.performance.now()));
    lifted = page.setTimeout(() => {
      cover?.remove();
      cover = null;
      liftedBy = null;
    }, leftMs);
  };
  const swallow = (event: Event): void => {
    event.stopImmediatePropagation();
    if (event.cancelable) event.preventDefault();
  };
  const hearKey = (event: KeyboardEvent): void => {
    if (event.type === 'keydown') {
      // A key that is stuck is nobody: it would keep the glass lit all night.
      if (!event.repeat) {
        tell();
        if (liftedBy !== null) liftSoon(liftedBy);
      }
      if (cover !== null) held.add(event.code);
      else if (!event.repeat) held.delete(event.code);
    }
    if (cover !== null || held.has(event.code)) swallow(event);
    if (event.type === 'keyup') held.delete(event.code);
  };
  const hearPoint = (event: Event): void => {
    if (event.type === 'pointerdown') tell();
    if (cover === null) return;
    // The name lies above the black, and hears nothing itself of a touch that is swallowed here.
    if (event.type === 'pointerdown') hideIdentity(page.document);
    swallow(event);
  };
  for (const type of KEYS) page.addEventListener(type, hearKey, { capture: true });
  for (const type of POINTS)
    page.addEventListener(type, hearPoint, { capture: true, passive: type.startsWith('touch') });
  return (isDark) => {
    if (!isDark) return liftSoon(liftedBy ?? page.performance.now() + LIFTED_WITHIN_MS);
    page.clearTimeout(lifted);
    liftedBy = null;
    if (cover === null) {
      cover = coverOf(page.document, DARK_ID);
      Object.assign(cover.style, { background: '#000000', cursor: 'none' });
    }
  };
}
