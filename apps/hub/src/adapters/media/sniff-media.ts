import type { MediaType } from '@motcua/protocol/media-files';

/** How much of a file has to be looked at. */
export const SNIFFED_BYTES = 64;

/** Brands of ISO media files that browsers play: not HEIC or AVIF pictures, nor QuickTime. */
const MP4_BRANDS = /^(?:isom|iso[2-9]|mp4[12]|avc1|M4V |dash|MSNV)/;

/** What a file is, by its first bytes; null: nothing that a display can show. What it is called does not matter. */
export function sniffMedia(head: Uint8Array): MediaType | null {
  const text = (from: number, to: number): string => String.fromCharCode(...head.subarray(from, to));
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpg';
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  if (text(4, 8) === 'ftyp' && MP4_BRANDS.test(text(8, 12))) return 'mp4';
  // Matroska's frame, of which WebM is the part that browsers play.
  if (text(0, 4) === '\x1aE\xdf\xa3' && text(0, SNIFFED_BYTES).includes('webm')) return 'webm';
  return null;
}
