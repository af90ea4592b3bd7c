import { z } from 'zod';
import { MAX_VIDEO_BYTES } from './media-files.ts';
import { instantSchema } from './schema-parts.ts';

/** Bytes of one piece of an upload. */
export const MAX_UPLOAD_PIECE_BYTES = 2 * 1024 * 1024;
/** Letters of the name under which a file is sent; a longer one is refused. */
export const MAX_UPLOAD_NAME = 200;

const storedMedia = z.object({
  fileName: z.string(),
  kind: z.enum(['picture', 'video']),
  bytes: z.int().nonnegative(),
  storedAt: instantSchema,
  /** What it was called before it was stored; empty: not known. */
  name: z.string(),
});
export type StoredMediaReply = z.infer<typeof storedMedia>;

/** GET /api/media (administrator): every file that a playlist can name, the newest first. */
export const mediaListSchema = z.object({ files: z.array(storedMedia) });
export type MediaList = z.infer<typeof mediaListSchema>;

/** POST /api/media/uploads (administrator): a file comes, in pieces. */
export const mediaUploadSchema = z.strictObject({
  name: z.string().max(MAX_UPLOAD_NAME),
  bytes: z.int().positive().max(MAX_VIDEO_BYTES),
});
export type MediaUpload = z.infer<typeof mediaUploadSchema>;

/**
 * The answer to every request of an upload. `going-on`: how many bytes are there; the next piece goes to
 * `/api/media/uploads/<uploadId>/<received>` as it is, the end is told to `…/finish`. `busy`: the hub still waits for the rest of the piece before;
 * the same again in a while.
 */
export const mediaUploadReplySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('going-on'), uploadId: z.string(), received: z.int().nonnegative() }),
  z.object({ kind: z.literal('stored'), file: storedMedia }),
  z.object({
    kind: z.literal('refused'),
    reason: z.enum(['not-media', 'too-large', 'full', 'busy', 'unknown-upload']),
  }),
]);
export type MediaUploadReply = z.infer<typeof mediaUploadReplySchema>;

/** POST /api/media/files/<fileName>/remove (administrator). `in-use`: a playlist in force names it. */
export const mediaRemovedSchema = z.object({ kind: z.enum(['removed', 'in-use', 'not-there']) });
export type MediaRemoved = z.infer<typeof mediaRemovedSchema>;
