/** Runs once the next picture is on the glass: what is then begun keeps nobody waiting for what was to be seen first. */
export function afterPicture(act: () => void): void {
  // A frame's callbacks come before its picture, a timer set by one after it.
  requestAnimationFrame(() => setTimeout(act));
}
