import type { CatalogueProcedure, LocalText, ServiceId } from '@motcua/protocol';
import { describe, expect, it } from 'vitest';
import { paperList } from './paper-list.ts';

const AT = Date.UTC(2026, 10, 21, 1, 30);
const CENTRE = {
  kind: { vi: 'Trung tâm Phục vụ hành chính công', en: null, km: null },
  place: { vi: 'Phường Mẫu', en: null, km: null },
  timeZone: 'Asia/Ho_Chi_Minh',
};
const text = (vi: string, en: string | null = null): LocalText => ({ vi, en, km: null });
const confirmation = { by: 'Nguyễn Thị Lan', on: '2026-11-02' };

function procedure(items: readonly LocalText[] | null): CatalogueProcedure {
  return {
    ...{ code: '1.001193', name: text('Đăng ký khai sinh'), serviceId: 'ho-tich' as ServiceId, elsewhere: null },
    checkList: items === null ? null : { items: [...items], sample: false, ...confirmation },
    ...{ fee: null, timeLimit: null, portalUrl: null },
  };
}

describe('a printed list', () => {
  it('PC8 says what the glass says: whose it is, the papers, who stands for them and when, and that it is no number', () => {
    const list = paperList(CENTRE, procedure([text('Tờ khai', 'Form'), text('Căn cước')]), 'en', AT);
    expect(list).toMatchObject({
      centre: { text: 'Trung tâm Phục vụ hành chính công Phường Mẫu', language: 'vi' },
      items: [
        { text: 'Form', language: 'en' },
        { text: 'Căn cước', language: 'vi' },
      ],
      confirmed: expect.stringContaining('Nguyễn Thị Lan') as string,
      ...{ sample: null, more: null, facts: [], portal: null },
      noNumber: expect.stringContaining('no ticket') as string,
    });
    expect(list?.printedAt).toContain('21/11/2026');
  });

  it('PC4 PC8 is none where nobody has confirmed the list', () => {
    expect(paperList(CENTRE, procedure(null), 'vi', AT)).toBeNull();
  });

  it('PC8 of a long list has as much as a hand’s length holds, and says how many are missing', () => {
    const long = Array.from({ length: 30 }, (_, nth) => text(`${String(nth)} ${'giấy '.repeat(40)}`));
    const list = paperList(CENTRE, procedure(long), 'vi', AT);
    expect(list?.items).toHaveLength(7);
    expect(list?.more).toContain('Còn 23 loại giấy tờ');
    const [one] = long;
    const single = paperList(CENTRE, procedure([{ ...one!, vi: 'g'.repeat(400) }]), 'vi', AT);
    expect(single?.items).toHaveLength(1);
  });
});
