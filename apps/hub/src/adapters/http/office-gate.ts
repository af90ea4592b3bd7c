import type { Server, Socket } from 'node:net';
import type { CameBy } from '../../ports/office-gate.ts';

export type OfficeGate = {
  /** Watches a door, before anything that comes through it is read. */
  guard(door: Server): void;
  /** Ends what is open and would not come in any more; says how many there were. */
  endRefused(): number;
};

/**
 * FO9: before the office's doors. A refused connection is reset before a byte of it has been read, over TLS before any handshake:
 * nothing of the office is there, not even an answer. `isRefused` is asked for each connection anew.
 */
export function createOfficeGate(isRefused: (cameBy: CameBy) => boolean): OfficeGate {
  const open = new Set<Socket>();
  const refuses = (socket: Socket) => isRefused({ local: socket.localAddress, remote: socket.remoteAddress });

  function meet(socket: Socket): void {
    // What comes out of a door with TLS has been met before it.
    if ('encrypted' in socket) return;
    if (refuses(socket)) {
      // Also where the reset itself fails, it is nobody's fault here.
      socket.on('error', () => undefined);
      socket.resetAndDestroy();
      return;
    }
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  }

  return {
    guard: (door) => void door.on('connection', meet),
    endRefused() {
      const ended = [...open].filter(refuses);
      for (const socket of ended) socket.resetAndDestroy();
      return ended.length;
    },
  };
}
