import { closeSync, openSync, writeSync } from 'node:fs';
import { ConfigError } from '../ports/errors.ts';
import type { Terminal } from './terminal.ts';

/** Names of the staff stand in a day's events. */
const OWN_USER_ONLY = 0o600;

/**
 * Writes lines to a new file, or to the terminal where `to` is null. Returns how many. Throws `ConfigError` when the
 * file exists already or cannot be made.
 */
export function writeOutput(to: string | null, lines: Iterable<string>, terminal: Terminal): number {
  let count = 0;
  if (to === null) {
    for (const line of lines) {
      terminal.say(line);
      count += 1;
    }
    return count;
  }
  const file = openNew(to);
  try {
    for (const line of lines) {
      writeSync(file, `${line}\n`);
      count += 1;
    }
  } finally {
    closeSync(file);
  }
  return count;
}

function openNew(path: string): number {
  try {
    return openSync(path, 'wx', OWN_USER_ONLY);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') {
      throw new ConfigError(`The file ${path} exists already. Name another one after --to.`, { cause });
    }
    throw new ConfigError(`The file ${path} cannot be written: ${(cause as Error).message}.`, { cause });
  }
}
