import type { PrinterId } from '@motcua/protocol/vocabulary';
import { expect, test } from 'vitest';
import { demoCentre } from '../../demo/demo-centre.ts';
import { checkFallback } from './check-fallback.ts';

const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
const [printer] = demo.printers;
if (!printer) throw new Error('the demo has a printer');

function found(...fallbacks: readonly (string | null)[]): readonly string[] {
  const printers = fallbacks.map((fallback, n) => ({
    ...printer!,
    printerId: `may-in-${n + 1}` as PrinterId,
    fallbackPrinterId: fallback as PrinterId | null,
  }));
  return checkFallback({ ...demo, printers }).map(({ field, code }) => `${field} ${code}`);
}

test('SL2 two printers may stand in for each other, and none has to', () => {
  expect(found('may-in-2', 'may-in-1', null)).toEqual([]);
});

test('SL2 a fallback is a printer that there is, and another one', () => {
  expect(found('may-in-1', 'may-in-9')).toEqual([
    'printers[0].fallbackPrinterId own-fallback',
    'printers[1].fallbackPrinterId unknown-printer',
  ]);
});
