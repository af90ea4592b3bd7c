import { applianceSetup, tellWhenDrawn } from '@motcua/client';
import { keepRenewed } from '@motcua/client/keep-renewed';
import { keepTouchesOurs } from '@motcua/ui/keep-touches-ours';
import { loadLetters } from '@motcua/ui/load-letters';
import { loadNumberLetters } from '@motcua/ui/load-number-letters';
import { restPointer } from '@motcua/ui/rest-pointer';
import { oncePictureStands } from '@motcua/ui';
import { openHubLink } from './open-hub-link.ts';
import { runKiosk } from './run-kiosk.ts';

loadLetters(document.fonts);
loadNumberLetters(document.fonts);
keepTouchesOurs(document);
restPointer(document);
const link = openHubLink(__MOTCUA_VERSION__);
const isAtRest = runKiosk({
  link,
  place: document.body,
  monotonicMs: () => performance.now(),
  reload: () => window.location.reload(),
  loadVoice: async () => new (await import('./spoken/kiosk-voice.ts')).KioskVoice(),
});
tellWhenDrawn(window, 'kiosk-page');

// UI7: it watches from the moment on at which there is, or will not be, something to see.
const watchOver = (): void =>
  oncePictureStands(() => {
    keepRenewed(window, () => import('@motcua/client/watch-renewal'), { link, isCalm: isAtRest });
  });
if (link.state().kind !== 'connecting') watchOver();
else {
  const stop = link.onState(() => {
    stop();
    watchOver();
  });
}

// FS1: a page in a browser is told where its hub is by its own address.
const setup = applianceSetup(window);
if (setup !== null) void import('@motcua/setup-page').then(({ watchSetUp }) => watchSetUp(setup, window));
