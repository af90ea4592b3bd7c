import type { CounterSettings, CentreSettings } from './settings.ts';
import type { SettingsIndex } from './queue-state.ts';
import { createLocalCalendar } from './local-calendar.ts';

export function indexSettings(settings: CentreSettings): SettingsIndex {
  return {
    settings,
    calendar: createLocalCalendar(settings.centre.timeZone),
    services: new Map(settings.services.map((service) => [service.serviceId, service])),
    series: new Map(settings.series.map((series) => [series.seriesId, series])),
    counters: new Map(settings.counters.map((counter) => [counter.counterId, counter])),
    countersOfService: new Map(
      settings.services.map((service): [typeof service.serviceId, CounterSettings[]] => [
        service.serviceId,
        settings.counters.filter((counter) => counter.serviceIds.includes(service.serviceId)),
      ]),
    ),
  };
}
