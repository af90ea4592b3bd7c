import { readFile, writeFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import { expect } from 'vitest';

/** Golden pictures were looked at by people. They change only on purpose: this set to 1, then look at every one again. */
const UPDATE = process.env['MOTCUA_UPDATE_GOLDEN'] === '1';

/** That a picture has exactly the dots that were approved. */
export async function expectGoldenPicture(file: URL, png: Uint8Array): Promise<void> {
  if (UPDATE) await writeFile(file, png);
  const [drawn, approved] = [PNG.sync.read(Buffer.from(png)), PNG.sync.read(await readFile(file))];
  expect([drawn.width, drawn.height]).toEqual([approved.width, approved.height]);
  expect(drawn.data.equals(approved.data), `compare ${file.pathname} with what is drawn now`).toBe(true);
}
