import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Looks through the simulated printer's tray, `A042-0830-1-42.0.png`: number, hour, ticket, and 0 for the first
 * paper or 1 for its marked copy. Throws when a paper came out twice. Returns how many there are.
 */
export function checkSlips(dataFolder: string): number {
  const names = readdirSync(join(dataFolder, 'slips'), { recursive: true, encoding: 'utf8' });
  const papers = names.flatMap((name) => /-(\d+-\d+\.\d+)\.png$/.exec(name)?.[1] ?? []);
  const seen = new Set<string>();
  for (const paper of papers) {
    if (seen.has(paper)) throw new Error(`paper ${paper} came out twice`);
    if (!/\.[01]$/.test(paper)) throw new Error(`a second copy came out: ${paper}`);
    seen.add(paper);
  }
  return papers.length;
}
