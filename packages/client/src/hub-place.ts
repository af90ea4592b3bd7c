import type { HubLink } from './hub-link.ts';

/** Where a hub is asked for, and by whom it must be vouched for. */
export type HubPlace = {
  /** The hub's origin, e.g. `https://10.0.0.5:4843`. */
  readonly url: string;
  /** FS4: the certificate (PEM) of the only authority that is believed there; null over plain HTTP. */
  readonly authorityPem: string | null;
  /** Asks this place and, where an authority is named, no other hub. */
  readonly fetch: typeof fetch;
};

/** The machine's own program may find its hub elsewhere while it runs; a page stays where it came from. */
export interface HubPlaces {
  /** Where the next attempt to connect goes. */
  present(): HubPlace;
}

/**
 * What Node's TLS has to be told to believe one authority alone. It signs for no other hub, so it does not matter under which name
 * the hub is asked for: after a move it has a new address before it has a certificate for it.
 */
export function believing(authorityPem: string): { ca: string; checkServerIdentity: () => undefined } {
  return { ca: authorityPem, checkServerIdentity: () => undefined };
}

/** A hub link as its home has to do with it. */
export type HeldLink = Pick<HubLink, 'onState' | 'reconnect'>;

/** What the link of an appliance needs of the home that it lives in. */
export type HomeOfLink = {
  readonly places: HubPlaces;
  /** The link stands: the home hears how it is from now on. */
  enter(link: HeldLink): void;
};
