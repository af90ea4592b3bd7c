import { foldName } from './names.ts';

/** What is good at any PC is at least this long. */
export const SHORTEST_PASSWORD = 15;
/** AC17: what is good at a paired counter PC alone. */
export const SHORTEST_AT_PAIRED_PC = 8;
export const LONGEST_PASSWORD = 200;
/** Fewer different characters than this is a pattern, not a password. */
const FEWEST_DIFFERENT = 5;

/** What a short password may not be built upon: what is tried first everywhere, and here. */
const TRIED_FIRST = [
  ...['password', 'passw0rd', 'p@ssword', 'p@ssw0rd', 'matkhau', 'mk', 'admin', 'administrator', 'quantri', 'canbo'],
  ...['motcua', 'vietnam', 'xinchao', 'hello', 'welcome', 'iloveyou', 'anhyeuem', 'emyeuanh', 'toiyeuem', 'maiyeu'],
  ...['letmein', 'abc', 'abcd', 'qwerty', 'qwertyuiop', 'asdfghjkl', 'asdf', 'zxcvbnm', '1q2w3e4r', 'qazwsx'],
  ...['1qaz2wsx', 'dragon', 'monkey', 'sunshine', 'princess', 'football', 'superman', 'computer', 'internet'],
];
const ROWS = ['0123456789012345', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];

export type PasswordProblem = 'too-short' | 'too-long' | 'same-characters' | 'contains-name' | 'tried-first';

/**
 * What is wrong with a new password, or null. Length counts, not kinds of characters (OWASP ASVS 5.0,
 * 6.2): a sentence is easier to remember than symbols. A short one, where one will do, is none of those that are tried first.
 */
export function findPasswordProblem(
  password: string,
  name: string,
  shortest: number = SHORTEST_PASSWORD,
): PasswordProblem | null {
  const folded = foldName(password);
  const characters = [...password.normalize('NFC')];
  if (characters.length < shortest) return 'too-short';
  if (characters.length > LONGEST_PASSWORD) return 'too-long';
  if (new Set(characters).size < FEWEST_DIFFERENT) return 'same-characters';
  if (foldName(name).length >= 4 && folded.replaceAll(foldName(name), '').length < 8) return 'contains-name';
  if (isShort(password) && isTriedFirst(folded)) return 'tried-first';
  return null;
}

/** AC17: whether this password is good at a paired counter PC alone. */
export function isShort(password: string): boolean {
  return [...password.normalize('NFC')].length < SHORTEST_PASSWORD;
}

/** A word or a row that everyone tries, with figures and signs about it. */
function isTriedFirst(folded: string): boolean {
  const plain = folded.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll(' ', '');
  const core = plain.replaceAll(/^[^a-z]+|[^a-z]+$/g, '');
  if (TRIED_FIRST.includes(plain) || TRIED_FIRST.includes(core)) return true;
  return ROWS.some((row) => row.includes(plain) || [...row].toReversed().join('').includes(plain)) || core === '';
}
