import type { CounterTicketView, CounterView } from '@motcua/protocol';
import { holdsCounter, type StaffState } from './staff-state.ts';

/** How the chosen counter stands to this person. */
export type CounterStanding = 'unknown' | 'closed' | 'open' | 'paused' | 'held-by-other';

export function counterStanding(state: StaffState): CounterStanding {
  const counter = state.counter?.body;
  if (counter === undefined) return 'unknown';
  if (counter.status === 'closed') return 'closed';
  if (!holdsCounter(state)) return 'held-by-other';
  return counter.status;
}

/** SE1: called, or its serving began by itself and nobody has seen the citizen yet. */
export function isAwaited(current: CounterTicketView | null, hubMs: number): current is CounterTicketView {
  if (current === null) return false;
  if (current.status === 'called') return true;
  return !current.startConfirmed && current.absentUntil !== null && hubMs < current.absentUntil;
}

/** Whether "absent" can be pressed now (SE2), and what is missing. Lengths in ms. */
export type AbsentNote =
  | { readonly kind: 'possible' }
  | { readonly kind: 'not-called' }
  | { readonly kind: 'recall-first' }
  /** The displays have not finished announcing it. */
  | { readonly kind: 'announcing' }
  | { readonly kind: 'wait'; readonly leftMs: number };

export function absentNote(current: CounterTicketView | null, hubMs: number): AbsentNote {
  if (!isAwaited(current, hubMs)) return { kind: 'not-called' };
  if (current.noShowAllowedAt === null) return { kind: 'recall-first' };
  if (current.status === 'called' && voiceNow(current, hubMs).kind !== 'ended') return { kind: 'announcing' };
  const leftMs = current.noShowAllowedAt - hubMs;
  return leftMs > 0 ? { kind: 'wait', leftMs } : { kind: 'possible' };
}

/** SE2: how far the announcement is by now: it has ended at its latest moment, whether the hub says so or not. */
export function voiceNow({ voice }: CounterTicketView, hubMs: number): CounterTicketView['voice'] {
  return voice.kind === 'ended' || hubMs < voice.until ? voice : { kind: 'ended', at: voice.until };
}

/** CA8: how long the last act can still be taken back, ms; 0: no more. */
export function undoLeftMs(counter: CounterView | null, hubMs: number): number {
  const undo = counter?.undo ?? null;
  return undo === null ? 0 : Math.max(0, undo.until - hubMs);
}
