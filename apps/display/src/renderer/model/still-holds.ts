import { isSameDate } from '@motcua/messages';
import type { CallBoardView } from '@motcua/protocol';
import type { Moment } from './moment.ts';

/**
 * HL2: whether what was shown when the hub was lost may still be shown: for the rest of that date, and outside the hours until
 * numbers are given again.
 */
export function stillHolds(
  { night, centre }: Pick<CallBoardView, 'night' | 'centre'>,
  { since }: { readonly since: number },
  { hubMs, localMs }: Moment,
): boolean {
  if (night !== null && night.opensAt !== null) return hubMs < night.opensAt;
  return isSameDate(hubMs - (localMs - since), hubMs, centre.timeZone);
}
