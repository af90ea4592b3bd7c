/**
 * The order of versions (semver 2.0.0, 11): a pre-release stands before what it leads to.
 *
 * @param {string} one
 * @param {string} other
 * @returns {number} below zero: `one` is older
 */
export function compareVersions(one, other) {
  const [a, b] = [partsOf(one), partsOf(other)];
  for (const [at, number] of a.numbers.entries()) {
    const difference = number - (b.numbers[at] ?? 0);
    if (difference !== 0) return difference;
  }
  if (a.before.length === 0 || b.before.length === 0) return b.before.length - a.before.length;
  for (let at = 0; at < Math.max(a.before.length, b.before.length); at += 1) {
    const difference = compareWords(a.before[at], b.before[at]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** @param {string} version */
function partsOf(version) {
  const at = version.indexOf('-');
  const numbers = (at === -1 ? version : version.slice(0, at)).split('.').map(Number);
  return { numbers, before: at === -1 ? [] : version.slice(at + 1).split('.') };
}

/**
 * @param {string | undefined} one
 * @param {string | undefined} other
 */
function compareWords(one, other) {
  if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
  const [isNumber, isOtherNumber] = [/^\d+$/.test(one), /^\d+$/.test(other)];
  if (isNumber && isOtherNumber) return Number(one) - Number(other);
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  return one === other ? 0 : one < other ? -1 : 1;
}
