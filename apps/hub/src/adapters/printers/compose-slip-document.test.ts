import { BUILT_IN_SLIP_TEMPLATE } from '@motcua/protocol/ready-slip-templates';
import type { SlipTemplatePart } from '@motcua/protocol/slip-templates';
import type { TicketId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';

import type { SlipContent } from '@motcua/slips';
import { sampleSlipContent } from '../../reactions/testing/sample-slip-content.ts';
import { composeSlipDocument as compose } from '@motcua/slips';

const content: SlipContent = sampleSlipContent({
  ticketId: '1-42' as TicketId,
  number: 'A042',
  serviceName: 'Chứng thực bản sao từ bản chính',
  counters: 'Quầy 3 hoặc 4',
  peopleAhead: 'Phía trước còn 6 người',
});

/** As the slip is that every centre has at first. */
function composeSlipDocument(slip: SlipContent, copy: boolean, paperWidthMm: 58 | 80) {
  return compose(slip, copy, paperWidthMm, BUILT_IN_SLIP_TEMPLATE);
}

describe('composeSlipDocument', () => {
  it('SL8 puts everything on the slip that a citizen needs', () => {
    const slip = composeSlipDocument(content, false, 80);
    expect(slip.paperWidthMm).toBe(80);
    const written = JSON.stringify(slip).replaceAll('\u00a0', ' ');
    for (const text of [
      content.centreKind,
      content.centrePlace,
      content.numberHeading,
      content.number,
      content.serviceName,
      content.counters,
      content.peopleAhead,
      content.issuedAt,
      content.missedTurn,
      content.todayOnly,
      content.slipCode,
      content.shortCode ?? '',
    ]) {
      expect(written).toContain(text);
    }
    expect(written).not.toContain(content.copyMark);
  });

  it('a copy says so before anything else', () => {
    expect(composeSlipDocument(content, true, 58).blocks[0]).toMatchObject({ kind: 'mark', text: 'BẢN IN LẠI' });
  });

  it('SL8 priority, notes, the demo and the second language appear when there are any', () => {
    const slip = composeSlipDocument(
      {
        ...content,
        priorityMark: 'ƯU TIÊN – cán bộ có thể hỏi lại khi gọi',
        notes: ['Dòng một', 'Dòng hai'],
        demoMark: 'BẢN DÙNG THỬ',
        secondLanguage: { language: 'km', lines: ['លេខរង់ចាំ A042', 'បញ្ជរ 3'] },
      },
      false,
      80,
    );
    expect(slip.blocks).toContainEqual(expect.objectContaining({ kind: 'mark', style: 'filled' }));
    expect(slip.blocks.filter((block) => block.kind === 'text' && block.language === 'km')).toHaveLength(2);
    for (const text of ['Dòng một', 'Dòng hai', 'BẢN DÙNG THỬ']) {
      expect(slip.blocks).toContainEqual(expect.objectContaining({ kind: 'text', text }));
    }
  });

  it('IS6 says what else the number stands for, each service with its counters on one line', () => {
    const alsoFor = 'Cùng số này: Chứng thực (Quầy 1 hoặc 2), Nhận kết quả (Quầy 5)';
    const written = JSON.stringify(composeSlipDocument({ ...content, alsoFor }, false, 58));
    expect(written).toContain('Chứng thực (Quầy\u00a01\u00a0hoặc\u00a02), Nhận kết quả (Quầy\u00a05)');
    expect(JSON.stringify(composeSlipDocument(content, false, 58))).not.toContain('Cùng số này');
  });

  it('FO2 holds the address that phones open, with the words beside it, and the short code as ever', () => {
    const follow = {
      address: 'HTTP://192.168.1.10:7180/S/ABC',
      words: [{ language: 'vi', text: 'Theo dõi' } as const],
    };
    const qrOf = (change: Partial<SlipContent>) =>
      composeSlipDocument({ ...content, ...change }, false, 58).blocks.find((block) => block.kind === 'qr');
    const { payload, beneath, beside } = qrOf({ follow }) ?? expect.fail('no code');
    expect([payload, beneath?.text, beside.length]).toEqual([follow.address, content.shortCode, 3]);
    expect(beside[0]).toMatchObject({ text: 'Theo dõi', weight: 'bold' });
    expect([qrOf({ follow: null })?.payload, qrOf({})?.payload]).toEqual([content.slipCode, content.slipCode]);
  });

  it('keeps a counter’s number on the line of its word', () => {
    expect(composeSlipDocument(content, false, 80).blocks).toContainEqual(
      expect.objectContaining({ text: 'Quầy\u00a03 hoặc\u00a04' }),
    );
  });

  it('TP1 the built-in template is the slip as it always was, block for block', () => {
    const slip = composeSlipDocument(
      { ...content, priorityMark: 'ƯU TIÊN', alsoFor: 'Cùng số', notes: ['Dòng'] },
      false,
      80,
    );
    const told = slip.blocks.map((block) => {
      switch (block.kind) {
        case 'text':
          return `${block.text} ${block.size} ${block.weight} ${block.align}`;
        case 'number':
          return `${block.text} ${String(block.digitsMm)} mm`;
        case 'pair':
          return [block.left, block.right].map(({ text, size, weight }) => `${text} ${size} ${weight}`).join(' | ');
        case 'qr':
          return [block.beneath, ...block.beside]
            .map((text) => `${String(text?.size)} ${String(text?.weight)}`)
            .join(' | ');
        case 'mark':
        case 'rule':
          return block.style;
        default:
          return block.kind;
      }
    });
    expect(told).toEqual([
      `${content.centreKind} small regular centre`,
      `${content.centrePlace} body bold centre`,
      'solid',
      `${content.numberHeading} small semibold centre`,
      'A042 18 mm',
      'filled',
      `${content.serviceName} large bold centre`,
      'Quầy\u00a03 hoặc\u00a04 large extrabold centre',
      'Cùng số body bold centre',
      `${content.peopleAhead} body bold | ${content.issuedAt} small regular`,
      'Dòng small regular left',
      'dashed',
      'body extrabold | fine semibold | fine regular',
    ]);
  });
});

describe('TP1 a template of the centre’s own', () => {
  const look = { size: 'small', weight: 'regular', align: 'left', beside: false } as const;
  const blocksOf = (change: Partial<SlipContent>, languages: ('en' | 'km')[], ...parts: SlipTemplatePart[]) =>
    compose({ ...content, ...change }, false, 58, { ...BUILT_IN_SLIP_TEMPLATE, languages, parts }).blocks;

  it('says free texts in Vietnamese, and in the citizen’s language where both are there', () => {
    const text = { vi: 'Xin tắt điện thoại.', en: null, km: 'សូមបិទទូរសព្ទ។' };
    const part: SlipTemplatePart = { kind: 'free-text', text, ...look };
    const said = (language: 'vi' | 'en' | 'km', languages: ('en' | 'km')[]) =>
      blocksOf({ language }, languages, part).map((block) => ('text' in block ? block.text : block.kind));
    expect(said('vi', ['en', 'km'])).toEqual([text.vi]);
    expect(said('km', ['en', 'km'])).toEqual([text.vi, text.km]);
    expect(said('km', ['en'])).toEqual([text.vi]);
    expect(said('en', ['en'])).toEqual([text.vi]);
  });

  it('repeats the essentials in the languages it names, the first line louder', () => {
    const secondLanguage = { language: 'km', lines: ['អត្រានុកូលដ្ឋាន', 'បញ្ជរ 3'] } as const;
    const part: SlipTemplatePart = { kind: 'second-language', ...look };
    expect(blocksOf({ language: 'km', secondLanguage }, ['en'], part)).toEqual([]);
    expect(blocksOf({ language: 'km', secondLanguage }, ['km'], part)).toMatchObject([
      { text: 'អត្រានុកូលដ្ឋាន', language: 'km', size: 'body', weight: 'bold' },
      { text: 'បញ្ជរ 3', language: 'km', size: 'small', weight: 'regular' },
    ]);
  });

  it('stands things beside each other, and beneath where there is nothing to stand beside', () => {
    const beside = { ...look, beside: true };
    const pair = blocksOf({}, [], { kind: 'service', ...look }, { kind: 'counters', ...beside });
    expect(pair).toMatchObject([{ kind: 'pair', left: { text: content.serviceName }, right: { size: 'small' } }]);
    const [qr, ...others] = blocksOf(
      { notes: ['Một', 'Hai'] },
      [],
      { kind: 'qr', shortCode: false },
      { kind: 'notes', ...beside },
      { kind: 'today-only', ...beside },
    );
    expect(qr).toMatchObject({
      beneath: null,
      beside: [{ text: 'Một' }, { text: 'Hai' }, { text: content.todayOnly }],
    });
    expect(others).toEqual([]);
    const alone = blocksOf({ alsoFor: null }, [], { kind: 'also-for', ...look }, { kind: 'counters', ...beside });
    expect(alone).toMatchObject([{ kind: 'text', align: 'left' }]);
  });

  it('has a logo, spaces, and digits as high as the paper is wide enough for', () => {
    const logo: SlipTemplatePart = { kind: 'logo', png: 'AAAA', widthMm: 20, align: 'right' };
    const number: SlipTemplatePart = { kind: 'number', digitsMm: { on58: 15, on80: 20 } };
    const parts = [logo, number, { kind: 'space', heightMm: 2 }] as const;
    expect(blocksOf({}, [], ...parts)).toEqual([
      { kind: 'picture', png: 'AAAA', widthMm: 20, align: 'right' },
      { kind: 'number', text: 'A042', digitsMm: 15 },
      { kind: 'space', heightMm: 2 },
    ]);
  });

  it('cannot leave out that a slip is a copy, of practice or of a demo', () => {
    const marked = { ...content, practiceMark: 'PHIẾU TẬP', demoMark: 'BẢN DÙNG THỬ' };
    const bare = { ...BUILT_IN_SLIP_TEMPLATE, parts: [] };
    const texts = compose(marked, true, 80, bare).blocks.map((block) => ('text' in block ? block.text : block.kind));
    expect(texts).toEqual(['BẢN IN LẠI', 'PHIẾU TẬP', 'BẢN DÙNG THỬ']);
  });
});
