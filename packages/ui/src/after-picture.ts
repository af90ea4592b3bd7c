/** Runs once the next picture is on its way to the glass: what is then begun is not in it. */
export function afterPicture(act: () => void): void {
  // A frame's callbacks come before its picture, a timer set by one after it.
  requestAnimationFrame(() => setTimeout(act));
}

/**
 * Runs once the next picture stands on the glass, for what nobody waits for: it is drawn by other threads after the page has handed it
 * over, and what the page begins meanwhile holds up the pictures that follow, and on a slow machine this one too.
 */
export function oncePictureStands(act: () => void): void {
  requestAnimationFrame(() => afterPicture(act));
}
