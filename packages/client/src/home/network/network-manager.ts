import { randomUUID } from 'node:crypto';
import type { NetworkSetting } from '../../network-view.ts';
import { networkSetElsewhere, type MachineLook, type MachineNetwork, type NetworkTrial } from './machine-network.ts';
import {
  DEVICE_FIELDS,
  devicesIn,
  fieldsOf,
  linesOf,
  mayChange,
  methodsIn,
  WIFI_FIELDS,
  wifiIn,
  type NmDevice,
  type NmWifi,
} from './read-nmcli.ts';
import { nmcliRunner, type RunNmcli } from './run-nmcli.ts';

/** So long a router may take to give an address; NetworkManager itself would wait for 45 s. */
const UP_WITHIN_S = 22;
const BACK_WITHIN_S = 20;
/** Before an address is taken the network is asked whether it is somebody's. */
const ASK_WHOSE_MS = 1_500;
const TRIAL = 'motcua-trial-';
const KEPT = 'motcua-';
/** More than the profiles that NetworkManager or an installer has made. */
const KEPT_PRIORITY = 100;

/** FS14: the network of this machine, by whoever sets it there. */
export function usualMachineNetwork(platform: NodeJS.Platform): MachineNetwork {
  if (platform === 'win32') return networkSetElsewhere('windows');
  return platform === 'linux' ? networkOfManager(nmcliRunner()) : networkSetElsewhere('installer');
}

/**
 * FS11–FS13, FS15: the network that NetworkManager looks after, by its program `nmcli`. A change is a profile of its own in memory alone
 * (`save no`), which does not come up by itself: a machine that loses its power starts with what is on its disk, the profile
 * before. Once the change has proved itself, one command writes the profile to the disk and has it come first.
 */
export function networkOfManager(run: RunNmcli): MachineNetwork {
  return {
    look: () => look(run),
    begin: async (device, to) => {
      const uuid = randomUUID();
      const words = await wordsOf(run, device, to);
      if (words === null) return { kind: 'refused' };
      const former = (await devices(run)).find(({ name }) => name === device)?.uuid ?? null;
      const added = await run([
        ...['connection', 'add', 'save', 'no', 'type', to.method === 'wifi' ? 'wifi' : 'ethernet'],
        ...['con-name', `${TRIAL}${device}`, 'ifname', device, ...words],
        ...['connection.uuid', uuid, 'connection.autoconnect', 'no'],
        // Without an address of IPv4 it is not up; nor with one that somebody else has.
        ...['ipv4.may-fail', 'no', 'ipv4.dad-timeout', String(ASK_WHOSE_MS)],
      ]);
      const trial = { uuid, device, former };
      if (added.status !== 0) {
        // It may hang, and yet have added it.
        if (added.status === null) await remove(run, uuid);
        return { kind: 'refused' };
      }
      if (to.method === 'wifi' && !(await typePassword(run, uuid, to.password))) {
        await remove(run, uuid);
        return { kind: 'refused' };
      }
      const up = await bringUp(run, uuid, device, UP_WITHIN_S);
      return { kind: up ? 'up' : 'not-up', trial };
    },
    keep: (trial) => keep(run, trial),
    undo: (trial) => undo(run, trial),
    tidy: async () => {
      for (const { uuid, name } of await profiles(run)) if (name.startsWith(TRIAL)) await remove(run, uuid);
    },
  };
}

async function look(run: RunNmcli): Promise<MachineLook> {
  const permissions = await run(['--terse', '--fields', 'PERMISSION,VALUE', 'general', 'permissions']);
  if (permissions.status !== 0) return { access: 'installer', devices: [], wifi: [] };
  const found = await devices(run);
  if (found.length === 0) return { access: 'installer', devices: [], wifi: [] };
  const uuids = found.flatMap(({ uuid }) => (uuid === null ? [] : ['uuid', uuid]));
  const fields = ['--terse', '--fields', 'connection.uuid,ipv4.method'];
  const shown = uuids.length === 0 ? null : await run([...fields, 'connection', 'show', ...uuids]);
  const methods = methodsIn(shown?.said ?? '');
  const cards = found.filter(({ kind }) => kind === 'wifi');
  const inReach = await Promise.all(cards.map(({ name }) => wifiAt(run, name)));
  return {
    access: mayChange(permissions.said) ? 'here' : 'not-allowed',
    wifi: inReach.flat().map(({ device, ssid, strength, isInUse }) => ({ device, ssid, strength, isInUse })),
    devices: found.map(({ uuid, ...device }) => ({
      ...device,
      method: uuid === null ? null : (methods.get(uuid) ?? null),
    })),
  };
}

async function devices(run: RunNmcli): Promise<readonly NmDevice[]> {
  const shown = await run(['--terse', '--fields', DEVICE_FIELDS, 'device', 'show']);
  return shown.status === 0 ? devicesIn(shown.said) : [];
}

async function profiles(run: RunNmcli): Promise<readonly { readonly uuid: string; readonly name: string }[]> {
  const { said } = await run(['--terse', '--fields', 'UUID,NAME', 'connection', 'show']);
  return linesOf(said).map((line) => ({ uuid: fieldsOf(line)[0] ?? '', name: fieldsOf(line)[1] ?? '' }));
}

/** What is in reach. It listens anew as often as NetworkManager lets it, and does not wait for that. */
async function wifiAt(run: RunNmcli, device: string): Promise<readonly NmWifi[]> {
  await run(['device', 'wifi', 'rescan', 'ifname', device]);
  const words = ['--terse', '--fields', WIFI_FIELDS, 'device', 'wifi', 'list', 'ifname', device, '--rescan', 'no'];
  return wifiIn((await run(words)).said, device);
}

/** FS15: typed at nmcli's own prompt, for whoever lists the machine's programs reads their arguments. */
async function typePassword(run: RunNmcli, uuid: string, password: string): Promise<boolean> {
  const typed = `set 802-11-wireless-security.psk ${password}\nsave temporary\nquit\n`;
  // It ends well also where it has kept nothing.
  return (await run(['connection', 'edit', 'uuid', uuid], undefined, typed)).said.includes('successfully updated');
}

/**
 * A router that leads out of the office answers for names too; a machine without one needs no names. Null: there is no such
 * network any more.
 */
async function wordsOf(run: RunNmcli, device: string, to: NetworkSetting): Promise<readonly string[] | null> {
  if (to.method === 'automatic') return ['ipv4.method', 'auto'];
  if (to.method === 'wifi') {
    const network = (await wifiAt(run, device)).find(({ ssid }) => ssid === to.ssid);
    return network === undefined ? null : ['ssid', to.ssid, 'wifi-sec.key-mgmt', network.keys];
  }
  const address = ['ipv4.method', 'manual', 'ipv4.addresses', `${to.address}/${to.prefix}`];
  return to.gateway === null ? address : [...address, 'ipv4.gateway', to.gateway, 'ipv4.dns', to.gateway];
}

async function bringUp(run: RunNmcli, uuid: string, device: string, seconds: number): Promise<boolean> {
  const words = ['--wait', String(seconds), 'connection', 'up', 'uuid', uuid, 'ifname', device];
  return (await run(words, (seconds + 2) * 1_000)).status === 0;
}

async function remove(run: RunNmcli, uuid: string): Promise<boolean> {
  return (await run(['connection', 'delete', 'uuid', uuid])).status === 0;
}

async function keep(run: RunNmcli, { uuid, device }: NetworkTrial): Promise<boolean> {
  const { status } = await run([
    ...['connection', 'modify', 'uuid', uuid, 'connection.id', `${KEPT}${device}`, 'connection.autoconnect', 'yes'],
    // A router that starts later than the machine after a power cut is waited for, however long.
    ...['connection.autoconnect-priority', String(KEPT_PRIORITY), 'connection.autoconnect-retries', '0'],
    ...['ipv4.may-fail', 'yes', 'ipv4.dad-timeout', '-1'],
  ]);
  if (status !== 0) return false;
  // Of two whole ones the newer comes first, should the power go just now.
  for (const other of await profiles(run)) {
    if (other.name === `${KEPT}${device}` && other.uuid !== uuid) await remove(run, other.uuid);
  }
  return true;
}

async function undo(run: RunNmcli, { uuid, device, former }: NetworkTrial): Promise<boolean> {
  const present = (await devices(run)).find(({ name }) => name === device)?.uuid ?? null;
  // What did not come up has often made way for the former already.
  if (former !== null && present !== former) await bringUp(run, former, device, BACK_WITHIN_S);
  return remove(run, uuid);
}
