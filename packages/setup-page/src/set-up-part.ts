import type { SetupAct } from '@motcua/client/setup';
import type { Language } from '@motcua/protocol';

/** What a part of the page needs to draw itself; what was typed is the page's, and gone with it. */
export type PartOptions = {
  readonly language: Language;
  readonly act: (act: SetupAct) => void;
  /** An address or a PIN, as far as it is typed. */
  readonly typed: string;
  readonly type: (key: string) => void;
  readonly erase: () => void;
};

/** The figures to compare, in groups that an eye holds. */
export function groupsOf(digits: string): readonly string[] {
  return digits.split(' ');
}
