import type { CallingRule } from '@motcua/protocol/settings-document';

/** CA4: what an order of rules promises whoever has waited; the promise is the hub's (docs/spec.md, CA4). */
export type ProfileBound =
  /** An ordinary number that has waited so long is passed by no later one. */
  | { readonly kind: 'after'; readonly minutes: number }
  /** Nobody is passed by a later number. */
  | { readonly kind: 'nobody' }
  /** A number may be passed again and again. */
  | { readonly kind: 'none' };

/** There is a promise where no rule leaves anybody out, or where the ageing rule stands before all that do. */
export function profileBound(rules: readonly CallingRule[]): ProfileBound {
  const [first] = rules.filter(({ kind }) => kind !== 'appointments');
  if (first === undefined) return { kind: 'nobody' };
  return first.kind === 'ageing' ? { kind: 'after', minutes: first.afterMinutes } : { kind: 'none' };
}
