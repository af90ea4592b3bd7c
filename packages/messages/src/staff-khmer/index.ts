import type { StaffKhmer } from '../staff-khmer-words.ts';
import { accountKhmer } from './account-words.ts';
import { aloneMachineKhmer } from './alone-machine-words.ts';
import { applianceControlKhmer } from './appliance-control-words.ts';
import { boardSettingsKhmer } from './board-settings-words.ts';
import { counterPcKhmer } from './counter-pc-words.ts';
import { dayStoryKhmer } from './day-story.ts';
import { findDevicesKhmer } from './find-devices-words.ts';
import { followSettingsKhmer } from './follow-settings-words.ts';
import { inputMachineKhmer } from './input-machine-words.ts';
import { inputSettingsKhmer } from './input-settings-words.ts';
import { languageCheckKhmer } from './language-check-words.ts';
import { languageChoiceKhmer } from './language-choice-words.ts';
import { lockKhmer } from './lock-words.ts';
import { machinePageKhmer } from './machine-page-words.ts';
import { morningKhmer } from './morning-words.ts';
import { normSettingsKhmer } from './norm-settings-words.ts';
import { pairDevicesKhmer } from './pair-devices-words.ts';
import { printerPaperKhmer } from './printer-paper-words.ts';
import { printerSettingsKhmer } from './printer-settings-words.ts';
import { procedureSettingsKhmer } from './procedure-settings-words.ts';
import { ratingRecordsKhmer } from './rating-records-words.ts';
import { ratingSettingsKhmer } from './rating-settings-words.ts';
import { recordFactKhmer } from './record-fact-words.ts';
import { recordsKhmer } from './records-words.ts';
import { missingPartKhmer, renewalKhmer } from './renewal-words.ts';
import { screenSettingsKhmer } from './screen-settings-words.ts';
import { settingsFieldKhmer } from './settings-field-words.ts';
import { settingsKhmer } from './settings-words.ts';
import { simulatorKhmer } from './simulator-words.ts';
import { slipSettingsKhmer } from './slip-settings-words.ts';
import { staffActKhmer } from './staff-acts.ts';
import { staffDayKhmer } from './staff-day.ts';
import { staffFloorKhmer } from './staff-floor.ts';
import { staffGuideKhmer } from './staff-guide.ts';
import { staffHelpKhmer } from './staff-help.ts';
import { staffInputKhmer } from './staff-inputs.ts';
import { staffLockKhmer } from './staff-lock.ts';
import { staffMachineKhmer } from './staff-machines.ts';
import { staffMenuKhmer } from './staff-menus.ts';
import { staffKhmer } from './staff.ts';
import { storyReasonKhmer } from './story-reasons.ts';
import { updateKhmer } from './update-words.ts';
import { voiceMachineKhmer } from './voice-machine-words.ts';
import { voiceRecorderKhmer } from './voice-recorder-words.ts';
import { voiceSettingsKhmer } from './voice-settings-words.ts';

/** Every Khmer table of the staff pages. An entry of its own: a page fetches it when somebody chooses Khmer. */
export const staffKhmerTables: StaffKhmer = {
  account: accountKhmer,
  aloneMachine: aloneMachineKhmer,
  applianceControl: applianceControlKhmer,
  boardSettings: boardSettingsKhmer,
  pairDevices: pairDevicesKhmer,
  counterPc: counterPcKhmer,
  dayStory: dayStoryKhmer,
  findDevices: findDevicesKhmer,
  followSettings: followSettingsKhmer,
  inputMachine: inputMachineKhmer,
  inputSettings: inputSettingsKhmer,
  languageCheck: languageCheckKhmer,
  languageChoice: languageChoiceKhmer,
  lock: lockKhmer,
  machinePage: machinePageKhmer,
  missingPart: missingPartKhmer,
  morning: morningKhmer,
  normSettings: normSettingsKhmer,
  printerPaper: printerPaperKhmer,
  printerSettings: printerSettingsKhmer,
  procedureSettings: procedureSettingsKhmer,
  ratingRecords: ratingRecordsKhmer,
  ratingSettings: ratingSettingsKhmer,
  recordFact: recordFactKhmer,
  records: recordsKhmer,
  renewal: renewalKhmer,
  screenSettings: screenSettingsKhmer,
  settings: settingsKhmer,
  settingsField: settingsFieldKhmer,
  simulator: simulatorKhmer,
  slipSettings: slipSettingsKhmer,
  staff: staffKhmer,
  staffAct: staffActKhmer,
  staffDay: staffDayKhmer,
  staffFloor: staffFloorKhmer,
  staffGuide: staffGuideKhmer,
  staffHelp: staffHelpKhmer,
  staffInput: staffInputKhmer,
  staffLock: staffLockKhmer,
  staffMachine: staffMachineKhmer,
  staffMenu: staffMenuKhmer,
  storyReason: storyReasonKhmer,
  update: updateKhmer,
  voiceMachine: voiceMachineKhmer,
  voiceRecorder: voiceRecorderKhmer,
  voiceSettings: voiceSettingsKhmer,
};
