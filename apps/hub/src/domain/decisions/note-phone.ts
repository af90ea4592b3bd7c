import type { CentreSettings } from '@motcua/protocol/settings-document';
import { accept, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import type { QueueState } from '../queue-state.ts';

/**
 * FO7: a phone has opened the check page at this address: from now on slips carry it. Nothing is said where the settings
 * have changed meanwhile: the phone then reached what no slip would name.
 */
export function decideNotePhone(
  { index }: QueueState,
  { at }: QueueCommand,
  { host, port }: BodyOf<'note-phone'>,
): Decision {
  const settings = index?.settings;
  const isMeant = settings?.follow.enabled === true && settings.follow.port === port;
  if (!isMeant || (settings.follow.host !== null && settings.follow.host !== host)) return accept();
  const follow = { ...settings.follow, host, checkedAt: at };
  return accept({ type: 'SettingsApplied', settings: { ...settings, version: settings.version + 1, follow } });
}

/** FO7: only a phone says that it was there: what a page or a file says of it counts for nothing, and another address is not checked. */
export function withKnownPhone(before: CentreSettings | null, after: CentreSettings): CentreSettings {
  const { host, port, checkedAt } = after.follow;
  const isSame = before !== null && before.follow.host === host && before.follow.port === port;
  const known = isSame ? before.follow.checkedAt : null;
  return known === checkedAt ? after : { ...after, follow: { ...after.follow, checkedAt: known } };
}
