import type { RatingObstacle } from '@motcua/protocol/ratings';
import type { CounterStatus, IssuingClosedReason, TicketStatus } from '@motcua/protocol/vocabulary';

/**
 * What the sentences need of a rejection. The protocol's `Rejection` fits in; a code that the protocol
 * has and this union lacks is a type error where it is handed over.
 */
export type RejectionFacts =
  | { readonly code: 'issuing-closed'; readonly reason: IssuingClosedReason; readonly opensAt: number | null }
  | { readonly code: 'rate-limited'; readonly retryAfterMs: number }
  | { readonly code: 'too-many-services'; readonly most: number }
  | { readonly code: 'counter-not-open'; readonly status: CounterStatus }
  | { readonly code: 'not-your-counter'; readonly holder: string | null }
  | { readonly code: 'already-moved-on'; readonly current: { readonly number: string } | null }
  | { readonly code: 'confirm-current'; readonly current: { readonly number: string } }
  | {
      readonly code: 'no-show-too-early';
      readonly announcementsMissing: number;
      readonly allowedAt: number | null;
    }
  | { readonly code: 'wrong-status'; readonly status: TicketStatus }
  | { readonly code: 'daily-limit' | 'person-limit' | 'out-of-turn-limit'; readonly limit: number }
  | { readonly code: 'one-more'; readonly given: number }
  | { readonly code: 'appointment-not-today' | 'not-a-slot'; readonly at: number }
  | { readonly code: 'slot-full'; readonly at: number; readonly nextFreeAt: number | null }
  | { readonly code: 'outside-pad'; readonly first: number; readonly last: number }
  | { readonly code: 'counter-busy'; readonly current: { readonly number: string } }
  | { readonly code: 'cannot-undo'; readonly because: 'nothing' | 'too-late' | 'changed' | 'undone-before' }
  | { readonly code: 'parked-tickets'; readonly count: number }
  | { readonly code: 'last-counter-of-line'; readonly waiting: number }
  | {
      readonly code: 'people-left';
      readonly waiting: number;
      readonly called: number;
      readonly parked: number;
      readonly appointments: number;
    }
  | { readonly code: 'not-to-be-rated'; readonly because: RatingObstacle }
  | { readonly code: 'help-taken'; readonly by: string }
  | { readonly code: 'date-taken'; readonly date: string }
  | { readonly code: 'settings-changed' }
  | {
      readonly code: 'settings-in-use';
      readonly what: 'service' | 'counter' | 'series' | 'closing-hour';
      readonly id: string;
      readonly count: number;
    }
  | {
      readonly code:
        | 'malformed'
        | 'forbidden'
        | 'session-locked'
        | 'too-late'
        | 'command-id-reused'
        | 'storage-unavailable'
        | 'shutting-down'
        | 'unknown-service'
        | 'unknown-counter'
        | 'unknown-ticket'
        | 'day-closed'
        | 'series-exhausted'
        | 'not-your-ticket'
        | 'no-one-waiting'
        | 'service-paused'
        | 'person-needed'
        | 'same-service-twice'
        | 'unknown-slip'
        | 'unknown-help'
        | 'rated-before'
        | 'kiosk-locked'
        | 'no-printer'
        | 'slip-under-way'
        | 'unknown-appointment'
        | 'no-reserve'
        | 'not-your-reserve'
        | 'not-served-here'
        | 'service-without-counter'
        | 'calling-ended'
        | 'reason-needed'
        | 'day-not-open'
        | 'no-clock-doubt'
        | 'not-at-this-counter';
    };
