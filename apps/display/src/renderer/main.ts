import { applianceSetup, tellWhenDrawn } from '@motcua/client';
import { keepTouchesOurs } from '@motcua/ui/keep-touches-ours';
import { restPointer } from '@motcua/ui/rest-pointer';
import { createAnnouncer, createBrowserAudioContext } from './announcer.ts';
import { createFinishedStore } from './finished-store.ts';
import { openHubLink } from './open-hub-link.ts';
import { showDisplay } from './show-display.ts';

keepTouchesOurs(document);
restPointer(document);
showDisplay({
  link: openHubLink(__MOTCUA_VERSION__),
  announcer: createAnnouncer(createBrowserAudioContext),
  loadVoice: async (announcer, onMissing) =>
    (await import('./voice/room-voice.ts')).openRoomVoice(announcer, onMissing),
  store: createFinishedStore(() => window.localStorage),
  monotonicMs: () => performance.now(),
});
tellWhenDrawn(window, 'mc-display-page');

// FS1: a page in a browser is told where its hub is by its own address.
const setup = applianceSetup(window);
if (setup !== null) void import('@motcua/setup-page').then(({ watchSetUp }) => watchSetUp(setup, window));
