import { X509Certificate } from 'node:crypto';
import {
  fingerprintDigits,
  HUB_AUTHORITY_PEM_PATH,
  HUB_IDENTITY_PATH,
  hubIdentitySchema,
  type HubIdentity,
} from '@motcua/protocol';
import { agentFetch } from './agent-fetch.ts';
import { hubTls, judgeCertificate, type HubReach } from './hub-tls.ts';
import { MOST_IDENTITY_BYTES, readAtMost } from './read-at-most.ts';
import { HubReachError, TlsAgent } from './tls-agent.ts';

/** `not-a-hub`: somebody answered with TLS, and not as a hub does. */
export type HubFault = { readonly kind: Exclude<HubReach, 'trusted'> | 'not-a-hub' };

/** What a hub shows to a device that has pinned none. Nothing is proved before people have compared the digits. */
export type MetHub = {
  readonly kind: 'met';
  readonly identity: HubIdentity;
  /** To be pinned once the digits have been found to be the hub's. */
  readonly caPem: string;
  readonly digits: string;
};

const ANSWER_WITHIN_MS = 8_000;

/**
 * TL7: the first meeting. Whoever answers must hand out an authority that certified their own door and has the fingerprint
 * that they claim; anybody can make such a set. `url`: `https://<address>:<port>`.
 */
export async function meetHub(url: string, now: () => number): Promise<MetHub | HubFault> {
  let seen: X509Certificate | null = null;
  const agent = new TlsAgent({
    judge: (certificate) => {
      seen = certificate;
      return 'trusted';
    },
    onReach: () => undefined,
  });
  return orFault(async () => {
    const ask = asking(url, agentFetch(agent));
    const identity = hubIdentitySchema.parse(JSON.parse(await ask(HUB_IDENTITY_PATH)));
    const caPem = await ask(HUB_AUTHORITY_PEM_PATH);
    const authority = new X509Certificate(caPem);
    const fingerprint = authority.fingerprint256.replaceAll(':', '').toLowerCase();
    if (seen === null || fingerprint !== identity.authorityFingerprint) return { kind: 'not-a-hub' };
    const verdict = judgeCertificate(seen, authority, now());
    if (verdict !== 'trusted') return { kind: verdict };
    return { kind: 'met', identity, caPem, digits: fingerprintDigits(fingerprint) };
  });
}

/** TL7: whether the pinned hub answers at this address, and as whom it introduces itself. */
export async function checkHub(
  url: string,
  pinned: { readonly caPem: string; readonly now: () => number },
): Promise<{ readonly kind: 'trusted'; readonly identity: HubIdentity } | HubFault> {
  return orFault(async () => {
    const ask = asking(url, hubTls(pinned).fetch);
    return { kind: 'trusted', identity: hubIdentitySchema.parse(JSON.parse(await ask(HUB_IDENTITY_PATH))) };
  });
}

function asking(url: string, get: typeof fetch): (path: string) => Promise<string> {
  return async (path) => {
    const answer = await get(new URL(path, url), { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    // As a hub does that has not opened its doors yet.
    if (answer.status === 503) throw new HubReachError('unreachable', `${path} answered 503`);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return readAtMost(answer, MOST_IDENTITY_BYTES);
  };
}

async function orFault<T>(work: () => Promise<T | HubFault>): Promise<T | HubFault> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof HubReachError && fault.reach !== 'trusted') return { kind: fault.reach };
    return { kind: fault instanceof DOMException || isSystemFault(fault) ? 'unreachable' : 'not-a-hub' };
  }
}

/** Connections that broke while an answer was under way. */
function isSystemFault(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string' && !fault.code.startsWith('HPE_');
}
