/*
 * A stand-in for NetworkManager 1.42 and its `nmcli`, as far as Motcua asks it: one wired or wireless device or several, profiles in
 * memory and on the disk, and a network with or without a router. `node nmcli-program.mjs <state file> <words of nmcli>`.
 */
import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const [file = '', ...words] = process.argv.slice(2);
/** @type {import('./stand-in-nmcli.ts').NmState} */
const state = JSON.parse(readFileSync(file, 'utf8'));
appendFileSync(`${file}.calls`, `${JSON.stringify(words)}\n`);

const options = { terse: false, fields: '', wait: '90' };
while (words[0]?.startsWith('--')) {
  const name = words.shift()?.slice(2);
  if (name === 'terse') options.terse = true;
  else if (name === 'fields') options.fields = words.shift() ?? '';
  else if (name === 'wait') options.wait = words.shift() ?? '';
  else end(2, `Error: Option '--${name}' is unknown`);
}
const command = words.splice(0, 2).join(' ');
// It takes the wish and does not answer any more.
if (state.hangs === command) setInterval(() => undefined, 1_000);
else if (!state.runs) end(8, 'Error: NetworkManager is not running.');
else if (state.fails === command) end(1, 'Error: it does not work today.');
else carryOut();

function carryOut() {
  switch (command) {
    case 'general permissions':
      return say(
        ['settings.modify.system', 'network-control', 'reload'].map(
          (right) => `org.freedesktop.NetworkManager.${right}:${state.allows}`,
        ),
      );
    case 'device show':
      return say(state.devices.map(shown).join('\n\n').split('\n'));
    case 'connection show':
      return words.length === 0 ? say(state.profiles.map(row)) : say(described().split('\n'));
    case 'connection add':
      return add();
    case 'connection edit':
      return edit();
    case 'device wifi':
      return words[0] === 'list' ? say(state.air.map(heard)) : undefined;
    case 'connection up':
      return up();
    case 'connection modify':
      return modify();
    case 'connection delete':
      return remove();
    default:
      return end(2, `Error: ${command} is unknown`);
  }
}

/** @param {number} status @param {string} line */
function end(status, line) {
  process.stderr.write(`${line}\n`);
  process.exit(status);
}

/** @param {readonly string[]} lines */
function say(lines) {
  if (!options.terse) end(2, 'Error: nobody reads this');
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** @param {import('./stand-in-nmcli.ts').NmDeviceState} device */
function shown(device) {
  const profile = state.profiles.find(({ uuid }) => uuid === device.active);
  const number = device.carrier ? (profile ? '100 (connected)' : '30 (disconnected)') : '20 (unavailable)';
  const of = {
    'GENERAL.DEVICE': device.name,
    'GENERAL.TYPE': device.type,
    'GENERAL.STATE': device.state ?? number,
    'GENERAL.CON-UUID': device.active ?? '',
    'WIRED-PROPERTIES.CARRIER': device.type === 'ethernet' ? (device.carrier ? 'on' : 'off') : null,
    'IP4.ADDRESS[1]': profile ? addressOf(profile, device) : null,
    'IP4.GATEWAY': profile ? gatewayOf(profile, device) : '',
  };
  return Object.entries(of)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}:${value}`)
    .join('\n');
}

/** @param {import('./stand-in-nmcli.ts').NmProfile} profile @param {import('./stand-in-nmcli.ts').NmDeviceState} device */
function addressOf(profile, device) {
  if (profile.of['ipv4.method'] === 'manual') return profile.of['ipv4.addresses'] ?? null;
  return device.router === null ? null : device.router.replace(/\.\d+\//, '.133/');
}

/** @param {import('./stand-in-nmcli.ts').NmProfile} profile @param {import('./stand-in-nmcli.ts').NmDeviceState} device */
function gatewayOf(profile, device) {
  if (profile.of['ipv4.method'] === 'manual') return profile.of['ipv4.gateway'] ?? '';
  return device.router?.split('/')[0] ?? '';
}

/** @param {import('./stand-in-nmcli.ts').NmAir} air */
function heard({ ssid, signal, security }) {
  const active = state.devices.map((device) => device.active);
  const isInUse = state.profiles.some(({ uuid, of }) => active.includes(uuid) && of['ssid'] === ssid);
  return [isInUse ? '*' : ' ', String(signal), security, ssid.replace(/[\\:]/g, '\\$&')].join(':');
}

/** Its prompt: what is typed there stands in no list of programs. */
function edit() {
  const profile = named();
  const psk = /^set 802-11-wireless-security\.psk (.*)$/m.exec(readFileSync(0, 'utf8'))?.[1] ?? '';
  if (psk.length < 8) return process.stdout.write('Error: Failed to save: property is invalid\n');
  profile.of['psk'] = psk;
  keep();
  process.stdout.write(`Connection '${profile.id}' (${profile.uuid}) successfully updated.\n`);
}

/** @param {import('./stand-in-nmcli.ts').NmProfile} profile */
function row(profile) {
  const known = { UUID: profile.uuid, NAME: profile.id };
  return options.fields
    .split(',')
    .map((name) => (known[/** @type {'UUID' | 'NAME'} */ (name)] ?? '').replace(/[\\:]/g, '\\$&'))
    .join(':');
}

function described() {
  const uuids = words.filter((word) => word !== 'uuid');
  return state.profiles
    .filter(({ uuid }) => uuids.includes(uuid))
    .map((profile) => `connection.uuid:${profile.uuid}\nipv4.method:${profile.of['ipv4.method']}`)
    .join('\n\n');
}

/** Words in twos. */
function settings() {
  /** @type {Record<string, string>} */
  const of = {};
  for (let at = 0; at + 1 < words.length; at += 2) of[words[at] ?? ''] = words[at + 1] ?? '';
  return of;
}

function add() {
  const { save = 'yes', ...of } = settings();
  state.profiles.push({
    ...{ uuid: of['connection.uuid'] ?? '', id: of['con-name'] ?? '', device: of['ifname'] ?? '', of },
    ...{ isSaved: save === 'yes', comesByItself: of['connection.autoconnect'] !== 'no', priority: 0 },
  });
  keep();
}

/** @returns {import('./stand-in-nmcli.ts').NmProfile} */
function named() {
  const profile = state.profiles.find(({ uuid }) => uuid === words[1]);
  if (words[0] !== 'uuid' || profile === undefined) {
    end(10, `Error: unknown connection '${words[1]}'.`);
    throw new Error('ended');
  }
  return profile;
}

function up() {
  const profile = named();
  const device = state.devices.find(({ name }) => name === profile.device);
  if (device === undefined || !device.carrier) return end(4, 'Error: Connection activation failed: no carrier');
  const before = device.active;
  const air = state.air.find(({ ssid }) => ssid === profile.of['ssid']);
  if (device.type === 'wifi' && air?.password !== profile.of['psk']) {
    return end(4, 'Error: Connection activation failed: Secrets were required, but not provided');
  }
  const address = addressOf(profile, device)?.split('/')[0];
  if (address === undefined) {
    // As after a wait that was too short: it goes on trying.
    device.active = profile.uuid;
    keep();
    return end(3, `Error: Timeout expired (${options.wait} seconds)`);
  }
  if (state.taken.includes(address)) {
    device.active = before;
    keep();
    return end(4, 'Error: Connection activation failed: IP configuration could not be reserved');
  }
  device.active = profile.uuid;
  keep();
}

function modify() {
  const profile = named();
  words.splice(0, 2);
  const of = settings();
  Object.assign(profile.of, of);
  profile.id = of['connection.id'] ?? profile.id;
  profile.comesByItself = of['connection.autoconnect'] === 'yes';
  profile.priority = Number(of['connection.autoconnect-priority'] ?? 0);
  profile.isSaved = true;
  keep();
}

function remove() {
  const { uuid } = named();
  state.profiles = state.profiles.filter((profile) => profile.uuid !== uuid);
  for (const device of state.devices) {
    if (device.active === uuid) device.active = next(device.name);
  }
  keep();
}

/** @param {string} device @returns {string | null} what comes up by itself */
function next(device) {
  const able = state.profiles.filter((profile) => profile.comesByItself && profile.device === device);
  return able.sort((one, other) => other.priority - one.priority)[0]?.uuid ?? null;
}

function keep() {
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
}
