import { createSlipDrawer, DOTS_PER_MM, encodePng, PAPER_WIDTHS_MM, systemPrinterTimers } from '@motcua/printing';
import type { CatalogueProcedure, Language, LocalText, ServiceId } from '@motcua/protocol';
import { afterAll, describe, expect, it } from 'vitest';
import { paperList } from '../../reactions/paper-list.ts';
import { demoCentre } from '../../demo/demo-centre.ts';
import { expectGoldenPicture } from '../../testing/expect-golden-picture.ts';
import { composePaperList } from './compose-paper-list.ts';

const GOLDEN = new URL('../../../golden-lists/', import.meta.url);
/** 08:30 on 21 November 2026 in Vietnam. */
const AT = Date.UTC(2026, 10, 21, 1, 30);

const drawer = createSlipDrawer(systemPrinterTimers());
afterAll(() => drawer.close());

const text = (vi: string, en: string | null = null, km: string | null = null): LocalText => ({ vi, en, km });
const confirmation = { by: 'Nguyễn Thị Lan', on: '2026-11-02' };
const SAMPLE: CatalogueProcedure = {
  ...{ code: '1.001193', serviceId: 'ho-tich' as ServiceId, elsewhere: null },
  name: text('Đăng ký khai sinh', 'Birth registration', 'ការចុះបញ្ជីកំណើត'),
  checkList: {
    items: [
      text('Tờ khai đăng ký khai sinh (mẫu – quầy phát)', 'Form (sample, from the counter)', 'ទម្រង់ (គំរូ)'),
      text('Giấy tờ tùy thân của người nộp (mẫu)', 'Identity paper (sample)'),
      text('Giấy tờ liên quan đến việc đề nghị (mẫu)', 'Related papers (sample)', 'ឯកសារពាក់ព័ន្ធ (គំរូ)'),
    ],
    ...{ sample: true, ...confirmation },
  },
  fee: { text: text('Miễn lệ phí (mẫu)', 'No fee (sample)', 'ឥតគិតថ្លៃ (គំរូ)'), ...confirmation },
  timeLimit: null,
  portalUrl: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7',
};
/** As many as a centre may write, so that what has no room is said to be missing. */
const LONG: CatalogueProcedure = {
  ...SAMPLE,
  portalUrl: null,
  checkList: {
    items: Array.from({ length: 30 }, (_, nth) =>
      text(
        `Giấy tờ mẫu thứ ${String(nth + 1)}, bản chính hoặc bản sao có chứng thực, kèm bản dịch nếu bằng tiếng nước ngoài`,
      ),
    ),
    ...{ sample: false, ...confirmation },
  },
};

async function drawn(procedure: CatalogueProcedure, language: Language, paperWidthMm: 58 | 80) {
  const list = paperList(
    demoCentre({ connection: { kind: 'simulated' }, paperWidthMm }).centre,
    procedure,
    language,
    AT,
  );
  if (list === null) throw new Error('nobody has confirmed it');
  return (await drawer.draw(composePaperList(list, paperWidthMm))).bitmap;
}

describe.each(PAPER_WIDTHS_MM)('a printed list on %i mm paper', (paperWidthMm) => {
  it.each([
    ['vi', SAMPLE],
    ['en', SAMPLE],
    ['km', SAMPLE],
    ['vi', LONG],
  ] as const)('PC8 in %s has exactly the dots that were approved', async (language, procedure) => {
    const bitmap = await drawn(procedure, language, paperWidthMm);
    const png = await encodePng(bitmap);
    const name = `paper-list-${language}${procedure === LONG ? '-long' : ''}-${String(paperWidthMm)}mm.png`;
    await expectGoldenPicture(new URL(name, GOLDEN), png);
  });

  it('PC8 is no longer than a forearm, however much the centre wrote', async () => {
    const bitmap = await drawn(LONG, 'vi', paperWidthMm);
    expect(bitmap.heightDots / DOTS_PER_MM).toBeLessThan(paperWidthMm === 80 ? 330 : 450);
  });
});
