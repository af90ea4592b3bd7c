import { chooseVersion } from './choose-version.mjs';
import { readMemory, withBad, withProven, writeMemory } from './memory.mjs';
import { readPointer, switchPointer } from './pointer.mjs';
import { watchProgram } from './watch-program.mjs';

/** @typedef {import('./files.mjs').Files} Files */
/** @typedef {import('./choose-version.mjs').Choice} Choice */
/** @typedef {import('./watch-program.mjs').Child} Child */
/** @typedef {import('./watch-program.mjs').Outcome} Outcome */

/**
 * @typedef {object} Limits
 * @property {number} healthyWithinMs
 * @property {number} silentAfterMs
 * @property {number} stopWithinMs
 */

/**
 * What the launcher needs of the world around it; tests give their own.
 *
 * @typedef {object} Around
 * @property {Files} files
 * @property {string} root
 * @property {NodeJS.Platform} platform
 * @property {Limits} limits
 * @property {(choice: Choice, env: Record<string, string>) => Child} start
 * @property {(ms: number) => Promise<void>} pause
 * @property {() => number} monotonicMs
 * @property {() => number} wallMs
 * @property {() => string} newWord what a program's signs of life begin with in one run
 * @property {() => void} onWell the program is well, or its time for it is over
 * @property {(message: string, fields: Record<string, unknown>) => void} log
 */

const SHORTEST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;
/** Whoever has run this long is not in a loop: the next end is followed by the shortest pause. */
const STANDS_AFTER_MS = 60_000;
/** The first end of a version on trial may be the mains switch's or a person's. */
const ENDS_OF_A_TRIAL = 2;

/** Runs what is current, returns from what is not well, and never gives up. */
export class Supervisor {
  /** @type {Around} */
  #around;
  /** @type {Child | null} */
  #child = null;
  #isStopping = false;
  /** Ends in a row, each soon after its start. */
  #ends = 0;
  /** @type {{ version: string, ends: number }} */
  #trial = { version: '', ends: 0 };
  /**
   * When the program ended last, by the machine's clock; null: this is its first run.
   *
   * @type {number | null}
   */
  #endedAt = null;
  /** @type {() => void} */
  #wake = () => undefined;
  /** @type {Promise<void>} */
  #stopped;

  /** @param {Around} around */
  constructor(around) {
    this.#around = around;
    this.#stopped = new Promise((resolve) => (this.#wake = resolve));
  }

  /** Resolves once it was told to stop and the program has ended. */
  async run() {
    const { files, root, platform, log } = this.#around;
    while (!this.#isStopping) {
      const choice = await chooseVersion(files, root, platform);
      if (choice === null) log('There is no version here that can be run', { root });
      const goesOnAtOnce = choice !== null && (await this.#turn(choice));
      if (!this.#isStopping && !goesOnAtOnce) await this.#pause();
    }
  }

  /**
   * Runs a version until it has ended, and returns from it where its trial is over.
   *
   * @param {Choice} choice
   * @returns {Promise<boolean>} there is another one to start, at once
   */
  async #turn(choice) {
    const { files, root, platform, log, monotonicMs, wallMs } = this.#around;
    await this.#point(choice.version);
    const startedMs = monotonicMs();
    const outcome = await this.#runOnce(choice);
    if (this.#isStopping) return false;
    this.#endedAt = wallMs();
    log('The program has ended', { version: choice.version, ...outcome });
    if (choice.onTrial && !outcome.wasWell && (await this.#isGivenUp(choice, outcome))) return true;
    if (monotonicMs() - startedMs >= STANDS_AFTER_MS) this.#ends = 0;
    // It may have put another version in its own place.
    const isReplaced = (await readPointer(files, root, platform)) !== choice.version;
    if (isReplaced) this.#ends = 0;
    return isReplaced;
  }

  /**
   * @param {Choice} choice
   * @param {Outcome} outcome
   */
  async #isGivenUp(choice, outcome) {
    const { version, previous } = choice;
    this.#trial = { version, ends: this.#trial.version === version ? this.#trial.ends + 1 : 1 };
    const isOver = outcome.kind !== 'ended' || this.#trial.ends >= ENDS_OF_A_TRIAL;
    if (!isOver || previous === null) return false;
    this.#trial = { version: '', ends: 0 };
    try {
      await this.#giveUp(choice, previous, outcome);
      return true;
    } catch (fault) {
      // A disk that takes nothing: what is current is tried again, after a pause.
      this.#around.log('The version could not be given up', { version, error: String(fault) });
      return false;
    }
  }

  /** @param {NodeJS.Signals} signal is passed on */
  stop(signal) {
    const child = this.#child;
    this.#wake();
    if (this.#isStopping) return;
    this.#isStopping = true;
    child?.kill(signal);
    void this.#around.pause(this.#around.limits.stopWithinMs).then(() => this.#child?.kill('SIGKILL'));
  }

  /** @param {Choice} choice */
  async #runOnce(choice) {
    const { files, root, newWord, start } = this.#around;
    const file = `${root}/state/health`;
    const word = newWord();
    await files.makeFolder(`${root}/state`);
    await files.remove(file);
    await files.remove(`${file}.proven`);
    const child = start(choice, {
      ...choice.program.env,
      MOTCUA_PROGRAM_ROOT: root,
      MOTCUA_PROGRAM_VERSION: choice.version,
      MOTCUA_HEALTH_FILE: file,
      MOTCUA_HEALTH_WORD: word,
      ...(choice.onTrial ? { MOTCUA_ON_TRIAL: '1' } : {}),
      ...(choice.rolledBackFrom === null ? {} : { MOTCUA_ROLLED_BACK_FROM: choice.rolledBackFrom }),
      ...(this.#endedAt === null ? {} : { MOTCUA_PROGRAM_ENDED_AT: `${Math.round(this.#endedAt)}` }),
    });
    this.#child = child;
    if (this.#isStopping) child.kill('SIGTERM');
    try {
      return await watchProgram(this.#around, child, {
        ...{ file, word },
        // Without anything to return to there is nothing to hurry for.
        mayWaitForEver: !choice.onTrial || choice.previous === null,
        onWell: () => this.#prove(choice, file),
      });
    } finally {
      this.#child = null;
    }
  }

  /**
   * First it is noted, then the program is told: a hub takes no command before that while it is on trial.
   *
   * @param {Choice} choice
   * @param {string} file
   * @returns {Promise<boolean>} false: the disk took nothing, it is tried again with the next sign of life
   */
  async #prove({ version, onTrial, rolledBackFrom }, file) {
    const { files, root, log } = this.#around;
    try {
      if (onTrial || rolledBackFrom !== null) {
        await writeMemory(files, root, withProven(await readMemory(files, root), version));
        log('The version is well', { version });
      }
      await files.remove(`${file}.proven`);
      await files.writeSynced(`${file}.proven`, nothing(), 0o644);
      return true;
    } catch (fault) {
      log('That the version is well could not be noted', { version, error: String(fault) });
      return false;
    }
  }

  /**
   * The mark first: should the power be cut between the two, the next start does not choose what is marked.
   *
   * @param {Choice} choice
   * @param {string} previous
   * @param {Outcome} outcome
   */
  async #giveUp({ version }, previous, outcome) {
    const { files, root, platform, log, wallMs } = this.#around;
    const found = { version, why: outcome.kind, detail: outcome.detail, at: wallMs() };
    await writeMemory(files, root, withBad(await readMemory(files, root), found));
    await switchPointer(files, root, previous, platform);
    log('The version was given up', { version, why: outcome.kind, previous });
    this.#ends = 0;
  }

  /** @param {string} version */
  async #point(version) {
    const { files, root, platform } = this.#around;
    if ((await readPointer(files, root, platform)) === version) return;
    // A disk that takes nothing must not keep the office closed.
    await switchPointer(files, root, version, platform).catch((/** @type {unknown} */ fault) =>
      this.#around.log('The current version could not be noted', { error: String(fault) }),
    );
  }

  async #pause() {
    const pauseMs = Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS * 2 ** Math.min(this.#ends, 10));
    this.#ends += 1;
    await Promise.race([this.#around.pause(pauseMs), this.#stopped]);
  }
}

async function* nothing() {
  // A file without content.
}
