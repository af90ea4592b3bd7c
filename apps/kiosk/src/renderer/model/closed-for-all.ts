import type { IssuingClosedReason, KioskMenuView } from '@motcua/protocol';

export type ClosedForAll = { readonly reason: IssuingClosedReason; readonly opensAt: number | null };

/** The one reason why no service gives numbers, when it is the same for all of them; else null. */
export function closedForAll(menu: KioskMenuView): ClosedForAll | null {
  const first = menu.services[0]?.issuing;
  if (first?.state !== 'closed') return null;
  const same = menu.services.every(
    ({ issuing }) => issuing.state === 'closed' && issuing.reason === first.reason && issuing.opensAt === first.opensAt,
  );
  return same ? { reason: first.reason, opensAt: first.opensAt } : null;
}
