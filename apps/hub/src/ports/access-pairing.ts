import type { AccountId, DeviceId, DeviceRole, PairedRole, PrinterId } from '@motcua/protocol/vocabulary';
import type { PairingList, PairingStarted } from '@motcua/protocol';

/** A paired appliance, as a connection carries it. */
export type PairedDevice = {
  readonly deviceId: DeviceId;
  readonly role: DeviceRole;
  readonly name: string;
  readonly printerId: PrinterId | null;
};

/** AC17: a PC on which staff work at counters. */
export type PairedCounterPc = { readonly deviceId: DeviceId; readonly name: string };

export type PairingAsk = {
  readonly role: PairedRole;
  readonly name: string;
  readonly address: string;
  /** It sent an Origin, so the token belongs into a cookie. */
  readonly browser: boolean;
  /** A page of the hub itself, or a program, on the hub's own machine. */
  readonly onOwnMachine: boolean;
};

export type PairingAnswer =
  | { readonly kind: 'started'; readonly started: PairingStarted }
  | { readonly kind: 'try-later'; readonly retryAfterMs: number };

export type PairingPoll =
  | { readonly kind: 'waiting'; readonly expiresAt: number }
  | {
      readonly kind: 'paired';
      readonly deviceId: DeviceId;
      readonly role: PairedRole;
      readonly token: string;
      readonly browser: boolean;
    }
  | { readonly kind: 'expired' };

export type PairingConfirmation =
  | { readonly kind: 'confirmed'; readonly deviceId: DeviceId }
  | { readonly kind: 'wrong-code' }
  | { readonly kind: 'try-later'; readonly retryAfterMs: number };

export type KnownDevice = Omit<PairedDevice, 'role'> & {
  readonly role: PairedRole;
  readonly pairedAt: number;
  readonly revokedAt: number | null;
};

export interface Pairing {
  ask(request: PairingAsk): PairingAnswer;
  poll(requestId: string, secret: string): PairingPoll;
  pending(): PairingList['requests'];
  confirm(code: string, name: string, by: AccountId): PairingConfirmation;
  /** Whom a device token stands for; 'revoked' when it did once, 'unknown' when this hub never gave it. */
  deviceOf(token: string): PairedDevice | 'revoked' | 'unknown';
  /** AC17: which counter PC it stands for; null: none, or none any more. */
  counterPcOf(token: string): PairedCounterPc | null;
  devices(): readonly KnownDevice[];
  /** SL2: where this kiosk's slips come out now; null: nowhere, or it is no kiosk. */
  printerOf(deviceId: DeviceId): PrinterId | null;
  /** False: there is no such device. */
  revoke(deviceId: DeviceId, by: AccountId): boolean;
  onPaired(listener: () => void): () => void;
  onRevoked(listener: (deviceId: DeviceId) => void): () => void;
}
