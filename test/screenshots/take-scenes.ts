import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openScenes, type SceneApp } from '../harness/scene-pages.ts';
import { SCENE_PICTURES, type ScenePicture } from './scene-list.ts';

/** Half of the real size is enough to be read in a document. */
const SCALE = 0.5;
const WHOLE_BELOW_PX = 1_400;
const QUALITY = 0.85;

/** Takes the pictures of docs/screens.md, or those of these names, from the preview pages, whose time stands still: the same page gives the same picture. */
export async function takeScenes(
  browser: Browser,
  folder: string,
  names: readonly string[] = Object.keys(SCENE_PICTURES),
): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const unknown = names.filter((name) => SCENE_PICTURES[name] === undefined);
  if (unknown.length > 0) throw new Error(`There is no picture ${unknown.join(', ')} in scene-list.ts`);
  const shrinker = await browser.newPage();
  const taken: string[] = [];
  for (const app of ['kiosk', 'display', 'counter'] satisfies SceneApp[]) {
    const pictures = Object.entries(SCENE_PICTURES).filter(([name, each]) => each.app === app && names.includes(name));
    if (pictures.length === 0) continue;
    const pages = await openScenes(browser, app, 'real');
    for (const [name, picture] of pictures) {
      if (!pages.names.includes(picture.scene)) throw new Error(`${app} has no scene "${picture.scene}"`);
      const page = await pages.show(picture.scene, picture.size, picture.query);
      const path = join(folder, `${name}.webp`);
      writeFileSync(path, await shrink(shrinker, await page.screenshot({ animations: 'disabled' }), picture.size));
      taken.push(path);
    }
    await pages.close();
  }
  await shrinker.close();
  return taken;
}

/** A small picture stays as it is. */
async function shrink(page: Page, png: Buffer, { width, height }: ScenePicture['size']): Promise<Buffer> {
  const scale = Math.max(width, height) > WHOLE_BELOW_PX ? SCALE : 1;
  const webp = await page.evaluate(
    async ({ base64, scale, quality }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth * scale;
      canvas.height = image.naturalHeight * scale;
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('this browser draws nothing');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('image/webp', quality);
    },
    { base64: png.toString('base64'), scale, quality: QUALITY },
  );
  return Buffer.from(webp.slice(webp.indexOf(',') + 1), 'base64');
}
