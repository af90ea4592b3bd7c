import { createAnnouncer, createBrowserAudioContext } from './announcer.ts';
import { createFinishedStore } from './finished-store.ts';
import { openHubLink } from './open-hub-link.ts';
import { showDisplay } from './show-display.ts';

showDisplay({
  link: openHubLink(__MOTCUA_VERSION__),
  announcer: createAnnouncer(createBrowserAudioContext),
  store: createFinishedStore(() => window.localStorage),
  monotonicMs: () => performance.now(),
});
