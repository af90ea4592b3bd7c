import type { Server as HttpServer } from 'node:http';
import type { Server as TlsServer } from 'node:tls';
import type { CertifiedKey } from '../../ports/hub-certificates.ts';

/** How long a client may take to agree on keys; longer means that it does nothing but hold the connection. */
const HANDSHAKE_WITHIN_MS = 5_000;

export type TlsDoor = {
  /** It does not listen yet. */
  readonly server: TlsServer;
  /** TL2: for every connection from now on; those that are open go on. */
  change(door: CertifiedKey): void;
};

/**
 * TL4: a door with TLS before the same application as the plain one: whoever comes through is handed to its web server as
 * another connection, so that pages, uploads, sockets and time limits are the same.
 */
export function createTlsDoor(application: HttpServer, door: CertifiedKey): TlsDoor {
  // An import would make everything that this module exports.
  const { createServer } = process.getBuiltinModule('node:tls');
  const server = createServer(
    {
      ...optionsOf(door),
      // Pages are built for Chrome 109, which speaks 1.3; 1.2 is for programs.
      minVersion: 'TLSv1.2',
      ALPNProtocols: ['http/1.1'],
      handshakeTimeout: HANDSHAKE_WITHIN_MS,
    },
    (socket) => {
      application.emit('connection', socket);
    },
  );
  // Strangers, port scans, and browsers that do not know the authority: nothing that the hub could do.
  server.on('tlsClientError', (_fault, socket) => socket.destroy());
  return {
    server,
    change: (renewed) => server.setSecureContext({ ...optionsOf(renewed), minVersion: 'TLSv1.2' }),
  };
}

function optionsOf({ keyPem, certificatePem }: CertifiedKey): { key: string; cert: string } {
  return { key: keyPem, cert: certificatePem };
}
