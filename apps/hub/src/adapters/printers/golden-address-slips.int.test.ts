import { createSlipDrawer, DOTS_PER_MM, encodePng, PAPER_WIDTHS_MM, systemPrinterTimers } from '@motcua/printing';
import { afterAll, describe, expect, it } from 'vitest';
import { addressSlip } from '../../reactions/address-slip.ts';
import { expectGoldenPicture } from '../../testing/expect-golden-picture.ts';
import { composeOtherPaper } from './compose-other-paper.ts';

const GOLDEN = new URL('../../../golden-lists/', import.meta.url);

const drawer = createSlipDrawer(systemPrinterTimers());
afterAll(() => drawer.close());

const SLIP = addressSlip({
  centre: 'Trung tâm Phục vụ hành chính công Phường Mẫu',
  urls: ['http://192.168.100.125:4800', 'http://192.168.1.20:4800'],
  before: ['192.168.1.5'],
  digits: '77257 39934 47689 14281 42144 58937',
  timeZone: 'Asia/Ho_Chi_Minh',
  at: Date.UTC(2026, 10, 21, 1, 30),
});

describe.each(PAPER_WIDTHS_MM)('the paper with the hub’s addresses, %i mm wide', (paperWidthMm) => {
  it('TL9 has exactly the dots that were approved, and is no longer than a hand', async () => {
    const { bitmap } = await drawer.draw(composeOtherPaper(SLIP, paperWidthMm));
    expect(bitmap.heightDots / DOTS_PER_MM).toBeLessThan(150);
    await expectGoldenPicture(new URL(`address-slip-${String(paperWidthMm)}mm.png`, GOLDEN), await encodePng(bitmap));
  });
});
