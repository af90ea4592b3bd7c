import type { CentreSettings } from '@motcua/protocol/settings-document';
import { unless, type SettingsProblem } from './problem.ts';

/** SL2: where a printer's slips come out while it cannot print is another printer that there is. */
export function checkFallback({ printers }: CentreSettings): readonly SettingsProblem[] {
  const ids = new Set(printers.map((each) => each.printerId));
  return printers.flatMap(({ printerId, fallbackPrinterId }, i) => {
    if (fallbackPrinterId === null) return [];
    const field = `printers[${i}].fallbackPrinterId`;
    return [
      ...unless(ids.has(fallbackPrinterId), field, 'unknown-printer', fallbackPrinterId),
      ...unless(fallbackPrinterId !== printerId, field, 'own-fallback'),
    ];
  });
}
