import type { AppPort } from './electron-port.ts';
import { argumentsOfRelaunch, mayRelaunch, relaunchedAt } from './last-resort.ts';
import type { ShellSurroundings } from './shell-surroundings.ts';

/** `forced`: a person asked for it. Otherwise at most every few minutes. */
export type RestartProgram = (why: string, forced: boolean) => boolean;

/**
 * AP4: ends the program and has it start anew. `app.relaunch` only takes note; the program has to end as well
 * (https://www.electronjs.org/docs/latest/api/app#apprelaunchoptions).
 */
export function createRestart(
  app: Pick<AppPort, 'relaunch' | 'quit' | 'exit'>,
  { argv, env, log, wallMs, after }: Pick<ShellSurroundings, 'argv' | 'env' | 'log' | 'wallMs' | 'after'>,
): RestartProgram {
  const lastAt = relaunchedAt(argv, env);
  let isOnItsWay = false;
  return (why, forced) => {
    if (isOnItsWay) return true;
    if (!forced && !mayRelaunch(lastAt, wallMs())) {
      log('The program would start anew, and did so only a moment ago', { why });
      return false;
    }
    isOnItsWay = true;
    log('The program starts anew', { why });
    // A launcher starts it anew by itself (docs/updates.md); two of them would fight for the one place.
    if ((env['MOTCUA_PROGRAM_ROOT'] ?? '') === '') {
      // Out of an AppImage the program runs in a folder that is gone with it.
      const image = env['APPIMAGE'] ?? '';
      const args = argumentsOfRelaunch(argv, wallMs());
      app.relaunch(image === '' ? { args } : { args, execPath: image });
    }
    // Its service closes on the way out; whatever hangs there does not keep the program.
    app.quit();
    after(QUIT_WITHIN_MS, () => app.exit(0));
    return true;
  };
}

const QUIT_WITHIN_MS = 3_000;
