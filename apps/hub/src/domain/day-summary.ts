import type { AccountId, CounterId, OutcomeCode, OutOfTurnAct, ServiceId } from '@motcua/protocol/vocabulary';
import type { DayRatings } from './ratings/count-ratings.ts';

/** The base of reports: what a service day was, counted at its close from its tickets alone. */
export type DaySummary = {
  readonly total: Tally;
  readonly byService: readonly ({ readonly serviceId: ServiceId } & Tally)[];
  readonly byCounter: readonly ({ readonly counterId: CounterId } & Tally)[];
  /** Local hour of issue, 0–23; a served part counts in the hour in which its ticket was issued. */
  readonly byHour: readonly ({ readonly hour: number } & Tally)[];
  readonly byOfficer: readonly ({ readonly accountId: AccountId; readonly name: string } & Tally)[];
  /** SA5: whole; whoever shows it leaves out what would tell one visit. */
  readonly ratings: DayRatings;
  readonly outOfTurn: readonly { readonly act: OutOfTurnAct; readonly count: number }[];
};

/** `issued`, `cancelled` and `expired` count tickets, `served` counts parts of visits, `absent` counts missed calls. */
export type Tally = {
  readonly issued: number;
  readonly served: number;
  readonly absent: number;
  readonly cancelled: number;
  readonly expired: number;
  /** From issue to the first call; numbers given by hand are left out (HL4). Null: nobody was called. */
  readonly wait: Spread | null;
  /** From the start of serving to its end, without the time when the hub was off. */
  readonly serving: Spread | null;
  readonly dossiers: number;
  readonly outcomes: readonly { readonly code: OutcomeCode; readonly count: number }[];
};

/** Milliseconds. `p90`: nine of ten were not longer. */
export type Spread = {
  readonly count: number;
  readonly medianMs: number;
  readonly p90Ms: number;
  readonly longestMs: number;
};
