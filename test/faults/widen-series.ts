import { changeSettings } from '../harness/change-settings.ts';
import type { Admission } from '../harness/public-door.ts';

/**
 * Numbers for as long a run as anybody asks for: the demo centre's series begin anew after 799, and then a number that
 * comes again would be no fault. For a hub that has given none yet.
 */
export function widenSeries(door: Admission): Promise<void> {
  return changeSettings(door, (settings) => ({
    ...settings,
    series: settings.series.map((each) => ({
      ...each,
      ...{ digits: 6, last: 799_999, reserve: { first: 800_000, last: 899_999, perKiosk: 25 } },
      pad: { first: 900_000, last: 999_999 },
    })),
  }));
}
