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
  | {
      readonly code:
        | 'malformed'
        | 'forbidden'
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
        | 'not-at-this-counter';
    };
