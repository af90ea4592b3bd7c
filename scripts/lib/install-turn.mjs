import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Lets one process at a time install: two commands typed at once in two windows must not both replace node_modules.
 * A turn left by a process that is gone is taken over.
 *
 * @param {string} root repository
 * @param {() => Promise<void>} install
 */
export async function inTurn(root, install) {
  const turn = join(root, '.cache', 'installing.pid');
  mkdirSync(dirname(turn), { recursive: true });
  for (let waits = 0; !takeTurn(turn); waits += 1) {
    if (waits === 0) console.error('Waiting for another command that is installing…');
    await sleep(500);
  }
  try {
    await install();
  } finally {
    rmSync(turn, { force: true });
  }
}

/** @param {string} turn */
function takeTurn(turn) {
  try {
    writeFileSync(turn, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
  if (!isAlive(holderOf(turn))) rmSync(turn, { force: true });
  return false;
}

/** @param {string} turn */
function holderOf(turn) {
  try {
    return Number(readFileSync(turn, 'utf8'));
  } catch {
    return NaN;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
