import './lib/refuse-old-node.mjs';
import { join } from 'node:path';
import { runScript } from './lib/plain-stop.mjs';
import { prepare } from './lib/prepare.mjs';
import { repositoryRoot } from './lib/repository-root.mjs';

// The folder for the stick with which a centre is set up: npm run usb-folder, after the packages were made.
await runScript(async () => {
  await prepare();
  // Only now: before the installation there is nothing to write the guide with.
  const { collectUsbFolder } = await import('./packaging/usb-folder.mjs');
  const folder = join(repositoryRoot, 'release', 'usb');
  const { files, missing } = collectUsbFolder(join(repositoryRoot, 'release'), folder);
  console.log(`${folder}: ${files.length} files with their sums in SHA256SUMS.txt`);
  for (const { file, how } of missing) console.log(`not there: ${file} (${how})`);
  return 0;
});
