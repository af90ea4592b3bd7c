import { crc32, inflateSync } from 'node:zlib';

/** Grey pixels, 0 black … 255 white, row by row. What is transparent is white, as on paper. */
export type GreyPicture = { readonly width: number; readonly height: number; readonly grey: Uint8Array };

/** A logo of 48 mm has 384 dots; twice as many each way is drawn no better. */
export const MOST_PICTURE_DOTS = 1_000;

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const SAMPLES_OF_TYPE: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const DEPTHS_OF_TYPE: Readonly<Record<number, readonly number[]>> = {
  ...{ 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8] },
  ...{ 4: [8, 16], 6: [8, 16] },
};

type Header = { readonly width: number; readonly height: number; readonly depth: number; readonly type: number };
type Chunks = {
  readonly header: Header;
  readonly palette: Uint8Array;
  readonly transparent: Uint8Array | null;
  readonly packed: Uint8Array;
};

/** Width and height as the file's header says, whatever follows it; null: no PNG. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  if (bytes.length < 24 || SIGNATURE.some((byte, at) => bytes[at] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/**
 * Reads a PNG (ISO/IEC 15948) without interlacing, of every colour type and depth, at most `MOST_PICTURE_DOTS` each way.
 * Null for anything else, cut off or damaged: the file comes from outside.
 */
export function readPng(bytes: Uint8Array): GreyPicture | null {
  try {
    const chunks = readChunks(bytes);
    return chunks === null ? null : pixelsOf(chunks);
  } catch {
    return null;
  }
}

function readChunks(bytes: Uint8Array): Chunks | null {
  if (pngSize(bytes) === null) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const packed: Uint8Array[] = [];
  let header: Header | null = null;
  let palette: Uint8Array = new Uint8Array(0);
  let transparent: Uint8Array | null = null;
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const content = bytes.subarray(at + 8, at + 8 + length);
    const end = at + 8 + length;
    if (end + 4 > bytes.length || view.getUint32(end) !== crc32(bytes.subarray(at + 4, end))) return null;
    if (name === 'IHDR') header = readHeader(content);
    if (name === 'PLTE') palette = content;
    if (name === 'tRNS') transparent = content;
    if (name === 'IDAT') packed.push(content);
    if (name === 'IEND')
      return header === null ? null : { header, palette, transparent, packed: Buffer.concat(packed) };
    at = end + 4;
  }
  return null;
}

function readHeader(content: Uint8Array): Header | null {
  const view = new DataView(content.buffer, content.byteOffset, content.length);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth, type] = [view.getUint8(8), view.getUint8(9)];
  const isPlain = view.getUint8(10) === 0 && view.getUint8(11) === 0 && view.getUint8(12) === 0;
  const isSmall = width >= 1 && height >= 1 && width <= MOST_PICTURE_DOTS && height <= MOST_PICTURE_DOTS;
  return isPlain && isSmall && DEPTHS_OF_TYPE[type]?.includes(depth) === true ? { width, height, depth, type } : null;
}

function pixelsOf({ header, palette, transparent, packed }: Chunks): GreyPicture | null {
  const { width, height, depth, type } = header;
  const samples = SAMPLES_OF_TYPE[type] ?? 1;
  const rowBytes = Math.ceil((width * samples * depth) / 8);
  const whole = (rowBytes + 1) * height;
  // A small file may unpack to gigabytes.
  const lines = inflateSync(packed, { maxOutputLength: whole });
  if (lines.length !== whole) return null;
  const rows = unfilter(lines, rowBytes, height, Math.max(1, (samples * depth) / 8));
  const grey = new Uint8Array(width * height);
  const most = 2 ** depth - 1;
  const sampleAt = (row: number, nth: number): number => {
    const bit = nth * depth;
    const at = row * rowBytes + (bit >> 3);
    if (depth === 16) return ((rows[at] ?? 0) << 8) | (rows[at + 1] ?? 0);
    return ((rows[at] ?? 0) >> (8 - depth - (bit & 7))) & most;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const raw = Array.from({ length: samples }, (_, nth) => sampleAt(y, x * samples + nth));
      grey[y * width + x] = greyOf(raw, most, type, palette, transparent);
    }
  }
  return { width, height, grey };
}

/** One pixel on white paper, by the luminance of ITU-R BT.601. */
function greyOf(
  raw: readonly number[],
  most: number,
  type: number,
  palette: Uint8Array,
  transparent: Uint8Array | null,
): number {
  const [first = 0, second = 0, third = 0, fourth = most] = raw;
  const shares = (values: readonly number[], full: number): number[] => values.map((value) => value / full);
  let colour = shares([first, second, third], most);
  let opaque = 1;
  if (type === 0 || type === 4) colour = shares([first, first, first], most);
  if (type === 4) opaque = second / most;
  if (type === 6) opaque = fourth / most;
  if (type === 3) {
    colour = shares(
      [0, 1, 2].map((nth) => palette[first * 3 + nth] ?? 0),
      255,
    );
    opaque = (transparent?.[first] ?? 255) / 255;
  }
  if (transparent !== null && (type === 0 || type === 2)) {
    // One colour stands for "nothing here", in 16 bits a sample.
    const absent = [0, 2, 4].map((at) => ((transparent[at] ?? 0) << 8) | (transparent[at + 1] ?? 0));
    if (raw.every((value, nth) => value === absent[nth])) opaque = 0;
  }
  const [red = 0, green = 0, blue = 0] = colour;
  return Math.round(255 * (1 - opaque * (1 - (0.299 * red + 0.587 * green + 0.114 * blue))));
}

/** Takes back the filter of each line (ISO/IEC 15948, 9.2). Throws at one that does not exist. */
function unfilter(lines: Uint8Array, rowBytes: number, height: number, step: number): Uint8Array {
  const rows = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (rowBytes + 1)] ?? 0;
    if (filter > 4) throw new RangeError(`filter ${String(filter)}`);
    for (let x = 0; x < rowBytes; x++) {
      const at = y * rowBytes + x;
      const left = x >= step ? (rows[at - step] ?? 0) : 0;
      const above = y > 0 ? (rows[at - rowBytes] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (rows[at - rowBytes - step] ?? 0) : 0;
      const guesses = [0, left, above, (left + above) >> 1, paeth(left, above, corner)];
      rows[at] = ((lines[y * (rowBytes + 1) + 1 + x] ?? 0) + (guesses[filter] ?? 0)) & 0xff;
    }
  }
  return rows;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
