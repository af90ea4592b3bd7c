import { staffActTexts, type StaffActTexts } from '@motcua/messages';
import { SPEAKING_AT_FIRST as FIRST, type Speaking as PlainSpeaking } from './speaking.ts';

/** What the parts of the counter's screen and of the day's need besides: the words of their acts. */
export type Speaking = PlainSpeaking & { readonly acts: StaffActTexts };

/** These words come with those screens, so that the first screen has less to read. */
export function withActs(speaking: PlainSpeaking): Speaking {
  return { ...speaking, acts: staffActTexts(speaking.language) };
}

export const SPEAKING_AT_FIRST: Speaking = withActs(FIRST);
