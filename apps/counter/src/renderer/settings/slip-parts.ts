import { BUILT_IN_SLIP_TEMPLATE, SLIP_WORD_PARTS, type SlipPartKind, type SlipTemplatePart } from '@motcua/protocol';

const KINDS: readonly SlipPartKind[] = [
  ...(['logo', 'number', 'priority-mark'] as const),
  ...SLIP_WORD_PARTS,
  ...(['qr', 'free-text', 'rule', 'space'] as const),
];
const OFTEN: ReadonlySet<SlipPartKind> = new Set(['free-text', 'rule', 'space']);

/** What may still stand on the slip: each part once, texts, lines and spaces as often as somebody likes. */
export function partsToAdd(parts: readonly SlipTemplatePart[]): readonly SlipPartKind[] {
  return KINDS.filter((kind) => OFTEN.has(kind) || parts.every((part) => part.kind !== kind));
}

/** A part as the built-in template has it, on a line of its own; others with what is a good beginning. */
export function newSlipPart(kind: SlipPartKind): SlipTemplatePart {
  const known = BUILT_IN_SLIP_TEMPLATE.parts.find((part) => part.kind === kind);
  if (known !== undefined && kind !== 'rule') return 'beside' in known ? { ...known, beside: false } : known;
  const look = { size: 'small', weight: 'regular', align: 'centre', beside: false } as const;
  switch (kind) {
    case 'logo':
      return { kind, png: '', widthMm: 16, align: 'centre' };
    case 'free-text':
      return { kind, text: { vi: '', en: null, km: null }, ...look };
    case 'rule':
      return { kind, style: 'solid' };
    case 'space':
      return { kind, heightMm: 2 };
    case 'qr':
      return { kind, shortCode: true };
    case 'number':
      return { kind, digitsMm: { on58: 13, on80: 18 } };
    case 'priority-mark':
      return { kind };
    default:
      return { kind, ...look };
  }
}
