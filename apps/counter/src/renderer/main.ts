import { loadLetters } from '@motcua/ui/load-letters';
import { openHub } from './open-hub.ts';
import { createPageMemory } from './page-memory.ts';
import { showStaffPage } from './show-staff-page.ts';

loadLetters(document.fonts);
showStaffPage({
  ...openHub(__MOTCUA_VERSION__),
  memory: createPageMemory(() => window.localStorage),
  monotonicMs: () => performance.now(),
});
