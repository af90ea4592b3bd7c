export const USAGE = `Usage: node launcher.mjs --root <folder> [flags] [-- words for the program]
  --root <folder>                folder with versions/, current and state/
  --healthy-within-ms <number>   how long a new version may take to be well (60000)
  --silent-after-ms <number>     how long one that was well may be silent (60000)
  --stop-within-ms <number>      how long one may take to end by itself (10000)`;

/** @type {Record<string, keyof import('./supervise.mjs').Limits>} */
const LIMITS = {
  '--healthy-within-ms': 'healthyWithinMs',
  '--silent-after-ms': 'silentAfterMs',
  '--stop-within-ms': 'stopWithinMs',
};

/**
 * @param {string[]} args
 * @returns {{ root: string, limits: import('./supervise.mjs').Limits, words: string[] } | string} a string: what is wrong
 */
export function readFlags(args) {
  const end = args.indexOf('--');
  const [own, words] = end === -1 ? [args, []] : [args.slice(0, end), args.slice(end + 1)];
  const limits = { healthyWithinMs: 60_000, silentAfterMs: 60_000, stopWithinMs: 10_000 };
  let root = '';
  for (let at = 0; at < own.length; at += 2) {
    const [flag = '', value = ''] = own.slice(at, at + 2);
    const limit = LIMITS[flag];
    if (flag === '--root') root = value;
    else if (limit === undefined) return `"${flag}" is no flag.`;
    else if (!/^\d{1,9}$/.test(value)) return `${flag} must be a number of milliseconds.`;
    else limits[limit] = Number(value);
  }
  return root === '' ? '--root is missing.' : { root, limits, words };
}
