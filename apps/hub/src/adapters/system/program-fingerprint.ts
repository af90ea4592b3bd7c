import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Says which program this is: what is written by another one differs, were it by one line of the sources in these
 * folders. Their tests do not count.
 */
export function programFingerprint(version: string, folders: readonly string[]): string {
  const sum = createHash('sha256').update(`${version} ${process.version} ${process.arch}`);
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const name of names.toSorted()) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
      const text = readFileSync(join(folder, name));
      sum.update(`\n${name.replaceAll('\\', '/')} ${text.length}\n`).update(text);
    }
  }
  return sum.digest('hex');
}
