import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MediaNames } from './media-names.ts';

it('DP8 remembers names again after a time in which the disk took none', async () => {
  const folder = join(await mkdtemp(join(tmpdir(), 'motcua-names-')), 'media');
  const names = new MediaNames(folder);
  await names.remember('a.png', 'Tết.png');
  await mkdir(folder);
  await names.remember('b.png', 'Lịch tiếp dân.png');
  await names.remember('c.mp4', 'giới thiệu.mp4');
  await names.forget('c.mp4');
  expect(await names.read()).toEqual({ 'b.png': 'Lịch tiếp dân.png' });
});
