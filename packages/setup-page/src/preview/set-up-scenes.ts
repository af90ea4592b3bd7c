import type {
  ChooseStep,
  ListedHub,
  NetworkDevice,
  PairStep,
  ServiceMenu,
  SetupView,
  WifiNetwork,
} from '@motcua/client/setup';
import type { Language } from '@motcua/protocol';
import { coverOthers } from '../cover-others.ts';
import { McSetUpPage } from '../set-up-page.ts';

const HUB: ListedHub = {
  key: 'a',
  centre: 'Trung tâm Phục vụ hành chính công phường Ninh Kiều',
  address: '192.168.1.10:4843',
  digits: '48120 99317 05526 71840 33019 60277',
};
const TWIN: ListedHub = {
  ...HUB,
  key: 'b',
  address: '192.168.1.57:4843',
  digits: '10442 58003 91725 44618 20950 83361',
};
const PLAIN: ListedHub = {
  ...HUB,
  key: 'c',
  centre: 'Trung tâm Phục vụ hành chính công xã Mẫu',
  address: '192.168.1.80:4800',
  digits: null,
};

const ALL_WELL: SetupView = { run: 0, step: null, trouble: null, isProtected: true, service: null };
const CHOOSE: ChooseStep = {
  kind: 'choose',
  hubs: [HUB, TWIN, PLAIN],
  asking: null,
  problem: null,
  ownAddresses: ['192.168.1.33'],
};
const PAIR: PairStep = {
  ...{ kind: 'pair', hub: HUB, code: '482 913', reason: 'first', trouble: null },
  staffUrl: 'http://192.168.1.10:4800/counter/',
};
const MENU: Extract<ServiceMenu, { kind: 'open' }> = {
  ...{ kind: 'open', hasPin: true, mayChangeHub: true, hub: HUB, isConnected: true, ownAddresses: ['192.168.1.33'] },
  ...{ version: '0.1.0', staffUrl: PAIR.staffUrl },
  log: [
    'Motcua 0.1.0 192.168.1.33 > 192.168.1.10:4843',
    '! 11-29 09:37Z The page has gone and was started again reason crashed exitCode 5',
    '! 11-28 16:02Z A slip could not be sent to the printer error Error: EIO: i/o error, write',
    ...['11-29 09:40Z connected', '11-29 09:39Z found-elsewhere', '11-29 09:38Z lost', '11-29 00:12Z connected'],
    ...['11-29 09:41Z The screen rests byTheSystem true', '11-29 06:44Z The screen is back byTheSystem true'],
    ...['11-29 00:12Z The appliance starts version 0.1.0 platform linux', '11-28 23:00Z No newer version'],
  ].join('\n'),
  tries: { print: 'untried', practice: { isOn: false, asked: 'nothing' } },
  network: 'here',
};
const WIRED: NetworkDevice = {
  ...{ name: 'enp1s0', kind: 'wired', state: 'connected', method: 'automatic' },
  ...{ address: '192.168.1.33', prefix: 24, gateway: '192.168.1.1' },
};
const FIXED: NetworkDevice = { ...WIRED, method: 'fixed', address: '192.168.1.20', gateway: null };
const OFF = { state: 'off', address: null, prefix: null, gateway: null, method: null } as const;
const WIFI: NetworkDevice = { ...WIRED, ...OFF, name: 'wlp2s0', kind: 'wifi' };
const UNPLUGGED: NetworkDevice = { ...WIRED, ...OFF, name: 'enp3s0', state: 'no-cable' };
const IN_REACH: readonly WifiNetwork[] = [
  { device: WIFI.name, ssid: 'UBND Ninh Kieu', strength: 'good', isInUse: true },
  { device: WIFI.name, ssid: 'Mot cua - Tang 2', strength: 'good', isInUse: false },
  { device: WIFI.name, ssid: 'VNPT-5G-8C21', strength: 'fair', isInUse: false },
  { device: WIFI.name, ssid: 'Quán cà phê Hoa Sứ', strength: 'weak', isInUse: false },
];
type Network = Extract<ServiceMenu, { kind: 'network' }>;
const CHANGED = { device: FIXED.name, method: 'fixed' } as const;

const choosing = (more: Partial<ChooseStep>): SetupView => ({ ...ALL_WELL, step: { ...CHOOSE, ...more } });
const pairing = (more: Partial<PairStep>): SetupView => ({ ...ALL_WELL, step: { ...PAIR, ...more } });
const served = (service: ServiceMenu): SetupView => ({ ...ALL_WELL, service });
const network = (devices: readonly NetworkDevice[], change: Network['change'] = null): SetupView =>
  served({ kind: 'network', devices, wifi: IN_REACH, change });

/** Every state of the page that somebody may have before them. */
export const SET_UP_VIEWS: Readonly<Record<string, SetupView>> = {
  'set-up-hubs': choosing({}),
  'set-up-none': choosing({ hubs: [] }),
  'set-up-no-network': choosing({ hubs: [], ownAddresses: [] }),
  'set-up-address': choosing({}),
  'set-up-address-wrong': choosing({ problem: 'nobody' }),
  'set-up-pairing': pairing({}),
  'set-up-pairing-begins': pairing({ code: null }),
  'set-up-new-code': pairing({ reason: 'new-code' }),
  'set-up-taken-out': pairing({ reason: 'taken-out' }),
  'set-up-unknown': pairing({ reason: 'unknown' }),
  'set-up-plain': pairing({ hub: PLAIN, staffUrl: 'http://192.168.1.80:4800/counter/' }),
  'set-up-pairing-stranger': pairing({ trouble: { kind: 'stranger', address: '192.168.1.10:4843' } }),
  'set-up-pin': { ...ALL_WELL, step: { kind: 'pin', before: 'none' } },
  'set-up-pin-another': { ...ALL_WELL, step: { kind: 'pin', before: 'kept' } },
  'set-up-pin-unreadable': { ...ALL_WELL, step: { kind: 'pin', before: 'unreadable' } },
  'service-locked': served({ kind: 'locked', waitMs: 0, wrong: false }),
  'service-wrong': served({ kind: 'locked', waitMs: 0, wrong: true }),
  'service-wait': served({ kind: 'locked', waitMs: 30_000, wrong: true }),
  'service-open': served(MENU),
  'service-sure': served(MENU),
  'service-printing': served({ ...MENU, tries: { ...MENU.tries, print: 'running' } }),
  'service-unanswered': served({ ...MENU, tries: { ...MENU.tries, print: 'unanswered' } }),
  'service-printed': served({ ...MENU, tries: { ...MENU.tries, print: 'unproven' } }),
  'service-no-paper': served({
    ...MENU,
    tries: { print: 'no-printer', practice: { isOn: false, asked: 'no-hub' } },
  }),
  'service-lost': served({ ...MENU, isConnected: false, tries: { print: 'no-hub', practice: null } }),
  'service-practice-sure': served(MENU),
  'service-practice': served({ ...MENU, tries: { print: 'out', practice: { isOn: true, asked: 'done' } } }),
  'service-display': served({ ...MENU, tries: { print: null, practice: null } }),
  'service-windows': served({ ...MENU, network: 'windows' }),
  'service-no-manager': served({ ...MENU, network: 'installer', tries: { print: null, practice: null } }),
  'service-network': network([WIRED, WIFI]),
  'service-network-sure': network([FIXED]),
  'service-network-no-cable': network([UNPLUGGED, { ...WIRED, state: 'connecting', address: null, gateway: null }]),
  'service-network-fixed': network([WIRED]),
  'service-network-wrong': network([WIRED]),
  'service-wifi': network([WIRED, WIFI]),
  'service-wifi-password': network([WIRED, WIFI]),
  'service-wifi-signs': network([WIRED, WIFI]),
  'service-wifi-failed': network([WIFI], {
    ...{ kind: 'undone', device: WIFI.name, method: 'wifi', because: 'no-connection' },
  }),
  'service-network-running': network([WIRED], { kind: 'running', ...CHANGED }),
  'service-network-kept': network([FIXED], { kind: 'kept', ...CHANGED }),
  'service-network-taken': network([WIRED, WIFI], { kind: 'undone', ...CHANGED, because: 'no-connection' }),
  'service-network-no-hub': network([WIRED], { kind: 'undone', ...CHANGED, because: 'no-hub' }),
  'service-network-stuck': network([WIRED], { kind: 'stuck', ...CHANGED, because: 'no-hub' }),
  'service-no-pin': {
    ...served({
      ...{ ...MENU, hasPin: false, mayChangeHub: false, hub: PLAIN, isConnected: false, network: null },
      tries: { print: null, practice: null },
    }),
    isProtected: false,
  },
  'home-stranger': { ...ALL_WELL, trouble: { kind: 'stranger', address: '192.168.1.10:4843' } },
  'home-clock': { ...ALL_WELL, trouble: { kind: 'clock' } },
  'home-looking': { ...ALL_WELL, trouble: { kind: 'looking' } },
};

/** FS5, FS6: only a strip, above a page that has lost its hub and goes on as it can. */
export function isStrip(scene: string): boolean {
  return SET_UP_VIEWS[scene]?.trouble !== undefined && SET_UP_VIEWS[scene].trouble !== null;
}

/** Shows one of them over the page that is there. */
export function showSetUpScene(scene: string, language: Language, strip: McSetUpPage['strip'] = 'above'): void {
  const view = SET_UP_VIEWS[scene];
  if (view === undefined) return;
  const page = new McSetUpPage();
  page.view = view;
  page.language = language;
  page.strip = strip;
  document.body.append(page);
  void page.updateComplete.then(() => {
    page.isTypingAddress = scene.startsWith('set-up-address');
    if (page.isTypingAddress) page.typed = '192.168.1.10';
    if (scene === 'service-locked' || scene === 'set-up-pin') page.typed = '4821';
    if (scene === 'service-sure') page.asked = 'change-hub';
    if (scene === 'service-practice-sure') page.asked = 'practice';
    if (scene === 'service-network-sure') page.asked = `automatic ${FIXED.name}`;
    if (scene === 'service-network-fixed' || scene === 'service-network-wrong') page.network.open(WIRED);
    if (scene === 'service-network-wrong') {
      for (const key of '.') page.network.type(key);
      page.network.submit();
    }
    if (/^service-wifi(-password|-signs)?$/.test(scene)) page.network.wifi.open(WIFI.name);
    if (/^service-wifi-(password|signs)$/.test(scene)) {
      page.network.wifi.choose('Mot cua - Tang 2');
      for (const key of 'MotCua-2026!') page.network.wifi.type(key);
    }
    if (scene === 'service-wifi-signs') page.network.wifi.turn('signs');
    coverOthers(page, document);
  });
}
