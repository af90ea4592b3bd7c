import { foldName } from './names.ts';

/** Without a paired counter PC a password must be at least this long. */
export const SHORTEST_PASSWORD = 15;
export const LONGEST_PASSWORD = 200;
/** Fewer different characters than this is a pattern, not a password. */
const FEWEST_DIFFERENT = 5;

export type PasswordProblem = 'too-short' | 'too-long' | 'same-characters' | 'contains-name';

/**
 * What is wrong with a new password, or null. Length counts, not kinds of characters (OWASP ASVS 5.0,
 * 6.2): a sentence is easier to remember than symbols.
 */
export function findPasswordProblem(password: string, name: string): PasswordProblem | null {
  const folded = foldName(password);
  const characters = [...password.normalize('NFC')];
  if (characters.length < SHORTEST_PASSWORD) return 'too-short';
  if (characters.length > LONGEST_PASSWORD) return 'too-long';
  if (new Set(characters).size < FEWEST_DIFFERENT) return 'same-characters';
  if (foldName(name).length >= 4 && folded.replaceAll(foldName(name), '').length < 8) return 'contains-name';
  return null;
}
