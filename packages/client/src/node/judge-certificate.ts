import { type X509Certificate } from 'node:crypto';
import { KNOWN_PAST_AT } from '@motcua/protocol';

/** `impostor`: the hub's authority did not make this certificate, whatever names stand in it. */
export type CertificateVerdict = 'trusted' | 'impostor' | 'expired' | 'not-yet-valid';

/** An office's certificates are for servers; one that was made for anything else proves nothing. */
const FOR_SERVERS = '1.3.6.1.5.5.7.3.1';

/**
 * TL7: whether the certificate of whoever answered is the pinned authority's own work. Its names are not looked at, because
 * addresses change and the authority certifies one hub alone. First who made it, then the dates, so that an impostor is never
 * taken for a matter of clocks. `now`: ms since 1970 by the device's clock; one that is earlier than this program is surely
 * wrong, and dates are then not judged by it.
 */
export function judgeCertificate(
  certificate: X509Certificate,
  authority: X509Certificate,
  now: number,
): CertificateVerdict {
  const isOwn =
    !certificate.ca &&
    certificate.keyUsage?.includes(FOR_SERVERS) === true &&
    certificate.checkIssued(authority) &&
    certificate.verify(authority.publicKey);
  if (!isOwn) return 'impostor';
  if (now < KNOWN_PAST_AT) return 'trusted';
  if (now < Date.parse(certificate.validFrom)) return 'not-yet-valid';
  return now > Date.parse(certificate.validTo) ? 'expired' : 'trusted';
}
