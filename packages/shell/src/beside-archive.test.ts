import { expect, test } from 'vitest';
import { besideArchive } from './beside-archive.ts';

test.each([
  [
    '/opt/motcua/kiosk/current/resources/app.asar/dist/printer-file/printer-file.js',
    '/opt/motcua/kiosk/current/resources/app.asar.unpacked/dist/printer-file/printer-file.js',
  ],
  ['C:\\Kiosk\\resources\\app.asar\\dist\\a.js', 'C:\\Kiosk\\resources\\app.asar.unpacked\\dist\\a.js'],
  ['file:///opt/kiosk/resources/app.asar/dist/a.js', 'file:///opt/kiosk/resources/app.asar.unpacked/dist/a.js'],
  ['/work/apps/kiosk/dist/printer-file/printer-file.js', '/work/apps/kiosk/dist/printer-file/printer-file.js'],
  ['/opt/resources/app.asar.unpacked/dist/a.js', '/opt/resources/app.asar.unpacked/dist/a.js'],
])('PK1 what a process of its own runs is looked for beside the archive: %s', (packed, beside) => {
  expect(besideArchive(packed)).toBe(beside);
});
