import type { ElectronPort } from './electron-port.ts';
import { PAGE_ADDRESS } from './page-address.ts';

/** The page may show itself and nothing else: no other page, window, frame, permission, device or download. */
export function denyByDefault({ app, session }: Pick<ElectronPort, 'app' | 'session'>): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.on('will-download', (event) => event.preventDefault());
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (details) => {
      // A page may start itself afresh.
      if (details.url !== PAGE_ADDRESS) details.preventDefault();
    });
  });
}
