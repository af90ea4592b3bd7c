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
