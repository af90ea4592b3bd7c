import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';
import type { DoorNames } from '../../ports/hub-certificates.ts';

/**
 * For which names an authority may ever speak: those of office networks, and nobody's in the world. Whoever stole its key
 * could not pass for a bank at the PCs that trust it.
 */
const OFFICE_DNS = ['local', 'localhost', 'lan', 'home.arpa', 'internal'] as const;
/** RFC 1918, 3927, 6598, 4193 and loopback. */
const OFFICE_NETWORKS = [
  ...['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', '100.64.0.0/10', '127.0.0.0/8'],
  ...['fc00::/7', '::1/128'],
] as const;

export type Spoken = {
  readonly dns: readonly string[];
  /** As `10.0.0.0/8`. */
  readonly networks: readonly string[];
};

/** The usual, and what of the hub's own names lies outside of it when its authority is made. */
export function spokenFor({ dns, addresses }: DoorNames): Spoken {
  const odd = addresses.filter((address) => isIPv4(address) && !isInside(address, OFFICE_NETWORKS));
  return {
    dns: [...OFFICE_DNS, ...dns.filter((name) => isHostName(name) && !isWithin(name, OFFICE_DNS))],
    // An office that uses addresses which are not its own is given another one of the same network some day.
    networks: [...OFFICE_NETWORKS, ...new Set(odd.map((address) => `${address.replace(/\.\d+$/, '.0')}/24`))],
  };
}

/** Those of the names for which an authority speaks. */
export function within({ dns, addresses }: DoorNames, spoken: Spoken): DoorNames {
  return {
    dns: dns.filter((name) => isHostName(name) && isWithin(name, spoken.dns)),
    addresses: addresses.filter((address) => isInside(address, spoken.networks)),
  };
}

/** What a strict reader of certificates takes for a host's name: with any other it refuses the whole certificate. */
function isHostName(name: string): boolean {
  return name.length <= 253 && /^(?!-)[a-z0-9-]{1,63}(?<!-)(?:\.(?!-)[a-z0-9-]{1,63}(?<!-))*$/.test(name);
}

function isWithin(name: string, permitted: readonly string[]): boolean {
  return permitted.some((base) => name === base || name.endsWith(`.${base}`));
}

function isInside(address: string, networks: readonly string[]): boolean {
  const version = isIP(address);
  if (version === 0) return false;
  const list = new BlockList();
  for (const network of networks) {
    const [base = '', bits = ''] = network.split('/');
    list.addSubnet(base, Number(bits), isIPv6(base) ? 'ipv6' : 'ipv4');
  }
  return list.check(address, version === 6 ? 'ipv6' : 'ipv4');
}
