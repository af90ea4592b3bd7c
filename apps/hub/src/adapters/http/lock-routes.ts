import { unlockRequestSchema, type PageLock } from '@motcua/protocol';
import { apiRoute, type ApiHandler } from './api-call.ts';
import { sendJson, sendProblem } from './respond.ts';
import type { WebServerParts } from './web-server-parts.ts';

type LockRoute = 'read' | 'hand' | 'unlock';

/** /api/session/lock: AC15, how long until this session's pages lock, that somebody sits there, and opening them again. */
export function lockRoutes(parts: WebServerParts): Readonly<Record<LockRoute, ApiHandler>> {
  const { locks } = parts;
  const lockOf = (sessionHash: string): PageLock => ({ leftMs: Math.ceil(locks.leftMs(sessionHash)) });
  return {
    read: apiRoute(parts, {
      action: 'prove-oneself',
      body: null,
      fromAnywhere: false,
      handle({ response, member }) {
        if (member === null) return sendProblem(response, 'not-signed-in');
        sendJson(response, 200, lockOf(member.sessionHash));
      },
    }),
    hand: apiRoute(parts, {
      action: 'prove-oneself',
      body: null,
      fromAnywhere: false,
      handle({ response, member }) {
        if (member === null) return sendProblem(response, 'not-signed-in');
        if (!locks.handAt(member.sessionHash)) return sendProblem(response, 'session-locked');
        sendJson(response, 200, lockOf(member.sessionHash));
      },
    }),
    unlock: apiRoute(parts, {
      action: 'prove-oneself',
      body: unlockRequestSchema,
      fromAnywhere: false,
      async handle({ response, address, member, body }) {
        if (member === null) return sendProblem(response, 'not-signed-in');
        const proof = await locks.unlock(member, body.password, address);
        switch (proof.kind) {
          case 'wrong-password':
            return sendProblem(response, 'wrong-password', { field: 'password' });
          case 'try-later':
            return sendProblem(response, 'try-later', { retryAfterMs: proof.retryAfterMs });
          case 'right':
            return sendJson(response, 200, lockOf(member.sessionHash));
        }
      },
    }),
  };
}
