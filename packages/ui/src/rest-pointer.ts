/** Somebody who moves a mouse over a public glass wants to see it, and is gone soon after. */
const SHOWN_FOR_MS = 3_000;

/**
 * The pointer of a mouse stands on a public glass for as long as it is moved, and is else not shown. Elements that choose a
 * pointer themselves do so by `--mc-pointer`, for a rule of the page does not reach into them.
 */
export function restPointer(page: Document): void {
  const { style } = page.documentElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = (): void => style.setProperty('--mc-pointer', 'none');
  page.addEventListener('pointermove', ({ pointerType }) => {
    if (pointerType !== 'mouse') return;
    style.removeProperty('--mc-pointer');
    clearTimeout(timer);
    timer = setTimeout(rest, SHOWN_FOR_MS);
  });
  rest();
}
