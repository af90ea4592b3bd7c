import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { readDiscoveryAnswer, writeDiscoveryQuestion } from '@motcua/protocol';
import type { LinkSurroundings } from '../link-options.ts';
import type { HeardNotice, OwnAddress } from './office-network.ts';

/** TL6: asks all machines of the own networks, and this one, by UDP. Answers to another question than this are not heard. */
export function askEverybody(
  own: readonly OwnAddress[],
  port: number,
  onHeard: (heard: HeardNotice) => void,
  log: LinkSurroundings['log'],
): () => void {
  const nonce = new Uint8Array(randomBytes(16));
  const question = writeDiscoveryQuestion(nonce);
  const socket = createSocket('udp4');
  let isOpen = true;
  const stop = () => {
    if (!isOpen) return;
    isOpen = false;
    socket.close();
  };
  socket.on('error', (fault) => {
    log('Hubs could not be asked for by UDP', { error: String(fault) });
    stop();
  });
  socket.on('message', (bytes, from) => {
    const notice = readDiscoveryAnswer(bytes, nonce);
    if (notice !== null && isOpen) onHeard({ notice, hosts: [from.address] });
  });
  socket.bind(0, () => {
    socket.setBroadcast(true);
    // A hub on this very machine hears no question that goes out to the network where there is none.
    const targets = new Set(['127.0.0.1', '255.255.255.255', ...own.map(broadcastOf)]);
    for (const target of targets) {
      // Without a network there is no way to some of them.
      socket.send(question, port, target, () => undefined);
    }
  });
  return stop;
}

function broadcastOf({ address, netmask }: OwnAddress): string {
  const mask = netmask.split('.').map(Number);
  return address
    .split('.')
    .map((part, at) => (Number(part) & (mask[at] ?? 255)) | (~(mask[at] ?? 255) & 255))
    .join('.');
}
