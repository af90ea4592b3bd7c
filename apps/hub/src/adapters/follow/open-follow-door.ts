import { once } from 'node:events';
import type { Server } from 'node:http';
import type { FollowDoorTrouble } from '@motcua/protocol';
import type { OpenFollowDoor } from '../../ports/follow.ts';
import type { Logger } from '../../ports/logger.ts';
import { createFollowAnswer, type FollowAnswerParts } from './answer-follow.ts';

// An import would make everything that this module exports: 40 ms of each start.
const { createServer } = process.getBuiltinModule('node:http');

/** A full hall asks in turn; whoever holds connections open takes only this door's. */
const MOST_CONNECTIONS = 512;
const MOST_REQUESTS_EACH = 200;
const HEADERS_WITHIN_MS = 5_000;
const REQUEST_WITHIN_MS = 10_000;
/** The answer that is under way when the door moves. */
const ANSWERS_END_WITHIN_MS = 1_000;

/** FO1: a listener of its own for phones. It shares nothing with the one of the office's pages but the process. */
export function createFollowDoor(parts: FollowAnswerParts, log: Logger): OpenFollowDoor {
  return async ({ host, port }) => {
    const answer = createFollowAnswer(parts, host);
    const server = createServer(
      {
        headersTimeout: HEADERS_WITHIN_MS,
        requestTimeout: REQUEST_WITHIN_MS,
        connectionsCheckingInterval: 2_000,
        keepAliveTimeout: 6_000,
        maxHeaderSize: 8 * 1024,
      },
      (request, response) => {
        response.on('error', () => undefined);
        answer(request, response).catch((fault: unknown) => {
          log.error({ event: 'follow-fault', err: fault }, 'A question of a phone could not be answered');
          if (response.headersSent) response.destroy();
          else response.writeHead(500, { 'Content-Length': 0 }).end();
        });
      },
    );
    server.maxConnections = MOST_CONNECTIONS;
    server.maxRequestsPerSocket = MOST_REQUESTS_EACH;
    server.on('clientError', (_fault, socket) => {
      if (!socket.writable) return void socket.destroy();
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () => socket.destroy());
    });
    try {
      server.listen({ host, port, exclusive: true });
      await once(server, 'listening');
    } catch (fault) {
      server.close();
      return { kind: 'shut', trouble: troubleOf(fault as NodeJS.ErrnoException) };
    }
    server.on('error', (fault) => log.error({ event: 'follow-fault', err: fault }, 'The page for phones has a fault'));
    return { kind: 'open', door: { close: () => close(server) } };
  };
}

function troubleOf({ code }: NodeJS.ErrnoException): FollowDoorTrouble {
  switch (code) {
    case 'EADDRINUSE':
      return 'port-in-use';
    case 'EACCES':
      return 'port-refused';
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return 'no-such-address';
    default:
      return 'other';
  }
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), ANSWERS_END_WITHIN_MS);
  await closed;
  clearTimeout(patience);
}
