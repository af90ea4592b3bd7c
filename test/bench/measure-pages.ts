import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { judge, type Result } from './result.ts';

const APPS = ['kiosk', 'display', 'counter'] as const;
const MOST_BYTES = 80_000;
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The JavaScript that a screen loads before it can show anything, as it goes over the wire. */
export function measurePages(): Result[] {
  return APPS.map((app) => {
    const page = join(ROOT, 'apps', app, 'dist', 'renderer', 'index.html');
    if (!existsSync(page)) throw new Error(`${page} is not built`);
    const scripts = new Set<string>();
    for (const [, source = ''] of readFileSync(page, 'utf8').matchAll(/(?:src|href)="(\.\/[^"]+\.js)"/g)) {
      collect(join(dirname(page), source), scripts);
    }
    if (scripts.size === 0) throw new Error(`${page} loads no script`);
    const gzipBytes = [...scripts].reduce((bytes, path) => bytes + gzipSync(readFileSync(path)).length, 0);
    return {
      what: `JavaScript of the ${app} screen, gzip`,
      ours: `${(gzipBytes / 1000).toFixed(1)} kB`,
      raw: null,
      ratio: null,
      goal: `≤ ${MOST_BYTES / 1000} kB`,
      verdict: judge(gzipBytes <= MOST_BYTES),
      figures: { gzipBytes, files: scripts.size },
    };
  });
}

/** A script and what it imports at its top; what it loads on demand comes later, and is not counted. */
function collect(path: string, scripts: Set<string>): void {
  if (scripts.has(path)) return;
  scripts.add(path);
  const source = readFileSync(path, 'utf8');
  for (const [, imported = ''] of source.matchAll(/(?:from|import)\s*["'](\.\/[^"']+\.js)["']/g)) {
    collect(join(dirname(path), imported), scripts);
  }
}
