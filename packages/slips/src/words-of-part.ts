import type { SlipText } from '@motcua/printing';
import type { SlipTemplate, SlipTemplatePart } from '@motcua/protocol/slip-templates';
import type { Language } from '@motcua/protocol/vocabulary';

import type { SlipContent } from './slip-content.ts';

export type WordPart = Extract<SlipTemplatePart, { readonly beside: boolean }>;

/** `isFirst`: it stands out among the lines of its part. */
export type PartWords = { readonly text: string; readonly language: Language; readonly isFirst: boolean };

/** The lines of a part, in order; none where the slip has nothing to say there. */
export function wordsOfPart(content: SlipContent, part: WordPart, { languages }: SlipTemplate): readonly PartWords[] {
  switch (part.kind) {
    case 'centre-kind':
      return vietnamese(content.centreKind);
    case 'centre-place':
      return vietnamese(content.centrePlace);
    case 'number-heading':
      return vietnamese(content.numberHeading);
    case 'service':
      return vietnamese(content.serviceName);
    case 'counters':
      return vietnamese(keepNumbersWithTheirWord(content.counters));
    case 'also-for':
      return content.alsoFor ? vietnamese(keepCountersTogether(content.alsoFor)) : [];
    case 'people-ahead':
      return vietnamese(content.peopleAhead);
    case 'issued-at':
      return vietnamese(content.issuedAt);
    case 'notes':
      return vietnamese(...content.notes);
    case 'missed-turn':
      return vietnamese(content.missedTurn);
    case 'today-only':
      return vietnamese(content.todayOnly);
    case 'short-code':
      // Slips kept by an older hub have none.
      return content.shortCode ? vietnamese(content.shortCode) : [];
    case 'second-language': {
      const { secondLanguage } = content;
      if (secondLanguage === null || !languages.some((each) => each === secondLanguage.language)) return [];
      return secondLanguage.lines.map((text, nth) => ({ text, language: secondLanguage.language, isFirst: nth === 0 }));
    }
    case 'free-text': {
      const { language } = content;
      const own = language !== 'vi' && languages.includes(language) ? part.text[language] : null;
      return [...vietnamese(part.text.vi), ...(own ? [{ text: own, language, isFirst: false }] : [])];
    }
  }
}

/** A text block without its kind. */
export function plainText({ text, language, size, weight, align }: SlipText): SlipText {
  return { text, language, size, weight, align };
}

function vietnamese(...texts: readonly string[]): readonly PartWords[] {
  return texts.map((text) => ({ text, language: 'vi', isFirst: false }));
}

/** "Quầy 3" is one thing: its digit must not begin the next line. */
function keepNumbersWithTheirWord(text: string): string {
  return text.replace(/ (?=\d)/g, '\u00a0');
}

/** "(Quầy 1 hoặc 2)" is one thing too. */
function keepCountersTogether(text: string): string {
  return text.replace(/\([^)]*\)/g, (counters) => counters.replaceAll(' ', '\u00a0'));
}
