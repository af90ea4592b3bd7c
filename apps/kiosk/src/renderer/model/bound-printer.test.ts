import { expect, it } from 'vitest';
import type { PrinterId } from '@motcua/protocol';
import { SAMPLE_CONNECTED, SAMPLE_PRINTER } from '../preview/sample-views.ts';
import { boundPrinter } from './bound-printer.ts';

const OTHER = 'may-in-2' as PrinterId;

it('SL2 prints where the hub said last: with the welcome, or since', () => {
  const at = (printerId?: PrinterId | null) => {
    const slips = printerId === undefined ? { slips: [] } : { printerId, slips: [] };
    return boundPrinter({ link: SAMPLE_CONNECTED, slips });
  };
  expect(boundPrinter({ link: SAMPLE_CONNECTED, slips: null })).toBe(SAMPLE_PRINTER);
  // A hub that says it once a connection.
  expect(at()).toBe(SAMPLE_PRINTER);
  expect(at(OTHER)).toBe(OTHER);
  expect(at(null)).toBeNull();
  expect(boundPrinter({ link: { kind: 'lost' }, slips: { printerId: OTHER, slips: [] } })).toBeNull();
});
