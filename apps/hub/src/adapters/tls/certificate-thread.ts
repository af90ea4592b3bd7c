import { parentPort, workerData } from 'node:worker_threads';
import type { CertifiedKey } from '../../ports/hub-certificates.ts';
import type { CertificateWork } from './certificate-work.ts';
import { writeAuthority, writeDoor } from './write-certificates.ts';

/** Entry of the thread: one certificate, one answer. */
parentPort?.postMessage(make(workerData as CertificateWork));

function make(asked: CertificateWork): CertifiedKey {
  return asked.work === 'authority'
    ? writeAuthority(asked.wanted)
    : writeDoor(asked.authority, asked.names, asked.validity);
}
