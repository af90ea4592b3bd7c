import { darkerThan, thresholdOf } from './ink-threshold.ts';
import { encodeOneBitPng } from './one-bit-png.ts';

const DOTS_PER_MM = 8;
/** A logo higher than wide is made narrower rather than fill the slip. */
const MOST_DOTS_HIGH = 30 * DOTS_PER_MM;

/**
 * A picture that somebody chose, black and white, as many dots wide as the printer has for `widthMm`; a PNG in base64.
 * Null: no browser reads it as a picture.
 */
export async function oneBitLogo(file: Blob, widthMm: number): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null || picture.width === 0 || picture.height === 0) return null;
  const wanted = Math.min(48, Math.max(5, widthMm)) * DOTS_PER_MM;
  const scale = Math.min(wanted / picture.width, MOST_DOTS_HIGH / picture.height);
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) return null;
  // What is transparent is paper.
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  picture.close();
  const grey = greyOf(context.getImageData(0, 0, width, height).data);
  return encodeOneBitPng(width, height, darkerThan(grey, thresholdOf(grey)));
}

/** Luminance by ITU-R BT.601. */
function greyOf(rgba: Uint8ClampedArray): Uint8Array {
  return Uint8Array.from({ length: rgba.length / 4 }, (_, n) =>
    Math.round(0.299 * (rgba[n * 4] ?? 0) + 0.587 * (rgba[n * 4 + 1] ?? 0) + 0.114 * (rgba[n * 4 + 2] ?? 0)),
  );
}
