import { COMMON_SERIAL_SETTINGS, wireTimeMs } from '@motcua/wires';

import { median } from './figures.ts';
import { judge, ms, type Result } from './result.ts';

/** One slip, from the press on. `firstMs`: until its first byte is at the printer. */
export type SlipTimes = { readonly tookMs: number; readonly firstMs: number; readonly byteCount: number };

/** As serial printers are best set, and as many stand in offices. */
const BAUD_RATES = [115_200, 19_200] as const;

/**
 * The same slips at a serial line, as pictures and in letters. What the hub does is measured, and the time on the wire is
 * reckoned from the bytes: a pseudo-terminal has no speed.
 */
export function serialRows(
  pictures: readonly SlipTimes[],
  letters: readonly SlipTimes[],
  budgetMs: number,
): readonly Result[] {
  return BAUD_RATES.flatMap((baudRate) => [
    row('as a picture', pictures, baudRate, budgetMs),
    row("in the printer's own letters", letters, baudRate, budgetMs),
  ]);
}

function row(how: string, slips: readonly SlipTimes[], baudRate: number, budgetMs: number): Result {
  const byteCount = median(slips.map((slip) => slip.byteCount));
  const wireMs = wireTimeMs(byteCount, { ...COMMON_SERIAL_SETTINGS, baudRate });
  const firstMs = median(slips.map((slip) => slip.firstMs));
  const oursMs = firstMs + wireMs;
  const [baud, kilobytes] = [baudRate.toLocaleString('en-US'), (byteCount / 1000).toFixed(1)];
  return {
    what: `press → all slip bytes ${how} at a serial line of ${baud} baud, sending reckoned (${kilobytes} kB)`,
    ...{ ours: ms(oursMs), raw: null, ratio: null, goal: `≤ ${budgetMs} ms`, verdict: judge(oursMs <= budgetMs) },
    figures: { oursMs, wireMs, firstMs, bytes: byteCount },
  };
}
