import type { SlipDrawer } from '@motcua/printing';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { SettingsProblem } from '@motcua/protocol/vocabulary';
import { createThermalSlipSketcher } from '../adapters/printers/thermal-slip-sketcher.ts';
import { checkDrawnSlips } from '../application/check-drawn-slips.ts';
import { createSettingsDesk } from '../application/settings-desk.ts';
import { createSlipPreviews } from '../application/slip-previews.ts';
import type { Writer } from '../application/writer.ts';
import type { Clock } from '../ports/clock.ts';
import type { SettingsDesk } from '../ports/settings-desk.ts';
import type { SlipPreviews } from '../ports/slip-previews.ts';
import { checkAllSettings } from './check-all-settings.ts';

/** The settings as the writer has them, changed through it; and the slips that they would make. */
export function openSettingsDesk(
  writer: Writer,
  clock: Clock,
  drawer: SlipDrawer,
): { readonly settings: SettingsDesk; readonly slipPreviews: SlipPreviews } {
  const sketcher = createThermalSlipSketcher(drawer);
  const check = async (settings: CentreSettings): Promise<readonly SettingsProblem[]> => {
    const problems = checkAllSettings(settings);
    // Only what is sane otherwise is drawn.
    return problems.length > 0 ? problems : checkDrawnSlips(settings, sketcher, clock.now());
  };
  return {
    settings: createSettingsDesk({
      ...{ state: () => writer.state, clock, check },
      submit: (by, body) => writer.submitAs(by, body),
    }),
    slipPreviews: createSlipPreviews({ settings: () => writer.state.index?.settings ?? null, sketcher, clock }),
  };
}
