import { createHubLink, usualSurroundings, type HubLink, type LinkState, type TokenStore } from '@motcua/client';
import { VIEW_SCHEMAS, type ClientRole } from '@motcua/protocol';

export type OpenedLink = {
  readonly link: HubLink;
  /** Every state since the beginning, the first one included. */
  readonly states: LinkState[];
  /** What the link wrote into its log. */
  readonly lines: string[];
  /** The token as it is kept now. */
  readonly kept: { token: string | null };
};

export type LinkWish = {
  readonly url: string;
  readonly role: ClientRole;
  readonly token?: string;
  /** Sent as the page's; may change while the link lives, as a browser's cookie does. */
  readonly headers?: Record<string, string>;
};

/** A client of the real package, as an appliance (token) or, with headers, as a page of the hub. */
export function openLink({ url, role, token, headers }: LinkWish): OpenedLink {
  const kept = { token: token ?? null };
  const lines: string[] = [];
  const tokenStore: TokenStore = {
    get: () => Promise.resolve(kept.token),
    set: (next) => {
      kept.token = next;
      return Promise.resolve();
    },
  };
  const link = createHubLink({
    views: VIEW_SCHEMAS,
    ...{ url, role, deviceName: `Máy thử ${role}`, client: { name: 'test', version: '1' } },
    tokenStore: headers === undefined ? tokenStore : null,
    headers: headers ?? null,
    surroundings: {
      ...usualSurroundings(),
      log: (message, fields) => lines.push(`${message} ${JSON.stringify(fields)}`),
    },
  });
  const states: LinkState[] = [link.state()];
  link.onState((state) => states.push(state));
  return { link, states, lines, kept };
}

/** Polls until `isTrue`, or fails after `withinMs`. */
export async function until(isTrue: () => boolean, withinMs = 10_000): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!isTrue()) {
    if (performance.now() > deadline) throw new Error('it did not happen in time');
    await new Promise((goOn) => setTimeout(goOn, 10));
  }
}

export const connected = ({ link }: OpenedLink) => until(() => link.state().kind === 'connected');
