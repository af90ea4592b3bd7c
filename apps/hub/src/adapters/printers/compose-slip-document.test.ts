import { BUILT_IN_SLIP_TEMPLATE } from '@motcua/protocol/ready-slip-templates';
import type { TicketId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';

import type { SlipContent } from '../../reactions/slip-content.ts';
import { sampleSlipContent } from '../../reactions/testing/sample-slip-content.ts';
import { composeSlipDocument as compose } from './compose-slip-document.ts';

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

  it('keeps a counter’s number on the line of its word', () => {
    expect(composeSlipDocument(content, false, 80).blocks).toContainEqual(
      expect.objectContaining({ text: 'Quầy\u00a03 hoặc\u00a04' }),
    );
  });
});
