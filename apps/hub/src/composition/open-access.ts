import { join } from 'node:path';
import { keepSecret } from '../adapters/system/secret-file.ts';
import { createScryptPasswords } from '../adapters/system/scrypt-passwords.ts';
import { AccountDesk } from '../application/account-desk.ts';
import { createRateLimiter } from '../application/access-rates.ts';
import { ensureAdministrator, ensureDemoAccounts, type NewAdministrator } from '../application/first-accounts.ts';
import { IdleSessions } from '../application/idle-sessions.ts';
import { PairingDesk } from '../application/pairing-desk.ts';
import { PinDesk } from '../application/pin-desk.ts';
import { makePassword } from '../application/recovery-code.ts';
import { RecoveredAccounts } from '../application/recovered-accounts.ts';
import { SessionDesk } from '../application/session-desk.ts';
import type { HubConfig } from '../config.ts';
import { printerForPairing, printerOfKiosk } from '../domain/printer-of-kiosk.ts';
import type { QueueState } from '../domain/queue-state.ts';
import type { Accounts } from '../ports/access-accounts.ts';
import type { SessionLocks } from '../ports/access-locks.ts';
import type { Pairing } from '../ports/access-pairing.ts';
import type { Pins } from '../ports/access-pins.ts';
import type { Sessions } from '../ports/access-sessions.ts';
import type { AccessStore } from '../ports/access-store.ts';
import type { ConfirmableClock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { Logger } from '../ports/logger.ts';
import type { AccountId } from '@motcua/protocol/vocabulary';

/**
 * For the demo's password alone: it is random, and stands in clear in the same folder and on the terminal. A
 * slow hash would protect nothing, and would hold up each start by half a second.
 */
const DEMO_STRENGTH = { N: 2 ** 10, r: 8, p: 1 };

/** The demo's sign-in, shown on the terminal at every start of a demo on its own machine. */
export type DemoSignIn = { readonly names: readonly string[]; readonly password: string };

export type OpenAccess = {
  readonly sessions: Sessions;
  readonly locks: SessionLocks;
  readonly pins: Pins;
  readonly pairing: Pairing;
  readonly accounts: Accounts;
  readonly recovered: () => ReturnType<RecoveredAccounts['list']>;
  readonly demoSignIn: DemoSignIn | null;
  readonly newAdministrator: NewAdministrator | null;
};

export type AccessParts = {
  readonly config: HubConfig;
  readonly store: AccessStore;
  readonly ids: Ids;
  readonly clock: ConfirmableClock;
  readonly log: Logger;
  /** A demo centre on a hub that only this machine can reach. */
  readonly loopbackDemo: boolean;
  readonly state: () => QueueState;
  readonly holdsCounter: (accountId: AccountId) => boolean;
};

/** Who may come in. Anywhere but on the demo's own machine the first start makes the administrator. */
export async function openAccess(parts: AccessParts): Promise<OpenAccess> {
  const { config, store, ids, clock, log, loopbackDemo, state, holdsCounter } = parts;
  const passwords = createScryptPasswords();
  const accounts = { store, passwords, ids, clock };
  const sessions = new SessionDesk({ ...accounts, log, loopbackDemo });
  const recovered = new RecoveredAccounts(store, clock);
  const pairing = new PairingDesk({
    ...{ store, ids, clock, log, loopbackDemo },
    kioskPrinters: {
      of: (kiosk) => printerOfKiosk(state(), kiosk),
      forPairing: (before) => printerForPairing(state(), before),
    },
    askRate: createRateLimiter({ perMinute: 30, burst: 30 }, clock),
    confirmRate: createRateLimiter({ perMinute: 10, burst: 10 }, clock),
  });
  pairing.onRevoked((deviceId) => sessions.endAt(deviceId));
  return {
    sessions,
    locks: new IdleSessions({
      ...{ sessions, store, clock, holdsCounter, isClockTrusted: clock.trust().kind === 'trusted' },
    }),
    pins: new PinDesk({ store, sessions, passwords, clock, log }),
    recovered: () => recovered.list(),
    accounts: new AccountDesk({ ...accounts, log, sessionsEnded: (hashes) => sessions.tellEnded(hashes) }),
    pairing,
    demoSignIn: loopbackDemo ? await openDemo() : null,
    newAdministrator: loopbackDemo ? null : await ensureAdministrator(accounts, config.adminPassword),
  };

  async function openDemo(): Promise<DemoSignIn> {
    const password = keepSecret(join(config.dataFolder, 'demo-password.txt'), () => makePassword(ids));
    const made = await ensureDemoAccounts({ ...accounts, passwords: createScryptPasswords(DEMO_STRENGTH) }, password);
    return { names: made.map((account) => account.name), password };
  }
}
