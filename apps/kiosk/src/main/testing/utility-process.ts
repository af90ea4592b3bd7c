import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { UtilityPort } from '@motcua/shell';

const WRAPPER = fileURLToPath(new URL('./utility-wrapper.ts', import.meta.url));

/**
 * Plays Electron's `utilityProcess.fork` with a process of Node's: the program finds `process.parentPort`, no `process.send`,
 * and its arguments from the third on (https://www.electronjs.org/docs/latest/api/utility-process).
 */
export function playUtilityProcess(program: string, args: readonly string[]): UtilityPort {
  const child = fork(WRAPPER, [...args], {
    ...{ serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] },
    env: { ...process.env, MOTCUA_TEST_PROGRAM: program },
  });
  return {
    get pid() {
      return child.exitCode === null && child.signalCode === null ? child.pid : undefined;
    },
    postMessage: (message) => void child.send(message as object),
    kill: () => child.kill('SIGTERM'),
    on: (event: 'message' | 'exit', listener: (value: never) => void) =>
      child.on(event, listener as (value: unknown) => void),
  };
}
