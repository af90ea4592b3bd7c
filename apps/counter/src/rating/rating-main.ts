import { afterPicture } from '@motcua/ui';
import { keepTouchesOurs } from '@motcua/ui/keep-touches-ours';
import { createHubLink, pageActs, usualSurroundings } from '@motcua/client';
import { keepRenewed } from '@motcua/client/keep-renewed';
import { ratingDeskViewSchema } from '@motcua/protocol';
import { createCounterMemory } from './counter-memory.ts';
import './rating-page.ts';

// UI4: it stands before citizens.
keepTouchesOurs(document);
const link = createHubLink({
  url: window.location.origin,
  role: 'rating',
  views: { 'rating-desk': ratingDeskViewSchema },
  deviceName: 'Máy nhận ý kiến',
  client: { name: 'rating-page', version: __MOTCUA_VERSION__ },
  tokenStore: null,
  headers: null,
  acts: pageActs(window),
  surroundings: usualSurroundings(),
});
const page = document.createElement('mc-rating-page');
page.parts = { link, memory: createCounterMemory(() => window.localStorage) };
document.body.append(page);

// UI7
afterPicture(() => {
  keepRenewed(window, () => import('@motcua/client/watch-renewal'), { link, isCalm: () => page.isAtRest() });
});
