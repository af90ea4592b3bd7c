import type { CounterId, ProfileId, ServiceId } from '@motcua/protocol/vocabulary';
import type {
  CallingProfile,
  CallingRule,
  CounterSettings,
  ServiceSettings,
  StaffSettings,
} from '@motcua/protocol/settings-document';
import { demoCentre } from '../../demo/demo-centre.ts';
import type { SettingsIndex } from '../queue-state.ts';
import { indexSettings } from '../settings-index.ts';

export type SmallCounter = {
  readonly counterId: string;
  readonly services: readonly string[];
  readonly mainServices?: readonly string[];
};

export function profileWith(...rules: readonly CallingRule[]): CallingProfile {
  return { profileId: 'thu' as ProfileId, name: { vi: 'Thử', en: 'Trial', km: null }, rules };
}

/** The demo centre with other counters and services, all of them calling by one profile. */
export function smallCentre(
  profile: CallingProfile,
  counters: readonly SmallCounter[],
  staff: readonly StaffSettings[] = [],
): SettingsIndex {
  const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
  const [service] = demo.services;
  if (!service) throw new RangeError('the demo centre has no service');
  const serviceIds = new Set(counters.flatMap((counter) => counter.services));
  return indexSettings({
    ...demo,
    services: [...serviceIds].map((id): ServiceSettings => ({ ...service, serviceId: id as ServiceId })),
    counters: counters.map(({ counterId, services, mainServices }): CounterSettings => ({
      counterId: counterId as CounterId,
      label: counterId,
      name: { vi: counterId, en: null, km: null },
      serviceIds: services as readonly ServiceId[],
      mainServiceIds: (mainServices ?? []) as readonly ServiceId[],
      profileId: null,
    })),
    profiles: [profile],
    staff,
    calling: { ...demo.calling, profileId: profile.profileId },
  });
}
