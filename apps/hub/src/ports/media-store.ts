import type { MediaType } from '@motcua/protocol/media-files';

/** A file that displays can show. `name`: what it was called before it was stored; empty: not known. */
export type StoredMedia = {
  readonly fileName: string;
  readonly kind: 'picture' | 'video';
  readonly bytes: number;
  readonly storedAt: number;
  readonly name: string;
};

/** Where a stored file lies, to be sent as it is. */
export type OpenMedia = { readonly path: string; readonly bytes: number; readonly type: MediaType };

/**
 * `not-media`: no kind of file that a display can show, by what stands in it. `full`: as many as are kept, or the disk has no more room
 * beside the journal. `busy`: the piece before is still being taken.
 */
export const MEDIA_REFUSALS = ['not-media', 'too-large', 'full', 'busy', 'unknown-upload'] as const;
export type MediaRefusal = (typeof MEDIA_REFUSALS)[number];

/**
 * DP8: pictures and videos, each under a name made of its content. Files come in pieces, so that a slow network never
 * holds a request open.
 */
export interface MediaStore {
  /** All that is stored, the newest first; what was put into the folder by hand is taken up first. */
  list(): Promise<readonly StoredMedia[]>;
  /** A file comes. Its id, or why not. */
  begin(name: string, bytes: number): Promise<{ readonly uploadId: string } | MediaRefusal>;
  /** Its next piece, from this byte on; how much is there now. A piece that is there already changes nothing. */
  add(uploadId: string, offset: number, piece: AsyncIterable<Uint8Array>): Promise<number | MediaRefusal>;
  /** All of it is there: it is looked at and stored. The same file twice is one. Asked again it says the same again. */
  finish(uploadId: string): Promise<StoredMedia | MediaRefusal>;
  /** Null: there is no such file, or no such name can be. */
  open(fileName: string): Promise<OpenMedia | null>;
  remove(fileName: string): Promise<boolean>;
}
