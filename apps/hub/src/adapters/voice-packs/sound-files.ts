import { extname } from 'node:path';

/** What a clip may be, with the bytes that such a file begins with. */
const KINDS: Readonly<Record<string, { readonly type: string; readonly begins: readonly (readonly number[])[] }>> = {
  '.ogg': { type: 'audio/ogg', begins: [[0x4f, 0x67, 0x67, 0x53]] },
  '.webm': { type: 'audio/webm', begins: [[0x1a, 0x45, 0xdf, 0xa3]] },
  '.wav': { type: 'audio/wav', begins: [[0x52, 0x49, 0x46, 0x46]] },
  '.mp3': {
    type: 'audio/mpeg',
    begins: [
      [0x49, 0x44, 0x33],
      [0xff, 0xfb],
      [0xff, 0xf3],
      [0xff, 0xf2],
    ],
  },
};

/** Null for a file that is no clip. */
export function soundTypeOf(file: string): string | null {
  return KINDS[extname(file)]?.type ?? null;
}

/** Whether a file begins as one of its kind does: a page under the name of a sound is not taken. */
export function looksLikeSound(file: string, bytes: Uint8Array): boolean {
  const begins = KINDS[extname(file)]?.begins ?? [];
  return begins.some((beginning) => beginning.every((byte, at) => bytes[at] === byte));
}
