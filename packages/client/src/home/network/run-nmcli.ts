import { execFile } from 'node:child_process';

/** What a program has said and how it ended; `status` null: it is not there, or hung and was ended. */
export type Ran = { readonly status: number | null; readonly said: string };

/** `typed`: what stands in no argument, because others may read those. */
export type RunNmcli = (args: readonly string[], withinMs?: number, typed?: string) => Promise<Ran>;

const ENDS_WITHIN_MS = 10_000;

/** Runs `nmcli` without a shell, so that nothing in an argument means anything. In English, whatever the machine speaks. */
export function nmcliRunner(program = 'nmcli'): RunNmcli {
  return (args, withinMs = ENDS_WITHIN_MS, typed = '') =>
    new Promise((resolve) => {
      const options = {
        ...({ timeout: withinMs, killSignal: 'SIGKILL', maxBuffer: 2 ** 20, windowsHide: true } as const),
        // What is typed is remembered in the home: there is none.
        env: { ...process.env, LC_ALL: 'C.UTF-8', ...(typed === '' ? {} : { HOME: '/nonexistent' }) },
      };
      const child = execFile(program, [...args], options, (fault, said) => {
        const code = fault === null ? 0 : fault.code;
        resolve({ status: typeof code === 'number' ? code : null, said });
      });
      // It may have ended before it has read.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(typed);
    });
}
