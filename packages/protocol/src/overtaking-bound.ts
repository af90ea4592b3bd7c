import type { CallingRule } from './settings-document.ts';

/** CA4: what an order of rules promises whoever waits at a counter with it. */
export type OvertakingBound =
  /** A number that has waited so long, ordinary or priority, is passed by no later one. */
  | { readonly kind: 'after'; readonly minutes: number }
  /** Nobody is passed by a later number. */
  | { readonly kind: 'nobody' }
  /** A number may be passed again and again. */
  | { readonly kind: 'none' };

/**
 * CA4: there is a promise where no rule leaves anybody out, or where the ageing rule stands before all that do. Chosen
 * calls, appointments in their window and tickets put at a position are counted apart.
 */
export function overtakingBound(rules: readonly CallingRule[]): OvertakingBound {
  const [first] = rules.filter(({ kind }) => kind !== 'appointments');
  if (first === undefined) return { kind: 'nobody' };
  return first.kind === 'ageing' ? { kind: 'after', minutes: first.afterMinutes } : { kind: 'none' };
}
