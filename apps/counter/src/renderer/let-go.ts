/** After a press by mouse a button lets go of the focus, so that the keys stay what they are. */
export function letGo(event: MouseEvent): void {
  if (event.detail > 0 && event.currentTarget instanceof HTMLElement) event.currentTarget.blur();
}
