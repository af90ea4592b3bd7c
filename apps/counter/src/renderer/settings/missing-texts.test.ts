import { expect, test } from 'vitest';
import { smallCentre } from './small-centre.ts';
import { missingTexts } from './missing-texts.ts';

test('KI10 lists the centre’s own texts without a translation, each once', () => {
  const centre = smallCentre;
  const [first] = centre.services;
  if (!first) throw new Error('the centre has no service');
  const plain = { vi: 'Hộ tịch', en: null, km: ' ' };
  const services = [{ ...first, name: plain, hint: plain }];
  expect(missingTexts({ ...centre, services }, 'km')).toContain('Hộ tịch');
  expect(missingTexts({ ...centre, services }, 'en').filter((text) => text === 'Hộ tịch')).toHaveLength(1);
  const whole = { vi: 'Hộ tịch', en: 'Civil status', km: 'អត្រានុកូលដ្ឋាន' };
  const done = [{ ...first, name: whole, hint: whole }];
  expect(missingTexts({ ...centre, services: done }, 'en')).not.toContain('Hộ tịch');
});

test('KI10 lists the reasons beside the lowest face where citizens are asked', () => {
  const reasons = [{ reasonId: 'cho-lau', text: { vi: 'Chờ lâu', en: 'The wait was long', km: null } }];
  const asking = { ...smallCentre.satisfaction, enabled: true, reasons };
  expect(missingTexts({ ...smallCentre, satisfaction: asking }, 'km')).toContain('Chờ lâu');
  expect(missingTexts({ ...smallCentre, satisfaction: asking }, 'en')).not.toContain('Chờ lâu');
  expect(missingTexts({ ...smallCentre, satisfaction: { ...asking, enabled: false } }, 'km')).not.toContain('Chờ lâu');
});

test('KI10 lists what a kiosk says of procedures: names, check-lists, fees, days, and where else to go', () => {
  const text = (vi: string, en: string | null = null) => ({ vi, en, km: null });
  const procedure = {
    ...{ code: '1.001193', name: text('Đăng ký khai sinh', 'Birth registration'), everydayNames: ['khai sinh'] },
    ...{ serviceId: null, elsewhere: text('Công an xã'), portalUrl: null },
    checkList: { items: [text('Giấy chứng sinh')], sample: false, confirmation: null },
    ...{
      fee: { text: text('Không thu'), confirmation: null },
      timeLimit: { text: text('Trong ngày'), confirmation: null },
    },
  };
  const centre = { ...smallCentre, services: [], procedures: [procedure] };
  const found = missingTexts(centre, 'en');
  expect(found).toEqual(expect.arrayContaining(['Công an xã', 'Giấy chứng sinh', 'Không thu', 'Trong ngày']));
  expect(found).not.toContain('Đăng ký khai sinh');
});
