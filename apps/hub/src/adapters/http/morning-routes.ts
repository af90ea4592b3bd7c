import { noteMorningCheckSchema } from '@motcua/protocol';
import { apiRoute, type ApiHandler } from './api-call.ts';
import { sendJson, sendProblem } from './respond.ts';
import { staffActor } from './staff-actor.ts';
import type { WebServerParts } from './web-server-parts.ts';

/** MC1, MC3: GET and POST /api/morning-check: what the hub knows of itself, and what staff saw of the machines. */
export function morningRoutes(parts: WebServerParts): Readonly<Record<'read' | 'note', ApiHandler>> {
  return {
    read: apiRoute(parts, {
      action: 'operate-machines',
      body: null,
      fromAnywhere: false,
      handle: ({ response }) => sendJson(response, 200, parts.morning.facts()),
    }),
    note: apiRoute(parts, {
      action: 'operate-machines',
      body: noteMorningCheckSchema,
      mostBytes: 64 * 1024,
      fromAnywhere: false,
      handle({ response, member, body }) {
        if (member === null) return sendProblem(response, 'not-signed-in');
        sendJson(response, 200, parts.morning.note(body.items, staffActor(member)));
      },
    }),
  };
}
