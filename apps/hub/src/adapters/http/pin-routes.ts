import { pinChangeSchema, pinProofSchema, type PinState } from '@motcua/protocol';
import { apiRoute, type ApiHandler } from './api-call.ts';
import { sendJson, sendNothing, sendProblem } from './respond.ts';
import type { WebServerParts } from './web-server-parts.ts';

type PinRoute = 'read' | 'set' | 'prove';

/** /api/account/pin: AC16, one's own short PIN: whether there is one, setting it by the password, coming back by it. */
export function pinRoutes(parts: WebServerParts): Readonly<Record<PinRoute, ApiHandler>> {
  const { pins } = parts;
  return {
    read: apiRoute(parts, {
      action: 'prove-oneself',
      body: null,
      fromAnywhere: false,
      handle({ response, member }) {
        if (member === null) return sendProblem(response, 'not-signed-in');
        sendJson(response, 200, { isSet: pins.isSet(member.accountId) } satisfies PinState);
      },
    }),
    set: apiRoute(parts, {
      action: 'prove-oneself',
      body: pinChangeSchema,
      fromAnywhere: false,
      async handle({ response, address, member, body }) {
        if (member === null) return sendProblem(response, 'not-signed-in');
        const result = await pins.set(member.accountId, body.password, body.pin, address);
        switch (result.kind) {
          case 'wrong-password':
            return sendProblem(response, 'wrong-password', { field: 'password' });
          case 'weak-pin':
            return sendProblem(response, 'weak-pin', { field: 'pin' });
          case 'demo-account':
            return sendProblem(response, 'demo-account');
          case 'try-later':
            return sendProblem(response, 'try-later', { retryAfterMs: result.retryAfterMs });
          case 'set':
            return sendNothing(response);
        }
      },
    }),
    prove: apiRoute(parts, {
      action: 'prove-oneself',
      body: pinProofSchema,
      fromAnywhere: false,
      async handle({ response, address, member, body }) {
        if (member === null) return sendProblem(response, 'not-signed-in');
        const proof = await pins.prove(member.accountId, body.pin, address);
        switch (proof.kind) {
          case 'wrong-pin':
            return sendProblem(response, 'wrong-pin', { field: 'pin' });
          case 'try-later':
            return sendProblem(response, 'try-later', { retryAfterMs: proof.retryAfterMs });
          case 'right':
            return sendNothing(response);
        }
      },
    }),
  };
}
