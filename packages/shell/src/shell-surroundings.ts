import { createMachineTools, runProgram, sessionOf, type MachineTools } from './machine-tools.ts';

/** Node's `process`, as far as it is used. */
export interface GuardedProcess {
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (fault: unknown) => void): unknown;
}

/** What the shell needs of the world around it; tests give their own. */
export type ShellSurroundings = {
  /** Milliseconds by a clock that no one can set. */
  readonly monotonicMs: () => number;
  /** Milliseconds since 1970, as the machine believes. */
  readonly wallMs: () => number;
  readonly after: (delayMs: number, action: () => void) => void;
  readonly log: (message: string, fields: Record<string, unknown>) => void;
  /** How this program was started, its own name included. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly guarded: GuardedProcess;
  readonly tools: MachineTools;
};

/** The surroundings of a real appliance. Its log: one line of JSON each, on standard error. */
export function usualShellSurroundings(appName: string): ShellSurroundings {
  // Started from a desktop there may be nobody at the other end.
  process.stderr.on('error', () => undefined);
  return {
    monotonicMs: () => performance.now(),
    wallMs: () => Date.now(),
    after: (delayMs, action) => void setTimeout(action, delayMs),
    log: (message, fields) => {
      const line = { at: new Date().toISOString(), app: appName, message, ...fields };
      process.stderr.write(`${JSON.stringify(line)}\n`);
    },
    argv: process.argv,
    env: process.env,
    guarded: process,
    tools: createMachineTools(sessionOf(process.platform, process.env), runProgram),
  };
}
