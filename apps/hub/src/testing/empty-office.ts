import { emptyQueueState } from '../domain/queue-state.ts';
import { ratingsToday } from '../projections/day-ratings.ts';
import type { DayRecords } from '../ports/day-records.ts';
import type { MorningBook } from '../ports/morning-book.ts';
import type { SettingsDesk } from '../ports/settings-desk.ts';
import type { FollowSetUp } from '../ports/follow.ts';
import type { VoicePacks } from '../ports/voice-packs.ts';

/** The office behind the doors has had no day yet. */
export const noDays: DayRecords = {
  list: () => ({ days: [], before: null }),
  read: () => null,
  outOfTurn: () => ({ day: null, count: 0, entries: [] }),
  ratings: () => ratingsToday(emptyQueueState()),
  outOfTurnOf: () => Promise.resolve(null),
};

/** And nobody has looked over its machines. */
export const noMorning: MorningBook = {
  facts: () => ({
    ...{ version: '0.1.0', startedAt: 0, offFrom: null, storageIsWell: true, clockIsTrusted: true, last: null },
  }),
  note: (_items, { name }) => ({ at: 0, by: name, good: 0, bad: 0, notSeen: 0 }),
};

/** Nobody speaks there. */
export const noVoicePacks: VoicePacks = {
  list: () => [],
  file: () => Promise.resolve(null),
  take: () => Promise.resolve({ kind: 'shipped' }),
  makeNames: () => Promise.resolve(),
  remove: () => Promise.resolve(false),
};

/** And no phone follows a number. */
export const noPhones: FollowSetUp = {
  state: () => ({
    addresses: [],
    usualHost: null,
    hubPort: 0,
    door: { kind: 'off' },
    check: null,
    checkedAt: null,
    office: { isThere: true, seen: null, alone: 'no', httpPort: 0, httpsPort: null },
  }),
  health: () => null,
  beginCheck: () => ({ kind: 'not-open' }),
};

/** The queue behind these doors has no settings to read or change. */
export const noSettings: SettingsDesk = {
  present: () => null,
  lastChange: () => null,
  exported: () => null,
  readFile: () => ({ kind: 'not-settings', field: '' }),
  change: () => Promise.resolve({ kind: 'storage-unavailable' }),
  tryProfile: () => null,
};
