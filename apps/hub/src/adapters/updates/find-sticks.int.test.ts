import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findOnSticks, stickFolders } from './find-sticks.ts';

test('UP10 sticks are looked for where the system mounts them, on Windows at the letters of drives', () => {
  expect(stickFolders('', 'linux')).toEqual(['/media', '/run/media', '/mnt']);
  const drives = stickFolders(undefined, 'win32');
  expect(drives).toContain('E:\\');
  expect(drives).not.toContain('C:\\');
});

test('UP10 folders that were named take their place, in the way of each system; what is no whole path is none', () => {
  expect(stickFolders('/srv/usb, /mnt/stick,usb', 'linux')).toEqual(['/srv/usb', '/mnt/stick']);
  expect(stickFolders(String.raw`F:\Motcua,E:/updates,stick`, 'win32')).toEqual([String.raw`F:\Motcua`, 'E:/updates']);
});

test('UP10 a drive full of other files does not hide the stick that comes after it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-sticks-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of ['drive', 'stick']) mkdirSync(join(folder, name));
  for (let at = 0; at < 5_100; at += 1) writeFileSync(join(folder, 'drive', String(at)), '');
  writeFileSync(join(folder, 'stick', 'kiosk.motcua'), '');
  const found = await findOnSticks([join(folder, 'drive'), join(folder, 'stick')]);
  expect(found.map(({ name }) => name)).toEqual(['kiosk.motcua']);
});
