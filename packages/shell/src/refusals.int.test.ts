import { describe, expect, it } from 'vitest';
import { PAGE_ADDRESS } from './page-address.ts';
import { REFUSALS } from './refusals.ts';
import { FakeElectron } from './testing/fake-electron.ts';
import { startTestAppliance } from './testing/start-test-appliance.ts';

type Appliance = Awaited<ReturnType<typeof startTestAppliance>>;

const PERMISSIONS = [
  ...['media', 'fullscreen', 'geolocation', 'usb', 'hid', 'serial', 'notifications', 'midiSysex', 'pointerLock'],
  ...['keyboardLock', 'openExternal', 'clipboard-read', 'display-capture', 'fileSystem', 'idle-detection', 'unknown'],
];
const ELSEWHERE = [
  'http://127.0.0.1:4800/kiosk',
  'https://a.test/',
  'file:///etc/passwd',
  'ftp://a.test/',
  'about:blank',
];

/** What a page gets at each door: nothing, or true where it is refused. */
const TRIALS: Readonly<Record<string, (appliance: Appliance) => unknown[]>> = {
  login: ({ electron }) => [electron.app.asksForPassword()],
  'certificate-error': ({ electron }) => [electron.app.trustsBadCertificate()],
  'select-client-certificate': ({ electron }) => [electron.app.handsOutCertificate(['a clerk’s']) !== null],
  setWindowOpenHandler: ({ window }) => [window?.webContents.openWindow() !== 'deny'],
  'will-frame-navigate': ({ window }) =>
    [...ELSEWHERE, 'app://motcua/other.html', 'app://other/index.html', 'javascript:alert(1)'].map((url) =>
      window?.webContents.allows('will-frame-navigate', { url }),
    ),
  'will-redirect': ({ window }) => [window?.webContents.allows('will-redirect', { url: PAGE_ADDRESS })],
  'will-attach-webview': ({ window }) => [window?.webContents.allows('will-attach-webview', {})],
  'will-prevent-unload': ({ window }) => [window?.webContents.allows('will-prevent-unload', {})],
  'select-bluetooth-device': ({ window }) => [window?.webContents.takesBluetooth(['a headset']) !== ''],
  'devtools-opened': ({ window }) => {
    window?.webContents.events.emit('devtools-opened');
    return [window?.webContents.toolsClosed !== 1];
  },
  setPermissionRequestHandler: ({ electron }) => PERMISSIONS.map((name) => electron.session.grants(name)),
  setPermissionCheckHandler: ({ electron }) => [electron.session.checks()],
  setDevicePermissionHandler: ({ electron }) => [electron.session.givesDevice()],
  setCertificateVerifyProc: ({ electron }) => [electron.session.trusts()],
  'webRequest.onBeforeRequest': ({ electron }) =>
    [...ELSEWHERE, 'ws://127.0.0.1:4800/socket', 'app://other/x.js', 'app://a@motcua/x.js'].map((url) =>
      electron.session.loads(url),
    ),
  'will-download': ({ electron }) => [electron.session.downloads()],
  'select-usb-device': ({ electron }) => [electron.session.chooses('select-usb-device') !== null],
  'select-hid-device': ({ electron }) => [electron.session.chooses('select-hid-device') !== null],
  'select-serial-port': ({ electron }) => [electron.session.chooses('select-serial-port') !== ''],
};

describe('AP1 what a page of an appliance asks for', () => {
  it('stands in one table, each with its reason, and each is tried here', () => {
    expect(REFUSALS.map(({ at }) => at).toSorted()).toEqual(Object.keys(TRIALS).toSorted());
    for (const { why } of REFUSALS) expect(why).toMatch(/^.{20,}\.$/);
  });

  it.each(REFUSALS.map(({ door, at }) => [door, at] as const))('is refused by the %s at %s', async (_door, at) => {
    const appliance = await startTestAppliance();
    const tried = TRIALS[at]?.(appliance) ?? ['not tried'];
    expect(tried.length).toBeGreaterThan(0);
    expect(new Set(tried)).toEqual(new Set([false]));
  });

  it('would be granted by Electron where nobody answers', async () => {
    const electron = new FakeElectron({ userData: '/nowhere', isFirstInstance: true });
    await electron.app.whenReady();
    expect(electron.session.grants('media')).toBe(true);
    expect(electron.app.handsOutCertificate(['a clerk’s'])).toBe('a clerk’s');
  });

  it('leaves it its own page, afresh, its own files, and pictures written into it', async () => {
    const { electron, window } = await startTestAppliance();
    expect(window?.webContents.allows('will-frame-navigate', { url: PAGE_ADDRESS })).toBe(true);
    for (const url of [PAGE_ADDRESS, 'app://motcua/assets/a.js', 'data:image/png;base64,AA==', 'blob:app://motcua/1']) {
      expect(electron.session.loads(url)).toBe(true);
    }
  });

  it('leaves developer tools to those who work on it', async () => {
    const { window } = await startTestAppliance({ windowed: true });
    window?.webContents.events.emit('devtools-opened');
    expect(window?.webContents.toolsClosed).toBe(0);
  });
});
