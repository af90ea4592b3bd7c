import { MAX_PREVIEW_BYTES, slipPreviewSchema } from '@motcua/protocol';
import { apiRoute, type ApiHandler } from './api-call.ts';
import { sendJson, sendProblem } from './respond.ts';
import type { WebServerParts } from './web-server-parts.ts';

/** TP5: POST /api/slip-preview: how a slip would look, and what hinders its template. Changes nothing. */
export function slipPreviewRoute(parts: WebServerParts): ApiHandler {
  return apiRoute(parts, {
    action: 'change-settings',
    body: slipPreviewSchema,
    mostBytes: MAX_PREVIEW_BYTES,
    fromAnywhere: false,
    async handle({ response, body }) {
      const reply = await parts.slipPreviews.preview(body);
      if (reply === null) return sendProblem(response, 'not-found', { field: 'serviceId' });
      sendJson(response, 200, reply);
    },
  });
}
