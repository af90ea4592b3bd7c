import type { ElectronPort } from './electron-port.ts';
import { isOwnAddress, PAGE_ADDRESS } from './page-address.ts';
import type { ContentsRefusals } from './refusing-port.ts';

/** Where something is asked for: of the program, of a page, or of the session that pages share. */
export type RefusalDoor = 'app' | 'contents' | 'session';

export type Refusal = {
  readonly door: RefusalDoor;
  /** The event or the handler of Electron. */
  readonly at: string;
  /** Why the page of an appliance never needs it, or what Electron does when nobody answers. */
  readonly why: string;
};

type Row<Subject> = Refusal & { readonly refuse: (subject: Subject) => void };
type App = ElectronPort['app'];
type Session = ElectronPort['session']['defaultSession'];

/** Chromium's ERR_ACCEPT: -2 is "refused", 0 "accepted", -3 "as Chromium finds". */
const NOT_TRUSTED = -2;
/** What a page may load beside its own files: pictures written into it, and what it has made itself. */
const OWN_MATTER = ['data:', 'blob:'];

const APP: readonly Row<App>[] = [
  {
    ...{ door: 'app', at: 'login' },
    why: 'Nothing that the page loads asks for a name and a password; a box to type them in would stand over the page.',
    refuse: (app) =>
      app.on('login', (event, _contents, _details, _auth, answer) => {
        event.preventDefault();
        answer();
      }),
  },
  {
    ...{ door: 'app', at: 'certificate-error' },
    why: 'The page loads nothing over TLS. The hub is reached by the main process, which pins its authority itself.',
    refuse: (app) =>
      app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
        event.preventDefault();
        answer(false);
      }),
  },
  {
    ...{ door: 'app', at: 'select-client-certificate' },
    why: 'Unanswered, Electron hands out the first certificate of the machine.',
    refuse: (app) =>
      app.on('select-client-certificate', (event, _contents, _url, _choices, answer) => {
        event.preventDefault();
        answer();
      }),
  },
];

const CONTENTS: readonly Row<ContentsRefusals>[] = [
  {
    ...{ door: 'contents', at: 'setWindowOpenHandler' },
    why: 'A second window would have to be found and closed by somebody who has no keyboard.',
    refuse: (contents) => contents.setWindowOpenHandler(() => ({ action: 'deny' })),
  },
  {
    ...{ door: 'contents', at: 'will-frame-navigate' },
    why: 'There is one page. It may start itself afresh, and go nowhere else, in no frame either.',
    refuse: (contents) =>
      contents.on('will-frame-navigate', (details) => {
        if (details.url !== PAGE_ADDRESS) details.preventDefault();
      }),
  },
  {
    ...{ door: 'contents', at: 'will-redirect' },
    why: 'Nothing of ours redirects: whatever does is not ours.',
    refuse: (contents) => contents.on('will-redirect', (event) => event.preventDefault()),
  },
  {
    ...{ door: 'contents', at: 'will-attach-webview' },
    why: 'A webview is a page with rights of its own inside the page.',
    refuse: (contents) => contents.on('will-attach-webview', (event) => event.preventDefault()),
  },
  {
    ...{ door: 'contents', at: 'will-prevent-unload' },
    why: 'A page that asks "leave this page?" would keep itself from being loaded again. Prevented, the asking is left out.',
    refuse: (contents) => contents.on('will-prevent-unload', (event) => event.preventDefault()),
  },
  {
    ...{ door: 'contents', at: 'select-bluetooth-device' },
    why: 'Unanswered, Electron takes the first device that it finds.',
    refuse: (contents) =>
      contents.on('select-bluetooth-device', (event, _devices, answer) => {
        event.preventDefault();
        answer('');
      }),
  },
];

/** Not where somebody works on Motcua: there they are wanted. */
const TOOLS: Row<ContentsRefusals> = {
  ...{ door: 'contents', at: 'devtools-opened' },
  why: 'They are switched off in the window’s options; should they open all the same, they close.',
  refuse: (contents) => contents.on('devtools-opened', () => contents.closeDevTools()),
};

const SESSION: readonly Row<Session>[] = [
  {
    ...{ door: 'session', at: 'setPermissionRequestHandler' },
    why: 'Unanswered, Electron grants every permission: camera, microphone, place, notifications, opening other programs.',
    refuse: (session) => session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false)),
  },
  {
    ...{ door: 'session', at: 'setPermissionCheckHandler' },
    why: 'Some permissions are only looked up and never asked for.',
    refuse: (session) => session.setPermissionCheckHandler(() => false),
  },
  {
    ...{ door: 'session', at: 'setDevicePermissionHandler' },
    why: 'Printers and scanners are opened by the main process alone.',
    refuse: (session) => session.setDevicePermissionHandler(() => false),
  },
  {
    ...{ door: 'session', at: 'setCertificateVerifyProc' },
    why: 'The page speaks TLS to nobody, so no certificate is good.',
    refuse: (session) => session.setCertificateVerifyProc((_request, answer) => answer(NOT_TRUSTED)),
  },
  {
    ...{ door: 'session', at: 'webRequest.onBeforeRequest' },
    why: 'A second wall behind the page’s own policy: no address but its own leaves this program.',
    refuse: (session) => session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLoadable(url) })),
  },
  {
    ...{ door: 'session', at: 'will-download' },
    why: 'A download opens a box over the page and writes to the disk.',
    refuse: (session) => session.on('will-download', (event) => event.preventDefault()),
  },
  {
    ...{ door: 'session', at: 'select-usb-device' },
    why: 'No device is chosen for a page.',
    refuse: (session) => refuseDevice(session, 'select-usb-device'),
  },
  {
    ...{ door: 'session', at: 'select-hid-device' },
    why: 'No device is chosen for a page.',
    refuse: (session) => refuseDevice(session, 'select-hid-device'),
  },
  {
    ...{ door: 'session', at: 'select-serial-port' },
    why: 'No port is chosen for a page: an empty answer is "none".',
    refuse: (session) =>
      session.on('select-serial-port', (event, _ports, _contents, answer) => {
        event.preventDefault();
        answer('');
      }),
  },
];

/** AP1: everything that a page could ask for, each with the reason why it does not get it. */
export const REFUSALS: readonly Refusal[] = [...APP, ...CONTENTS, TOOLS, ...SESSION].map(({ door, at, why }) => ({
  ...{ door, at, why },
}));

/**
 * The page may show itself and nothing else. Call it when Electron is ready, before there is a window. `allowTools`: for people
 * who work on Motcua.
 */
export function refuseByTable({ app, session }: Pick<ElectronPort, 'app' | 'session'>, allowTools: boolean): void {
  for (const { refuse } of APP) refuse(app);
  for (const { refuse } of SESSION) refuse(session.defaultSession);
  const rows = allowTools ? CONTENTS : [...CONTENTS, TOOLS];
  app.on('web-contents-created', (_event, contents) => {
    for (const { refuse } of rows) refuse(contents);
  });
}

function refuseDevice(session: Session, event: 'select-usb-device' | 'select-hid-device'): void {
  session.on(event, (asked, _details, answer) => {
    asked.preventDefault();
    answer();
  });
}

function isLoadable(url: string): boolean {
  return isOwnAddress(url) || OWN_MATTER.some((scheme) => url.startsWith(scheme)) || url.startsWith('devtools:');
}
