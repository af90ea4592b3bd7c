import { createHubHttp, usualSurroundings } from '@motcua/client';
import { createPageMemory } from '../renderer/page-memory.ts';
import './simulators-page.ts';

const page = document.createElement('mc-simulators-page');
page.parts = {
  http: createHubHttp(window.location.origin, { fetch: usualSurroundings().fetch, headers: null }),
  memory: createPageMemory(() => window.localStorage),
};
document.body.append(page);
