import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { Confirmation, ProcedureSettings } from '@motcua/protocol/service-catalogue';
import type { LocalText } from '@motcua/protocol/vocabulary';
import { checkText, checkTogether } from './check-texts.ts';
import { problem, repeated, unless, type SettingsProblem } from './problem.ts';

const MOST_GROUPS = 24;
const MOST_PROCEDURES = 400;
/** In UTF-8: groups share the kiosk's view with the services, and a procedure with all its words is one answer. */
const MOST_GROUP_TEXT_BYTES = 4 * 1024;
const MOST_PROCEDURE_TEXT_BYTES = 16 * 1024;

/** PC1, PC7: every service in at most one group, every procedure done somewhere. */
export function checkProcedures(settings: CentreSettings): readonly SettingsProblem[] {
  const known = new Set<string>(settings.services.map(({ serviceId }) => serviceId));
  const unknown = (field: string, serviceId: string): readonly SettingsProblem[] =>
    unless(known.has(serviceId), field, 'unknown-service', serviceId);
  return [...checkGroups(settings, unknown), ...checkList(settings, unknown)];
}

type UnknownService = (field: string, serviceId: string) => readonly SettingsProblem[];

function checkGroups({ serviceGroups }: CentreSettings, unknown: UnknownService): readonly SettingsProblem[] {
  const ids = serviceGroups.map(({ groupId }) => groupId);
  return [
    ...unless(ids.length <= MOST_GROUPS, 'serviceGroups', 'too-many', ids.length, MOST_GROUPS),
    ...repeated(ids).map((i) => problem(`serviceGroups[${i}]`, 'id-twice', ids[i] ?? '')),
    ...serviceGroups.flatMap(({ name, hint, serviceIds }, i) => {
      const field = `serviceGroups[${i}]`;
      return [
        ...checkText(`${field}.name`, name),
        ...checkText(`${field}.hint`, hint),
        ...unless(serviceIds.length > 0, `${field}.serviceIds`, 'group-empty'),
        ...repeated(serviceIds).map((n) => problem(`${field}.serviceIds`, 'named-twice', serviceIds[n] ?? '')),
        ...serviceIds.flatMap((serviceId) => {
          const earlier = serviceGroups.slice(0, i).find((group) => group.serviceIds.includes(serviceId));
          return [
            ...unknown(`${field}.serviceIds`, serviceId),
            ...unless(
              earlier === undefined,
              `${field}.serviceIds`,
              'service-in-two-groups',
              serviceId,
              earlier?.name.vi ?? '',
            ),
          ];
        }),
      ];
    }),
    ...checkTogether(
      'serviceGroups',
      serviceGroups.flatMap(({ name, hint }) => [name, hint]),
      MOST_GROUP_TEXT_BYTES,
    ),
  ];
}

function checkList({ procedures }: CentreSettings, unknown: UnknownService): readonly SettingsProblem[] {
  const codes = procedures.map(({ code }) => code.trim());
  return [
    ...unless(codes.length <= MOST_PROCEDURES, 'procedures', 'too-many', codes.length, MOST_PROCEDURES),
    ...repeated(codes).map((i) => problem(`procedures[${i}].code`, 'id-twice', codes[i] ?? '')),
    ...procedures.flatMap((procedure, i) => checkProcedure(procedure, `procedures[${i}]`, unknown)),
  ];
}

function checkProcedure(procedure: ProcedureSettings, field: string, unknown: UnknownService): SettingsProblem[] {
  const { code, name, everydayNames, serviceId, elsewhere, checkList: list, fee, timeLimit, portalUrl } = procedure;
  const stated = [
    ['checkList', list],
    ['fee', fee],
    ['timeLimit', timeLimit],
  ] as const;
  const texts: (readonly [string, LocalText])[] = [['name', name]];
  if (elsewhere !== null) texts.push(['elsewhere', elsewhere]);
  if (fee !== null) texts.push(['fee.text', fee.text]);
  if (timeLimit !== null) texts.push(['timeLimit.text', timeLimit.text]);
  list?.items.forEach((item, n) => texts.push([`checkList.items[${n}]`, item]));
  return [
    ...unless(code.trim() !== '', `${field}.code`, 'empty'),
    ...everydayNames.flatMap((each, n) => unless(each.trim() !== '', `${field}.everydayNames[${n}]`, 'empty')),
    ...(serviceId === null ? [] : unknown(`${field}.serviceId`, serviceId)),
    ...unless(serviceId !== null || elsewhere !== null, `${field}.serviceId`, 'procedure-nowhere'),
    ...texts.flatMap(([part, text]) => checkText(`${field}.${part}`, text)),
    ...stated.flatMap(([part, each]) => checkConfirmation(`${field}.${part}`, each?.confirmation ?? null)),
    ...unless(list?.items.length !== 0 || list.confirmation === null, `${field}.checkList`, 'empty'),
    ...unless(
      portalUrl === null || /^https?:\/\/[^\s/]+\.[^\s]+$/.test(portalUrl),
      `${field}.portalUrl`,
      'not-a-web-address',
    ),
    ...checkTogether(
      field,
      texts.map(([, text]) => text),
      MOST_PROCEDURE_TEXT_BYTES,
    ),
  ];
}

/** PC4: a name stands for every text that citizens read. */
function checkConfirmation(field: string, confirmation: Confirmation | null): readonly SettingsProblem[] {
  return unless(confirmation === null || confirmation.by.trim() !== '', `${field}.confirmation.by`, 'empty');
}
