import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
  const said = () => readFileSync(file, 'utf8').replace(/ +\n$/, '\n');
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

test('UP4 a sign of life always has its place on the disk: it is written over, never emptied', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-teller-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'health');
  writeFileSync(file, '');
  const { ino } = statSync(file);
  const sizes = new Set<number>();
  let beat: () => void = () => undefined;
  const env = { MOTCUA_PROGRAM_ROOT: folder, MOTCUA_PROGRAM_VERSION: '0.2.0', MOTCUA_HEALTH_FILE: file };
  const teller = openHealthTeller(
    { ...env, MOTCUA_HEALTH_WORD: 'a-word' },
    {
      every: (_ms, action) => {
        beat = action;
        return () => undefined;
      },
      log: () => undefined,
    },
  );
  teller?.well();
  for (let turn = 0; turn < 1_200; turn += 1) {
    beat();
    sizes.add(statSync(file).size);
  }
  expect([readFileSync(file, 'utf8').trim(), sizes.size, statSync(file).ino]).toEqual(['a-word 1201', 1, ino]);
});
