import type { CentreSettings } from '@motcua/protocol/settings-document';
import { checkBoards } from './check-settings/check-boards.ts';
import { checkCalling } from './check-settings/check-calling.ts';
import { checkFollow } from './check-settings/check-follow.ts';
import { checkHours } from './check-settings/check-hours.ts';
import { checkInputs } from './check-settings/check-inputs.ts';
import { checkLimits } from './check-settings/check-limits.ts';
import { checkNames } from './check-settings/check-names.ts';
import { checkNorms } from './check-settings/check-norms.ts';
import { checkPorts } from './check-settings/check-ports.ts';
import { checkPrinters } from './check-settings/check-printers.ts';
import { checkScreens } from './check-settings/check-screens.ts';
import { checkProcedures } from './check-settings/check-procedures.ts';
import { checkSatisfaction } from './check-settings/check-satisfaction.ts';
import { checkSeries } from './check-settings/check-series.ts';
import { checkSlipTemplates } from './check-settings/check-slip-templates.ts';
import { checkLanguageChecks } from './check-settings/check-language-checks.ts';
import { checkTexts } from './check-settings/check-texts.ts';
import { checkVoice } from './check-settings/check-voice.ts';
import type { SettingsProblem } from './check-settings/problem.ts';

/** Everything that would make the settings unusable, each naming its field and the cure. Empty: they can be applied. */
export function checkSettings(settings: CentreSettings): readonly SettingsProblem[] {
  return [
    ...checkNames(settings),
    ...checkSeries(settings.series),
    ...checkHours(settings),
    ...checkCalling(settings),
    ...checkLimits(settings),
    ...checkPrinters(settings),
    ...checkBoards(settings),
    ...checkInputs(settings),
    ...checkPorts(settings),
    ...checkSlipTemplates(settings),
    ...checkScreens(settings),
    ...checkProcedures(settings),
    ...checkNorms(settings),
    ...checkSatisfaction(settings),
    ...checkFollow(settings),
    ...checkTexts(settings),
    ...checkVoice(settings),
    ...checkLanguageChecks(settings),
  ];
}
