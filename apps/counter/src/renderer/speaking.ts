import type { Language } from '@motcua/protocol';
import { staffTexts, type StaffTexts } from '@motcua/messages';

/** What every part of the page needs to put things into words: words, language, and hub time now. */
export type Speaking = {
  readonly texts: StaffTexts;
  readonly language: Language;
  readonly timeZone: string;
  /** Hub time now, ms. */
  readonly hubMs: number;
  /** This machine's monotonic time now, ms. */
  readonly localMs: number;
};

/** Before the first view there is no centre to ask for its time zone. */
export const USUAL_TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** The words of a language, for the moment told. */
export function speakingIn(language: Language, moment: Pick<Speaking, 'timeZone' | 'hubMs' | 'localMs'>): Speaking {
  return {
    ...moment,
    language,
    texts: staffTexts(language),
  };
}

export const SPEAKING_AT_FIRST: Speaking = speakingIn('vi', { timeZone: USUAL_TIME_ZONE, hubMs: 0, localMs: 0 });
