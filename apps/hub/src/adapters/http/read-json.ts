import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { readBytes } from './read-bytes.ts';

/** Few requests of the API are longer. */
export const USUAL_MOST_BYTES = 16 * 1024;

export type BodyResult<T> =
  | { readonly kind: 'read'; readonly content: T }
  | { readonly kind: 'malformed'; readonly field: string }
  | { readonly kind: 'too-large' };

/** Reads and parses a JSON body. `field`: what is wrong, empty when the whole is. */
export async function readJson<T>(
  request: IncomingMessage,
  schema: z.ZodType<T>,
  mostBytes: number,
): Promise<BodyResult<T>> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) return { kind: 'malformed', field: '' };
  const bytes = await readBytes(request, mostBytes);
  if (bytes === null) return { kind: 'too-large' };
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { kind: 'malformed', field: '' };
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { kind: 'read', content: parsed.data };
  return { kind: 'malformed', field: parsed.error.issues[0]?.path.map(String).join('.').slice(0, 200) ?? '' };
}
