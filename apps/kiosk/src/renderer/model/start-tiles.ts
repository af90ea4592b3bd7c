import type { KioskGroupView, KioskMenuView, KioskServiceView, ServiceGroupId } from '@motcua/protocol';
import { MOST_TILES } from './tile-pages.ts';

/** PC7: what stands on one tile. */
export type StartTile =
  | { readonly kind: 'service'; readonly service: KioskServiceView }
  | { readonly kind: 'group'; readonly group: KioskGroupView; readonly services: readonly KioskServiceView[] };

/**
 * PC7: the tiles of the start page, or of the group that is open. Services that fit on one page stand there themselves;
 * where there are more, each group is one tile, except one that would hold a single service.
 */
export function startTiles(menu: KioskMenuView | null, openGroup: ServiceGroupId | null): readonly StartTile[] {
  if (menu === null) return [];
  const { services } = menu;
  if (!hasGroups(menu)) return services.map(ofService);
  const open = openGroupOf(menu, openGroup);
  if (open !== null) return servicesOf(menu, open).map(ofService);
  const grouped = new Set(menu.groups.flatMap(({ serviceIds }) => serviceIds));
  return [
    ...menu.groups.flatMap((group): StartTile[] => {
      const inside = servicesOf(menu, group);
      return inside.length > 1 ? [{ kind: 'group', group, services: inside }] : inside.map(ofService);
    }),
    ...services.filter(({ serviceId }) => !grouped.has(serviceId)).map(ofService),
  ];
}

function hasGroups({ services, groups }: KioskMenuView): boolean {
  return services.length > MOST_TILES && groups.length > 0;
}

/** The group that is open, as long as it is there. */
export function openGroupOf(menu: KioskMenuView | null, openGroup: ServiceGroupId | null): KioskGroupView | null {
  if (menu === null || openGroup === null || !hasGroups(menu)) return null;
  const group = menu.groups.find(({ groupId }) => groupId === openGroup);
  return group !== undefined && servicesOf(menu, group).length > 1 ? group : null;
}

function servicesOf({ services }: KioskMenuView, { serviceIds }: KioskGroupView): readonly KioskServiceView[] {
  return serviceIds.flatMap((id) => services.find(({ serviceId }) => serviceId === id) ?? []);
}

function ofService(service: KioskServiceView): StartTile {
  return { kind: 'service', service };
}
