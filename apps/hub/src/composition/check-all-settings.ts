import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { SettingsProblem } from '@motcua/protocol/vocabulary';
import { checkKeypads } from '../adapters/inputs/check-keypads.ts';
import { checkBoardCodecs } from '../adapters/led-boards/check-board-codecs.ts';
import { checkPrinterSetups } from '../adapters/printers/check-printer-setups.ts';
import { checkSlipLogos } from '../adapters/printers/check-slip-logos.ts';
import { checkDrawnSlips } from '../application/check-drawn-slips.ts';
import { checkSettings } from '../domain/check-settings.ts';
import type { SlipSketcher } from '../ports/slip-sketcher.ts';

/**
 * Everything that would make settings unusable, own slip templates that do not fit the paper among it (TP2): those are
 * drawn for it, and only where all else is sane. By whichever way settings come: page, file, command line.
 */
export async function checkDrawnSettings(
  settings: CentreSettings,
  sketcher: SlipSketcher,
  now: number,
): Promise<readonly SettingsProblem[]> {
  const problems = checkAllSettings(settings);
  return problems.length > 0 ? problems : checkDrawnSlips(settings, sketcher, now);
}

/** What the domain finds wrong with settings, and what only the adapters can know of boards, keypads, printers and pictures. */
export function checkAllSettings(settings: CentreSettings): readonly SettingsProblem[] {
  return [
    ...checkSettings(settings),
    ...checkBoardCodecs(settings),
    ...checkKeypads(settings),
    ...checkPrinterSetups(settings),
    ...checkSlipLogos(settings),
  ];
}
