/** How a page looks to whoever stands before it; each is a theme of tokens.css. */
export type Look = {
  readonly contrast: 'usual' | 'more';
  readonly text: 'usual' | 'larger' | 'largest';
  /** Of a screen in the waiting room; elsewhere it changes nothing. */
  readonly theme: 'night' | 'day';
};

/** Puts a look on the page, whole or in part: what is not named stays as it is. `root`: the document's element. */
export function applyLook(root: Pick<HTMLElement, 'dataset'>, look: Partial<Look>): void {
  for (const [name, value] of Object.entries(look)) root.dataset[name] = value;
}
