import {
  pairingConfirmSchema,
  pairingRequestSchema,
  type DeviceId,
  type DeviceList,
  type PairingConfirmed,
  type PairingList,
  type PairingState,
} from '@motcua/protocol';
import { apiRoute, type ApiHandler } from './api-call.ts';
import { isSecure } from './guard-request.ts';
import { sendJson, sendNothing, sendProblem } from './respond.ts';
import type { WebServerParts } from './web-server-parts.ts';

type DeviceRoute = 'ask' | 'poll' | 'pending' | 'confirm' | 'devices' | 'revoke';

/** /api/pairing and /api/devices: devices come in by a code that an administrator types. */
export function deviceRoutes(parts: WebServerParts): Readonly<Record<DeviceRoute, ApiHandler>> {
  const { pairing, cookies } = parts;
  return {
    ask: apiRoute(parts, {
      action: 'request-pairing',
      body: pairingRequestSchema,
      fromAnywhere: true,
      handle({ request, response, address, body }) {
        const browser = request.headers.origin !== undefined;
        // No Origin from this machine is a program on it: a page of another site always sends its own, and is refused.
        const onOwnMachine = parts.isLoopbackAddress(address);
        const answer = pairing.ask({ ...body, address, browser, onOwnMachine });
        if (answer.kind === 'started') return sendJson(response, 200, answer.started);
        sendProblem(response, 'try-later', { retryAfterMs: answer.retryAfterMs });
      },
    }),
    poll: apiRoute(parts, {
      action: 'poll-pairing',
      body: null,
      fromAnywhere: true,
      handle({ request, response }) {
        const secret = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
        const polled = pairing.poll(request.params['requestId'] ?? '', secret ?? '');
        if (polled.kind !== 'paired') {
          const { kind: state, ...rest } = polled;
          return sendJson(response, 200, { state, ...rest });
        }
        const { deviceId, role, token, browser } = polled;
        if (browser) response.setHeader('Set-Cookie', cookies.tokenCookie(role, token, isSecure(request)));
        const paired: PairingState = { state: 'paired', deviceId, token: browser ? null : token };
        sendJson(response, 200, paired);
      },
    }),
    pending: apiRoute(parts, {
      action: 'list-pairings',
      body: null,
      fromAnywhere: false,
      handle({ response }) {
        const pending: PairingList = { requests: [...pairing.pending()] };
        sendJson(response, 200, pending);
      },
    }),
    confirm: apiRoute(parts, {
      action: 'confirm-pairing',
      body: pairingConfirmSchema,
      fromAnywhere: false,
      handle({ response, member, body }) {
        if (member === null) return sendProblem(response, 'not-signed-in');
        const result = pairing.confirm(body.code, body.name, member.accountId);
        switch (result.kind) {
          case 'wrong-code':
            return sendProblem(response, 'wrong-code', { field: 'code' });
          case 'try-later':
            return sendProblem(response, 'try-later', { retryAfterMs: result.retryAfterMs });
          case 'confirmed': {
            const confirmed: PairingConfirmed = { deviceId: result.deviceId };
            return sendJson(response, 200, confirmed);
          }
        }
      },
    }),
    devices: apiRoute(parts, {
      action: 'list-devices',
      body: null,
      fromAnywhere: false,
      handle({ response }) {
        const connected = parts.connectedDevices();
        const known: DeviceList = {
          devices: pairing.devices().map(({ deviceId, role, name, pairedAt, revokedAt }) => ({
            ...{ deviceId, role, name, pairedAt, revokedAt },
            connected: connected.has(deviceId),
          })),
        };
        sendJson(response, 200, known);
      },
    }),
    revoke: apiRoute(parts, {
      action: 'revoke-device',
      body: null,
      fromAnywhere: false,
      handle({ request, response, member }) {
        if (member === null) return sendProblem(response, 'not-signed-in');
        const wasKnown = pairing.revoke((request.params['deviceId'] ?? '') as DeviceId, member.accountId);
        if (wasKnown) sendNothing(response);
        else sendProblem(response, 'not-found', { field: 'deviceId' });
      },
    }),
  };
}
