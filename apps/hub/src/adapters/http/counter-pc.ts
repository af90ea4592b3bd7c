import type { IncomingMessage } from 'node:http';
import type { CounterPc } from '@motcua/protocol';
import type { PairedPc } from '../../ports/access-sessions.ts';
import { apiRoute, type ApiHandler } from './api-call.ts';
import { addressOf, isSecure } from './guard-request.ts';
import { sendJson } from './respond.ts';
import type { WebServerParts } from './web-server-parts.ts';

type Parts = Pick<WebServerParts, 'pairing' | 'cookies' | 'isLoopbackAddress'>;

function pairedPc({ pairing, cookies }: Parts, request: IncomingMessage) {
  const token = cookies.tokenIn(request.headers.cookie, 'counter-pc', isSecure(request));
  return token === null ? null : pairing.counterPcOf(token);
}

/** AC17: at which paired counter PC the browser of this request runs. The hub's own machine needs no pairing. */
export function pairedPcOf(parts: Parts, request: IncomingMessage): PairedPc | null {
  const paired = pairedPc(parts, request);
  if (paired !== null) return paired.deviceId;
  return parts.isLoopbackAddress(addressOf(request)) ? 'own-machine' : null;
}

/** /api/counter-pc: how this PC stands, for whoever is about to sign in there. */
export function counterPcRoute(parts: WebServerParts): ApiHandler {
  return apiRoute(parts, {
    action: 'read-counter-pc',
    body: null,
    fromAnywhere: true,
    handle({ request, response, address }) {
      sendJson(response, 200, stateOf(request, address));
    },
  });

  function stateOf(request: IncomingMessage, address: string): CounterPc {
    const paired = pairedPc(parts, request);
    if (paired !== null) return { state: 'paired', name: paired.name };
    return { state: parts.isLoopbackAddress(address) ? 'own-machine' : 'unpaired' };
  }
}
