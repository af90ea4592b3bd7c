import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressOf } from './guard-request.ts';
import type { RoutedRequest } from './api-call.ts';
import { sendJson, sendProblem } from './respond.ts';
import type { WebServerParts } from './web-server-parts.ts';

type Answer = (request: RoutedRequest, response: ServerResponse) => void;

/** A picture of nothing: whether it comes is the answer. */
const MARK = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');

/** TL3: who this hub is and by whom it is certified, for anybody. */
export function identityRoutes(
  parts: Pick<WebServerParts, 'identity' | 'isLoopbackAddress'>,
): Readonly<Record<'identity' | 'der' | 'pem' | 'mark', Answer>> {
  const { identity, isLoopbackAddress } = parts;
  const asked = (request: IncomingMessage) => identity.identity(isLoopbackAddress(addressOf(request)));
  const certificate = (response: ServerResponse, type: string, content: (der: Buffer, pem: string) => Buffer) => {
    const authority = identity.authority();
    if (authority === null) return sendProblem(response, 'not-found');
    const bytes = content(authority.der, authority.certificatePem);
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.length, 'Cache-Control': 'no-cache' });
    response.end(bytes);
  };
  return {
    identity: (request, response) => sendJson(response, 200, asked(request)),
    // By this type Firefox offers to trust it, and Windows knows what to do with the file.
    der: (_request, response) => certificate(response, 'application/x-x509-ca-cert', (der) => der),
    pem: (_request, response) => certificate(response, 'application/x-pem-file', (_der, pem) => Buffer.from(pem)),
    // TL8: the shortcut on a desktop is a page of no site: it may look at a picture, and at nothing else.
    mark: (request, response) => {
      if (request.params['file'] !== `${asked(request).hubId}.svg`) return sendProblem(response, 'not-found');
      response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
      response.writeHead(200, {
        ...{ 'Content-Type': 'image/svg+xml', 'Content-Length': MARK.length, 'Cache-Control': 'no-store' },
      });
      response.end(request.method === 'HEAD' ? undefined : MARK);
    },
  };
}
