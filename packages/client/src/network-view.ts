import { readWifiWish, type WifiWish } from './wifi-view.ts';

/*
 * FS11–FS15: how a machine's network is set at the device, as its program tells its page, and what somebody may wish. Plain data, and
 * the checks that the page and the program both make.
 */

/** FS11: a wired or a wireless connection of the machine. */
export type NetworkDevice = {
  /** As the system calls it: `eth0`. */
  readonly name: string;
  readonly kind: 'wired' | 'wifi';
  readonly state: 'no-cable' | 'connected' | 'connecting' | 'off';
  /** Null: it has none. */
  readonly address: string | null;
  readonly prefix: number | null;
  readonly gateway: string | null;
  /** Null: in use without any setting of the system's, or in a way of its own. */
  readonly method: NetworkMethod | null;
};

export type NetworkMethod = 'automatic' | 'fixed';
/** What was changed: how an address comes, or to which wireless network. */
export type ChangedMethod = NetworkMethod | 'wifi';

/** FS14: who sets the network of this machine: somebody at this menu, Windows, whoever installed it; `not-allowed`: only they may. */
export type NetworkAccess = 'here' | 'windows' | 'installer' | 'not-allowed';

/** FS13: why a change was not kept. `no-connection`: it did not come up; `no-hub`: it did, and the hub was not there. */
export type NetworkFailure = 'no-connection' | 'no-hub' | 'not-kept';

/** What becomes of a change; `stuck`: what was before comes back when the machine is started anew. */
export type NetworkChange =
  | { readonly kind: 'running'; readonly device: string; readonly method: ChangedMethod }
  | { readonly kind: 'kept'; readonly device: string; readonly method: ChangedMethod }
  | { readonly kind: 'refused'; readonly device: string; readonly method: ChangedMethod }
  | {
      readonly kind: 'undone' | 'stuck';
      readonly device: string;
      readonly method: ChangedMethod;
      readonly because: NetworkFailure;
    };

/** FS12, FS15: a wish as it is typed. An empty mask is 24, an empty gateway none. */
export type NetworkWish =
  | WifiWish
  | { readonly method: 'automatic' }
  | { readonly method: 'fixed'; readonly address: string; readonly mask: string; readonly gateway: string };

/** FS12: the same, understood. */
export type NetworkSetting =
  | WifiWish
  | { readonly method: 'automatic' }
  | { readonly method: 'fixed'; readonly address: string; readonly prefix: number; readonly gateway: string | null };

export type NetworkField = 'address' | 'mask' | 'gateway';

/** FS12: what does not do, each in one field. */
export type NetworkProblem =
  | 'not-an-address'
  | 'not-for-a-device'
  | 'not-a-mask'
  | 'names-the-network'
  | 'means-everybody'
  | 'not-a-gateway'
  | 'gateway-elsewhere'
  | 'gateway-is-own';

export const FIELD_OF: Readonly<Record<NetworkProblem, NetworkField>> = {
  'not-an-address': 'address',
  'not-for-a-device': 'address',
  'not-a-mask': 'mask',
  'names-the-network': 'address',
  'means-everybody': 'address',
  'not-a-gateway': 'gateway',
  'gateway-elsewhere': 'gateway',
  'gateway-is-own': 'gateway',
};

const USUAL_PREFIX = 24;
const NARROWEST = 30;
const WIDEST = 8;

/** FS12: a wish as a setting, or the first thing that does not do. */
export function settingFrom(wish: NetworkWish): NetworkSetting | NetworkProblem {
  if (wish.method !== 'fixed') return wish;
  const address = numberOf(wish.address);
  if (address === null) return 'not-an-address';
  if (!isForDevice(address)) return 'not-for-a-device';
  const prefix = prefixOf(wish.mask);
  if (prefix === null) return 'not-a-mask';
  const hosts = 2 ** (32 - prefix);
  if (address % hosts === 0) return 'names-the-network';
  if (address % hosts === hosts - 1) return 'means-everybody';
  if (wish.gateway.trim() === '') {
    return { method: 'fixed', address: textOf(address), prefix, gateway: null };
  }
  const gateway = numberOf(wish.gateway);
  if (gateway === null) return 'not-a-gateway';
  if (gateway === address) return 'gateway-is-own';
  if (Math.floor(gateway / hosts) !== Math.floor(address / hosts)) return 'gateway-elsewhere';
  if (gateway % hosts === 0 || gateway % hosts === hosts - 1) return 'not-a-gateway';
  return { method: 'fixed', address: textOf(address), prefix, gateway: textOf(gateway) };
}

/** What a page posted, as a wish that does; null where it is none. */
export function readWish(raw: unknown): NetworkWish | null {
  if (typeof raw !== 'object' || raw === null || !('method' in raw)) return null;
  if (raw.method === 'automatic') return { method: 'automatic' };
  if (raw.method === 'wifi') return readWifiWish(raw);
  if (raw.method !== 'fixed') return null;
  const { address, mask, gateway } = raw as Readonly<Record<string, unknown>>;
  if (!isShort(address) || !isShort(mask) || !isShort(gateway)) return null;
  const wish = { method: 'fixed', address, mask, gateway } as const;
  return typeof settingFrom(wish) === 'string' ? null : wish;
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 20;
}

/** Four numbers of figures alone: nothing else that a system would understand as an address. */
function numberOf(text: string): number | null {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text.trim())?.slice(1).map(Number);
  if (parts === undefined || parts.some((part) => part > 255)) return null;
  return parts.reduce((number, part) => number * 256 + part, 0);
}

function textOf(number: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');
}

/** Neither nobody's, nor the machine's own, nor one that several listen to. */
function isForDevice(address: number): boolean {
  const first = Math.floor(address / 2 ** 24);
  return first !== 0 && first !== 127 && first < 224;
}

/** `24`, or the mask that says the same. */
function prefixOf(text: string): number | null {
  const said = text.trim().replace(/^\//, '');
  if (said === '') return USUAL_PREFIX;
  const prefix = /^\d{1,2}$/.test(said) ? Number(said) : prefixOfMask(numberOf(said));
  return prefix !== null && prefix >= WIDEST && prefix <= NARROWEST ? prefix : null;
}

function prefixOfMask(mask: number | null): number | null {
  if (mask === null) return null;
  const bits = Math.log2(2 ** 32 - mask);
  return Number.isInteger(bits) ? 32 - bits : null;
}

/** `24` as most routers write it: `255.255.255.0`. */
export function maskOf(prefix: number): string {
  return textOf(2 ** 32 - 2 ** (32 - prefix));
}
