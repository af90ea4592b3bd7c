import './lib/refuse-old-node.mjs';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPages } from './lib/build-pages.mjs';
import { PlainStop, runScript } from './lib/plain-stop.mjs';
import { prepare } from './lib/prepare.mjs';
import { repositoryRoot } from './lib/repository-root.mjs';

const usage = `Usage: npm run package:hub | package:kiosk | package:display [-- flags]

  --target <names>    linux-x64, linux-arm64, win-x64, separated by commas (this machine's)
  --electron <folder> Electron unpacked, where it cannot be fetched (kiosk and display)
  --only-folder       no AppImage and no installer of Windows: their tools would have to be fetched (kiosk and display)

What is made lies in release/.`;

await runScript(async () => {
  const [part, ...words] = process.argv.slice(2);
  if (part !== 'hub' && part !== 'kiosk' && part !== 'display') throw new PlainStop(usage, 2);
  const flags = readFlags(words);
  const node = await prepare();
  await buildPages(node);
  // Only now: an old Node stumbles over the packages that these need.
  const { makePackages } = await import('./packaging/make-packages.mjs');
  const folder = join(repositoryRoot, 'release', part);
  mkdirSync(folder, { recursive: true });
  for (const file of await makePackages({ part, folder, ...flags })) console.log(file);
  return 0;
});

/** @param {string[]} words */
function readFlags(words) {
  try {
    const { values } = parseArgs({
      args: words,
      options: {
        target: { type: 'string' },
        electron: { type: 'string' },
        'only-folder': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    if (values.help) throw new PlainStop(usage, 0);
    const names = values.target?.split(',') ?? null;
    return { names, electronFolder: values.electron ?? null, onlyFolder: values['only-folder'] ?? false };
  } catch (error) {
    if (error instanceof PlainStop) throw error;
    throw new PlainStop(`${/** @type {Error} */ (error).message}\n\n${usage}`, 2);
  }
}
