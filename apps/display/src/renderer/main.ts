import { applianceSetup, tellWhenDrawn } from '@motcua/client';
import { keepRenewed } from '@motcua/client/keep-renewed';
import { keepTouchesOurs } from '@motcua/ui/keep-touches-ours';
import { restPointer } from '@motcua/ui/rest-pointer';
import { afterPicture } from '@motcua/ui';
import { createAnnouncer, createBrowserAudioContext } from './announcer.ts';
import { createFinishedStore } from './finished-store.ts';
import { fetchLaterParts } from './later-parts.ts';
import { openHubLink } from './open-hub-link.ts';
import { showDisplay } from './show-display.ts';

keepTouchesOurs(document);
restPointer(document);
const link = openHubLink(__MOTCUA_VERSION__);
const page = showDisplay({
  link,
  announcer: createAnnouncer(createBrowserAudioContext),
  loadVoice: async (announcer, onMissing) =>
    (await import('./voice/room-voice.ts')).openRoomVoice(announcer, onMissing),
  store: createFinishedStore(() => window.localStorage),
  monotonicMs: () => performance.now(),
});
tellWhenDrawn(window, 'mc-display-page');

// UI7
afterPicture(() => {
  keepRenewed(window, () => import('@motcua/client/watch-renewal'), { link, isCalm: () => page.isAtRest() });
  fetchLaterParts();
});

// FS1: a page in a browser is told where its hub is by its own address.
const setup = applianceSetup(window);
if (setup !== null) void import('@motcua/setup-page').then(({ watchSetUp }) => watchSetUp(setup, window, 'below'));
