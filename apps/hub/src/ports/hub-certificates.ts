/** A private key and its certificate, both PEM. */
export type CertifiedKey = { readonly keyPem: string; readonly certificatePem: string };

/** Under which names a door may be asked for. */
export type DoorNames = {
  /** Lower case, without a dot at the end. */
  readonly dns: readonly string[];
  /** IPv4 and IPv6, without zone. */
  readonly addresses: readonly string[];
};

/** From when until when a certificate holds, ms since 1970. */
export type Validity = { readonly notBefore: number; readonly notAfter: number };

export type WantedAuthority = {
  /** Of the hub that it is for: two hubs of one centre have authorities of different names. */
  readonly hubId: string;
  /** The centre's name; empty where it is not known. */
  readonly centre: string;
  /** Names beside the usual ones of an office network for which it may speak. */
  readonly names: DoorNames;
};

/** TL1, TL2: makes and reads the certificates of a hub. Nothing here touches a disk. */
export interface HubCertificates {
  /** TL1: a new authority with a new key. It takes a moment, in another thread. */
  makeAuthority(wanted: WantedAuthority): Promise<CertifiedKey>;
  /** TL2: a new key for the door, certified by the authority under those of the names for which it may speak. */
  makeDoor(authority: CertifiedKey, names: DoorNames, validity: Validity): Promise<CertifiedKey>;
  /** The SHA-256 of the authority's certificate in hex; null: damaged, or key and certificate do not belong together. */
  readAuthority(authority: CertifiedKey): { readonly fingerprint: string; readonly der: Buffer } | null;
  /** Until when a door's certificate holds; null: it is damaged, or another authority's. */
  readDoor(door: CertifiedKey, authority: CertifiedKey): Validity | null;
}
