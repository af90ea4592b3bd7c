/**
 * To look at the staff page without a hub: `npx vite -c apps/counter/vite.config.ts`, then /preview.html?language=en#serving. Not in the build.
 */
import { LANGUAGES, type CounterId } from '@motcua/protocol';
import { fetchKhmer } from '../fetch-khmer.ts';
import { createPageMemory } from '../page-memory.ts';
import { showStaffPage } from '../show-staff-page.ts';
import { cannedHttp } from './canned-http.ts';
import { crowdedScenes } from './crowded-scenes.ts';
import { counterScenes } from './counter-scenes.ts';
import { dayScenes } from './day-scenes.ts';
import { floorScenes } from './floor-scenes.ts';
import { machineScenes } from './machine-scenes.ts';
import { LAN, NOW, PreviewStage } from './preview-stage.ts';
import './parts-at-hand.ts';

const stage = new PreviewStage();
const http = cannedHttp(
  NOW,
  () => stage.signInResult,
  (path) => stage.answerTo(path),
);
const memory = createPageMemory(() => localStorage);
memory.rememberCounter(LAN.accountId, 'quay-3' as CounterId);
const wish = new URLSearchParams(location.search).get('language');
const language = LANGUAGES.find((one) => one === wish) ?? 'vi';
memory.rememberLanguage(language);
const scenes = {
  ...counterScenes(stage),
  ...dayScenes(stage),
  ...crowdedScenes(stage),
  ...floorScenes(stage),
  ...machineScenes(stage),
};

/** No await of the module itself: the words may stand in a file that needs this one, and each would wait for the other. */
async function show(): Promise<void> {
  // A scene is looked at at once.
  if (language === 'km') await fetchKhmer();
  showStaffPage({ link: stage.link(), http, memory, monotonicMs: () => performance.now() });
  scenes[location.hash.slice(1)]?.();
  document.documentElement.dataset['scene'] = Object.keys(scenes).join(' ');
}
void show();
