import { keepTouchesOurs } from '@motcua/ui/keep-touches-ours';
import { loadLetters } from '@motcua/ui/load-letters';
import { openHubLink } from './open-hub-link.ts';
import { runKiosk } from './run-kiosk.ts';

loadLetters(document.fonts);
keepTouchesOurs(document);
runKiosk({
  link: openHubLink(__MOTCUA_VERSION__),
  place: document.body,
  monotonicMs: () => performance.now(),
  reload: () => window.location.reload(),
});
