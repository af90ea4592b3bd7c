import type { StoredEvent } from './upcasters.ts';

/** Before citizens could rate their visits, nobody did. */
export function withoutRatings(event: StoredEvent): StoredEvent {
  const { summary } = event as StoredEvent & { readonly summary: object | null };
  const nobody = { happy: 0, content: 0, unhappy: 0, reasons: [] };
  const ratings = { total: nobody, byService: [], byCounter: [] };
  return { ...event, summary: summary && { ...summary, ratings } } as StoredEvent;
}
