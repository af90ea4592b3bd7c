import { createSettingsDesk } from '../application/settings-desk.ts';
import type { Writer } from '../application/writer.ts';
import type { Clock } from '../ports/clock.ts';
import type { SettingsDesk } from '../ports/settings-desk.ts';
import { checkAllSettings } from './check-all-settings.ts';

/** The settings as the writer has them, changed through it. */
export function openSettingsDesk(writer: Writer, clock: Clock): SettingsDesk {
  return createSettingsDesk({
    ...{ state: () => writer.state, clock, check: checkAllSettings },
    submit: (by, body) => writer.submitAs(by, body),
  });
}
