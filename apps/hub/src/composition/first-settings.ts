import { settingsProblemText } from '@motcua/messages/hub';
import type { HubConfig } from '../config.ts';
import { demoCentre } from '../demo/demo-centre.ts';
import { DEMO_PROCEDURES } from '../demo/demo-procedures.ts';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import { ConfigError } from '../ports/errors.ts';
import { checkAllSettings } from './check-all-settings.ts';

/** Until somebody names a real one. */
const FIRST_PRINTER = { connection: { kind: 'simulated' }, paperWidthMm: 80 } as const;

/**
 * The settings that the hub must apply before it opens its doors: the demo centre where there is none
 * yet, or the present ones with the printer that this start was told to use. Null: nothing to change.
 * Throws ConfigError naming the first field that cannot work.
 */
export function settingsToApply(present: CentreSettings | null, config: HubConfig): CentreSettings | null {
  if (!present) return checked({ ...demoCentre({ ...FIRST_PRINTER, ...config.printer }), procedures: DEMO_PROCEDURES });
  const [first, ...others] = present.printers;
  if (!first) return null;
  const wanted = { ...first, ...config.printer };
  if (JSON.stringify(wanted) === JSON.stringify(first)) return null;
  return checked({ ...present, version: present.version + 1, printers: [wanted, ...others] });
}

function checked(settings: CentreSettings): CentreSettings {
  const [problem] = checkAllSettings(settings);
  if (problem) throw new ConfigError(`Settings, ${problem.field}: ${settingsProblemText(problem, 'en')}.`);
  return settings;
}
