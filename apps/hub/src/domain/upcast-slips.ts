import { BUILT_IN_SLIP_TEMPLATE_ID } from '@motcua/protocol/ready-slip-templates';
import type { StoredEvent } from './upcasters.ts';

type WithSettings = StoredEvent & { readonly settings: { readonly services: readonly object[] } };
type WithCarried = StoredEvent & { readonly carried: { readonly tickets: readonly object[] } };

/** Before there were templates every slip was the built-in one. */
export function withBuiltInSlips(event: StoredEvent): StoredEvent {
  const { settings } = event as WithSettings;
  const services = settings.services.map((service) => ({ ...service, slipTemplateId: null }));
  const slips = { slipTemplates: [], slipTemplateId: BUILT_IN_SLIP_TEMPLATE_ID };
  return { ...event, settings: { ...settings, ...slips, services } } as StoredEvent;
}

/** And nobody was asked for large print. */
export function withoutLargePrint(event: StoredEvent): StoredEvent {
  return { ...event, largePrint: false } as StoredEvent;
}

export function carriedWithoutLargePrint(event: StoredEvent): StoredEvent {
  const { carried } = event as WithCarried;
  const tickets = carried.tickets.map((ticket) => ({ ...ticket, largePrint: false }));
  return { ...event, carried: { ...carried, tickets } } as StoredEvent;
}
