import type { Language } from './vocabulary.ts';

export type FollowKind =
  'waiting' | 'called' | 'serving' | 'parked' | 'absent' | 'done' | 'cancelled' | 'over' | 'unknown' | 'check';

/**
 * FO4: GET /s/:code/state at the port for phones: what one number's page shows, in ready words of the ticket's language.
 * Plain JSON that no schema reads: the page for phones is too small to carry one.
 */
export type FollowView = {
  readonly kind: FollowKind;
  readonly language: Language;
  /** Null where nobody's number is meant. */
  readonly number: string | null;
  /** The service's name; null where there is none to tell. */
  readonly service: string | null;
  /** The sentence in the largest letters: "Phía trước còn 6 người". */
  readonly heading: string;
  /** "Quầy 3", as large as the number; null: no counter is meant. */
  readonly counter: string | null;
  readonly lines: readonly string[];
  /** A key of the present call; another one than before rings. Null: nothing to ring for. */
  readonly ring: string | null;
  /** Ask again after so long; null: nothing more will happen. */
  readonly nextMs: number | null;
  /** FO7: pages of the office, which the phone of a check tries to open and should not reach. Only there. */
  readonly office?: readonly string[];
};

/** FO7: what the phone of a check says of the office's pages, at `/c/<code>/office-open` or `/c/<code>/office-shut`. */
export const OFFICE_SIGHTINGS = ['open', 'shut'] as const;
export type OfficeSighting = (typeof OFFICE_SIGHTINGS)[number];

/** UI7: of what the page for phones is made at this hub, with each answer of a state; the page has it written in its own first tag. */
export const FOLLOW_MADE_HEADER = 'X-Page-Made';

/** The words that the page says of itself, in its language; what `{time}` stands for the page puts in. */
export type FollowPageWords = {
  readonly connecting: string;
  readonly updated: string;
  readonly lost: string;
  readonly lostHow: string;
  readonly soundOff: string;
  readonly soundOn: string;
  readonly soundNone: string;
  readonly hush: string;
  readonly keepOn: string;
  readonly keptOn: string;
};

/** FO6: why the page for phones cannot be reached although it is switched on. */
export const FOLLOW_DOOR_TROUBLES = ['port-in-use', 'port-refused', 'no-such-address', 'other'] as const;
export type FollowDoorTrouble = (typeof FOLLOW_DOOR_TROUBLES)[number];
