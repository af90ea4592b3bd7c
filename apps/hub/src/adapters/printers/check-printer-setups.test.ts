import { settingsProblemText } from '@motcua/messages';
import { PLAIN_PRINTER } from '@motcua/protocol/printer-settings';
import type { PrinterSettings } from '@motcua/protocol/settings-document';
import { expect, test } from 'vitest';
import { demoCentre } from '../../demo/demo-centre.ts';
import { checkPrinterSetups } from './check-printer-setups.ts';

const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
const check = (change: Partial<PrinterSettings>) =>
  checkPrinterSetups({ ...demo, printers: demo.printers.map((each) => ({ ...each, ...PLAIN_PRINTER, ...change })) });

test('SL3 what is asked for is what the model can do', () => {
  expect(check({})).toEqual([]);
  expect(check({ modelId: 'epson-tm-t20', cut: 'partial', density: 'darker', speed: 'slow', buzzer: true })).toEqual(
    [],
  );
  expect(check({ modelId: 'epson-tm-t20', text: 'tcvn3' })).toEqual([]);
});

test('SL3 what it cannot do names the field and the cure, in words', () => {
  const problems = check({
    ...{ modelId: 'mini-58', cut: 'full', density: 'darker', speed: 'slow', buzzer: true, text: 'cp1258' },
  });
  expect(problems.map(({ field }) => field)).toEqual([
    'printers[0].paperWidthMm',
    'printers[0].cut',
    'printers[0].speed',
    'printers[0].buzzer',
    'printers[0].text',
  ]);
  expect(problems.map((problem) => settingsProblemText(problem, 'vi')).slice(0, 2)).toEqual([
    'kiểu máy “POS-58, ZJ-58” không dùng được khổ giấy này; hãy chọn khổ kia, hoặc kiểu máy khác',
    'kiểu máy “POS-58, ZJ-58” không cắt giấy như vậy; hãy chọn “theo máy”',
  ]);
  for (const problem of problems) expect(settingsProblemText(problem, 'en')).toContain(';');
});
