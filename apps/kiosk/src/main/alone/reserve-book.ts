import { MAX_RESERVE_NUMBERS_NAMED, type CommandId, type DeviceId, type SeriesId } from '@motcua/protocol';
import type { GivenNumber, KeptStory, ReserveFate, ReserveRecord, SlipSoFar } from './reserve-records.ts';

type Entry = { readonly given: GivenNumber; slip: SlipSoFar | null; fate: ReserveFate | null };
type Used = Extract<ReserveRecord, { kind: 'used' }>;

const NOT_PRINTED: SlipSoFar = { state: 'todo', copy: false };
/** A lease is good for its own service day and the next one. */
const LEASES_KEPT = 3;

/** What the records of the log say, taken together. Pure: the same records, in the same order, make the same book. */
export class ReserveBook {
  readonly #entries = new Map<number, Entry>();
  readonly #used = new Map<string, Used>();
  #lastNth = 0;
  #story: KeptStory | null = null;

  constructor(records: readonly ReserveRecord[] = []) {
    for (const record of records) this.take(record);
  }

  take(record: ReserveRecord): void {
    switch (record.kind) {
      case 'given':
        return this.#takeGiven(record);
      case 'slip': {
        const entry = this.#entries.get(record.nth);
        if (entry) entry.slip = { state: record.state, copy: record.copy };
        return;
      }
      case 'handed':
        for (const { nth, fate, isUnsure } of record.fates) this.#takeFate(nth, fate, isUnsure);
        return;
      case 'used':
        this.#note(record);
        return;
      case 'story':
        this.#story = record;
    }
  }

  get nextNth(): number {
    return this.#lastNth + 1;
  }

  /** Numbers that the hub does not have yet, oldest first. */
  waiting(): readonly GivenNumber[] {
    return [...this.#entries.values()].filter(({ fate }) => fate === null).map(({ given }) => given);
  }

  /** All that stand in the log, oldest first. */
  all(): readonly GivenNumber[] {
    return [...this.#entries.values()].map(({ given }) => given);
  }

  slipOf(nth: number): SlipSoFar {
    return this.#entries.get(nth)?.slip ?? NOT_PRINTED;
  }

  /** The last number of this lease that was given here; null: none was. */
  lastUsed(deviceId: DeviceId, leaseDayOrdinal: number, seriesId: SeriesId): number | null {
    return this.#used.get(`${deviceId} ${leaseDayOrdinal} ${seriesId}`)?.ordinal ?? null;
  }

  /** Whether a number took the place of this press. */
  replaces(commandId: CommandId): boolean {
    return [...this.#entries.values()].some(({ given }) => given.abandonedCommandId === commandId);
  }

  /** What there is to tell of the last time alone; null: nothing yet. */
  story(): KeptStory | null {
    if (this.#story === null) return null;
    const withoutSlip = [...this.#entries.values()]
      .filter(({ slip }) => slip?.state !== 'confirmed' && slip?.state !== 'unproven')
      .map(({ given }) => given.number);
    return { ...this.#story, withoutSlip: named([...this.#story.withoutSlip, ...withoutSlip]) };
  }

  /** The least that has to stay once the hub has every number: `until` is the end of the story. */
  rest(until: number): readonly ReserveRecord[] {
    const all = [...this.#used.values()];
    const used = all.filter(({ deviceId, leaseDayOrdinal }) => {
      const later = all.filter((each) => each.deviceId === deviceId && each.leaseDayOrdinal > leaseDayOrdinal);
      return new Set(later.map((each) => each.leaseDayOrdinal)).size < LEASES_KEPT;
    });
    const story = this.story();
    return [...used, ...(story === null ? [] : [{ ...story, until: story.until ?? until }])];
  }

  #takeGiven(given: GivenNumber): void {
    // A story that has ended is over; one that is still being handed over goes on.
    if (this.#story === null || this.#story.until !== null) {
      const figures = { given: 0, placed: 0, expired: 0, unsure: 0, withoutSlip: [], refused: [] };
      this.#story = { kind: 'story', since: given.lostAt, until: null, ...figures };
    }
    this.#story = { ...this.#story, given: this.#story.given + 1 };
    this.#entries.set(given.nth, { given, slip: null, fate: null });
    this.#note(given);
  }

  #note({ deviceId, leaseDayOrdinal, seriesId, ordinal, nth }: Omit<Used, 'kind'>): void {
    this.#lastNth = Math.max(this.#lastNth, nth);
    const key = `${deviceId} ${leaseDayOrdinal} ${seriesId}`;
    const last = Math.max(this.#used.get(key)?.ordinal ?? ordinal, ordinal);
    this.#used.set(key, { kind: 'used', deviceId, leaseDayOrdinal, seriesId, ordinal: last, nth });
  }

  #takeFate(nth: number, fate: ReserveFate, isUnsure: boolean): void {
    const entry = this.#entries.get(nth);
    if (entry === undefined || entry.fate !== null || this.#story === null) return;
    entry.fate = fate;
    const { placed, expired, unsure, refused } = this.#story;
    this.#story = {
      ...this.#story,
      // What the hub knew already had been placed by an answer that was lost on the way.
      placed: placed + (fate === 'placed' || fate === 'merged' || fate === 'known' ? 1 : 0),
      expired: expired + (fate === 'expired' ? 1 : 0),
      unsure: unsure + (isUnsure ? 1 : 0),
      refused: named(fate === 'refused' ? [...refused, entry.given.number] : refused),
    };
  }
}

function named<T>(numbers: readonly T[]): readonly T[] {
  return [...new Set(numbers)].slice(0, MAX_RESERVE_NUMBERS_NAMED);
}
