import { X509Certificate } from 'node:crypto';
import { fingerprintDigits } from '@motcua/protocol';
import { keyOf, type FoundHub, type KnownHub } from '../finding/known-hub.ts';
import type { ListedHub } from '../setup-view.ts';

export function listed(found: FoundHub): ListedHub {
  return describe(keyOf(found.identity), found.identity.centre, found.url, found.authorityPem);
}

export function listedKnown({ hubId, centre, urls, authorityPem }: KnownHub): ListedHub {
  return describe(hubId, centre, urls[0] ?? '', authorityPem);
}

function describe(key: string, centre: string, url: string, authorityPem: string | null): ListedHub {
  return {
    ...{ key, centre, address: addressOf(url) },
    digits: authorityPem === null ? null : digitsOf(authorityPem),
  };
}

function digitsOf(authorityPem: string): string {
  return fingerprintDigits(new X509Certificate(authorityPem).fingerprint256.replaceAll(':', '').toLowerCase());
}

/** What people read and type: host and port. */
export function addressOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}

/** Where staff sign in: by plain HTTP where that is open, since their browsers may not know the hub's authority yet. */
export function staffUrlOf(url: string, httpPort: number | null): string {
  if (!URL.canParse(url)) return '';
  const { hostname, origin } = new URL(url);
  return httpPort === null ? `${origin}/counter/` : `http://${hostname}:${httpPort}/counter/`;
}
