import { settingsChangeReplySchema, settingsReplySchema, type SettingsChange } from '@motcua/protocol';
import type { Admission } from './public-door.ts';

type Settings = SettingsChange['settings'];

/** Changes the centre's settings as an administrator's page does; `door`: an administrator's. Throws when the hub does not take them. */
export async function changeSettings(
  { url, cookie }: Admission,
  change: (settings: Settings) => Settings,
): Promise<void> {
  const headers = { 'content-type': 'application/json', origin: url, cookie: cookie ?? '' };
  const { settings } = settingsReplySchema.parse(await (await fetch(`${url}/api/settings`, { headers })).json());
  const wanted: SettingsChange = { baseVersion: settings.version, dryRun: false, settings: change(settings) };
  const answer = await fetch(`${url}/api/settings`, { method: 'PUT', headers, body: JSON.stringify(wanted) });
  const reply = settingsChangeReplySchema.parse(await answer.json());
  if (reply.kind !== 'applied') throw new Error(`the settings were not taken: ${JSON.stringify(reply)}`);
}
