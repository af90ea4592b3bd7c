import { createHash } from 'node:crypto';
import { LANGUAGES } from '@motcua/protocol/vocabulary';
import type { FollowFile } from './follow-files.ts';
import { followPage } from './follow-pages.ts';

/**
 * UI7: of what the page for phones is made: its files and its own lines in every language, and neither the centre's name nor the
 * program's version. So the same page after a restart, or in another version, says the same.
 */
export function madeOf(files: ReadonlyMap<string, FollowFile>): string {
  const made = createHash('sha256');
  for (const [path, { etag }] of files) made.update(`${path} ${etag}\n`);
  for (const language of LANGUAGES) made.update(followPage(language, { kind: '', place: '' }, ''));
  return made.digest('base64url').slice(0, 22);
}
