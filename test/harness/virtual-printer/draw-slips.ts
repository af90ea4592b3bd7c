import { createSlipDrawer, type SlipDocument, systemPrinterTimers } from '@motcua/printing';

/** An ordinary slip of 80 mm, with all that it always carries and one line in a second language. */
const SLIP: SlipDocument = {
  paperWidthMm: 80,
  blocks: [
    text('Trung tâm Phục vụ hành chính công', 'small', 'regular'),
    text('Phường Mẫu', 'body', 'bold'),
    { kind: 'rule', style: 'solid' },
    text('SỐ THỨ TỰ CỦA QUÝ VỊ', 'small', 'semibold'),
    { kind: 'number', text: 'A042' },
    text('Chứng thực bản sao từ bản chính', 'large', 'bold'),
    text('Quầy\u00a03 hoặc\u00a04', 'large', 'extrabold'),
    text('Phía trước còn 6 người · 08:42 · 24/11/2025', 'small', 'regular'),
    { ...text('នៅខាងមុខមាន 6 នាក់', 'body', 'bold'), language: 'km' },
    { kind: 'rule', style: 'dashed' },
    {
      kind: 'qr',
      payload: 'abcdefghij234567abcd',
      beneath: text('ACD 346', 'body', 'extrabold'),
      beside: [{ ...text('Lỡ lượt, xin báo quầy hướng dẫn.', 'fine', 'semibold'), align: 'left' }],
    },
  ],
};

function text(
  words: string,
  size: 'fine' | 'small' | 'body' | 'large',
  weight: 'regular' | 'semibold' | 'bold' | 'extrabold',
) {
  return { kind: 'text', text: words, language: 'vi', size, weight, align: 'centre' } as const;
}

/** Draws so many slips on a warm drawing thread, one after the other. Returns the time of each on that thread, ms. */
export async function drawSlips(count: number): Promise<number[]> {
  const drawer = createSlipDrawer(systemPrinterTimers());
  try {
    for (let warm = 0; warm < 5; warm += 1) await drawer.draw(SLIP);
    const tookMs: number[] = [];
    for (let i = 0; i < count; i += 1) tookMs.push((await drawer.draw(SLIP)).drawMs);
    return tookMs;
  } finally {
    await drawer.close();
  }
}
