import type { CentreSettings } from '@motcua/protocol/settings-document';
import { checkText } from './check-texts.ts';
import { problem, type SettingsProblem } from './problem.ts';

/** SA1: each reason has words of its own, and an id that no other has: answers are counted by it. */
export function checkSatisfaction({ satisfaction }: CentreSettings): readonly SettingsProblem[] {
  const { reasons } = satisfaction;
  return reasons.flatMap(({ reasonId, text }, i) => {
    const field = `satisfaction.reasons[${i}]`;
    const isTwice = reasons.findIndex((each) => each.reasonId === reasonId) < i;
    return [
      ...checkText(`${field}.text`, text),
      ...(isTwice ? [problem(`${field}.reasonId`, 'id-twice', reasonId)] : []),
    ];
  });
}
