import type { KioskMenuView } from '@motcua/protocol';

/** Within a break, or where numbers were stopped, people are in the hall and want to see whether it goes on. */
const NIGHT = new Set<string>(['not-yet', 'over', 'closed-day']);

/** AP6: whether it is outside the hours of every service, and when the first begins again; null: there is work. */
export function quietOfKiosk(menu: KioskMenuView, hubNow: number): { readonly opensInMs: number | null } | null {
  const { services } = menu;
  let opensAt: number | null = null;
  for (const { issuing } of services) {
    if (issuing.state !== 'closed' || !NIGHT.has(issuing.reason)) return null;
    if (issuing.opensAt !== null) opensAt = Math.min(opensAt ?? issuing.opensAt, issuing.opensAt);
  }
  return services.length === 0 ? null : { opensInMs: opensAt === null ? null : opensAt - hubNow };
}
