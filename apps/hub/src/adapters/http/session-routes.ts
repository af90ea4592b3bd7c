import { signInRequestSchema, type Session } from '@motcua/protocol';
import type { StaffMember } from '../../ports/access-sessions.ts';
import { apiRoute, type ApiHandler } from './api-call.ts';
import { pairedPcOf } from './counter-pc.ts';
import { isSecure } from './guard-request.ts';
import { sendJson, sendNothing, sendProblem } from './respond.ts';
import type { WebServerParts } from './web-server-parts.ts';

/** /api/session: sign in, who am I, sign out. */
export function sessionRoutes(parts: WebServerParts): Readonly<Record<'post' | 'get' | 'delete', ApiHandler>> {
  const { sessions, cookies } = parts;
  return {
    post: apiRoute(parts, {
      action: 'sign-in',
      body: signInRequestSchema,
      fromAnywhere: false,
      async handle({ request, response, address, body }) {
        const result = await sessions.signIn(
          ...([body.name, body.password, address, body.newPassword, pairedPcOf(parts, request)] as const),
        );
        switch (result.kind) {
          case 'wrong-name-or-password':
            return sendProblem(response, 'wrong-name-or-password');
          case 'new-password-needed':
            return sendProblem(response, 'new-password-needed', { field: 'newPassword' });
          case 'counter-pc-needed':
            return sendProblem(response, 'counter-pc-needed', { field: 'password' });
          case 'weak-password':
            return sendProblem(response, 'weak-password', { field: 'newPassword' });
          case 'try-later':
            return sendProblem(response, 'try-later', { retryAfterMs: result.retryAfterMs });
          case 'signed-in': {
            // The session that this browser had before ends: there is one cookie and one person.
            const former = cookies.tokenIn(request.headers.cookie, 'staff', isSecure(request));
            if (former !== null) sessions.signOut(former);
            response.setHeader('Set-Cookie', cookies.tokenCookie('staff', result.token, isSecure(request)));
            return sendJson(response, 200, asSession(result.member));
          }
        }
      },
    }),
    get: apiRoute(parts, {
      action: 'read-session',
      body: null,
      fromAnywhere: false,
      handle({ response, member }) {
        if (member === null) return sendProblem(response, 'not-signed-in');
        sendJson(response, 200, asSession(member));
      },
    }),
    delete: apiRoute(parts, {
      action: 'sign-out',
      body: null,
      fromAnywhere: false,
      handle({ request, response }) {
        const token = cookies.tokenIn(request.headers.cookie, 'staff', isSecure(request));
        if (token !== null) sessions.signOut(token);
        response.setHeader('Set-Cookie', cookies.tokenCookie('staff', null, isSecure(request)));
        sendNothing(response);
      },
    }),
  };
}

function asSession({ accountId, name, displayName, role, endsAt }: StaffMember): Session {
  return { accountId, name, displayName, role, endsAt };
}
