import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { LANGUAGES, type Language } from '@motcua/protocol/vocabulary';
import type { RoutedRequest } from './api-call.ts';
import { addressOf, isSecure } from './guard-request.ts';
import { sendProblem } from './respond.ts';
import { sendFile } from './send-file.ts';
import { shortcutFile } from './shortcut-file.ts';
import { SHORTCUT_FILE, trustPage } from './trust-page.ts';
import type { WebServerParts } from './web-server-parts.ts';

type Answer = (request: RoutedRequest, response: ServerResponse) => void;

/** TL8: the page by which a staff PC comes to trust this hub, and the shortcut for its desktop. */
export function trustRoutes({
  identity,
  isLoopbackAddress,
}: Pick<WebServerParts, 'identity' | 'isLoopbackAddress'>): Readonly<Record<'page' | 'shortcut', Answer>> {
  return {
    page: (request, response) => {
      const language = languageIn(request.params['language'] ?? 'vi');
      if (language === null) return sendProblem(response, 'not-found');
      const authority = identity.authority();
      const { authorityFingerprint: fingerprint, authorityDigits: digits } = identity.identity(false);
      const trust =
        authority === null || fingerprint === null || digits === null
          ? null
          : {
              digits,
              sha1: createHash('sha1').update(authority.der).digest('hex').toUpperCase(),
              sha256: fingerprint.toUpperCase().replace(/..(?=.)/g, '$&:'),
            };
      sendFile(request, response, trustPage(language, { trust, secureUrl: identity.secureUrl() }));
    },
    shortcut: (request, response) => {
      const language = languageIn(request.params['language'] ?? '');
      if (language === null) return sendProblem(response, 'not-found');
      const { hubId, centre, httpsPort, httpPort } = identity.identity(isLoopbackAddress(addressOf(request)));
      // Whoever gets it over TLS trusts the hub already: they are never led to plain HTTP, where an impostor might wait.
      const plain = isSecure(request) ? null : httpPort;
      // By the name under which it was just reached it will be reached again.
      const reachedBy = new URL(`http://${request.headers.host ?? ''}`).hostname.replace(/^\[|\]$/g, '');
      const hosts = [...new Set([...identity.hosts(), reachedBy])];
      const text = shortcutFile(language, { hubId, centre, hosts, httpsPort, httpPort: plain });
      const bytes = Buffer.from(text);
      response.writeHead(200, {
        ...{ 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': bytes.length, 'Cache-Control': 'no-store' },
        'Content-Disposition': `attachment; filename="${SHORTCUT_FILE}"`,
      });
      response.end(request.method === 'HEAD' ? undefined : bytes);
    },
  };
}

function languageIn(said: string): Language | null {
  return LANGUAGES.find((language) => language === said) ?? null;
}
