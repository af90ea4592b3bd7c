import type { CertifiedKey, DoorNames, Validity, WantedAuthority } from '../../ports/hub-certificates.ts';

/** What the thread that makes certificates is asked for. */
export type CertificateWork =
  | { readonly work: 'authority'; readonly wanted: WantedAuthority }
  | {
      readonly work: 'door';
      readonly authority: CertifiedKey;
      readonly names: DoorNames;
      readonly validity: Validity;
    };
