/** @typedef {import('./supervise.mjs').Around} Around */

/**
 * A program that was started.
 *
 * @typedef {object} Child
 * @property {Promise<{ kind: 'ended' | 'unstartable', detail: string }>} ended
 * @property {(signal: NodeJS.Signals) => void} kill
 */

/**
 * How a run came to its end. `silent`: it was killed, because it did not say that it is well, or no longer.
 *
 * @typedef {object} Outcome
 * @property {'ended' | 'silent' | 'unstartable'} kind
 * @property {string} detail
 * @property {boolean} wasWell
 */

const LOOK_EACH_MS = 250;
/** So long a version on trial may say that it works and that nobody answers it: after a power cut its hub may need longer than it does. */
const WAITS_AT_MOST_MS = 10 * 60_000;

/**
 * Looks at a program's signs of life until it has ended, and ends it where they are missing.
 *
 * @param {Pick<Around, 'files' | 'limits' | 'pause' | 'monotonicMs' | 'onWell'>} around
 * @param {Child} child
 * @param {{ file: string, word: string, mayWaitForEver: boolean, onWell: () => Promise<boolean> }} watch
 * @returns {Promise<Outcome>}
 */
export async function watchProgram({ files, limits, pause, monotonicMs, onWell }, child, watch) {
  const startedMs = monotonicMs();
  let last = -1;
  let heardMs = startedMs;
  let lastWait = -1;
  let trialMs = startedMs;
  let wasWell = false;
  let isToldOff = false;
  for (;;) {
    const end = await Promise.race([child.ended, pause(LOOK_EACH_MS).then(() => null)]);
    if (end !== null) return { ...end, wasWell };
    const text = await files.read(watch.file).catch(() => '');
    const beat = beatIn(text, watch.word);
    const wait = beatIn(text, `${watch.word}-waits`);
    const now = monotonicMs();
    if (wait > lastWait && now - startedMs <= WAITS_AT_MOST_MS) {
      lastWait = wait;
      trialMs = now;
    }
    if (beat > last) {
      last = beat;
      heardMs = now;
      if (!wasWell) {
        wasWell = await watch.onWell();
        if (wasWell) onWell();
      }
    }
    const hasHadItsTime = now - startedMs > limits.healthyWithinMs;
    if (!wasWell && hasHadItsTime && !isToldOff) {
      isToldOff = true;
      onWell();
    }
    const isOverdue = now - trialMs > limits.healthyWithinMs;
    const isSilent = wasWell ? now - heardMs > limits.silentAfterMs : isOverdue && !watch.mayWaitForEver;
    if (!isSilent) continue;
    await endProgram(child, { limits, pause });
    return { kind: 'silent', detail: wasWell ? 'no sign of life' : 'never well', wasWell };
  }
}

/**
 * @param {Child} child
 * @param {Pick<Around, 'limits' | 'pause'>} around
 */
async function endProgram(child, { limits, pause }) {
  child.kill('SIGTERM');
  const isOver = await Promise.race([child.ended.then(() => true), pause(limits.stopWithinMs).then(() => false)]);
  if (isOver) return;
  child.kill('SIGKILL');
  await child.ended;
}

/**
 * @param {string} text
 * @param {string} word
 * @returns {number} -1: this run has said nothing
 */
function beatIn(text, word) {
  const [said, number] = text.trim().split(' ');
  return said === word && /^\d{1,15}$/.test(number ?? '') ? Number(number) : -1;
}
