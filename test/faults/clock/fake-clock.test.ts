import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { FakeClock } from './fake-clock.ts';

/** Says what both of its clocks say, once for each line that it reads. */
const SAY_TIME = `process.stdin.on('data', () => console.log(JSON.stringify([Date.now(), performance.now()])))`;

test('a running program sees its clock set, and its monotonic clock go on', { timeout: 60_000 }, async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-'));
  const clock = FakeClock.create(folder);
  if (!(clock instanceof FakeClock)) return context.skip(clock.obstacle);
  const env = { ...process.env, ...clock.environment };
  const program = spawn(process.execPath, ['-e', SAY_TIME], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(program.stdout)[Symbol.asyncIterator]();
  const ask = async (): Promise<[number, number]> => {
    program.stdin.write('?\n');
    return JSON.parse(String((await lines.next()).value)) as [number, number];
  };
  let [, before] = await ask();
  for (const year of [2027, 1970, 2026]) {
    const wanted = Date.UTC(year, 5, 1);
    clock.setTo(wanted);
    const [wall, monotonic] = await ask();
    expect(Math.abs(wall - wanted)).toBeLessThan(20_000);
    expect(monotonic - before).toBeGreaterThan(0);
    expect(monotonic - before).toBeLessThan(20_000);
    before = monotonic;
  }
  program.kill();
  await once(program, 'exit');
  rmSync(folder, { recursive: true, force: true });
});
