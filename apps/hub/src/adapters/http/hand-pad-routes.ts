import type { ServiceId } from '@motcua/protocol/vocabulary';
import { apiRoute, type ApiHandler } from './api-call.ts';
import { handPadPage } from './hand-pad-page.ts';
import { sendProblem } from './respond.ts';
import type { WebServerParts } from './web-server-parts.ts';

/** HL4: GET /api/hand-pad?serviceId=…: the pad of a service, as a page to print. */
export function handPadRoute(parts: WebServerParts): ApiHandler {
  return apiRoute(parts, {
    action: 'print-hand-pad',
    body: null,
    fromAnywhere: false,
    handle({ request, response }) {
      const [, query = ''] = (request.url ?? '').split('?', 2);
      const serviceId = new URLSearchParams(query).get('serviceId');
      const sheet = serviceId === null ? null : parts.handPad(serviceId as ServiceId);
      if (sheet === null) return sendProblem(response, 'not-found', { field: 'serviceId' });
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
      response.end(handPadPage(sheet));
    },
  });
}
