import { createSocket, type Socket } from 'node:dgram';
import { readDiscoveryQuestion, writeDiscoveryAnswer, type HubNotice } from '@motcua/protocol';
import type { RateLimiter } from '../../ports/access-rates.ts';
import type { Announcer } from '../../ports/announcer.ts';
import type { Timers } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';

const TRY_AGAIN_MS = 30_000;

export type UdpResponderParts = {
  /** 4844, but for tests. */
  readonly port: number;
  /** Questions of one address. */
  readonly perAddress: RateLimiter;
  /** Questions of everybody. */
  readonly perHub: RateLimiter;
  /** Whether somebody is in a network of this machine. */
  readonly isNearby: (address: string) => boolean;
  readonly timers: Timers;
  readonly log: Logger;
};

/**
 * TL6: answers those who ask every machine of the network. An answer is never longer than its question, goes to nearby
 * addresses alone, and no more often than a few devices that look for their hub would ask.
 */
export function createUdpResponder(parts: UdpResponderParts): Announcer {
  const { port, perAddress, perHub, isNearby, timers, log } = parts;
  let said: HubNotice | null = null;
  let socket: Socket | null = null;
  let cancel = (): void => undefined;

  function open(): void {
    const opened = createSocket({ type: 'udp4', reuseAddr: false });
    socket = opened;
    opened.on('error', (fault) => {
      log.warn({ event: 'discovery-fault', port, err: fault }, 'Devices cannot ask for the hub by broadcast now');
      opened.close();
      if (socket !== opened) return;
      socket = null;
      cancel = timers.after(TRY_AGAIN_MS, open);
    });
    opened.on('message', (bytes, { address, port: from }) => {
      const nonce = readDiscoveryQuestion(bytes);
      if (nonce === null || said === null || !isNearby(address)) return;
      if (perAddress.take(address) > 0 || perHub.take('') > 0) return;
      // Whoever asked may be gone; there is nobody to tell.
      opened.send(writeDiscoveryAnswer(nonce, said), from, address, () => undefined);
    });
    opened.bind({ port, address: '0.0.0.0', exclusive: true });
  }

  return {
    announce: (notice) => {
      said = notice;
      cancel();
      if (socket === null) open();
    },
    stop: () => {
      cancel();
      const closing = socket;
      socket = null;
      said = null;
      return new Promise((closed) => (closing === null ? closed() : closing.close(() => closed())));
    },
  };
}
