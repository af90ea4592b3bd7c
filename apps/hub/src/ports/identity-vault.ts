import type { CertifiedKey, DoorNames } from './hub-certificates.ts';

/** A door's key and certificate, and the names for which it was asked: not all of them need stand in it. */
export type KeptDoor = CertifiedKey & { readonly askedFor: DoorNames };

/** TL1: what makes a hub this hub, on its disk: readable by its user alone, and part of every backup. */
export interface IdentityVault {
  /** Made when it is first asked for. */
  hubId(): string;
  /** `damaged`: there is one, and it cannot be read. It is never replaced by itself: every device would take the hub for another. */
  authority(): CertifiedKey | null | 'damaged';
  /** On the disk when this returns. Throws where the disk does not take it. */
  keepAuthority(authority: CertifiedKey): void;
  /** Null: none that can be read. */
  door(): KeptDoor | null;
  keepDoor(door: KeptDoor): void;
}

/** TL9: where staff were told that the hub is. */
export type KnownAddresses = {
  readonly told: readonly string[];
  /** Hub time; null: it is where it was first seen. */
  readonly movedAt: number | null;
  /** What was printed lately. */
  readonly papers: readonly { readonly addresses: string; readonly at: number }[];
};

export interface AddressMemory {
  /** Null: nothing is known, or nothing that can be read. */
  addresses(): KnownAddresses | null;
  keepAddresses(known: KnownAddresses): void;
}
