import type { PrinterId } from '@motcua/protocol/vocabulary';
import { MemoryAccessStore } from '../../adapters/memory/access-store.ts';
import { createIds } from '../../adapters/system/ids.ts';
import { createScryptPasswords } from '../../adapters/system/scrypt-passwords.ts';
import type { AccessStore } from '../../ports/access-store.ts';
import type { Logger } from '../../ports/logger.ts';
import { AccountDesk } from '../account-desk.ts';
import { createRateLimiter } from '../access-rates.ts';
import { PairingDesk, type KioskPrinters } from '../pairing-desk.ts';
import { SessionDesk } from '../session-desk.ts';

/** A clock that moves only when told; hub time and the steady clock together. */
export class HandClock {
  #ms = 1_800_000_000_000;
  now(): number {
    return this.#ms;
  }
  monotonicMs(): number {
    return this.#ms;
  }
  pass(ms: number): void {
    this.#ms += ms;
  }
}

/** The centre has one printer. */
const ONE_PRINTER: KioskPrinters = {
  of: () => 'printer-1' as PrinterId,
  forPairing: () => 'printer-1' as PrinterId,
};

/** The desks of one hub start over `store`, with hashes weak enough to be quick. */
export function openDesks(
  options: {
    store?: AccessStore;
    clock?: HandClock;
    loopbackDemo?: boolean;
    kioskPrinters?: KioskPrinters;
  } = {},
) {
  const {
    store = new MemoryAccessStore(),
    clock = new HandClock(),
    loopbackDemo = false,
    kioskPrinters = ONE_PRINTER,
  } = options;
  const ids = createIds();
  const passwords = createScryptPasswords({ N: 256, r: 8, p: 1 });
  const lines: string[] = [];
  const write = (fields: object, message: string) => void lines.push(JSON.stringify({ ...fields, message }));
  const log: Logger = { info: write, warn: write, error: write };
  const parts = { store, clock, ids, passwords, log, loopbackDemo };
  const sessions = new SessionDesk(parts);
  const accounts = new AccountDesk({ ...parts, sessionsEnded: (hashes) => sessions.tellEnded(hashes) });
  const pairing = new PairingDesk({
    ...parts,
    kioskPrinters,
    askRate: createRateLimiter({ perMinute: 30, burst: 100 }, clock),
    confirmRate: createRateLimiter({ perMinute: 10, burst: 10 }, clock),
  });
  return { ...parts, sessions, accounts, pairing, lines };
}
