/** An address that leads nowhere by itself: only its path is used. */
export const AT_HOME = 'http://hub.invalid';

/** The token of one hub, as it is kept. */
export type KeptToken = { get(): Promise<string | null> };

export type DeviceAtHome = {
  /** Of the hub that the device belongs to now, the same object as long as it does; null: it belongs to none. */
  readonly tokens: () => KeptToken | null;
  /** Asks the hub which the device belongs to, wherever that is now. */
  readonly atHome: (path: string, init: RequestInit) => Promise<Response>;
};

/** A `fetch` that asks, with the device's token, the hub which the device belongs to, whatever the address says. Rejects without a token. */
export function fetchAtHome({ tokens, atHome }: DeviceAtHome): typeof fetch {
  return async (input, init = {}) => {
    const kept = tokens();
    const token = (await kept?.get()) ?? null;
    // FS4: while it was read the device may have come to belong to another hub, which is not to see it.
    if (token === null || tokens() !== kept) throw new Error('The device has no token for its hub');
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${token}`);
    return atHome(new URL(input instanceof Request ? input.url : input).pathname, { ...init, headers });
  };
}
