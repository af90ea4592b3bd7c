import type { PaperWidthMm, SlipBlock, SlipDocument, SlipText } from '@motcua/printing';

import type { SlipContent } from '../../reactions/slip-content.ts';

/**
 * The look of a citizen's slip: what stands where, and how large. The words come ready in `content`;
 * every line is looked for by somebody: the number from afar, the counter on the way, the rest at rest.
 */
export function composeSlipDocument(content: SlipContent, copy: boolean, paperWidthMm: PaperWidthMm): SlipDocument {
  return {
    paperWidthMm,
    blocks: [
      ...(copy ? [{ kind: 'mark', text: content.copyMark, language: 'vi', style: 'outlined' } as const] : []),
      ...(content.practiceMark ? [practiceMarkBlock(content.practiceMark)] : []),
      ...head(content),
      { kind: 'number', text: content.number },
      ...(content.priorityMark === null
        ? []
        : [{ kind: 'mark', text: content.priorityMark, language: 'vi', style: 'filled' } as const]),
      { kind: 'text', text: content.serviceName, language: 'vi', size: 'large', weight: 'bold', align: 'centre' },
      {
        kind: 'text',
        text: keepNumbersWithTheirWord(content.counters),
        language: 'vi',
        size: 'large',
        weight: 'extrabold',
        align: 'centre',
      },
      ...(content.alsoFor ? [alsoForBlock(content.alsoFor)] : []),
      {
        kind: 'pair',
        left: { text: content.peopleAhead, language: 'vi', size: 'body', weight: 'bold', align: 'left' },
        right: { text: content.issuedAt, language: 'vi', size: 'small', weight: 'regular', align: 'right' },
      },
      ...inSecondLanguage(content),
      ...content.notes.map((note): SlipBlock => ({
        kind: 'text',
        text: note,
        language: 'vi',
        size: 'small',
        weight: 'regular',
        align: 'left',
      })),
      { kind: 'rule', style: 'dashed' },
      {
        kind: 'qr',
        payload: content.slipCode,
        beneath: codeBeneath(content),
        beside: [
          { text: content.missedTurn, language: 'vi', size: 'fine', weight: 'semibold', align: 'left' },
          { text: content.todayOnly, language: 'vi', size: 'fine', weight: 'regular', align: 'left' },
        ],
      },
    ],
  };
}

/** TR1. Slips kept by an older hub have no such line. */
function practiceMarkBlock(text: string): SlipBlock {
  return { kind: 'mark', text, language: 'vi', style: 'filled' };
}

/** Slips kept by an older hub have no short code. */
function codeBeneath({ shortCode }: SlipContent): SlipText | null {
  if (!shortCode) return null;
  return { text: shortCode, language: 'vi', size: 'body', weight: 'extrabold', align: 'centre' };
}

function alsoForBlock(alsoFor: string): SlipBlock {
  // "(Quầy 1 hoặc 2)" is one thing too.
  const text = alsoFor.replace(/\([^)]*\)/g, (counters) => counters.replaceAll(' ', '\u00a0'));
  return { kind: 'text', text, language: 'vi', size: 'body', weight: 'bold', align: 'centre' };
}

function head(content: SlipContent): SlipBlock[] {
  const blocks: SlipBlock[] = [
    { kind: 'text', text: content.centreKind, language: 'vi', size: 'small', weight: 'regular', align: 'centre' },
    { kind: 'text', text: content.centrePlace, language: 'vi', size: 'body', weight: 'bold', align: 'centre' },
    { kind: 'rule', style: 'solid' },
    { kind: 'text', text: content.numberHeading, language: 'vi', size: 'small', weight: 'semibold', align: 'centre' },
  ];
  if (content.demoMark === null) return blocks;
  return [
    { kind: 'text', text: content.demoMark, language: 'vi', size: 'small', weight: 'extrabold', align: 'centre' },
    ...blocks,
  ];
}

function inSecondLanguage(content: SlipContent): SlipBlock[] {
  if (content.secondLanguage === null) return [];
  const { language, lines } = content.secondLanguage;
  return lines.map((text, index) => ({
    kind: 'text',
    text,
    language,
    size: index === 0 ? 'body' : 'small',
    weight: index === 0 ? 'bold' : 'regular',
    align: 'centre',
  }));
}

/** "Quầy 3" is one thing: its digit must not begin the next line. */
function keepNumbersWithTheirWord(text: string): string {
  return text.replace(/ (?=\d)/g, '\u00a0');
}
