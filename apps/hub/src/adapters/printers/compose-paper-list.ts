import type { PaperWidthMm, SlipBlock, SlipDocument, SlipLanguage, SlipText } from '@motcua/printing';
import type { PaperList } from '../../reactions/paper-list.ts';

/** PC8: the look of a printed list: a heading in a frame, a square to tick before each paper, and no large number. */
export function composePaperList(list: PaperList, paperWidthMm: PaperWidthMm): SlipDocument {
  const { language } = list;
  const own = (text: string, size: SlipText['size'], weight: SlipText['weight']) => line(text, language, size, weight);
  const blocks: SlipBlock[] = [
    { kind: 'text', ...line(list.centre.text, list.centre.language, 'small', 'semibold', 'centre') },
    { kind: 'mark', text: list.heading, language, style: 'outlined' },
    { kind: 'space', heightMm: 1 },
    { kind: 'text', ...line(list.procedure.text, list.procedure.language, 'large', 'bold') },
    ...(list.sample === null ? [] : [{ kind: 'mark', text: list.sample, language, style: 'filled' } as const]),
    { kind: 'rule', style: 'solid' },
    ...list.items.flatMap((item, nth): SlipBlock[] => [
      ...(nth === 0 ? [] : [{ kind: 'space', heightMm: 1.5 } as const]),
      { kind: 'text', ...line(`${String(nth + 1)}.\u00a0${item.text}`, item.language, 'body', 'semibold') },
    ]),
    ...(list.more === null ? [] : [{ kind: 'text', ...own(list.more, 'small', 'regular') } as const]),
    { kind: 'space', heightMm: 1 },
    { kind: 'text', ...own(list.confirmed, 'fine', 'regular') },
    ...list.facts.flatMap((fact): SlipBlock[] => [
      { kind: 'rule', style: 'dashed' },
      { kind: 'text', ...own(fact.label, 'small', 'semibold') },
      { kind: 'text', ...line(fact.text.text, fact.text.language, 'body', 'regular') },
      { kind: 'text', ...own(fact.confirmed, 'fine', 'regular') },
    ]),
    { kind: 'rule', style: 'solid' },
    ...(list.portal === null
      ? [{ kind: 'text', ...own(list.noNumber, 'small', 'semibold') } as const]
      : [
          {
            kind: 'qr',
            payload: list.portal.url,
            beneath: null,
            beside: [own(list.portal.how, 'fine', 'regular'), own(list.noNumber, 'fine', 'semibold')],
          } as const,
        ]),
    { kind: 'text', ...own(list.printedAt, 'fine', 'regular') },
  ];
  return { paperWidthMm, blocks };
}

function line(
  text: string,
  language: SlipLanguage,
  size: SlipText['size'],
  weight: SlipText['weight'],
  align: SlipText['align'] = 'left',
): SlipText {
  return { text, language, size, weight, align };
}
