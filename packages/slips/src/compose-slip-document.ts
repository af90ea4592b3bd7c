import type { PaperWidthMm, SlipBlock, SlipDocument, SlipText } from '@motcua/printing';
import type { SlipTemplate, SlipTemplatePart, SlipTextLook } from '@motcua/protocol/slip-templates';

import type { Language } from '@motcua/protocol/vocabulary';
import type { SlipContent } from './slip-content.ts';
import { plainText, wordsOfPart } from './words-of-part.ts';

/**
 * The look of a citizen's slip: what stands where, and how large, as the template says (TP1). The words come ready in
 * `content`. What tells a slip from a real first one stands above the template's parts, so that none can leave it out.
 */
export function composeSlipDocument(
  content: SlipContent,
  copy: boolean,
  paperWidthMm: PaperWidthMm,
  template: SlipTemplate,
): SlipDocument {
  return { paperWidthMm, blocks: [...marksOf(content, copy), ...blocksOf(content, paperWidthMm, template)] };
}

/** Slips kept by an older hub have no mark of practice. */
function marksOf({ copyMark, practiceMark, demoMark }: SlipContent, copy: boolean): readonly SlipBlock[] {
  const marks: SlipBlock[] = [];
  if (copy) marks.push({ kind: 'mark', text: copyMark, language: 'vi', style: 'outlined' });
  if (practiceMark) marks.push({ kind: 'mark', text: practiceMark, language: 'vi', style: 'filled' });
  if (demoMark !== null) {
    marks.push({ kind: 'text', text: demoMark, language: 'vi', size: 'small', weight: 'extrabold', align: 'centre' });
  }
  return marks;
}

function blocksOf(content: SlipContent, paperWidthMm: PaperWidthMm, template: SlipTemplate): readonly SlipBlock[] {
  const blocks: SlipBlock[] = [];
  /** Whether something may stand beside the last block: it is a single text of the part before, or a code. */
  let isFree = false;
  for (const part of template.parts) {
    const own = blocksOfPart(content, part, paperWidthMm, template);
    const last = blocks.at(-1);
    const joined: SlipBlock | null = isFree && last && 'beside' in part && part.beside ? beside(last, own) : null;
    if (joined === null) {
      blocks.push(...own);
      isFree = own.length === 1 && (own[0]?.kind === 'text' || own[0]?.kind === 'qr');
    } else {
      blocks.splice(-1, 1, joined);
      isFree = joined.kind === 'qr';
    }
  }
  return blocks;
}

/** Both in one; null where they cannot be. */
function beside(last: SlipBlock, own: readonly SlipBlock[]): SlipBlock | null {
  const texts = own.filter((block) => block.kind === 'text');
  if (last.kind === 'qr') return { ...last, beside: [...last.beside, ...texts.map(plainText)] };
  const [first, ...others] = texts;
  if (last.kind !== 'text' || first === undefined || others.length > 0) return null;
  return { kind: 'pair', left: plainText(last), right: plainText(first) };
}

function blocksOfPart(
  content: SlipContent,
  part: SlipTemplatePart,
  paperWidthMm: PaperWidthMm,
  template: SlipTemplate,
): readonly SlipBlock[] {
  switch (part.kind) {
    case 'number': {
      const { on58, on80 } = part.digitsMm;
      return [{ kind: 'number', text: content.number, digitsMm: paperWidthMm === 58 ? on58 : on80 }];
    }
    case 'priority-mark': {
      const text = content.priorityMark;
      return text === null ? [] : [{ kind: 'mark', text, language: 'vi', style: 'filled' }];
    }
    case 'qr': {
      const beneath = part.shortCode ? codeBeneath(content) : null;
      const { follow } = content;
      const beside = (follow?.words ?? []).map(besideCode);
      return [{ kind: 'qr', payload: follow?.address ?? content.slipCode, beneath, beside }];
    }
    case 'logo':
      return [{ kind: 'picture', png: part.png, widthMm: part.widthMm, align: part.align }];
    case 'rule':
      return [{ kind: 'rule', style: part.style }];
    case 'space':
      return [{ kind: 'space', heightMm: part.heightMm }];
    default:
      return wordsOfPart(content, part, template).map(({ text, language, isFirst }): SlipBlock => {
        const look = isFirst ? louder(part) : part;
        return { kind: 'text', text, language, size: look.size, weight: look.weight, align: part.align };
      });
  }
}

/** FO2: whoever does not read it is told nothing wrong by the code alone: every scanner here takes the address for the code. */
function besideCode({ text, language }: { readonly text: string; readonly language: Language }): SlipText {
  return { text, language, size: 'fine', weight: 'bold', align: 'left' };
}

/** Slips kept by an older hub have no short code. */
function codeBeneath({ shortCode }: SlipContent): SlipText | null {
  if (!shortCode) return null;
  return { text: shortCode, language: 'vi', size: 'body', weight: 'extrabold', align: 'centre' };
}

const NEXT_SIZE = { fine: 'small', small: 'body', body: 'large', large: 'title', title: 'huge', huge: 'huge' } as const;

/** How the first line of a second language stands out. */
function louder({ size, weight }: SlipTextLook): Pick<SlipTextLook, 'size' | 'weight'> {
  return { size: NEXT_SIZE[size], weight: weight === 'extrabold' ? weight : 'bold' };
}
