import { createPrivateKey, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CertifiedKey, HubCertificates, Validity } from '../../ports/hub-certificates.ts';
import type { CertificateWork } from './certificate-work.ts';

/**
 * X.509 by ECDSA on P-256. Certificates are made in a thread that ends with its work: what writes them takes a tenth of a
 * second and 15 MB to load, and is needed some ten times a year.
 */
export function createX509Certificates(): HubCertificates {
  return {
    makeAuthority: (wanted) => inThread({ work: 'authority', wanted }),
    makeDoor: (authority, names, validity) => inThread({ work: 'door', authority, names, validity }),
    readAuthority: (authority) => {
      const certificate = read(authority);
      if (certificate === null || !certificate.ca) return null;
      return { fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(), der: certificate.raw };
    },
    readDoor: (door, authority) => {
      const [certificate, issuer] = [read(door), read(authority)];
      if (certificate === null || issuer === null) return null;
      if (!certificate.checkIssued(issuer) || !certificate.verify(issuer.publicKey)) return null;
      return validityOf(certificate);
    },
  };
}

async function inThread(work: CertificateWork): Promise<CertifiedKey> {
  const worker = new Worker(new URL('./certificate-thread.ts', import.meta.url), { workerData: work });
  // A fault of the thread rejects.
  const [made] = (await once(worker, 'message')) as [CertifiedKey];
  return made;
}

/** Null where either cannot be read, or they do not belong together. */
function read({ keyPem, certificatePem }: CertifiedKey): X509Certificate | null {
  try {
    const certificate = new X509Certificate(certificatePem);
    return certificate.checkPrivateKey(createPrivateKey(keyPem)) ? certificate : null;
  } catch {
    return null;
  }
}

function validityOf({ validFrom, validTo }: X509Certificate): Validity {
  return { notBefore: Date.parse(validFrom), notAfter: Date.parse(validTo) };
}
