import { createHash, X509Certificate } from 'node:crypto';
import { HUB_AUTHORITY_PEM_PATH, HUB_IDENTITY_PATH, hubIdentitySchema, type HubIdentity } from '@motcua/protocol';
import { askBlindly, askRaw } from './ask-over-tls.ts';
import type { AskedHub } from './known-hub.ts';

/** What Node says when the clock and a certificate do not agree. */
const CLOCK_FAULTS = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);
/** Whoever answers was not certified by the authority that was asked for. */
const STRANGER_FAULTS = new Set([
  ...['SELF_SIGNED_CERT_IN_CHAIN', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
  ...['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT', 'CERT_SIGNATURE_FAILURE', 'CERT_UNTRUSTED'],
  ...['CERT_REJECTED', 'INVALID_CA', 'PERMITTED_VIOLATION', 'INVALID_PURPOSE', 'CERT_REVOKED'],
]);

/**
 * FS3, FS4: asks whoever is at this origin who they are. `authorityPem`: over HTTPS the only one who may vouch for them; null:
 * the certificate that they show themselves is taken, if what they say agrees with it and the connection proves it.
 */
export async function askHub(origin: string, authorityPem: string | null, withinMs: number): Promise<AskedHub> {
  const signal = AbortSignal.timeout(withinMs);
  try {
    const isSecure = origin.startsWith('https:');
    const pem = isSecure ? (authorityPem ?? (await shownAuthority(origin, signal))) : null;
    if (isSecure && pem === null) return { kind: 'no-hub' };
    const identity = await identityAt(origin, pem, signal);
    if (identity === null || (pem !== null && identity.authorityFingerprint !== fingerprintOf(pem))) {
      return { kind: 'no-hub' };
    }
    return { kind: 'hub', found: { url: new URL(origin).origin, identity, authorityPem: pem } };
  } catch (fault) {
    const code = codeOf(fault);
    if (CLOCK_FAULTS.has(code)) return { kind: 'clock' };
    if (STRANGER_FAULTS.has(code)) return { kind: 'stranger' };
    // Something speaks there, and not our language: HTTP at a port of TLS, the other way round, or another program.
    return /^(?:ERR_SSL|EPROTO|HPE_)/.test(code) ? { kind: 'no-hub' } : { kind: 'nobody' };
  }
}

async function identityAt(
  origin: string,
  authorityPem: string | null,
  signal: AbortSignal,
): Promise<HubIdentity | null> {
  const asked = { method: 'GET', headers: {}, body: null, authorityPem, signal };
  const { status, body } = await askRaw(new URL(HUB_IDENTITY_PATH, origin), asked);
  return status === 200 ? parsed(body) : null;
}

/** The authority that whoever answers names as its own; the next question finds out whether it is. */
async function shownAuthority(origin: string, signal: AbortSignal): Promise<string | null> {
  const { status, body } = await askBlindly(new URL(HUB_AUTHORITY_PEM_PATH, origin), signal);
  if (status !== 200 || body.length > 16_384) return null;
  try {
    return new X509Certificate(body).toString();
  } catch {
    return null;
  }
}

/** SHA-256 of an authority's certificate, as the hub's identity gives it. */
export function fingerprintOf(authorityPem: string): string {
  return createHash('sha256').update(new X509Certificate(authorityPem).raw).digest('hex');
}

function parsed(body: Buffer): HubIdentity | null {
  try {
    return hubIdentitySchema.safeParse(JSON.parse(body.toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
}
