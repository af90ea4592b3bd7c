import { BlockList, isIP, isIPv4 } from 'node:net';
import type { NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import type { CameBy } from '../../ports/office-gate.ts';

/** A machine's network cards with their addresses. */
export type Interfaces = ReturnType<typeof networkInterfaces>;

type Own = NetworkInterfaceInfo & { readonly card: string };

/** IPv4, as it stands in an address that a person may read, where another machine may reach this one. */
export function ownAddresses(interfaces: Interfaces): readonly string[] {
  return reached(interfaces)
    .filter(({ family }) => family === 'IPv4')
    .map(({ address }) => address);
}

/**
 * FO9: another address of this machine that shares the card or the network of `address`; null: it stands alone. Whoever is on
 * the one is then on the other too, and no refusal by address keeps them apart.
 */
export function besideOf(address: string, interfaces: Interfaces): string | null {
  const all = reached(interfaces).filter(
    ({ family, address: own }) => family === 'IPv4' && !own.startsWith('169.254.'),
  );
  const it = all.find((own) => own.address === address);
  if (it === undefined) return null;
  const beside = all.find(
    (own) =>
      own.address !== address &&
      (own.card === it.card || networksOf([own]).check(address) || networksOf([it]).check(own.address)),
  );
  return beside?.address ?? null;
}

/**
 * FO9: whether a connection comes by the card that has `address`: to that address itself or another one of its card, or from a
 * machine in its network alone. Linux answers at any of its addresses by any card: a laptop in the hall could name the office's one.
 */
export function comesByCardOf(address: string, interfaces: Interfaces, { local, remote }: CameBy): boolean {
  const [here, there] = [plain(local ?? ''), plain(remote ?? '')];
  if (here === address) return true;
  const all = reached(interfaces);
  const card = all.find((own) => own.address === address)?.card;
  const its = all.filter((own) => own.card === card);
  if (its.some((own) => plain(own.address) === here)) return true;
  return (
    isIn(its, there) &&
    !isIn(
      all.filter((own) => own.card !== card),
      there,
    )
  );
}

/** The cards without the one that has `address`. */
export function withoutCardOf(address: string | null, interfaces: Interfaces): Interfaces {
  const others = Object.entries(interfaces).filter(([, several]) => !several?.some((own) => own.address === address));
  return Object.fromEntries(others);
}

function reached(interfaces: Interfaces): readonly Own[] {
  return Object.entries(interfaces)
    .flatMap(([card, several]) => (several ?? []).map((own) => ({ ...own, card })))
    .filter(({ internal }) => !internal);
}

function isIn(own: readonly Own[], address: string): boolean {
  const family = isIP(address);
  return family !== 0 && networksOf(own).check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** Every card is in the network fe80::/10: that tells nothing. */
function networksOf(own: readonly Own[]): BlockList {
  const list = new BlockList();
  for (const { address, family, cidr } of own) {
    const bits = Number(cidr?.split('/')[1] ?? 0);
    if (bits > 0 && !address.startsWith('fe80:'))
      list.addSubnet(plain(address), bits, family === 'IPv4' ? 'ipv4' : 'ipv6');
  }
  return list;
}

/** Without its zone, and an IPv4 address as such, however the socket names it. */
function plain(address: string): string {
  const bare = address.toLowerCase().split('%', 1)[0] ?? '';
  const mapped = bare.replace(/^::ffff:/, '');
  return isIPv4(mapped) ? mapped : bare;
}
