import { expect, test } from 'vitest';
import { isShipped } from './copy-module.mjs';
import { productionModules, type LockedPackages } from './production-modules.mjs';
import { targets } from './targets.mjs';

const linux = targets['linux-x64']!;

const lock: LockedPackages = {
  'apps/kiosk': { dependencies: { '@motcua/wires': '1', lit: '3' } },
  'node_modules/@motcua/wires': { resolved: 'packages/wires', link: true },
  'packages/wires': { dependencies: { serial: '1', '@types/node': '1' } },
  'node_modules/lit': { version: '3.0.0' },
  'node_modules/serial': { dependencies: { debug: '4', 'node-addon-api': '8' }, optionalDependencies: { absent: '1' } },
  'node_modules/debug': { version: '2.0.0' },
  'node_modules/serial/node_modules/debug': { dependencies: { canvas: '1' } },
  'node_modules/canvas': { optionalDependencies: { 'canvas-linux': '1', 'canvas-musl': '1', 'canvas-win': '1' } },
  'node_modules/canvas-linux': { os: ['linux'], cpu: ['x64'], libc: ['glibc'] },
  'node_modules/canvas-musl': { os: ['linux'], cpu: ['x64'], libc: ['musl'] },
  'node_modules/canvas-win': { os: 'win32', cpu: 'x64' },
};

test('PK1 what runs is found as Node finds it, for one kind of machine, without types and headers', () => {
  expect(productionModules(lock, 'apps/kiosk', linux)).toEqual({
    modules: [
      ...['node_modules/canvas', 'node_modules/canvas-linux', 'node_modules/lit'],
      ...['node_modules/serial', 'node_modules/serial/node_modules/debug'],
    ],
    workspaces: ['packages/wires'],
  });
  const onWindows = productionModules(lock, 'apps/kiosk', targets['win-x64']!).modules;
  expect(onWindows).toContain('node_modules/canvas-win');
  expect(onWindows).not.toContain('node_modules/canvas-linux');
});

test('PK1 of a bundled app only what it still asks for is taken', () => {
  expect(productionModules(lock, 'apps/kiosk', linux, ['lit']).modules).toEqual(['node_modules/lit']);
});

test('PK1 a lock that does not know a package is told of', () => {
  expect(() => productionModules({ 'apps/kiosk': { dependencies: { gone: '1' } } }, 'apps/kiosk', linux)).toThrow(
    'gone',
  );
});

test.each([
  ['index.js', true],
  ['LICENSE', true],
  ['license.md', true],
  ['lib/data.json', true],
  ['fonts/Letters.ttf', true],
  ['prebuilds/linux-x64/serial.glibc.node', true],
  ['prebuilds/linux-x64/serial.musl.node', false],
  ['prebuilds/win32-x64/serial.node', false],
  ['index.d.ts', false],
  ['index.js.map', false],
  ['README.md', false],
  ['binding.gyp', false],
  ['src/serial.cpp', false],
  ['test/index.js', false],
  ['client-dist/socket.io.js', false],
  ['sbom.cdx.json', false],
  ['.eslintrc.json', false],
])('PK1 of a package %s is shipped: %s', (path, shipped) => {
  expect(isShipped(path, linux)).toBe(shipped);
});
