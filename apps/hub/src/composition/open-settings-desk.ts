import type { DatabaseSync } from 'node:sqlite';
import type { SlipDrawer } from '@motcua/printing';
import { createThermalSlipSketcher } from '../adapters/printers/thermal-slip-sketcher.ts';
import { createSqliteSettingsHistory } from '../adapters/sqlite/settings-history.ts';
import { createSettingsDesk } from '../application/settings-desk.ts';
import { createSlipPreviews } from '../application/slip-previews.ts';
import { upcast } from '../domain/event-versions.ts';
import { checkFollowBesideHub } from '../domain/check-settings/check-follow.ts';
import type { Writer } from '../application/writer.ts';
import type { OpenOfficeGate } from './open-office-gate.ts';
import type { Clock } from '../ports/clock.ts';
import type { SettingsDesk } from '../ports/settings-desk.ts';
import type { SlipPreviews } from '../ports/slip-previews.ts';
import { checkDrawnSettings } from './check-all-settings.ts';

/** The settings as the writer has them, changed through it; and the slips that they would make. */
export function openSettingsDesk(
  writer: Writer,
  clock: Clock,
  drawer: SlipDrawer,
  version: string,
  hubPort: number,
  sqlite: DatabaseSync,
  officeGate: Pick<OpenOfficeGate, 'check'>,
): { readonly settings: SettingsDesk; readonly slipPreviews: SlipPreviews } {
  const sketcher = createThermalSlipSketcher(drawer);
  return {
    settings: createSettingsDesk({
      ...{ state: () => writer.state, clock, program: version, history: createSqliteSettingsHistory(sqlite, upcast) },
      check: async (settings, cameBy) => {
        const ofMachine = [...checkFollowBesideHub(settings, hubPort), ...officeGate.check(settings, cameBy)];
        return ofMachine.length > 0 ? ofMachine : checkDrawnSettings(settings, sketcher, clock.now());
      },
      submit: (by, body) => writer.submitAs(by, body),
    }),
    slipPreviews: createSlipPreviews({ settings: () => writer.state.index?.settings ?? null, sketcher, clock }),
  };
}
