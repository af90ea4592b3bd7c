import type { CallingProfile } from '@motcua/protocol/settings-document';

/**
 * CA4: by how many tickets with a later place an aged ordinary ticket may be passed at a counter with this profile: none,
 * or as many as come (null: no promise). Chosen calls, appointments in their window and tickets put at a position are
 * counted apart. There is a promise where no rule leaves anybody out, or where the ageing rule stands before all that do.
 */
export function overtakingBound(profile: Pick<CallingProfile, 'rules'> | null): 0 | null {
  for (const { kind } of profile?.rules ?? []) {
    if (kind === 'ageing') return 0;
    if (kind !== 'appointments') return null;
  }
  return 0;
}
