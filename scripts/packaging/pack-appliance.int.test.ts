import { getRawHeader, listPackage, statFile } from '@electron/asar';
import { FuseState } from '@electron/fuses/dist/constants.js';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { FUSE_PLACES, FUSES } from '@motcua/shell/fuses';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPages } from '../lib/build-pages.mjs';
import { repositoryRoot } from '../lib/repository-root.mjs';
import { packAppliance } from './pack-appliance.mjs';
import { targets } from './targets.mjs';
import { writeStandInElectron } from './testing/stand-in-electron.ts';

const SERIAL = 'node_modules/@serialport/bindings-cpp';

/** What cannot be bundled, with what it needs in its turn. */
const MODULES: Readonly<Record<'kiosk' | 'display', readonly string[]>> = {
  kiosk: [
    'node_modules/@napi-rs/canvas',
    'node_modules/@napi-rs/canvas-linux-x64-gnu',
    SERIAL,
    `${SERIAL}/node_modules/@serialport/parser-delimiter`,
    `${SERIAL}/node_modules/@serialport/parser-readline`,
    `${SERIAL}/node_modules/debug`,
    'node_modules/@serialport/bindings-interface',
    'node_modules/ms',
    'node_modules/node-gyp-build',
  ],
  display: [],
};

const CUTS = ['500Medium', '600SemiBold', '700Bold', '800ExtraBold'];
/** HL1: the letters of the slips that the kiosk draws itself. */
const FONTS = CUTS.flatMap((cut) => [`BeVietnamPro_${cut}.ttf`, `NotoSansKhmer_${cut}.ttf`]);

const HELPERS: Readonly<Record<'kiosk' | 'display', readonly string[]>> = {
  kiosk: [
    'dist/printer-file/printer-file.js',
    'dist/draw-slips/draw-slips.js',
    ...FONTS.map((name) => `dist/draw-slips/fonts/${name}`),
  ],
  display: [],
};

/** UP7: what the main process fetches for itself when a launcher has started it. */
const LATER: Readonly<Record<'kiosk' | 'display', readonly string[]>> = {
  kiosk: ['dist/updates/updates.js'],
  display: [],
};

let scratch = '';
const packed: { kiosk: string; display: string } = { kiosk: '', display: '' };

beforeAll(async () => {
  await buildPages(process.execPath, ['kiosk', 'display']);
  scratch = await mkdtemp(join(tmpdir(), 'motcua-packing-'));
  const electronFolder = join(scratch, 'electron');
  await writeStandInElectron(electronFolder, scratch);
  for (const app of ['kiosk', 'display'] as const) {
    const order = { app, target: targets['linux-x64']!, folder: join(scratch, app), electronFolder };
    packed[app] = await packAppliance(order);
  }
}, 120_000);

afterAll(() => rm(scratch, { recursive: true, force: true }));

describe.each(['kiosk', 'display'] as const)('the package of a %s', (app) => {
  const archive = (): string => join(packed[app], 'resources', 'app.asar');
  const files = (): string[] =>
    listPackage(archive(), { isPack: false })
      .map((path) => path.replace(/^[\\/]/, ''))
      .filter((path) => !('files' in statFile(archive(), path)));

  test('PK1 app.asar holds main, preload, page and native packages, and nothing else', async () => {
    const page = await readdir(join(repositoryRoot, 'apps', app, 'dist', 'renderer'), { recursive: true });
    const pageFiles = page.filter((name) => /\.\w+$/.test(name)).map((name) => `dist/renderer/${name}`);
    const programs = ['dist/main/main.js', 'dist/preload/preload.cjs', ...HELPERS[app], ...LATER[app]];
    const own = [...programs, 'package.json', ...pageFiles];
    const present = files();
    expect(present.filter((path) => !path.startsWith('node_modules/'))).toEqual(expect.arrayContaining(own));
    expect(present.filter((path) => !path.startsWith('node_modules/'))).toHaveLength(own.length);
    const modules = present.filter((path) => /node_modules\/(@[^/]+\/)?[^/]+\/package\.json$/.test(path));
    expect(modules.map((path) => path.replace(/\/package\.json$/, '')).toSorted()).toEqual(MODULES[app].toSorted());
  });

  test('PK1 no source, test, log, list or program of another machine is in it', () => {
    const odd = /\.ts$|\.map$|\.log$|\.md$|\.gyp$|\.cc$|\/test\/|node-addon-api|win32-|darwin-|arm64|musl/;
    // The parser of Windows' serial numbers is a script of the library's own, which no other machine enters.
    const native = files().filter((path) => path.endsWith('.node'));
    const known = new Set([`${SERIAL}/dist/win32-sn-parser.js`, 'node_modules/ms/license.md']);
    expect(files().filter((path) => odd.test(path) && !known.has(path))).toEqual([]);
    expect(native).toHaveLength(app === 'kiosk' ? 2 : 0);
  });

  test('PK1 what the system loads, or a process of its own runs, lies beside app.asar as a file', () => {
    const native = [...files().filter((path) => /\.(node|ttf)$/.test(path)), ...HELPERS[app]];
    for (const path of native) expect(existsSync(join(`${archive()}.unpacked`, path)), path).toBe(true);
    expect(getRawHeader(archive()).headerString).toContain('integrity');
  });

  test('PK2 the fuses of its program are those of the table, and it has no other app to start', async () => {
    const wire: Readonly<Record<string, unknown>> = {
      ...(await getCurrentFuseWire(join(packed[app], `motcua-${app}`))),
    };
    const read = FUSES.map(({ name }) => [name, wire[String(FUSE_PLACES[name])] === FuseState.ENABLE]);
    expect(read).toEqual(FUSES.map(({ name, isOn }) => [name, isOn]));
    expect(Object.keys(FUSE_PLACES)).toHaveLength(Object.keys(FuseV1Options).length / 2);
    expect(existsSync(join(packed[app], 'resources', 'default_app.asar'))).toBe(false);
    expect(await readdir(join(packed[app], 'locales'))).toEqual(['en-US.pak', 'vi.pak']);
  });
});
