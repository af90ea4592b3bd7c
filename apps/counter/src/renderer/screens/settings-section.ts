import type { HubHttp } from '@motcua/client';
import type { SettingsSection } from '../settings/settings-sections.ts';
import { settingsBoards } from './settings-boards.ts';
import { settingsCentre } from './settings-centre.ts';
import { settingsCounters } from './settings-counters.ts';
import { settingsFile, type TellOfFile } from './settings-file.ts';
import { settingsFollow } from './settings-follow.ts';
import type { SettingsForm } from './settings-form.ts';
import { settingsGroups } from './settings-groups.ts';
import { settingsHours } from './settings-hours.ts';
import { settingsAppointments, settingsCalling, settingsIssuing } from './settings-issuing.ts';
import { settingsKeypads } from './settings-keypads.ts';
import { settingsNorms } from './settings-norms.ts';
import { settingsPrinters } from './settings-printers.ts';
import { settingsProcedures } from './settings-procedures.ts';
import { settingsProfiles } from './settings-profiles.ts';
import { settingsSatisfaction } from './settings-satisfaction.ts';
import { settingsScanners } from './settings-scanners.ts';
import { settingsScreens } from './settings-screens.ts';
import { settingsSeries } from './settings-series.ts';
import { settingsServices } from './settings-services.ts';
import { settingsSlips } from './settings-slips.ts';
import { settingsStaff } from './settings-staff.ts';
import { settingsVoice } from './settings-voice.ts';

/** `tell`: what came of a file. */
export function settingsSection(form: SettingsForm, section: SettingsSection, http: HubHttp | null, tell: TellOfFile) {
  switch (section) {
    case 'centre':
      return settingsCentre(form);
    case 'services':
      return settingsServices(form);
    case 'serviceGroups':
      return settingsGroups(form);
    case 'procedures':
      return settingsProcedures(form);
    case 'series':
      return settingsSeries(form);
    case 'hours':
      return settingsHours(form);
    case 'counters':
      return settingsCounters(form);
    case 'profiles':
      return settingsProfiles(form, http);
    case 'staff':
      return settingsStaff(form);
    case 'issuing':
      return settingsIssuing(form);
    case 'calling':
      return settingsCalling(form);
    case 'appointments':
      return settingsAppointments(form);
    case 'norms':
      return settingsNorms(form);
    case 'voice':
      return settingsVoice(form, http);
    case 'printers':
      return settingsPrinters(form);
    case 'slipTemplates':
      return settingsSlips(form, http);
    case 'boardLines':
      return settingsBoards(form);
    case 'scanners':
      return settingsScanners(form);
    case 'keypadLines':
      return settingsKeypads(form);
    case 'satisfaction':
      return settingsSatisfaction(form);
    case 'follow':
      return settingsFollow(form, http);
    case 'screens':
      return settingsScreens(form, http);
    case 'file':
      return settingsFile(form, http, tell);
  }
}
