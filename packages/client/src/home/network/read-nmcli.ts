import type { NetworkDevice } from '../../network-view.ts';
import type { WifiNetwork } from '../../wifi-view.ts';

/** One of NetworkManager's devices. `uuid`: the profile that is in use at it. */
export type NmDevice = Omit<NetworkDevice, 'method'> & { readonly uuid: string | null };

export const DEVICE_FIELDS = [
  ...['GENERAL.DEVICE', 'GENERAL.TYPE', 'GENERAL.STATE', 'GENERAL.CON-UUID'],
  ...['WIRED-PROPERTIES.CARRIER', 'IP4.ADDRESS', 'IP4.GATEWAY'],
].join(',');

/** One line of several fields: a colon inside a field stands behind a backslash, and so does a backslash. */
export function fieldsOf(line: string): readonly string[] {
  const fields = [''];
  for (const [, escaped, plain] of line.matchAll(/\\(.)|([\s\S])/g)) {
    if (plain === ':') fields.push('');
    else fields[fields.length - 1] += escaped ?? plain ?? '';
  }
  return fields;
}

export function linesOf(said: string): readonly string[] {
  return said.split('\n').filter((line) => line !== '');
}

/** One field in each line, things apart by an empty one. Behind the first colon nothing is escaped. */
export function blocksOf(said: string): readonly ReadonlyMap<string, string>[] {
  return said
    .split(/\n\s*\n/)
    .map((block) => new Map(linesOf(block).map((line) => [nameOf(line), line.slice(line.indexOf(':') + 1)])))
    .filter((block) => block.size > 0);
}

/** Of several addresses the first counts: `IP4.ADDRESS[1]`. */
function nameOf(line: string): string {
  return line.slice(0, line.indexOf(':')).replace('[1]', '');
}

/** The wired and wireless devices that NetworkManager looks after. */
export function devicesIn(shown: string): readonly NmDevice[] {
  return blocksOf(shown).flatMap((block) => {
    const type = block.get('GENERAL.TYPE');
    const said = block.get('GENERAL.STATE') ?? '';
    const state = Number.parseInt(said, 10);
    const name = block.get('GENERAL.DEVICE') ?? '';
    // `100 (connected (externally))`: somebody else sets it, and NetworkManager only watches.
    const isItsOwn = state > UNMANAGED && !said.includes('externally');
    if (name === '' || (type !== 'ethernet' && type !== 'wifi') || !isItsOwn) return [];
    const [address = '', prefix = ''] = (block.get('IP4.ADDRESS') ?? '').split('/');
    const isCabled = type === 'wifi' || block.get('WIRED-PROPERTIES.CARRIER') !== 'off';
    return [
      {
        ...{ name, kind: type === 'wifi' ? ('wifi' as const) : ('wired' as const) },
        // Without its cable it counts as connected for some seconds more.
        state: isCabled ? stateOf(state) : ('no-cable' as const),
        ...{ address: address || null, prefix: prefix === '' ? null : Number(prefix) },
        ...{ gateway: block.get('IP4.GATEWAY') || null, uuid: block.get('GENERAL.CON-UUID') || null },
      },
    ];
  });
}

/** The numbers of NMDeviceState. */
const UNMANAGED = 10;
const DISCONNECTED = 30;
const ACTIVATED = 100;

function stateOf(state: number): 'connected' | 'connecting' | 'off' {
  if (state === ACTIVATED) return 'connected';
  return state > DISCONNECTED && state < ACTIVATED ? 'connecting' : 'off';
}

/** Whether this user may change what all users of the machine have, and say what is in use. */
export function mayChange(permissions: string): boolean {
  const allowed = new Map(linesOf(permissions).map((line) => [fieldsOf(line)[0], fieldsOf(line)[1]]));
  return ['settings.modify.system', 'network-control'].every(
    (right) => allowed.get(`org.freedesktop.NetworkManager.${right}`) === 'yes',
  );
}

/** How each profile comes by its address. */
export function methodsIn(said: string): ReadonlyMap<string, NetworkDevice['method']> {
  const methods = { auto: 'automatic', manual: 'fixed' } as const;
  return new Map(
    blocksOf(said).map((block) => [
      block.get('connection.uuid') ?? '',
      methods[block.get('ipv4.method') as keyof typeof methods] ?? null,
    ]),
  );
}

/** One of the networks in reach, and how its password is used. */
export type NmWifi = WifiNetwork & { readonly keys: 'wpa-psk' | 'sae' };

export const WIFI_FIELDS = 'IN-USE,SIGNAL,SECURITY,SSID';
/** More are not wanted on one page; they are the neighbours'. */
const MOST_NETWORKS = 8;

/** FS15: each name once, the strongest first; without those that want no password, or more than one. */
export function wifiIn(shown: string, device: string): readonly NmWifi[] {
  const heard = linesOf(shown).flatMap((line) => {
    const [inUse = '', signal = '', security = '', ssid = ''] = fieldsOf(line);
    const keys = keysOf(security);
    if (ssid === '' || keys === null) return [];
    return [{ ...{ device, ssid, keys, isInUse: inUse === '*' }, signal: Number(signal) || 0 }];
  });
  heard.sort((one, other) => Number(other.isInUse) - Number(one.isInUse) || other.signal - one.signal);
  const strongest = heard.filter(({ ssid }, nth) => heard.findIndex((other) => other.ssid === ssid) === nth);
  return strongest.slice(0, MOST_NETWORKS).map(({ signal, ...network }) => ({
    ...network,
    strength: signal >= 60 ? 'good' : signal >= 35 ? 'fair' : 'weak',
  }));
}

/** `WPA2`, `WPA1 WPA2`, `WPA3`, `WPA2 802.1X`, `WEP`, or nothing. */
function keysOf(security: string): NmWifi['keys'] | null {
  if (security.includes('802.1X')) return null;
  if (/WPA[12]/.test(security)) return 'wpa-psk';
  return security.includes('WPA3') ? 'sae' : null;
}
