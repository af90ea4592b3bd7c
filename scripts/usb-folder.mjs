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
  const { bringDebianPackages } = await import('./packaging/debian-extras.mjs');
  const release = join(repositoryRoot, 'release');
  const folder = join(release, 'usb');
  const debian = bringDebianPackages(join(release, 'extra'));
  if ('name' in debian)
    console.log(`extra/${debian.name}: ${debian.packages} packages of Debian for places without internet`);
  const without = 'why' in debian ? [{ part: 'extra', file: debian.why, how: debian.how }] : [];
  const { files, missing } = collectUsbFolder(release, folder, without);
  console.log(`${folder}: ${files.length} files with their sums in SHA256SUMS.txt`);
  for (const { file, how } of missing) console.log(`not there: ${file} (${how})`);
  return 0;
});
