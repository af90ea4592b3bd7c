import { apiRoute, type ApiHandler, type RoutedRequest } from './api-call.ts';
import { sendJson, sendProblem } from './respond.ts';
import type { WebServerParts } from './web-server-parts.ts';

type DayRoute = 'list' | 'read' | 'ratings' | 'outOfTurn' | 'outOfTurnOf';

/** DA3, CA11: /api/days, a day's out-of-turn record and /api/out-of-turn: read by those who answer for the day; nothing here changes anything. */
export function dayRoutes(parts: WebServerParts): Readonly<Record<DayRoute, ApiHandler>> {
  const { dayRecords } = parts;
  const reading = { action: 'read-days', body: null, fromAnywhere: false } as const;
  return {
    list: apiRoute(parts, {
      ...reading,
      handle({ request, response }) {
        const before = numberIn(request, 'before');
        if (before === 'malformed') return sendProblem(response, 'malformed', { field: 'before' });
        sendJson(response, 200, dayRecords.list(before));
      },
    }),
    read: apiRoute(parts, {
      ...reading,
      handle({ request, response }) {
        const from = numberIn(request, 'from');
        if (from === 'malformed') return sendProblem(response, 'malformed', { field: 'from' });
        const given = request.params['ordinal'] ?? '';
        const record = isWholeNumber(given) ? dayRecords.read(Number(given), from ?? 0) : null;
        if (record === null) return sendProblem(response, 'not-found', { field: 'ordinal' });
        sendJson(response, 200, record);
      },
    }),
    outOfTurn: apiRoute(parts, {
      ...reading,
      handle: ({ response }) => sendJson(response, 200, dayRecords.outOfTurn()),
    }),
    ratings: apiRoute(parts, { ...reading, handle: ({ response }) => sendJson(response, 200, dayRecords.ratings()) }),
    outOfTurnOf: apiRoute(parts, {
      ...reading,
      async handle({ request, response }) {
        const given = request.params['ordinal'] ?? '';
        const record = isWholeNumber(given) ? await dayRecords.outOfTurnOf(Number(given)) : null;
        if (record === null) return sendProblem(response, 'not-found', { field: 'ordinal' });
        sendJson(response, 200, record);
      },
    }),
  };
}

/** A whole number from the query; null: it is not there. */
function numberIn(request: RoutedRequest, name: string): number | null | 'malformed' {
  const [, query = ''] = (request.url ?? '').split('?', 2);
  const given = new URLSearchParams(query).get(name);
  if (given === null) return null;
  return isWholeNumber(given) ? Number(given) : 'malformed';
}

function isWholeNumber(text: string): boolean {
  return /^\d{1,15}$/.test(text);
}
