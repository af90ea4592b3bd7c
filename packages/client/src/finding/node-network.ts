import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { LinkSurroundings } from '../link-options.ts';
import { askHub } from './ask-hub.ts';
import { askByMdns } from './ask-by-mdns.ts';
import { askEverybody } from './ask-everybody.ts';
import type { OfficeNetwork, OwnAddress } from './office-network.ts';

/**
 * The network of this machine. `discoveryPort`: where hubs hear questions to everybody. By its
 * clock certificates are judged.
 */
export function nodeNetwork(
  discoveryPort: number,
  { wallMs, log }: Pick<LinkSurroundings, 'wallMs' | 'log'>,
): OfficeNetwork {
  return {
    ownAddresses,
    call: (onHeard) => {
      const stops = [askByMdns(onHeard, log), askEverybody(ownAddresses(), discoveryPort, onHeard, log)];
      return () => stops.forEach((stop) => stop());
    },
    knocks: (host, port, withinMs) =>
      new Promise((resolve) => {
        const socket = connect({ host, port, timeout: withinMs });
        const end = (isOpen: boolean) => {
          socket.destroy();
          resolve(isOpen);
        };
        socket.once('connect', () => end(true));
        socket.once('timeout', () => end(false));
        socket.once('error', () => end(false));
      }),
    ask: (origin, authorityPem) => askHub(origin, authorityPem, wallMs),
  };
}

function ownAddresses(): readonly OwnAddress[] {
  return Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address, netmask }) => ({ address, netmask }));
}
