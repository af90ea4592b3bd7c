import type { DeviceHealthView, PrinterId } from '@motcua/protocol';
import { expect, it } from 'vitest';
import { printerFact } from './kiosk-printer.ts';

it('SL2 staff read at each kiosk where its slips come out, and that they come out nowhere', () => {
  const printers = [{ printerId: 'p1', name: 'Máy in cửa sau' }] as unknown as DeviceHealthView['printers'];
  const fact = (printerId: string | null) =>
    printerFact({ printers }, { printerId: printerId as PrinterId | null }, 'vi');
  expect(fact('p1')).toEqual(['Phiếu ra ở “Máy in cửa sau”']);
  expect([fact(null), fact('gone')]).toEqual([
    ['Không có máy in: số không có phiếu'],
    ['Không có máy in: số không có phiếu'],
  ]);
  expect(printerFact({ printers }, {}, 'vi')).toEqual([]);
});
