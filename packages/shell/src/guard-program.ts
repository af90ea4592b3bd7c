import type { RestartProgram } from './restart-program.ts';
import type { GuardedProcess } from './shell-surroundings.ts';

/**
 * AP4: a fault that nobody caught ends in the log and in a new start. Without a listener Electron shows a box with the fault in
 * it, over the page, and waits for somebody to close it.
 */
export function guardProgram(
  guarded: GuardedProcess,
  log: (message: string, fields: Record<string, unknown>) => void,
  restart: RestartProgram,
): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    guarded.on(event, (fault) => {
      log('A fault of the program that nobody caught', { event, fault: toldOf(fault) });
      restart(event, false);
    });
  }
}

/** Its name and where it happened, not what it says: that may hold what somebody typed. */
function toldOf(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault;
  const at = /\(?([^()\s]+:\d+:\d+)\)?/.exec(fault.stack ?? '')?.[1] ?? 'unknown place';
  return `${fault.name} at ${at.split(/[\\/]/).slice(-2).join('/')}`;
}
