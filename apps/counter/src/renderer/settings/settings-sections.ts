import type { SettingsTexts } from '@motcua/messages';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import { stepsOf, type Step } from './field-path.ts';

export type SettingsSection = keyof SettingsTexts['sections'];

/** In the order in which a centre is set up. */
export const SETTINGS_SECTIONS = [
  'centre',
  'services',
  'serviceGroups',
  'procedures',
  'series',
  'hours',
  'counters',
  'profiles',
  'staff',
  'issuing',
  'calling',
  'appointments',
  'norms',
  'voice',
  'printers',
  'slipTemplates',
  'boardLines',
  'scanners',
  'keypadLines',
  'satisfaction',
  'follow',
  'screens',
  'file',
] as const satisfies readonly SettingsSection[];

/** Fields that stand where people look for them, which is not always where the document keeps them. */
const ELSEWHERE: Readonly<Record<string, SettingsSection>> = {
  'issuing.opensMinutesBefore': 'hours',
  'issuing.stopsMinutesBefore': 'hours',
  'issuing.duringBreaks': 'hours',
  'calling.profileId': 'profiles',
  'calling.officersMayChooseTickets': 'staff',
  'calling.outOfTurnPerDay': 'staff',
  slipTemplateId: 'slipTemplates',
};
/** Lists that stand in another's section. */
const LISTS_ELSEWHERE: Readonly<Record<string, SettingsSection>> = { languages: 'centre', kioskPrinters: 'printers' };

/** Where on the page a field of the document stands. */
export function sectionOf(field: string): SettingsSection {
  const [first = ''] = stepsOf(field);
  const known = SETTINGS_SECTIONS.find((section) => section === first);
  return ELSEWHERE[field] ?? LISTS_ELSEWHERE[first] ?? known ?? 'centre';
}

/** What the entry that a field belongs to is called, in Vietnamese; empty where it belongs to none. */
export function entryNameOf(settings: CentreSettings, field: string): string {
  const [list, place] = stepsOf(field);
  // SL2: the name of a kiosk does not stand in the document.
  if (typeof place !== 'number' || list === 'kioskPrinters') return '';
  // A name that is missing is often what is wrong.
  return nameAt(settings, list, place).trim() || String(place + 1);
}

function nameAt(settings: CentreSettings, list: Step | undefined, place: number): string {
  switch (list) {
    case 'services':
      return settings.services[place]?.name.vi ?? '';
    case 'serviceGroups':
    case 'procedures':
      return settings[list][place]?.name.vi ?? '';
    case 'profiles':
      return settings.profiles[place]?.name.vi ?? '';
    case 'counters':
      return settings.counters[place]?.label ?? '';
    case 'series':
      return settings.series[place]?.prefix ?? '';
    case 'printers':
      return settings.printers[place]?.name ?? '';
    case 'boardLines':
    case 'scanners':
    case 'keypadLines':
    case 'slipTemplates':
      return settings[list][place]?.name ?? '';
    default:
      return '';
  }
}
