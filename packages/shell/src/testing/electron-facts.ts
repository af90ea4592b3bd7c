/**
 * What the fake takes for true of Electron, each with where Electron says so. The suite on the real program
 * (test/e2e/real-electron.e2e.test.ts) asks the program the same, wherever it is present.
 */
export const ELECTRON_FACTS = {
  'schemes-before-ready': {
    fact: 'Schemes are registered before the app is ready; later it throws.',
    link: 'https://www.electronjs.org/docs/latest/api/protocol#protocolregisterschemesasprivilegedcustomschemes',
  },
  'switches-before-ready': {
    fact: 'Switches of Chromium count only when they are set before the app is ready.',
    link: 'https://www.electronjs.org/docs/latest/api/command-line-switches',
  },
  'permissions-granted': {
    fact: 'Without a handler every permission that a page asks for is granted.',
    link: 'https://www.electronjs.org/docs/latest/tutorial/security#5-handle-session-permission-requests-from-remote-content',
  },
  'first-client-certificate': {
    fact: 'Without a listener the first client certificate of the store is handed out.',
    link: 'https://www.electronjs.org/docs/latest/api/app#event-select-client-certificate',
  },
  'first-bluetooth-device': {
    fact: 'Without a listener the first Bluetooth device that is found is taken.',
    link: 'https://www.electronjs.org/docs/latest/api/web-contents#event-select-bluetooth-device',
  },
  'login-cancelled': {
    fact: 'Without a listener a request that asks for a name and a password is cancelled.',
    link: 'https://www.electronjs.org/docs/latest/api/app#event-login',
  },
  'bad-certificate-refused': {
    fact: 'Without a listener a bad certificate is refused.',
    link: 'https://www.electronjs.org/docs/latest/api/app#event-certificate-error',
  },
  'windows-open': {
    fact: 'Without a handler window.open makes a window.',
    link: 'https://www.electronjs.org/docs/latest/api/window-open',
  },
  'relaunch-does-not-end': {
    fact: 'relaunch only takes note: the program has to end by itself. Each call is one more start.',
    link: 'https://www.electronjs.org/docs/latest/api/app#apprelaunchoptions',
  },
  'path-must-exist': {
    fact: 'setPath throws for a folder that is not there.',
    link: 'https://www.electronjs.org/docs/latest/api/app#appsetpathname-path',
  },
  'quit-closes-first': {
    fact: 'quit tells before-quit, then closes the windows, each of which may refuse; then will-quit.',
    link: 'https://www.electronjs.org/docs/latest/api/app#appquit',
  },
  'exit-asks-nobody': {
    fact: 'exit ends at once, without before-quit and will-quit.',
    link: 'https://www.electronjs.org/docs/latest/api/app#appexitexitcode',
  },
  'signals-quit': {
    fact: 'A signal that asks the program to end is taken for quit.',
    link: 'https://github.com/electron/electron/issues/5273',
  },
  'unresponsive-by-input': {
    fact: 'A page that hangs is told of only once an input has waited for it for a while.',
    link: 'https://www.electronjs.org/docs/latest/api/browser-window#event-unresponsive',
  },
  'full-screen-does-not-move': {
    fact: 'A window over the whole screen or in kiosk mode takes no other bounds until it leaves that mode.',
    link: 'https://www.electronjs.org/docs/latest/api/browser-window#winsetkioskflag',
  },
  'no-keyring-is-basic-text': {
    fact: 'Without a keyring Linux answers basic_text: the key is one that everybody knows.',
    link: 'https://www.electronjs.org/docs/latest/api/safe-storage#safestoragegetselectedstoragebackend-linux',
  },
  'utility-after-ready': {
    fact: 'A utility process can be started only once the app is ready.',
    link: 'https://www.electronjs.org/docs/latest/api/utility-process#utilityprocessforkmodulepath-args-options',
  },
  'port-silent-until-started': {
    fact: 'A MessagePortMain gives no message before it is started.',
    link: 'https://www.electronjs.org/docs/latest/api/message-port-main#portstart',
  },
} as const;
