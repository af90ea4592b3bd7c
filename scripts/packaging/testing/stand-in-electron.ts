import { createPackage } from '@electron/asar';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** By this @electron/fuses finds the wire in a program of a hundred megabytes. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** As Electron ships it: https://github.com/electron/electron/blob/main/build/fuses/fuses.json5, with all eight places. */
const WIRE_AS_SHIPPED = '10110010';

/** What lies beside the program, as far as anybody looks at it. */
const BESIDE = [
  ...[
    'LICENSE',
    'LICENSES.chromium.html',
    'version',
    'icudtl.dat',
    'resources.pak',
    'snapshot_blob.bin',
    'libffmpeg.so',
  ],
  ...['chrome-sandbox', 'chrome_crashpad_handler', 'locales/vi.pak', 'locales/en-US.pak', 'locales/fr.pak'],
];

/**
 * A folder that is to electron-builder what Electron's is: the same names, the fuse wire in the program, and a real
 * `default_app.asar`. `scratch`: a folder for what is only needed on the way.
 */
export async function writeStandInElectron(folder: string, scratch: string): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true });
  await mkdir(join(folder, 'resources'), { recursive: true });
  for (const name of BESIDE) await writeFile(join(folder, name), `stand-in for ${name}\n`);
  const wire = [Buffer.from(SENTINEL), Buffer.from([1, WIRE_AS_SHIPPED.length]), Buffer.from(WIRE_AS_SHIPPED)];
  const program = join(folder, 'electron');
  await writeFile(program, Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), ...wire, Buffer.from('\n')]));
  for (const name of [program, join(folder, 'chrome-sandbox')]) await chmod(name, 0o755);
  const demonstration = join(scratch, 'default-app');
  await mkdir(demonstration, { recursive: true });
  await writeFile(join(demonstration, 'package.json'), '{ "main": "main.js" }');
  await createPackage(demonstration, join(folder, 'resources', 'default_app.asar'));
}
