import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import polka, { type Middleware, type Polka } from 'polka';
import { accountRoutes } from './account-routes.ts';
import type { RoutedRequest } from './api-call.ts';
import { counterPcRoute } from './counter-pc.ts';
import { dayRoutes } from './day-routes.ts';
import { deviceRoutes } from './device-routes.ts';
import { HUB_AUTHORITY_PATH, HUB_AUTHORITY_PEM_PATH, HUB_IDENTITY_PATH, HUB_MARK_PATH } from '@motcua/protocol';
import { lockRoutes } from './lock-routes.ts';
import { identityRoutes } from './identity-routes.ts';
import { guardRequest } from './guard-request.ts';
import { mediaFilesRoute } from './media-files-route.ts';
import { mediaRoutes } from './media-routes.ts';
import { machineRoutes } from './machine-routes.ts';
import { morningRoutes } from './morning-routes.ts';
import { HAND_PAD_STYLE, HAND_PAD_STYLE_PATH } from './hand-pad-page.ts';
import { followRoutes } from './follow-routes.ts';
import { freeSlotsRoute } from './free-slots-route.ts';
import { handPadRoute } from './hand-pad-routes.ts';
import { pageRoutes } from './page-routes.ts';
import { passwordRoutes } from './password-routes.ts';
import { sendJson, sendNothing, sendProblem } from './respond.ts';
import { sendFile } from './send-file.ts';
import { pinRoutes } from './pin-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { slipPreviewRoute } from './slip-preview-route.ts';
import { settingsRoutes } from './settings-routes.ts';
import { simulatorRoutes } from './simulator-routes.ts';
import { setStrictHeaders } from './strict-headers.ts';
import { updateRoutes } from './update-routes.ts';
import { SHORTCUT_FILE, TRUST_PATH } from './trust-page.ts';
import { trustRoutes } from './trust-routes.ts';
import { voiceRoutes } from './voice-routes.ts';
import type { WebServerParts } from './web-server-parts.ts';

// An import would make everything that this module exports, Node's own HTTP client among it: 40 ms of each start.
const { createServer } = process.getBuiltinModule('node:http');

type Handler = (request: RoutedRequest, response: ServerResponse) => void;
type Method = 'get' | 'post' | 'put' | 'delete';

/** How long a client may take to say what it wants. */
const HEADERS_WITHIN_MS = 5_000;
const REQUEST_WITHIN_MS = 15_000;
const LOOK_FOR_SLOW_ONES_MS = 2_000;

/** The server of pages, API, health and metrics. It does not listen yet; the gateway joins it first. */
export function createWebServer(parts: WebServerParts): Server {
  const routes = routeTable(parts);
  const app: Polka = polka({
    onNoMatch: (request, response) => answerNoMatch(routes, request, response),
    onError: (fault, _request, response) => fail(parts, fault, response),
  });
  for (const [path, methods] of routes) {
    for (const [method, handler] of Object.entries(methods)) {
      app[method as Method](path, handler as unknown as Middleware);
      // A question to the API may have an effect (a token is given once), so that HEAD is for pages only.
      if (method === 'get' && !path.startsWith('/api/')) app.head(path, handler as unknown as Middleware);
    }
  }
  const server = createServer(
    {
      headersTimeout: HEADERS_WITHIN_MS,
      requestTimeout: REQUEST_WITHIN_MS,
      connectionsCheckingInterval: LOOK_FOR_SLOW_ONES_MS,
      keepAliveTimeout: 10_000,
      maxHeaderSize: 16 * 1024,
    },
    (request, response) => {
      setStrictHeaders(response);
      response.on('error', () => undefined);
      try {
        if (guardRequest(parts, request, response)) app.handler(request as never, response);
      } catch (fault) {
        fail(parts, fault, response);
      }
    },
  );
  server.on('clientError', (fault, socket) => {
    if (!socket.writable) return void socket.destroy();
    // Whoever is late or talks nonsense may not keep the connection half open either.
    socket.end(`HTTP/1.1 ${statusOf(fault)}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
  });
  return server;
}

/**
 * Browsers open connections ahead and say nothing on them for a while. When one is closed just as it is used, its request is sent
 * again by itself after a 408 (RFC 9110, 15.5.9); after a 400 the page would be told that what it asked was wrong.
 */
function statusOf(fault: NodeJS.ErrnoException): string {
  if (fault.code === 'ERR_HTTP_REQUEST_TIMEOUT') return '408 Request Timeout';
  return fault.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
}

function routeTable(parts: WebServerParts): ReadonlyMap<string, Readonly<Partial<Record<Method, Handler>>>> {
  const identity = identityRoutes(parts);
  const trust = trustRoutes(parts);
  const session = sessionRoutes(parts);
  const lock = lockRoutes(parts);
  const pin = pinRoutes(parts);
  const device = deviceRoutes(parts);
  const password = passwordRoutes(parts);
  const account = accountRoutes(parts);
  const settings = settingsRoutes(parts);
  const day = dayRoutes(parts);
  const simulator = simulatorRoutes(parts);
  const morning = morningRoutes(parts);
  const machine = machineRoutes(parts);
  const follow = followRoutes(parts);
  const media = mediaRoutes(parts);
  const mediaFile = mediaFilesRoute(parts.media, (fault) =>
    parts.log.error({ event: 'media-fault', err: fault }, 'A file for the displays could not be sent'),
  );
  const voice = voiceRoutes(parts);
  const update = updateRoutes(parts);
  return new Map<string, Partial<Record<Method, Handler>>>([
    // Browsers ask for it on every page that names no icon.
    ['/favicon.ico', { get: (_request, response) => sendNothing(response) }],
    ['/healthz', { get: (_request, response) => sendHealth(parts, response) }],
    ['/metrics', { get: (_request, response) => sendMetrics(parts, response) }],
    [HUB_IDENTITY_PATH, { get: identity.identity }],
    [HUB_AUTHORITY_PATH, { get: identity.der }],
    [HUB_AUTHORITY_PEM_PATH, { get: identity.pem }],
    [`${HUB_MARK_PATH}/:file`, { get: identity.mark }],
    [TRUST_PATH, { get: trust.page }],
    [`${TRUST_PATH}/:language`, { get: trust.page }],
    [`${TRUST_PATH}/:language/${SHORTCUT_FILE}`, { get: trust.shortcut }],
    ['/api/session', session],
    ['/api/session/lock', { get: lock.read, post: lock.hand }],
    ['/api/session/unlock', { post: lock.unlock }],
    ['/api/recovery', { post: password.recover }],
    ['/api/account/password', { post: password.change }],
    ['/api/account/pin', { get: pin.read, post: pin.set }],
    ['/api/account/pin/proof', { post: pin.prove }],
    ['/api/accounts', { get: account.list, post: account.add }],
    ['/api/accounts/:accountId/password', { post: account.givePassword }],
    ['/api/accounts/:accountId/disable', { post: account.disable }],
    ['/api/accounts/:accountId/change', { post: account.change }],
    ['/api/accounts/:accountId/enable', { post: account.enable }],
    ['/api/settings', { get: settings.read, put: settings.change }],
    ['/api/settings/before', { get: settings.before }],
    ['/api/settings/file', { get: settings.exported, post: settings.readFile }],
    ['/api/settings/try-profile', { post: settings.tryProfile }],
    ['/api/slip-preview', { post: slipPreviewRoute(parts) }],
    [HAND_PAD_STYLE_PATH, { get: (request, response) => sendFile(request, response, HAND_PAD_STYLE) }],
    ['/api/appointment-slots', { get: freeSlotsRoute(parts) }],
    ['/api/hand-pad', { get: handPadRoute(parts) }],
    ['/api/days', { get: day.list }],
    ['/api/days/:ordinal', { get: day.read }],
    ['/api/days/:ordinal/out-of-turn', { get: day.outOfTurnOf }],
    ['/api/out-of-turn', { get: day.outOfTurn }],
    ['/api/ratings', { get: day.ratings }],
    ['/api/morning-check', { get: morning.read, post: morning.note }],
    ['/api/simulators', { get: simulator.look }],
    ['/api/simulators/printers/:printerId/hanging', { get: simulator.hanging }],
    ['/api/simulators/printers/:printerId/slips/:slipNo', { get: simulator.slip }],
    ['/api/follow', { get: follow.read }],
    ['/api/follow/check', { post: follow.check }],
    ['/api/media', { get: media.list }],
    ['/api/media/uploads', { post: media.begin }],
    ['/api/media/uploads/:uploadId/finish', { post: media.finish }],
    ['/api/media/uploads/:uploadId/:offset', { post: media.add }],
    ['/api/media/files/:fileName/remove', { post: media.remove }],
    ['/media/:fileName', { get: mediaFile }],
    ['/api/machines/acts', { post: machine.act }],
    ['/api/machines/ports', { get: machine.ports }],
    ['/api/machines/kiosk-ports', { get: machine.kioskPorts }],
    ['/api/machines/ask-addresses', { post: machine.askAddresses }],
    ['/voice-packs', { get: voice.list }],
    ['/voice-packs/:packId/:file', { get: voice.clip }],
    ['/api/voice-packs/:packId', { put: voice.take, delete: voice.remove }],
    ['/api/updates', { get: update.overview }],
    ['/api/updates/uploads', { post: update.begin }],
    ['/api/updates/uploads/:uploadId/finish', { post: update.finish }],
    ['/api/updates/uploads/:uploadId/:offset', { post: update.add }],
    ['/api/updates/sticks', { get: update.sticks, post: update.takeFromStick }],
    ['/api/updates/wishes', { post: update.wish }],
    ['/api/updates/wishes/withdraw', { post: update.withdraw }],
    ['/api/updates/packages/:packageId/remove', { post: update.remove }],
    ['/api/updates/packages/:packageId', { get: update.fetch }],
    ['/api/updates/check', { post: update.check }],
    ['/api/counter-pc', { get: counterPcRoute(parts) }],
    ['/api/pairing', { post: device.ask, get: device.pending }],
    ['/api/pairing/confirm', { post: device.confirm }],
    ['/api/pairing/:requestId', { get: device.poll }],
    ['/api/devices', { get: device.devices }],
    ['/api/devices/:deviceId/revoke', { post: device.revoke }],
    ...pageRoutes(parts),
  ]);
}

function answerNoMatch(
  routes: ReadonlyMap<string, Readonly<Partial<Record<Method, Handler>>>>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const path = pathOf(request);
  for (const [pattern, methods] of routes) {
    if (!matches(pattern, path)) continue;
    const allowed = Object.keys(methods).map((method) => method.toUpperCase());
    response.setHeader(
      'Allow',
      (allowed.includes('GET') && !pattern.startsWith('/api/') ? ['HEAD', ...allowed] : allowed).join(', '),
    );
    return sendProblem(response, 'not-found', { status: 405 });
  }
  sendProblem(response, 'not-found');
}

function matches(pattern: string, path: string): boolean {
  if (pattern.endsWith('/*')) return path.startsWith(pattern.slice(0, -1));
  const wanted = pattern.split('/');
  const given = path.split('/');
  return wanted.length === given.length && wanted.every((part, at) => part.startsWith(':') || part === given[at]);
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/';
}

function sendHealth(parts: WebServerParts, response: ServerResponse): void {
  const report = parts.health();
  // FO7: the phone of a check looks from another origin whether anything answers here; what it says it cannot read.
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  sendJson(response, report.status === 'ok' ? 200 : 503, report);
}

function sendMetrics(parts: WebServerParts, response: ServerResponse): void {
  parts.metrics().then(
    (text) => {
      response.writeHead(200, {
        'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
        'Cache-Control': 'no-store',
      });
      response.end(text);
    },
    (fault: unknown) => fail(parts, fault, response),
  );
}

function fail(parts: WebServerParts, fault: unknown, response: ServerResponse): void {
  parts.log.error({ event: 'http-fault', err: fault }, 'A request failed');
  if (response.headersSent) response.destroy();
  else sendProblem(response, 'malformed', { status: 500 });
}
