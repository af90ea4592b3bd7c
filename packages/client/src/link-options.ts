import { uuidv7 } from 'uuidv7';
import type { ClientRole, CommandId, ViewSchemas } from '@motcua/protocol';
import type { ActAnswerer } from './act-answerer.ts';
import type { HubPlaces } from './hub-place.ts';
import type { PortLender } from './port-lender.ts';

/** Where a device keeps its token between starts. In a browser the HttpOnly cookie does it: give null. */
export interface TokenStore {
  get(): Promise<string | null>;
  set(token: string): Promise<void>;
}

/** What the link needs of the world around it; tests give their own. */
export type LinkSurroundings = {
  readonly fetch: typeof fetch;
  /** Milliseconds by a clock that no one can set. */
  readonly monotonicMs: () => number;
  /** Milliseconds since 1970, shown only until the hub has said its time. */
  readonly wallMs: () => number;
  /** 0 ≤ x < 1 */
  readonly random: () => number;
  readonly newCommandId: () => CommandId;
  /** Runs once after `delayMs`; the returned function takes it back. */
  readonly after: (delayMs: number, action: () => void) => () => void;
  readonly log: (message: string, fields: Record<string, unknown>) => void;
};

/** The surroundings of a browser page or a Node process; the log goes nowhere. */
export function usualSurroundings(): LinkSurroundings {
  return {
    fetch: (input, init) => globalThis.fetch(input, init),
    monotonicMs: () => performance.now(),
    wallMs: () => Date.now(),
    random: () => Math.random(),
    newCommandId: () => uuidv7() as CommandId,
    after: (delayMs, action) => {
      const timer = setTimeout(action, delayMs);
      return () => clearTimeout(timer);
    },
    log: () => undefined,
  };
}

export type HubLinkOptions = {
  /** Where the hub lives, e.g. `http://10.0.0.5:4800`; in a page `location.origin`. */
  readonly url: string;
  readonly role: ClientRole;
  /** The views that are wanted; whatever else came would be dropped. A page names its own: it has less to load. */
  readonly views: ViewSchemas;
  /** What a device calls itself when it asks to be paired; the administrator may change it. */
  readonly deviceName: string;
  readonly client: { readonly name: string; readonly version: string };
  readonly tokenStore: TokenStore | null;
  /** Sent with every request, outside browsers only; null in a page. */
  readonly headers: Readonly<Record<string, string>> | null;
  /** TL7: outside browsers: makes the connections, to the pinned hub alone (`hubTls`). */
  readonly agent?: object;
  /** A kiosk's program lends its machine's ports to the hub; a page has none and leaves them out. */
  readonly ports?: PortLender;
  /** FS6: a program that finds its hub elsewhere while it runs says where it is; `url` counts for the rest. */
  readonly places?: HubPlaces;
  /** AP8: kiosks and displays do what an administrator wants of them; staff pages leave it out. */
  readonly acts?: ActAnswerer;
  readonly surroundings: LinkSurroundings;
};
