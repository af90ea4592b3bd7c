import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { SettingsProblem } from '@motcua/protocol/vocabulary';
import { checkKeypads } from '../adapters/inputs/check-keypads.ts';
import { checkBoardCodecs } from '../adapters/led-boards/check-board-codecs.ts';
import { checkPrinterSetups } from '../adapters/printers/check-printer-setups.ts';
import { checkSlipLogos } from '../adapters/printers/check-slip-logos.ts';
import { checkSettings } from '../domain/check-settings.ts';

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
