import type { CentreSettings, WeeklyHours } from '@motcua/protocol/settings-document';
import { minuteOfDay } from '../local-calendar.ts';
import { fails, problem, repeated, unless, wholeNumber, type SettingsProblem } from './problem.ts';

const LONGEST_MINUTES = 480;

/** ST2: norms of services that there are, one for each, and none that no wait of a session can reach. */
export function checkNorms({ norms, services, hours }: CentreSettings): readonly SettingsProblem[] {
  const { longWaitMinutes, nearPercent, helpForAllAfterMs } = norms;
  const known = new Set(services.map(({ serviceId }) => serviceId));
  const own = norms.services.map(({ serviceId }) => serviceId);
  const usual = longestMinutes(hours.weekly);
  return [
    ...checkNorm('norms.longWaitMinutes', longWaitMinutes, usual),
    ...(nearPercent === null ? [] : wholeNumber('norms.nearPercent', nearPercent, 50, 95)),
    ...wholeNumber('norms.helpForAllAfterMs', helpForAllAfterMs, 10_000, 3_600_000),
    ...repeated(own).map((i) => problem(`norms.services[${i}].serviceId`, 'named-twice', own[i] ?? '')),
    ...norms.services.flatMap(({ serviceId, longWaitMinutes: norm }, i) => {
      const weekly = services.find((each) => each.serviceId === serviceId)?.weeklyHours ?? null;
      return [
        ...unless(known.has(serviceId), `norms.services[${i}].serviceId`, 'unknown-service', serviceId),
        ...checkNorm(`norms.services[${i}].longWaitMinutes`, norm, weekly === null ? usual : longestMinutes(weekly)),
      ];
    }),
  ];
}

function checkNorm(field: string, minutes: number | null, session: number | null): readonly SettingsProblem[] {
  if (minutes === null) return [];
  const malformed = wholeNumber(field, minutes, 1, LONGEST_MINUTES);
  if (malformed.length > 0 || session === null) return malformed;
  return unless(minutes < session, field, 'norm-beyond-hours', minutes, session);
}

/** The longest session in minutes; null where there is none, or one that is told as a mistake elsewhere. */
function longestMinutes(weekly: readonly WeeklyHours[]): number | null {
  if (weekly.length === 0 || weekly.some(({ from, to }) => fails(() => [minuteOfDay(from), minuteOfDay(to)]))) {
    return null;
  }
  return Math.max(...weekly.map(({ from, to }) => minuteOfDay(to) - minuteOfDay(from)));
}
