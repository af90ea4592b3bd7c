import type { QueueOverviewView } from '@motcua/protocol';
import type { AccountId } from '@motcua/protocol/vocabulary';
import type { AccessStore } from '../ports/access-store.ts';
import type { Clock } from '../ports/clock.ts';

type Recovered = QueueOverviewView['accountsRecovered'][number];

/** AC6: how long all staff are told of it. */
const TOLD_FOR_MS = 24 * 3_600_000;
const MOST = 5;
/** The overview is made anew for each command; the record is looked at this often. */
const LOOKED_AT_EVERY_MS = 1_000;

/** AC6: whose password was set by the code from the safe, or at the hub's own console, in the last day. */
export class RecoveredAccounts {
  readonly #store: Pick<AccessStore, 'recoveriesSince' | 'account'>;
  readonly #clock: Clock;
  #known: readonly Recovered[] = [];
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(store: Pick<AccessStore, 'recoveriesSince' | 'account'>, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  list(): readonly Recovered[] {
    const now = this.#clock.monotonicMs();
    if (now - this.#lookedAt >= LOOKED_AT_EVERY_MS) {
      this.#lookedAt = now;
      this.#known = this.#store.recoveriesSince(this.#clock.now() - TOLD_FOR_MS, MOST).map(({ at, subject, by }) => ({
        name: this.#store.account(subject as AccountId)?.displayName ?? subject,
        by: by === 'hub' ? 'console' : 'code',
        at,
      }));
    }
    return this.#known;
  }
}
