import { applianceSetup, tellWhenDrawn } from '@motcua/client';
import { keepRenewed } from '@motcua/client/keep-renewed';
import { keepTouchesOurs } from '@motcua/ui/keep-touches-ours';
import { loadLetters } from '@motcua/ui/load-letters';
import { loadNumberLetters } from '@motcua/ui/load-number-letters';
import { restPointer } from '@motcua/ui/rest-pointer';
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

// UI7: what watches over the page is fetched when there is something to see as a rule, on a slow machine too.
const WATCHED_AFTER_MS = 2_000;
const rest = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const loadWatch = () => rest(WATCHED_AFTER_MS).then(() => import('@motcua/client/watch-renewal'));
keepRenewed(window, loadWatch, { link, isCalm: isAtRest });

// FS1: a page in a browser is told where its hub is by its own address.
const setup = applianceSetup(window);
if (setup !== null) void import('@motcua/setup-page').then(({ watchSetUp }) => watchSetUp(setup, window));
