/** A reason to stop that a person can act on: shown as one line, without a stack. */
export class PlainStop extends Error {
  /**
   * @param {string} message one line
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Runs a script's main function and ends the process with its exit code.
 *
 * @param {() => Promise<number>} main resolves to the exit code
 */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof PlainStop)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
}
