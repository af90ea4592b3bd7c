import type { FreeSlots } from '@motcua/protocol';
import { dateSchema, MAX_SLOTS_OF_A_DAY } from '@motcua/protocol';
import type { ServiceId } from '@motcua/protocol/vocabulary';
import { apiRoute, type ApiHandler } from './api-call.ts';
import { sendJson, sendProblem } from './respond.ts';
import type { WebServerParts } from './web-server-parts.ts';

/** GET /api/appointment-slots?serviceId=…&date=…: what staff can promise on a date. */
export function freeSlotsRoute(parts: WebServerParts): ApiHandler {
  return apiRoute(parts, {
    action: 'read-free-slots',
    body: null,
    fromAnywhere: false,
    handle({ request, response }) {
      const [, query = ''] = (request.url ?? '').split('?', 2);
      const asked = new URLSearchParams(query);
      const date = dateSchema.safeParse(asked.get('date'));
      // A date such as 2026-02-31 is well written and means nothing.
      if (!date.success || !isOnCalendar(date.data)) return sendProblem(response, 'malformed', { field: 'date' });
      const slots = parts.freeSlots((asked.get('serviceId') ?? '') as ServiceId, date.data);
      if (slots === null) return sendProblem(response, 'not-found', { field: 'serviceId' });
      sendJson(response, 200, { slots: slots.slice(0, MAX_SLOTS_OF_A_DAY) } satisfies FreeSlots);
    },
  });
}

function isOnCalendar(date: string): boolean {
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}
