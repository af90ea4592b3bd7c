import type { OwnAddress } from './office-network.ts';

/** RFC 1918 and 3927: addresses of offices, and of nobody in the world. Nothing else is ever tried one by one. */
const PRIVATE: readonly (readonly [base: number, bits: number])[] = [
  [numberOf('10.0.0.0'), 8],
  [numberOf('172.16.0.0'), 12],
  [numberOf('192.168.0.0'), 16],
  [numberOf('169.254.0.0'), 16],
];
/** An office with several networks is asked in all of them, a server with dozens is not. */
const MOST_NETWORKS = 4;

/**
 * FS6: the addresses of this machine's own /24 networks, nearest to its own first, its own and those that end with 0 or 255 left
 * out. A network that is smaller than a /24 is not left.
 */
export function nearAddresses(own: readonly OwnAddress[]): readonly string[] {
  const found = new Set<number>();
  for (const { address, netmask } of own.slice(0, MOST_NETWORKS)) {
    const at = numberOf(address);
    if (!PRIVATE.some(([base, bits]) => isWithin(at, base, bits))) continue;
    const bits = Math.max(24, bitsOf(netmask));
    const inside = Array.from({ length: 256 }, (_, last) => (at & 0xff_ff_ff_00) + last)
      .map((other) => other >>> 0)
      .filter((other) => isWithin(other, at, bits) && (other & 0xff) !== 0 && (other & 0xff) !== 255);
    for (const other of inside.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))) found.add(other);
  }
  for (const { address } of own) found.delete(numberOf(address));
  return [...found].map(textOf);
}

/** Whether an address is one of an office. */
export function isPrivateAddress(address: string): boolean {
  return /^\d+(?:\.\d+){3}$/.test(address) && PRIVATE.some(([base, bits]) => isWithin(numberOf(address), base, bits));
}

function isWithin(address: number, base: number, bits: number): boolean {
  const mask = bits === 0 ? 0 : (0xff_ff_ff_ff << (32 - bits)) >>> 0;
  return (address & mask) >>> 0 === (base & mask) >>> 0;
}

function bitsOf(netmask: string): number {
  return numberOf(netmask).toString(2).replace(/0+$/, '').length;
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

function textOf(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 0xff).join('.');
}
