import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openHealthTeller } from './health-teller.ts';

test('UP4 a program says that it waits until it is well, and from then on that it is well alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-teller-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'health');
  const turns = new Set<() => void>();
  const env = {
    ...{ MOTCUA_PROGRAM_ROOT: folder, MOTCUA_PROGRAM_VERSION: '0.2.0', MOTCUA_ON_TRIAL: '1' },
    ...{ MOTCUA_HEALTH_FILE: file, MOTCUA_HEALTH_WORD: 'word' },
  };
  const teller = openHealthTeller(env, {
    every: (_ms, action) => {
      turns.add(action);
      return () => turns.delete(action);
    },
    log: () => undefined,
  });
  const said = () => readFileSync(file, 'utf8');
  const turn = () => [...turns].forEach((action) => action());
  teller?.waits();
  expect(said()).toBe('word-waits 1\n');
  teller?.waits();
  turn();
  expect(said()).toBe('word-waits 2\n');
  teller?.well();
  expect(said()).toBe('word 3\n');
  teller?.waits();
  turn();
  expect([said(), turns.size]).toEqual(['word 4\n', 1]);
  teller?.stop();
  expect(turns.size).toBe(0);
});
