import type { X509Certificate } from 'node:crypto';
import { Agent } from 'node:https';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect } from 'node:tls';
import type { CertificateVerdict } from './judge-certificate.ts';

/**
 * How an attempt to reach the hub ended. `not-tls`: something answered at that port, but not with TLS: plain HTTP most likely.
 * `unreachable`: nobody answered, or not in time.
 */
export type HubReach = CertificateVerdict | 'not-tls' | 'unreachable';

/** Why there is no connection; `reach` is for the screen, `cause` for the log. */
export class HubReachError extends Error {
  readonly reach: HubReach;

  constructor(reach: HubReach, cause: unknown) {
    super(`The hub was not reached: ${reach}`, { cause });
    this.name = 'HubReachError';
    this.reach = reach;
  }
}

/** From the first byte until both sides have agreed on keys. */
const AGREE_WITHIN_MS = 6_000;

export type TlsAgentParts = {
  /** Asked with what the other side has proved to hold the key of, before a byte is sent to it. */
  readonly judge: (certificate: X509Certificate) => CertificateVerdict;
  readonly onReach: (reach: HubReach) => void;
};

type Connected = (fault: Error | null, socket?: Duplex) => void;

/**
 * TL7: connections over TLS whose other side is judged by us. Node's own judgement knows the public authorities and the names
 * in a certificate, and tells the last of several faults alone; here the pinned authority counts and nothing else.
 */
export class TlsAgent extends Agent {
  readonly #parts: TlsAgentParts;

  constructor(parts: TlsAgentParts) {
    // No session is taken up again: it would come without the certificate that is to be judged.
    super({ keepAlive: false, maxCachedSessions: 0 });
    this.#parts = parts;
  }

  /** Called by Node for each connection. Nothing is returned, so that the request waits for the verdict. */
  override createConnection(
    options: { host?: string; hostname?: string; port?: number | string },
    connected: Connected,
  ): undefined {
    const host = options.host ?? options.hostname ?? 'localhost';
    const { judge, onReach } = this.#parts;
    const socket = connect({
      ...{ host, port: Number(options.port ?? 443), ALPNProtocols: ['http/1.1'], minVersion: 'TLSv1.2' },
      ...(isIP(host) === 0 ? { servername: host } : {}),
      // Judged below: whoever fails there is never sent a byte.
      rejectUnauthorized: false,
    });
    let isOver = false;
    const end = (reach: HubReach, cause: unknown): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(patience);
      onReach(reach);
      if (reach === 'trusted') return connected(null, socket);
      socket.destroy();
      connected(new HubReachError(reach, cause));
    };
    const patience = setTimeout(() => end('unreachable', 'too slow'), AGREE_WITHIN_MS);
    socket.once('secureConnect', () => {
      const certificate = socket.getPeerX509Certificate();
      end(certificate === undefined ? 'impostor' : judge(certificate), 'certificate');
    });
    socket.on('error', (fault: NodeJS.ErrnoException) => end(reachOf(fault), fault));
    socket.once('close', () => end('unreachable', 'closed'));
    return undefined;
  }
}

function reachOf({ code = '', message }: NodeJS.ErrnoException): HubReach {
  return code === 'EPROTO' || code.startsWith('ERR_SSL_') || /wrong version number|packet length/.test(message)
    ? 'not-tls'
    : 'unreachable';
}
