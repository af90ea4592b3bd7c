import type { HubNotice } from '@motcua/protocol';
import type { AskedHub } from './known-hub.ts';

/** An own address of this machine, IPv4, with its mask. */
export type OwnAddress = { readonly address: string; readonly netmask: string };

/** A hub's notice, and the addresses at which it may be. Nothing of it is proved. */
export type HeardNotice = { readonly notice: HubNotice; readonly hosts: readonly string[] };

/** FS2: the network as whoever looks for a hub uses it; tests give their own. */
export interface OfficeNetwork {
  ownAddresses(): readonly OwnAddress[];
  /** Asks by mDNS and by a question to everybody, once, and hears answers until it is stopped. */
  call(onHeard: (heard: HeardNotice) => void): () => void;
  /** Whether anybody takes a TCP connection there. Never rejects. */
  knocks(host: string, port: number, withinMs: number): Promise<boolean>;
  /** Never rejects. */
  ask(origin: string, authorityPem: string | null): Promise<AskedHub>;
}
