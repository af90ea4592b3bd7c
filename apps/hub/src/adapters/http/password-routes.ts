import { passwordChangeSchema, recoveryRequestSchema, type Recovered } from '@motcua/protocol';
import { apiRoute, type ApiHandler } from './api-call.ts';
import { isSecure } from './guard-request.ts';
import { sendJson, sendNothing, sendProblem } from './respond.ts';
import type { WebServerParts } from './web-server-parts.ts';

/** /api/recovery: a new password by the code from the safe. /api/account/password: by the old one. */
export function passwordRoutes(parts: WebServerParts): Readonly<Record<'recover' | 'change', ApiHandler>> {
  const { sessions, cookies } = parts;
  return {
    recover: apiRoute(parts, {
      action: 'recover',
      body: recoveryRequestSchema,
      fromAnywhere: false,
      async handle({ response, address, body }) {
        const result = await sessions.recover(body.name, body.recoveryCode, body.newPassword, address);
        switch (result.kind) {
          case 'weak-password':
            return sendProblem(response, 'weak-password', { field: 'newPassword' });
          case 'wrong-code':
            return sendProblem(response, 'wrong-recovery-code', { field: 'recoveryCode' });
          case 'try-later':
            return sendProblem(response, 'try-later', { retryAfterMs: result.retryAfterMs });
          case 'recovered': {
            const recovered: Recovered = { recoveryCode: result.recoveryCode };
            return sendJson(response, 200, recovered);
          }
        }
      },
    }),
    change: apiRoute(parts, {
      action: 'change-own-password',
      body: passwordChangeSchema,
      fromAnywhere: false,
      async handle({ request, response, address, member, body }) {
        if (member === null) return sendProblem(response, 'not-signed-in');
        const { accountId, pairedPc } = member;
        const { oldPassword, newPassword } = body;
        const result = await sessions.changePassword(accountId, oldPassword, newPassword, address, pairedPc);
        switch (result.kind) {
          case 'wrong-password':
            return sendProblem(response, 'wrong-password', { field: 'oldPassword' });
          case 'weak-password':
            return sendProblem(response, 'weak-password', { field: 'newPassword' });
          case 'demo-account':
            return sendProblem(response, 'demo-account');
          case 'try-later':
            return sendProblem(response, 'try-later', { retryAfterMs: result.retryAfterMs });
          case 'changed':
            // This browser's session has ended like the others.
            response.setHeader('Set-Cookie', cookies.tokenCookie('staff', null, isSecure(request)));
            return sendNothing(response);
        }
      },
    }),
  };
}
