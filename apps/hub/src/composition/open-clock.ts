import { SystemClock, type ClockSources } from '../adapters/system/clock.ts';
import type { ApplianceSightings } from '../application/appliance-sightings.ts';
import { isDateKnown } from '../domain/deadlines.ts';
import type { QueueState } from '../domain/queue-state.ts';
import type { AccessStore } from '../ports/access-store.ts';
import type { Logger } from '../ports/logger.ts';

/** DA2: hub time, on from what the journal says. */
export function openClock(sources: ClockSources, state: QueueState, log: Logger): SystemClock {
  return new SystemClock({
    ...sources,
    lastHubTime: state.lastHubTime,
    isLastTimeKnown: isDateKnown(state),
    onDeparture: (departureMs) => log.warn({ event: 'clock-departed', departureMs }, 'The wall clock is not followed'),
  });
}

/** DA2: an administrator has confirmed that it is `wallAt`: whatever else counts in hub time moves along. */
export function followClock(
  clock: SystemClock,
  kept: { readonly accessStore: AccessStore; readonly sightings: Pick<ApplianceSightings, 'moveTimes'> },
  wallAt: number,
): void {
  const byMs = wallAt - clock.now();
  kept.accessStore.moveSessions(byMs);
  kept.sightings.moveTimes(byMs);
  clock.confirm(wallAt);
}
