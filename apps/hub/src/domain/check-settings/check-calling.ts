import type { CallingProfile, CallingRule, CentreSettings } from '@motcua/protocol/settings-document';
import { problem, repeated, unless, wholeNumber, type SettingsProblem } from './problem.ts';

const DAY_MS = 24 * 3_600_000;
const DAY_MINUTES = 24 * 60;
const MOST_IN_A_ROW = 100;
const MOST_RULES = 12;
const HEAVIEST = 1_000;

/** CA3, CA4: profiles that can choose, and the times and numbers of calling and serving. */
export function checkCalling({ profiles, calling, appointments }: CentreSettings): readonly SettingsProblem[] {
  const { slotMinutes, perSlot, graceMinutes } = appointments;
  return [
    ...profiles.flatMap((profile, i) => checkProfile(profile, `profiles[${i}]`)),
    ...wholeNumber('calling.confirmWithinMs', calling.confirmWithinMs, 0, DAY_MS),
    ...(calling.servingStartsAfterMs === null
      ? []
      : wholeNumber('calling.servingStartsAfterMs', calling.servingStartsAfterMs, 0, DAY_MS)),
    ...wholeNumber('calling.absentStillForMs', calling.absentStillForMs, 0, DAY_MS),
    ...wholeNumber('calling.noShowAfterAnnouncements', calling.noShowAfterAnnouncements, 1, 10),
    ...wholeNumber('calling.noShowPauseMs', calling.noShowPauseMs, 0, DAY_MS),
    ...wholeNumber('calling.absentShownForMs', calling.absentShownForMs, 0, DAY_MS),
    ...wholeNumber('calling.returnAfterCalls', calling.returnAfterCalls, 0, 100),
    ...unless(
      ['original', 'last'].includes(calling.transferPosition),
      'calling.transferPosition',
      'unknown-value',
      calling.transferPosition,
      'original, last',
    ),
    ...wholeNumber('appointments.slotMinutes', slotMinutes, 5, 240),
    ...wholeNumber('appointments.perSlot', perSlot, 0, 1_000),
    ...wholeNumber('appointments.graceMinutes', graceMinutes, 0, 240),
  ];
}

function checkProfile({ rules }: CallingProfile, field: string): readonly SettingsProblem[] {
  const ageing = rules.find((rule) => rule.kind === 'ageing');
  const main = rules.find((rule) => rule.kind === 'main-services');
  return [
    ...unless(rules.length <= MOST_RULES, `${field}.rules`, 'too-many', rules.length, MOST_RULES),
    ...rules.flatMap((rule, n) => checkRule(rule, `${field}.rules[${n}]`)),
    ...repeated(rules.map((rule) => rule.kind)).map((n) => problem(`${field}.rules[${n}]`, 'rule-twice')),
    ...unless(
      !ageing || !main || main.othersAfterMinutes <= ageing.afterMinutes,
      `${field}.rules[${rules.indexOf(main as CallingRule)}].othersAfterMinutes`,
      'main-after-ageing',
      main?.othersAfterMinutes ?? 0,
      ageing?.afterMinutes ?? 0,
    ),
  ];
}

function checkRule(rule: CallingRule, field: string): readonly SettingsProblem[] {
  switch (rule.kind) {
    case 'appointments':
      return [];
    case 'ageing':
      return wholeNumber(`${field}.afterMinutes`, rule.afterMinutes, 1, DAY_MINUTES);
    case 'main-services':
      return wholeNumber(`${field}.othersAfterMinutes`, rule.othersAfterMinutes, 1, DAY_MINUTES);
    case 'language':
      return wholeNumber(`${field}.leaveForMinutes`, rule.leaveForMinutes, 0, DAY_MINUTES);
    case 'priority':
      return [
        ...wholeNumber(`${field}.priority`, rule.priority, 1, MOST_IN_A_ROW),
        ...wholeNumber(`${field}.ordinary`, rule.ordinary, 1, MOST_IN_A_ROW),
      ];
    case 'weights':
      return [
        ...rule.weights.flatMap(({ serviceId, weight }, n) =>
          unless(weight > 0 && weight <= HEAVIEST, `${field}.weights[${n}]`, 'weight', serviceId, weight, HEAVIEST),
        ),
        ...repeated(rule.weights.map(({ serviceId }) => serviceId)).map((n) =>
          problem(`${field}.weights[${n}]`, 'named-twice', rule.weights[n]?.serviceId ?? ''),
        ),
      ];
  }
}
