import { closeSync, existsSync, openSync, writeSync } from 'node:fs';
import { isVersion } from '../../launcher/pointer.mjs';

const BEAT_EACH_MS = 5_000;
const LOOK_EACH_MS = 100;

/** What a program under the launcher knows of itself, and how it says that it is well. */
export type HealthTeller = {
  readonly root: string;
  readonly version: string;
  /** It has never been well on this machine. */
  readonly onTrial: boolean;
  /** The version that was given up just before this one was started; null: none. */
  readonly rolledBackFrom: string | null;
  /** From now on it gives signs of life. A second call changes nothing. */
  well(): void;
  /** It works, and nobody answers it: it says so until it is well. */
  waits(): void;
  /** Resolves once the launcher has noted that this version is well: it will not be rolled back any more. */
  proven(): Promise<void>;
  stop(): void;
};

export type HealthTimers = {
  /** Runs again and again until it is taken back. */
  readonly every: (ms: number, action: () => void) => () => void;
  readonly log: (message: string, fields: Record<string, unknown>) => void;
};

/** Longer than any word and its number. */
const LINE_LENGTH = 120;

/**
 * Always the same bytes of the file, which has its place on the disk: a full one takes them, and one that were emptied first would
 * be silence.
 */
function writeInPlace(file: string, line: string): void {
  const opened = openExisting(file) ?? openSync(file, 'w', 0o600);
  try {
    writeSync(opened, line, 0);
  } finally {
    closeSync(opened);
  }
}

function openExisting(file: string): number | null {
  try {
    return openSync(file, 'r+');
  } catch {
    return null;
  }
}

/** Null: no launcher has started this program. What it expects stands in docs/updates.md. */
export function openHealthTeller(
  env: Readonly<Record<string, string | undefined>>,
  { every, log }: HealthTimers,
): HealthTeller | null {
  const { MOTCUA_PROGRAM_ROOT: root, MOTCUA_PROGRAM_VERSION: version, MOTCUA_HEALTH_FILE: file } = env;
  const word = env['MOTCUA_HEALTH_WORD'];
  if (root === undefined || file === undefined || word === undefined || !isVersion(version)) return null;
  const from = env['MOTCUA_ROLLED_BACK_FROM'];
  let beats = 0;
  let stopBeating: (() => void) | null = null;
  let stopWaiting: (() => void) | null = null;
  const waits = new Set<() => void>();
  function say(said: string): void {
    beats += 1;
    try {
      writeInPlace(file ?? '', `${said} ${beats}`.padEnd(LINE_LENGTH) + '\n');
    } catch (fault) {
      log('No sign of life could be given to the launcher', { error: String(fault) });
    }
  }
  const beat = () => say(word);
  const wait = () => say(`${word}-waits`);
  return {
    ...{ root, version },
    onTrial: env['MOTCUA_ON_TRIAL'] === '1',
    rolledBackFrom: isVersion(from) ? from : null,
    well() {
      if (stopBeating !== null) return;
      stopWaiting?.();
      beat();
      stopBeating = every(BEAT_EACH_MS, beat);
    },
    waits() {
      if (stopBeating !== null || stopWaiting !== null) return;
      wait();
      stopWaiting = every(BEAT_EACH_MS, wait);
    },
    proven: () =>
      new Promise((resolve) => {
        const stop = every(LOOK_EACH_MS, () => {
          if (!existsSync(`${file}.proven`)) return;
          stop();
          waits.delete(stop);
          resolve();
        });
        waits.add(stop);
      }),
    stop() {
      stopBeating?.();
      stopWaiting?.();
      for (const stop of waits) stop();
    },
  };
}

/** The timers of a real program: they never keep it from ending. */
export function usualHealthTimers(log: HealthTimers['log']): HealthTimers {
  return {
    every: (ms, action) => {
      const timer = setInterval(action, ms);
      timer.unref();
      return () => clearInterval(timer);
    },
    log,
  };
}
