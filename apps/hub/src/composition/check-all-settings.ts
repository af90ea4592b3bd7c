import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { SettingsProblem } from '@motcua/protocol/vocabulary';
import { checkKeypads } from '../adapters/inputs/check-keypads.ts';
import { checkBoardCodecs } from '../adapters/led-boards/check-board-codecs.ts';
import { checkSettings } from '../domain/check-settings.ts';

/** What the domain finds wrong with settings, and what only the adapters can know: descriptions of boards and of keypads. */
export function checkAllSettings(settings: CentreSettings): readonly SettingsProblem[] {
  return [...checkSettings(settings), ...checkBoardCodecs(settings), ...checkKeypads(settings)];
}
