/** An address that leads nowhere by itself: only its path is used. */
export const AT_HOME = 'http://hub.invalid';

/** A `fetch` that asks the hub which a device belongs to, whatever the address says. */
export function fetchAtHome(atHome: (path: string, init: RequestInit) => Promise<Response>): typeof fetch {
  return (input, init = {}) => atHome(new URL(input instanceof Request ? input.url : input).pathname, init);
}
