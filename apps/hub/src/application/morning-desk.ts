import type { MorningChecked, MorningFacts, MorningItem } from '@motcua/protocol';
import type { Actor } from '@motcua/protocol/vocabulary';
import type { QueueState } from '../domain/queue-state.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { MorningBook } from '../ports/morning-book.ts';
import type { MorningCheck, MorningChecks } from '../ports/morning-checks.ts';

export type MorningDeskParts = {
  readonly state: () => QueueState;
  readonly clock: Pick<Clock, 'now'>;
  readonly checks: MorningChecks;
  readonly logger: Logger;
  readonly version: string;
  /** When this run of the hub began, and since when it had been off; null: that is not known. */
  readonly start: { readonly startedAt: number; readonly offFrom: number | null };
  readonly storageIsWell: () => boolean;
  readonly clockIsTrusted: () => boolean;
};

/** MC1, MC3: what the hub knows of itself in the morning, and what staff saw of the machines. */
export class MorningDesk implements MorningBook {
  readonly #parts: MorningDeskParts;
  #last: MorningCheck | null;

  constructor(parts: MorningDeskParts) {
    this.#parts = parts;
    this.#last = parts.checks.last();
  }

  facts(): MorningFacts {
    const { version, start, storageIsWell, clockIsTrusted } = this.#parts;
    const last = this.#last;
    return {
      ...{ version, ...start, storageIsWell: storageIsWell(), clockIsTrusted: clockIsTrusted() },
      last: last && { ...summary(last), isToday: this.#isToday(last), items: [...last.items] },
    };
  }

  /** Durable when it returns. Throws `StorageError`. */
  note(items: readonly MorningItem[], by: Extract<Actor, { kind: 'staff' }>): MorningChecked {
    const { checks, clock, logger } = this.#parts;
    const check = { at: clock.now(), accountId: by.accountId, by: by.name, items };
    checks.add(check);
    this.#last = check;
    const { good, bad, notSeen } = summary(check);
    logger.info({ event: 'morning-check', by: by.accountId, good, bad, notSeen }, 'The machines were looked over');
    return summary(check);
  }

  /** Made on the present date at the centre. */
  #isToday({ at }: MorningCheck): boolean {
    const { state, clock } = this.#parts;
    const calendar = state().index?.calendar;
    return calendar?.localMoment(at).date === calendar?.localMoment(clock.now()).date;
  }
}

function summary({ at, by, items }: MorningCheck): MorningChecked {
  const count = (result: MorningItem['result']): number => items.filter((item) => item.result === result).length;
  return { at, by, good: count('good'), bad: count('bad'), notSeen: count('not-seen') };
}
