import { MDNS_SERVICE, readNoticeTxt } from '@motcua/protocol';
import makeMdns, { type ResponsePacket } from 'multicast-dns';
import type { LinkSurroundings } from '../link-options.ts';
import { isPrivateAddress } from './near-addresses.ts';
import type { HeardNotice } from './office-network.ts';

const SERVICE = `_${MDNS_SERVICE}._tcp.local`;

/** TL5: asks for the service of hubs by mDNS, and hears what hubs say of themselves until it is stopped. */
export function askByMdns(onHeard: (heard: HeardNotice) => void, log: LinkSurroundings['log']): () => void {
  const mdns = makeMdns();
  let isOpen = true;
  const stop = () => {
    if (!isOpen) return;
    isOpen = false;
    mdns.destroy();
  };
  const failed = (fault: unknown) => log('Hubs could not be asked for by mDNS', { error: String(fault) });
  // Without a network it cannot be sent; what cannot be read is somebody else's.
  mdns.on('error', failed);
  mdns.on('warning', () => undefined);
  mdns.on('response', (packet, from) => {
    if (isOpen) for (const heard of readNotices(packet, from.address)) onHeard(heard);
  });
  mdns.query([{ name: SERVICE, type: 'PTR' }], (fault) => fault !== null && failed(fault));
  return stop;
}

/** Every hub of which an answer speaks, with the address that it came from and those that it names. */
export function readNotices(packet: Pick<ResponsePacket, 'answers' | 'additionals'>, from: string): HeardNotice[] {
  const records = [...(packet.answers ?? []), ...(packet.additionals ?? [])];
  const named = records.flatMap((record) =>
    record.type === 'A' && isPrivateAddress(record.data) ? [record.data] : [],
  );
  return records.flatMap((record) => {
    if (record.type !== 'TXT' || !record.name.toLowerCase().endsWith(SERVICE)) return [];
    const notice = readNoticeTxt(fieldsOf(record.data));
    return notice === null ? [] : [{ notice, hosts: [...new Set([from, ...named])] }];
  });
}

/** DNS-SD: each string of a TXT record is `key=value`. */
function fieldsOf(strings: unknown): Record<string, string> {
  const each = Array.isArray(strings) ? strings : [strings];
  return Object.fromEntries(
    each
      .map((text) => (text instanceof Uint8Array ? new TextDecoder().decode(text) : String(text)))
      .flatMap((text) => {
        const at = text.indexOf('=');
        return at > 0 ? [[text.slice(0, at), text.slice(at + 1)]] : [];
      }),
  );
}
