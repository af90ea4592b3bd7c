import { KNOWN_PAST_AT } from '@motcua/protocol';
import type { Clock } from '../ports/clock.ts';
import type { CertifiedKey, DoorNames, HubCertificates, Validity } from '../ports/hub-certificates.ts';
import type { IdentityVault, KeptDoor } from '../ports/identity-vault.ts';
import type { Logger } from '../ports/logger.ts';

const DAY_MS = 24 * 3_600_000;
/**
 * TL2: a door's certificate holds so long before and after the hour at which it was made, 396 days in all: some browsers take
 * none that holds longer. The past half is for clocks that are behind, the hub's own or another machine's.
 */
export const HOLDS_EACH_WAY_MS = 198 * DAY_MS;
/** It is made anew when the hub's time is so far from that hour, in either direction. */
export const RENEW_AFTER_MS = 60 * DAY_MS;
/** After a failure: a full disk is not filled with attempts. */
const TRY_AGAIN_AFTER_MS = 60_000;

export type Authority = {
  /** SHA-256 in lower-case hex. */
  readonly fingerprint: string;
  readonly der: Buffer;
  readonly certificatePem: string;
};

export type DoorKeeperParts = {
  readonly vault: IdentityVault;
  readonly certificates: HubCertificates;
  readonly clock: Clock;
  /** The machine's present names and addresses. */
  readonly names: () => DoorNames;
  readonly centre: () => string;
  readonly log: Logger;
};

/** TL1, TL2: the hub's authority, made once, and the certificate of its door, made anew whenever it no longer fits. */
export class DoorKeeper {
  readonly #parts: DoorKeeperParts;
  #authorityKey: CertifiedKey | null = null;
  #authority: Authority | null = null;
  #door: KeptDoor | null = null;
  #validity: Validity | null = null;
  #isMaking = false;
  #failedMs = Number.NEGATIVE_INFINITY;
  #onRenewed: (door: CertifiedKey) => void = () => undefined;

  constructor(parts: DoorKeeperParts) {
    this.#parts = parts;
  }

  /** Null before `open` has resolved, and where there is none that can be used. */
  authority(): Authority | null {
    return this.#authority;
  }

  /** Makes what is missing. Null: there can be no door at present, and the log says why. Never rejects. */
  async open(): Promise<CertifiedKey | null> {
    const { vault, certificates, log } = this.#parts;
    try {
      const kept = vault.authority();
      const read = kept === null || kept === 'damaged' ? null : certificates.readAuthority(kept);
      if (kept === 'damaged' || (kept !== null && read === null)) {
        log.error({ event: 'authority-damaged' }, 'The hub’s authority cannot be read: there is no HTTPS');
        return null;
      }
      const authorityKey = kept ?? (await this.#makeAuthority());
      const { fingerprint, der } = read ?? certificates.readAuthority(authorityKey) ?? {};
      if (fingerprint === undefined || der === undefined) throw new Error('an authority that cannot be read back');
      this.#authorityKey = authorityKey;
      this.#authority = { fingerprint, der, certificatePem: authorityKey.certificatePem };
      this.#take(vault.door());
      if (this.#isDue()) await this.#makeDoor(authorityKey);
    } catch (fault) {
      this.#failed(fault);
    }
    return this.#door;
  }

  /** The door takes the new certificate without a restart. */
  onRenewed(listener: (door: CertifiedKey) => void): void {
    this.#onRenewed = listener;
  }

  /** Looks whether names, addresses or the date ask for another certificate. Costs nothing where they do not. */
  tick(): void {
    const authorityKey = this.#authorityKey;
    if (authorityKey === null || this.#isMaking || !this.#isDue()) return;
    if (this.#parts.clock.monotonicMs() - this.#failedMs < TRY_AGAIN_AFTER_MS) return;
    void this.#makeDoor(authorityKey).then(
      () => this.#door !== null && this.#onRenewed(this.#door),
      (fault: unknown) => this.#failed(fault),
    );
  }

  async #makeAuthority(): Promise<CertifiedKey> {
    const { vault, certificates, names, centre, log } = this.#parts;
    const hubId = vault.hubId();
    const made = await certificates.makeAuthority({ hubId, centre: centre(), names: names() });
    // One that would be another after the next start is worse than none.
    vault.keepAuthority(made);
    log.info({ event: 'authority-made', hubId }, 'The hub has made its authority');
    return made;
  }

  async #makeDoor(authorityKey: CertifiedKey): Promise<void> {
    const { certificates, names, log } = this.#parts;
    this.#isMaking = true;
    try {
      const askedFor = names();
      const at = this.#now();
      const validity = { notBefore: at - HOLDS_EACH_WAY_MS, notAfter: at + HOLDS_EACH_WAY_MS };
      const door = { ...(await certificates.makeDoor(authorityKey, askedFor, validity)), askedFor };
      this.#take(door);
      log.info({ event: 'door-certified', ...askedFor }, 'The door has a new certificate');
      this.#keep(door);
    } finally {
      this.#isMaking = false;
    }
  }

  #keep(door: KeptDoor): void {
    try {
      this.#parts.vault.keepDoor(door);
    } catch (fault) {
      // The next start makes another one under the same authority.
      this.#parts.log.warn({ event: 'door-not-kept', err: fault }, 'The door’s certificate could not be kept');
    }
  }

  #take(door: KeptDoor | null): void {
    const validity = door && this.#authorityKey && this.#parts.certificates.readDoor(door, this.#authorityKey);
    this.#door = validity ? door : null;
    this.#validity = validity;
  }

  #isDue(): boolean {
    if (this.#door === null || this.#validity === null) return true;
    const { notBefore, notAfter } = this.#validity;
    if (Math.abs(this.#now() - (notBefore + notAfter) / 2) > RENEW_AFTER_MS) return true;
    const { askedFor } = this.#door;
    const names = this.#parts.names();
    // A name or an address that went away does no harm: it may come back.
    return (
      names.dns.some((name) => !askedFor.dns.includes(name)) ||
      names.addresses.some((address) => !askedFor.addresses.includes(address))
    );
  }

  /** A hub whose clock says that it is earlier than its own program is wrong by so much at least. */
  #now(): number {
    return Math.max(this.#parts.clock.now(), KNOWN_PAST_AT);
  }

  #failed(fault: unknown): void {
    this.#failedMs = this.#parts.clock.monotonicMs();
    this.#parts.log.error({ event: 'certificate-fault', err: fault }, 'A certificate could not be made or kept');
  }
}
