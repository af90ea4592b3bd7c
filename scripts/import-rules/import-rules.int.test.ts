import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folders, isTestFile, type Folder } from './folders.mjs';
import type { Violation } from './judge-import.mjs';
import { surveyImports } from './survey-imports.mjs';
import { copyRepository } from './testing/copy-repository.ts';

/** Every file of the repository is read, on a machine that does other things too. */
const SURVEY_MS = 240_000;

/** Lines of architecture that must hold whatever the table says: file, planted line, rule that must catch it. */
const pinned: [string, string, string][] = [
  ['packages/protocol/src/vocabulary.ts', `import 'zod';`, 'protocol/vocabulary: third-party'],
  ['packages/protocol/src/planted.ts', `import 'node:crypto';`, 'protocol: no module of Node'],
  ['packages/messages/src/planted.ts', `import 'zod';`, 'messages: third-party'],
  ['packages/messages/src/planted.ts', `import type { z } from 'zod';`, 'messages: third-party'],
  ['packages/messages/src/planted.ts', `import '@motcua/protocol';`, 'messages: other folders'],
  ['packages/client/src/planted.ts', `import '@motcua/messages';`, 'client: other folders'],
  ['packages/ui/src/planted.ts', `import '@motcua/client';`, 'ui: other folders'],
  ['packages/ui/src/planted.ts', `import 'node:path';`, 'ui: no module of Node'],
  ['packages/printing/src/planted.ts', `import '@motcua/protocol';`, 'printing: other folders'],
  ['packages/shell/src/planted.ts', `import '@motcua/client';`, 'shell: other folders'],
  ['apps/hub/src/domain/planted.ts', `import 'node:fs';`, 'hub/domain: no module of Node'],
  ['apps/hub/src/domain/planted.ts', `import type { Stats } from 'fs';`, 'hub/domain: no module of Node'],
  ['apps/hub/src/domain/planted.ts', `export const zod = await import('zod');`, 'hub/domain: third-party'],
  ['apps/hub/src/domain/planted.ts', `import '@motcua/protocol';`, 'hub/domain: other folders'],
  ['apps/hub/src/domain/planted.ts', `import '../ports/clock.ts';`, 'hub/domain: other folders'],
  ['apps/hub/src/projections/planted.ts', `import 'node:timers';`, 'hub/projections: no module of Node'],
  ['apps/hub/src/reactions/planted.ts', `import 'pino';`, 'hub/reactions: third-party'],
  ['apps/hub/src/access/planted.ts', `import 'node:crypto';`, 'hub/access: no module of Node'],
  ['apps/hub/src/ports/planted.ts', `import '../application/planted.ts';`, 'hub/ports: other folders'],
  ['apps/hub/src/application/planted.ts', `import '../adapters/sqlite/planted.ts';`, 'hub/application: other folders'],
  ['apps/hub/src/adapters/http/planted.ts', `import '../sqlite/planted.ts';`, 'hub/adapters/http: other folders'],
  [
    'apps/hub/src/adapters/http/planted.ts',
    `import '../../application/planted.ts';`,
    'hub/adapters/http: other folders',
  ],
  ['apps/hub/src/adapters/http/planted.ts', `import '../../create-hub.ts';`, 'hub/adapters/http: other folders'],
  ['apps/hub/src/adapters/http/planted.ts', `import 'socket.io';`, 'hub/adapters/http: third-party'],
  [
    'apps/hub/src/adapters/sqlite/planted.ts',
    `import { a } from '../../domain/a.ts';`,
    'hub/adapters/sqlite: other folders',
  ],
  ['apps/hub/src/application/planted.ts', `import 'node:fs';`, 'hub/application: no module of Node'],
  ['apps/hub/src/config.ts', `import { a } from './domain/a.ts';`, 'hub/config: other folders'],
  ['apps/hub/src/main.mjs', `import './adapters/http/planted.ts';`, 'hub/main: other folders'],
  [
    'apps/hub/src/adapters/voice-packs/planted.ts',
    `import '@motcua/voice/clip-library';`,
    'hub/adapters/voice-packs: other folders',
  ],
  ['packages/voice/src/planted.ts', `import './clip-library/index.ts';`, 'voice: other folders'],
  ['apps/kiosk/src/renderer/planted.ts', `import 'node:fs';`, 'kiosk/renderer: no module of Node'],
  ['apps/kiosk/src/renderer/planted.ts', `import 'electron';`, 'kiosk/renderer: third-party'],
  ['apps/kiosk/src/renderer/planted.ts', `import '@motcua/printing';`, 'kiosk/renderer: other folders'],
  ['apps/display/src/renderer/planted.ts', `import 'fs';`, 'display/renderer: no module of Node'],
  ['apps/counter/src/planted.ts', `import 'node:fs';`, 'counter/renderer: no module of Node'],
  ['apps/counter/src/planted.ts', `import 'socket.io-client';`, 'counter/renderer: third-party'],
  [
    'apps/display/src/main/planted.ts',
    `import '../../../../packages/printing/src/planted.ts';`,
    'display/main: other folders',
  ],
  ['test/planted.ts', `import '../apps/hub/src/domain/a.ts';`, 'test: other folders'],
  ['test/planted.ts', `import '../packages/client/src/index.ts';`, 'public entries only'],
  ['test/planted.ts', `import '@motcua/client/src/index.ts';`, 'resolves'],
  ['packages/client/src/planted.ts', `import 'left-pad';`, 'resolves'],
  ['apps/counter/src/planted.ts', `import './nowhere.ts';`, 'resolves'],
  ['apps/counter/vite.config.ts', `import 'fast-check';`, 'declared in package.json'],
  ['apps/hub/src/application/planted.ts', `import './planted.test.ts';`, 'no test in the product'],
  ['apps/hub/src/application/planted.test.ts', `import 'socket.io-parser';`, 'hub/application: third-party'],
  ['apps/hub/src/somewhere-new/planted.ts', ``, 'a known folder'],
];

/** A file of this folder that imports. Never the one that others import, so that circles, costly to find, stay few. */
const sourceOf = (folder: Folder): string => fileOf(folder, 'planted-source.ts');
const targetOf = (folder: Folder): string => fileOf(folder, 'planted-target.ts');
function fileOf(folder: Folder, name: string): string {
  const path = folder.paths[0] ?? '';
  return path.endsWith('/') ? `${path}${name}` : path;
}

describe('a planted violation of each rule is caught', () => {
  let copy = '';
  let found: Violation[] = [];
  let modules = 0;

  beforeAll(async () => {
    copy = copyRepository();
    const planted = new Map<string, string[]>();
    const plant = (file: string, line: string): void => void planted.set(file, [...(planted.get(file) ?? []), line]);
    for (const [file, line] of pinned) plant(file, line);
    for (const [from, to] of forbiddenPairs()) plant(sourceOf(from), `import '${pathBetween(from, to)}';`);
    for (const folder of folders) {
      plant(targetOf(folder), '');
      plant(sourceOf(folder), `import 'node:os'; import 'typescript'; import 'no-such-package';`);
    }
    plant('packages/client/src/circle-a.ts', `import { b } from './circle-b.ts'; export const a = b;`);
    plant('packages/client/src/circle-b.ts', `import { a } from './circle-a.ts'; export const b = a;`);
    plant('packages/client/src/circle-c.ts', `import type { D } from './circle-d.ts'; export type C = D;`);
    plant('packages/client/src/circle-d.ts', `import type { C } from './circle-c.ts'; export type D = C;`);
    plant('apps/hub/src/domain/a.ts', 'export const a = 1; export type A = 1;');
    plant(
      'apps/hub/src/adapters/system/planted-types.ts',
      `import type { A } from '../../domain/a.ts'; export type B = A;`,
    );
    plant('apps/hub/src/application/planted.test.ts', `import 'vitest'; import '../adapters/sqlite/planted.ts';`);
    for (const [file, lines] of planted) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), lines.join('\n'));
    }
    ({ violations: found, modules } = await surveyImports(copy));
  }, SURVEY_MS);

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const rulesBrokenBy = (from: string, specifier?: string): string[] =>
    found.filter((each) => each.from === from && (specifier ?? each.to) === each.to).map((each) => each.rule);

  test.each(pinned)('%s with %s breaks “%s”', (file, line, rule) => {
    const specifier = /'(?:node:)?([^']+)'/.exec(line)?.[1];
    expect(rulesBrokenBy(file, specifier)).toContain(rule);
  });

  test('every folder refuses every other folder that its row does not name', () => {
    const pairs = forbiddenPairs();
    const missed = pairs.filter(
      ([from, to]) => !rulesBrokenBy(sourceOf(from), pathBetween(from, to)).includes(`${from.name}: other folders`),
    );
    expect(pairs.length).toBeGreaterThan(500);
    expect(missed.map(([from, to]) => `${from.name} → ${to.name}`)).toEqual([]);
  });

  test.each(folders.filter((folder) => folder.node !== 'any'))('$name refuses modules of Node', (folder) => {
    expect(rulesBrokenBy(sourceOf(folder), 'os')).toEqual([`${folder.name}: no module of Node`]);
  });

  test.each(folders.filter((folder) => !folder.libraries.includes('*')))(
    '$name refuses an unlisted package',
    (folder) => {
      expect(rulesBrokenBy(sourceOf(folder), 'typescript')).toEqual([`${folder.name}: third-party`]);
      expect(rulesBrokenBy(sourceOf(folder), 'no-such-package')).toEqual(['resolves']);
    },
  );

  test('circles are refused, of types alone too', () => {
    for (const letter of ['a', 'b', 'c', 'd']) {
      expect(rulesBrokenBy(`packages/client/src/circle-${letter}.ts`)).toEqual(['no circle']);
    }
  });

  test('an adapter may take types of the pure folders, and a test may reach across its own workspace', () => {
    expect(rulesBrokenBy('apps/hub/src/adapters/system/planted-types.ts')).toEqual([]);
    expect(rulesBrokenBy('apps/hub/src/application/planted.test.ts', '../adapters/sqlite/planted.ts')).toEqual([]);
    expect(rulesBrokenBy('apps/hub/src/application/planted.test.ts', 'vitest')).toEqual([]);
  });

  test('the copy is read as the repository is', () => {
    expect(modules).toBeGreaterThan(folders.length);
  });
});

test('a check that reads next to nothing fails', () => {
  const almostEmpty = mkdtempSync(join(tmpdir(), 'motcua-import-rules-empty-'));
  mkdirSync(join(almostEmpty, 'scripts'));
  writeFileSync(join(almostEmpty, 'package.json'), '{}');
  writeFileSync(join(almostEmpty, 'scripts/alone.mjs'), '');
  const script = fileURLToPath(new URL('check-imports.mjs', import.meta.url));
  const run = spawnSync(process.execPath, [script, almostEmpty], { encoding: 'utf8' });
  rmSync(almostEmpty, { recursive: true });
  expect(run.stderr).toContain('only 1 modules were read');
  expect(run.status).toBe(1);
});

function forbiddenPairs(): [Folder, Folder][] {
  const product = folders.filter((folder) => !isTestFile(targetOf(folder)));
  return product.flatMap((from) =>
    folders.filter((to) => to !== from && !from.imports.includes(to.name)).map((to): [Folder, Folder] => [from, to]),
  );
}

function pathBetween(from: Folder, to: Folder): string {
  const path = relative(dirname(sourceOf(from)), targetOf(to));
  return path.startsWith('.') ? path : `./${path}`;
}
