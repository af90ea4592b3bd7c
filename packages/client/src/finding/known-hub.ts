import type { HubIdentity } from '@motcua/protocol';

/** FS4: what a device keeps of the hub that it was paired with. */
export type KnownHub = {
  readonly hubId: string;
  /** The centre's name, as the hub last said it. */
  readonly centre: string;
  /** Origins at which it was reached, the last one first. */
  readonly urls: readonly string[];
  /** The certificate of its authority (PEM). Null: it was paired over plain HTTP, and nothing vouches for it. */
  readonly authorityPem: string | null;
};

/** Before there is one. */
export const NO_HUB: KnownHub = { hubId: '', centre: '', urls: [], authorityPem: null };

/** FS1: a hub that answered, with what somebody needs to tell it from another one. */
export type FoundHub = {
  readonly url: string;
  readonly identity: HubIdentity;
  /** Null: it was asked over plain HTTP. */
  readonly authorityPem: string | null;
};

/** What became of asking at an address. Only `hub` is one, and with an authority named only the one that it vouches for. */
export type AskedHub =
  | { readonly kind: 'hub'; readonly found: FoundHub }
  /** Nobody answers there. */
  | { readonly kind: 'nobody' }
  /** Somebody answers, and it is no hub of this protocol. */
  | { readonly kind: 'no-hub' }
  /** FS5: whoever answers shows a certificate that the pinned authority has not given. */
  | { readonly kind: 'stranger' }
  /** FS5: the certificate is the hub's, and holds at another time than this machine says it is. */
  | { readonly kind: 'clock' };

/** How many addresses of one hub are remembered. */
const MOST_URLS = 5;

/** The same hub, last reached at this address. */
export function reachedAt(hub: KnownHub, { url, identity, authorityPem }: FoundHub): KnownHub {
  const pem = hub.authorityPem ?? authorityPem;
  const urls = [url, ...hub.urls.filter((other) => other !== url)];
  return {
    hubId: hub.hubId,
    centre: identity.centre,
    // FS7: no way back to an address in clear.
    urls: (pem === null ? urls : urls.filter((each) => each.startsWith('https:'))).slice(0, MOST_URLS),
    authorityPem: pem,
  };
}

export function knownFrom(found: FoundHub): KnownHub {
  return {
    hubId: found.identity.hubId,
    centre: found.identity.centre,
    urls: [found.url],
    authorityPem: found.authorityPem,
  };
}
