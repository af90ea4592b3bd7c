import './lib/refuse-old-node.mjs';
import { buildPages } from './lib/build-pages.mjs';
import { runScript } from './lib/plain-stop.mjs';
import { prepare } from './lib/prepare.mjs';

await runScript(async () => {
  await buildPages(await prepare());
  console.log('The pages are built.');
  return 0;
});
