import type { CentreSettings, CounterSettings } from '@motcua/protocol/settings-document';
import { createLocalCalendar } from './local-calendar.ts';
import type { SettingsIndex } from './queue-state.ts';

export function indexSettings(settings: CentreSettings): SettingsIndex {
  return {
    settings,
    calendar: createLocalCalendar(settings.centre.timeZone),
    services: new Map(settings.services.map((service) => [service.serviceId, service])),
    series: new Map(settings.series.map((series) => [series.seriesId, series])),
    counters: new Map(settings.counters.map((counter) => [counter.counterId, counter])),
    profiles: new Map(settings.profiles.map((profile) => [profile.profileId, profile])),
    staff: new Map(settings.staff.map((member) => [member.accountId, member])),
    countersOfService: new Map(
      settings.services.map((service): [typeof service.serviceId, CounterSettings[]] => [
        service.serviceId,
        settings.counters.filter((counter) => counter.serviceIds.includes(service.serviceId)),
      ]),
    ),
  };
}
