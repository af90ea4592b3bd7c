import { type GreyPicture, readPng } from '../bitmap/read-png.ts';

/** A centre has a logo or two, and every slip carries the same. */
const MAX_REMEMBERED = 16;
const remembered = new Map<string, GreyPicture | null>();

/** The picture in a PNG file (base64); null where it cannot be read. */
export function pictureOf(png: string): GreyPicture | null {
  let picture = remembered.get(png);
  if (picture === undefined) {
    picture = readPng(Buffer.from(png, 'base64'));
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    remembered.set(png, picture);
  }
  return picture;
}

/** The printers of a centre mostly have one width of paper. */
const inks = new WeakMap<GreyPicture, { width: number; height: number; ink: Uint8Array }>();

/** Darker than this (0 black … 255 white) is burnt. */
const BURN_BELOW = 128;

/**
 * Which of `width` × `height` dots are black (1), row by row: the mean of what of the picture lies beneath each dot. No
 * dithering: it frays edges, and a logo is drawn in lines.
 */
export function inkOf(picture: GreyPicture, width: number, height: number): Uint8Array {
  const known = inks.get(picture);
  if (known?.width === width && known.height === height) return known.ink;
  const ink = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (meanBeneath(picture, x / width, (x + 1) / width, y / height, (y + 1) / height) < BURN_BELOW)
        ink[y * width + x] = 1;
    }
  }
  inks.set(picture, { width, height, ink });
  return ink;
}

/** The sides as shares of the picture's. */
function meanBeneath({ width, height, grey }: GreyPicture, left: number, right: number, top: number, bottom: number) {
  const columns = {
    from: Math.floor(left * width),
    to: Math.max(Math.floor(left * width) + 1, Math.ceil(right * width)),
  };
  const rows = {
    from: Math.floor(top * height),
    to: Math.max(Math.floor(top * height) + 1, Math.ceil(bottom * height)),
  };
  let sum = 0;
  let area = 0;
  for (let y = rows.from; y < Math.min(rows.to, height); y++) {
    const down = overlap(y, top * height, bottom * height);
    for (let x = columns.from; x < Math.min(columns.to, width); x++) {
      const share = down * overlap(x, left * width, right * width);
      sum += share * (grey[y * width + x] ?? 255);
      area += share;
    }
  }
  return area === 0 ? 255 : sum / area;
}

/** How much of the pixel at `at` lies between the two. */
function overlap(at: number, from: number, to: number): number {
  return Math.max(0, Math.min(at + 1, to) - Math.max(at, from));
}
