import { listedPortSchema, MAX_LISTED_PORTS, MAX_PLUG_LETTERS, type ListedPort } from '@motcua/protocol';
import type { PlugPort } from '@motcua/wires';

/**
 * DV2: what is plugged in, as the hub takes it. A device may call itself anything, and one that does so at length costs no other its
 * place: its words are cut, and a port that cannot be told is left out.
 */
export function listedPorts(ports: readonly PlugPort[]): ListedPort[] {
  const told = ports.flatMap(({ manufacturer, product, serialNumber, ...port }) => {
    const words = { manufacturer: plain(manufacturer), product: plain(product) };
    const read = listedPortSchema.safeParse({ ...port, ...words, serialNumber: serialNumber && plain(serialNumber) });
    return read.success ? [read.data] : [];
  });
  return told.slice(0, MAX_LISTED_PORTS);
}

function plain(words: string): string {
  return words.slice(0, MAX_PLUG_LETTERS).replaceAll(/\p{C}/gu, '');
}
