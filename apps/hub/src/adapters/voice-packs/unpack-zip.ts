import { unzipSync } from 'fflate';
import { MANIFEST_FILE, MOST_CLIP_BYTES, MOST_CLIPS, MOST_PACK_BYTES } from '@motcua/voice/manifest';

export type Unpacked =
  | { readonly kind: 'unpacked'; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: 'unreadable'; readonly where: string }
  | { readonly kind: 'too-large' };

/**
 * The files of a zipped pack by name, without the folder that they may lie in. Sizes are looked at before anything is
 * unpacked, and no name can mean a place outside the pack: it is only ever the key of this table.
 */
export function unpackZip(zip: Uint8Array): Unpacked {
  let total = 0;
  let count = 0;
  let tooLarge = false;
  try {
    const unpacked = unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/')) return false;
        total += originalSize;
        count += 1;
        const most = nameOf(name) === MANIFEST_FILE ? MOST_PACK_BYTES : MOST_CLIP_BYTES;
        tooLarge ||= originalSize > most || total > MOST_PACK_BYTES || count > MOST_CLIPS + 1;
        return !tooLarge;
      },
    });
    if (tooLarge) return { kind: 'too-large' };
    const files = new Map<string, Uint8Array>();
    for (const [path, bytes] of Object.entries(unpacked)) {
      if (files.has(nameOf(path))) return { kind: 'unreadable', where: nameOf(path).slice(0, 120) };
      files.set(nameOf(path), bytes);
    }
    return { kind: 'unpacked', files };
  } catch {
    return { kind: 'unreadable', where: 'zip' };
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
