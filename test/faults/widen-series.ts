import { settingsChangeReplySchema, settingsReplySchema, type SettingsChange } from '@motcua/protocol';
import type { Admission } from '../harness/public-door.ts';

/**
 * Numbers for as long a run as anybody asks for: the demo centre's series begin anew after 799, and then a number that
 * comes again would be no fault. For a hub that has given none yet.
 */
export async function widenSeries({ url, cookie }: Admission): Promise<void> {
  const headers = { 'content-type': 'application/json', origin: url, cookie: cookie ?? '' };
  const { settings } = settingsReplySchema.parse(await (await fetch(`${url}/api/settings`, { headers })).json());
  const series = settings.series.map((each) => ({
    ...each,
    ...{ digits: 6, last: 799_999, reserve: { first: 800_000, last: 899_999, perKiosk: 25 } },
    pad: { first: 900_000, last: 999_999 },
  }));
  const change: SettingsChange = {
    ...{ baseVersion: settings.version, dryRun: false, settings: { ...settings, series } },
  };
  const answer = await fetch(`${url}/api/settings`, { method: 'PUT', headers, body: JSON.stringify(change) });
  const reply = settingsChangeReplySchema.parse(await answer.json());
  if (reply.kind !== 'applied') throw new Error(`the series could not be made longer: ${JSON.stringify(reply)}`);
}
