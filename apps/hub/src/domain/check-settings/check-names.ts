import type { CentreSettings } from '@motcua/protocol/settings-document';
import { problem, repeated, unless, type SettingsProblem } from './problem.ts';

/** Each id once, each label once, and no name that stands for nothing. */
export function checkNames(settings: CentreSettings): readonly SettingsProblem[] {
  return [...checkUnique(settings), ...checkReferences(settings)];
}

function checkUnique(settings: CentreSettings): readonly SettingsProblem[] {
  const { services, series, counters, profiles, staff, printers } = settings;
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['services', services.map((each) => each.serviceId)],
    ['series', series.map((each) => each.seriesId)],
    ['counters', counters.map((each) => each.counterId)],
    ['profiles', profiles.map((each) => each.profileId)],
    ['staff', staff.map((each) => each.accountId)],
    ['printers', printers.map((each) => each.printerId)],
  ];
  return [
    ...lists.flatMap(([field, ids]) => repeated(ids).map((i) => problem(`${field}[${i}]`, 'id-twice', ids[i] ?? ''))),
    ...repeated(counters.map((each) => each.label.trim())).map((i) =>
      problem(`counters[${i}].label`, 'label-twice', counters[i]?.label ?? ''),
    ),
  ];
}

function checkReferences({ services, series, counters, profiles, staff, calling }: CentreSettings): SettingsProblem[] {
  const has = {
    series: new Set<string>(series.map((each) => each.seriesId)),
    service: new Set<string>(services.map((each) => each.serviceId)),
    profile: new Set<string>(profiles.map((each) => each.profileId)),
  };
  const known = (kind: keyof typeof has, field: string, id: string | null): readonly SettingsProblem[] =>
    unless(id === null || has[kind].has(id), field, `unknown-${kind}`, id ?? '');
  return [
    ...services.flatMap(({ seriesId }, i) => known('series', `services[${i}].seriesId`, seriesId)),
    ...counters.flatMap(({ serviceIds, mainServiceIds, profileId }, i) => [
      ...serviceIds.flatMap((serviceId) => known('service', `counters[${i}].serviceIds`, serviceId)),
      ...once(`counters[${i}].serviceIds`, serviceIds),
      ...once(`counters[${i}].mainServiceIds`, mainServiceIds),
      ...mainServiceIds
        .filter((serviceId) => !serviceIds.includes(serviceId))
        .map((serviceId) => problem(`counters[${i}].mainServiceIds`, 'main-not-served', serviceId)),
      ...known('profile', `counters[${i}].profileId`, profileId),
    ]),
    ...profiles.flatMap(({ rules }, i) =>
      rules.flatMap((rule, n) =>
        rule.kind === 'weights'
          ? rule.weights.flatMap(({ serviceId }) => known('service', `profiles[${i}].rules[${n}].weights`, serviceId))
          : [],
      ),
    ),
    ...staff.flatMap(({ profileId }, i) => known('profile', `staff[${i}].profileId`, profileId)),
    ...known('profile', 'calling.profileId', calling.profileId),
  ];
}

function once(field: string, ids: readonly string[]): readonly SettingsProblem[] {
  return repeated(ids).map((i) => problem(field, 'named-twice', ids[i] ?? ''));
}
