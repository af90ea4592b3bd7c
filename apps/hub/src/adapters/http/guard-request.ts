import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendProblem } from './respond.ts';
import type { WebServerParts } from './web-server-parts.ts';

/** How soon a hub on trial is worth asking again. */
const OPENS_SOON_MS = 1_000;

/** TL4: whether a request came through the door with TLS. */
export function isSecure({ socket }: IncomingMessage): boolean {
  return 'encrypted' in socket && socket.encrypted === true;
}

/** Where a request comes from: never a header, for nothing stands before the hub. */
export function addressOf(request: IncomingMessage): string {
  return request.socket.remoteAddress ?? 'unknown';
}

/**
 * Refuses what no page and no device of this hub would ask: a foreign Host or Origin, or too much.
 * False: it has been answered.
 */
export function guardRequest(
  parts: Pick<WebServerParts, 'hosts' | 'requestRate' | 'log' | 'isOpen'>,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const { host, origin } = request.headers;
  const address = addressOf(request);
  const retryAfterMs = parts.requestRate.take(address);
  if (retryAfterMs > 0) {
    sendProblem(response, 'try-later', { retryAfterMs });
    return false;
  }
  if (!parts.hosts.isAllowedHost(host)) {
    parts.log.warn({ event: 'host-refused', host: host?.slice(0, 100) ?? null, address }, 'Request for a foreign host');
    sendProblem(response, 'host-not-allowed');
    return false;
  }
  if (origin !== undefined && !parts.hosts.isOwnOrigin(origin, host, isSecure(request))) {
    parts.log.warn({ event: 'origin-refused', origin: origin.slice(0, 100), address }, 'Request of a foreign page');
    sendProblem(response, 'origin-not-allowed');
    return false;
  }
  if (parts.isOpen?.() === false && request.url !== '/healthz') {
    sendProblem(response, 'try-later', { retryAfterMs: OPENS_SOON_MS, status: 503 });
    return false;
  }
  return true;
}
