import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTurn } from './install-turn.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'motcua-turn-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const turn = (): string => join(root, '.cache', 'installing.pid');

test('a turn is given back, also after a failure', async () => {
  await expect(inTurn(root, () => Promise.reject(new Error('no network')))).rejects.toThrow('no network');
  expect(existsSync(turn())).toBe(false);
});

test('a turn left by a process that is gone is taken over', async () => {
  mkdirSync(join(root, '.cache'));
  writeFileSync(turn(), '2147483646');
  let installed = false;
  await inTurn(root, async () => {
    installed = true;
  });
  expect(installed).toBe(true);
});

test('while a living process holds the turn, another waits', async () => {
  mkdirSync(join(root, '.cache'));
  writeFileSync(turn(), String(process.ppid));
  const order: string[] = [];
  const second = inTurn(root, async () => void order.push('second'));
  setTimeout(() => {
    order.push('first is done');
    rmSync(turn());
  }, 100);
  await second;
  expect(order).toEqual(['first is done', 'second']);
});
