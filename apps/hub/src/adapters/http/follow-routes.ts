import { apiRoute, type ApiHandler } from './api-call.ts';
import { sendJson, sendProblem } from './respond.ts';
import { staffActor } from './staff-actor.ts';
import type { WebServerParts } from './web-server-parts.ts';

/** FO6, FO7: GET /api/follow and POST /api/follow/check: how the page for phones is, and whether a phone gets there. */
export function followRoutes(parts: WebServerParts): Readonly<Record<'read' | 'check', ApiHandler>> {
  const { followSetUp } = parts;
  return {
    read: apiRoute(parts, {
      action: 'read-settings',
      body: null,
      fromAnywhere: false,
      handle: ({ response }) => sendJson(response, 200, followSetUp.state()),
    }),
    check: apiRoute(parts, {
      action: 'change-settings',
      body: null,
      fromAnywhere: false,
      handle({ response, member }) {
        if (member === null) return sendProblem(response, 'not-signed-in');
        sendJson(response, 200, followSetUp.beginCheck(staffActor(member)));
      },
    }),
  };
}
