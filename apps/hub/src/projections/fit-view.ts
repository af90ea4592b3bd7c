import { MAX_LIST_ENTRIES, MAX_VIEW_BYTES } from '@motcua/protocol';

/**
 * PR5: the view with as many entries in its lists as fit, at most fifty each. `make` makes it with at most
 * `most` entries in any list, and with counts that stay true whatever is left out.
 */
export function fitView<View>(make: (most: number) => View): View {
  const whole = make(MAX_LIST_ENTRIES);
  if (isSmallEnough(whole)) return whole;
  // The largest number of entries that fits, by halving. None at all is the least that there is.
  let fits = 0;
  let tooMany = MAX_LIST_ENTRIES;
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >>> 1;
    if (isSmallEnough(make(middle))) fits = middle;
    else tooMany = middle;
  }
  return make(fits);
}

function isSmallEnough(view: unknown): boolean {
  const text = JSON.stringify(view);
  // No character of UTF-16 takes more than three bytes: nearly every view needs no counting.
  return text.length * 3 <= MAX_VIEW_BYTES || new TextEncoder().encode(text).length <= MAX_VIEW_BYTES;
}
