import { tellWhenDrawn } from '@motcua/client';
import { keepTouchesOurs } from '@motcua/ui/keep-touches-ours';
import { loadLetters } from '@motcua/ui/load-letters';
import { restPointer } from '@motcua/ui/rest-pointer';
import { openHubLink } from './open-hub-link.ts';
import { runKiosk } from './run-kiosk.ts';

loadLetters(document.fonts);
keepTouchesOurs(document);
restPointer(document);
runKiosk({
  link: openHubLink(__MOTCUA_VERSION__),
  place: document.body,
  monotonicMs: () => performance.now(),
  reload: () => window.location.reload(),
});
tellWhenDrawn(window, 'kiosk-page');
