import type { ServerResponse } from 'node:http';
import type { PairedRole } from '@motcua/protocol';
import type { RoutedRequest } from './api-call.ts';
import { isSecure } from './guard-request.ts';
import { ALL_PAGE_NAMES, NOT_BUILT_PAGE, START_PAGE, type AnyPageName } from './hub-pages.ts';
import { hubStyleFrom } from './hub-style.ts';
import { PageFiles } from './page-files.ts';
import { sendProblem } from './respond.ts';
import { sendFile } from './send-file.ts';
import { letBeFramed, letFrame, permissionsPolicy } from './strict-headers.ts';
import type { WebServerParts } from './web-server-parts.ts';

type Handler = (request: RoutedRequest, response: ServerResponse) => void;

/** The built pages, the start page that leads to them, and what they share with it. */
export function pageRoutes(parts: WebServerParts): readonly (readonly [string, { readonly get: Handler }])[] {
  const files = (name: AnyPageName) => new PageFiles(parts.pages[name]);
  const kiosk = files('kiosk');
  const style = hubStyleFrom(kiosk, '/kiosk/');
  return [
    ['/', { get: (request, response) => sendFile(request, response, START_PAGE) }],
    ['/hub.css', { get: (request, response) => sendFile(request, response, style()) }],
    ...ALL_PAGE_NAMES.flatMap((name) => {
      const get = pageHandler(parts, name, name === 'kiosk' ? kiosk : files(name));
      return [[`/${name}`, { get }] as const, [`/${name}/*`, { get }] as const];
    }),
  ];
}

/** Whose cookie a visit renews. */
const COOKIE_OF: Readonly<Record<AnyPageName, PairedRole | null>> = {
  ...{ kiosk: 'kiosk', display: 'display', rating: 'rating', counter: 'counter-pc', simulators: null },
};

function pageHandler(parts: WebServerParts, name: AnyPageName, files: PageFiles): Handler {
  const role = COOKIE_OF[name];
  return (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    // SM2
    if (name === 'simulators' && !parts.simulators.isThere()) return sendProblem(response, 'not-found');
    if (path === `/${name}`) {
      response.writeHead(308, { Location: `/${name}/`, 'Cache-Control': 'no-cache' }).end();
      return;
    }
    // VO2: whoever sets the office up may record a voice; no other page hears anything.
    if (name === 'counter') response.setHeader('Permissions-Policy', permissionsPolicy('(self)'));
    const file = files.find(path.slice(name.length + 2));
    if (file === 'missing') return sendFile(request, response, NOT_BUILT_PAGE, 503);
    if (file === null) return sendProblem(response, 'not-found');
    if (name === 'counter') letFrame(response);
    if (path === '/display/layout-preview.html') letBeFramed(response);
    const token = role === null ? null : parts.cookies.tokenIn(request.headers.cookie, role, isSecure(request));
    if (role !== null && token !== null && !file.immutable) {
      response.setHeader('Set-Cookie', parts.cookies.tokenCookie(role, token, isSecure(request)));
    }
    sendFile(request, response, file);
  };
}
