/** What the shell needs of the world around it; tests give their own. */
export type ShellSurroundings = {
  /** Milliseconds by a clock that no one can set. */
  readonly monotonicMs: () => number;
  readonly after: (delayMs: number, action: () => void) => void;
  readonly log: (message: string, fields: Record<string, unknown>) => void;
};

/** The surroundings of a real appliance. Its log: one line of JSON each, on standard error. */
export function usualShellSurroundings(appName: string): ShellSurroundings {
  // Started from a desktop there may be nobody at the other end.
  process.stderr.on('error', () => undefined);
  return {
    monotonicMs: () => performance.now(),
    after: (delayMs, action) => void setTimeout(action, delayMs),
    log: (message, fields) => {
      const line = { at: new Date().toISOString(), app: appName, message, ...fields };
      process.stderr.write(`${JSON.stringify(line)}\n`);
    },
  };
}
