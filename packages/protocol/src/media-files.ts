/** What a display can show, by what stands in the file itself. */
export const MEDIA_TYPES = {
  jpg: { kind: 'picture', contentType: 'image/jpeg' },
  png: { kind: 'picture', contentType: 'image/png' },
  webp: { kind: 'picture', contentType: 'image/webp' },
  mp4: { kind: 'video', contentType: 'video/mp4' },
  webm: { kind: 'video', contentType: 'video/webm' },
} as const;
export type MediaType = keyof typeof MEDIA_TYPES;

/** Bytes of one file. */
export const MAX_PICTURE_BYTES = 20 * 1024 * 1024;
export const MAX_VIDEO_BYTES = 500 * 1024 * 1024;
/** Files in the folder, and their bytes together. */
export const MAX_MEDIA_FILES = 200;
export const MAX_MEDIA_BYTES = 8 * 1024 * 1024 * 1024;

const NAME = /^[0-9a-f]{32}\.(jpg|png|webp|mp4|webm)$/;

/** The name of a stored file: the beginning of its content's hash, and its type. No other name is ever served. */
export function isMediaFileName(name: string): boolean {
  return NAME.test(name);
}

/** The type that a stored file's name says; null: it is no such name. */
export function mediaTypeOf(name: string): MediaType | null {
  return (NAME.exec(name)?.[1] as MediaType | undefined) ?? null;
}
