import { promises } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** As Linux calls what is at the first socket of a USB adapter. */
const SYSTEM_NAME = '/dev/ttyUSB0';

/**
 * From now on this process finds the system's name for a serial port where it asks which device a pseudo-terminal is. Nothing else of
 * a serial cable is missing here, and a program that is built looks before it opens anything.
 */
export function nameTerminal(path: string): void {
  const { realpath, stat } = promises;
  Object.assign(promises, {
    realpath: (asked: string) => (asked === path ? Promise.resolve(SYSTEM_NAME) : realpath(asked)),
    stat: (asked: string) => stat(asked === SYSTEM_NAME ? path : asked),
  });
  syncBuiltinESMExports();
}
