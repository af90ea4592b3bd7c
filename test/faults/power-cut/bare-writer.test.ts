import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SeededRandom, seedOfThisRun } from '../../harness/seeded-random.ts';
import { buildRecorder } from './build-recorder.ts';
import { writeDiskImage } from './disk-image.ts';
import { exploreCuts } from './explore-cuts.ts';
import { RecordedFolder } from './recorded-folder.ts';

const BARE_WRITER = fileURLToPath(new URL('./bare-writer.ts', import.meta.url));

let place: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'motcua-'));
});

afterEach(() => rmSync(place, { recursive: true, force: true }));

test.for([
  { synchronous: 'FULL', loses: false },
  { synchronous: 'NORMAL', loses: true },
])(
  'a bare writer with synchronous=$synchronous: commits are lost: $loses',
  { timeout: 60_000 },
  async ({ synchronous, loses }, context) => {
    const built = buildRecorder(place);
    if ('obstacle' in built) return context.skip(built.obstacle);
    const folder = new RecordedFolder(place, built.library);
    const random = new SeededRandom(seedOfThisRun());
    const path = join(folder.path, 'bare.sqlite');
    const env = { ...process.env, ...folder.environment('stored ') };
    const writer = spawn(process.execPath, [BARE_WRITER, path, synchronous, '300'], {
      env,
      stdio: ['ignore', 'pipe', 2],
    });
    writer.stdout?.resume();
    expect(await once(writer, 'exit')).toEqual([0, null]);
    let lost = 0;
    for (const cut of exploreCuts(folder.before, folder.records(), 100, random)) {
      const promised = Math.max(0, ...cut.said.map((text) => Number(/stored (\d+)/.exec(text)?.[1])));
      writeDiskImage(cut.image, folder.path);
      if (rowsIn(path) < promised) lost += 1;
    }
    console.log(`synchronous=${synchronous}: commits lost in ${lost} of 100 cuts (MOTCUA_SEED=${random.seed})`);
    expect(lost > 0).toBe(loses);
  },
);

function rowsIn(path: string): number {
  const sqlite = new DatabaseSync(path);
  try {
    if (!sqlite.prepare(`SELECT name FROM sqlite_schema WHERE name = 'rows'`).get()) return 0;
    return Number(sqlite.prepare('SELECT count(*) AS count FROM rows').get()?.['count']);
  } finally {
    sqlite.close();
  }
}
