import type { CentreSettings, ServiceSettings } from '@motcua/protocol/settings-document';
import { LONGEST_SLIP_MM, type SlipTemplate } from '@motcua/protocol/slip-templates';
import type { Language, LocalText, SettingsProblem } from '@motcua/protocol/vocabulary';
import { createLocalCalendar, minuteOfDay } from '../domain/local-calendar.ts';
import type { SlipSketcher } from '../ports/slip-sketcher.ts';
import { sampleSlip } from '../reactions/sample-slip.ts';

const PAPER_WIDTHS_MM = [58, 80] as const;
/** As on a busy morning. */
const MANY_AHEAD = 38;
const AFTERNOON = 15 * 60;
const LAST_HOUR = 23 * 60;
const HOUR_MS = 3_600_000;
/** In their own words, as the buttons of a kiosk have them. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English', km: 'ភាសាខ្មែរ' };

/** TP2: own templates that do not fit the paper. For settings that have passed every other check. */
export async function checkDrawnSlips(
  settings: CentreSettings,
  sketcher: SlipSketcher,
  now: number,
): Promise<readonly SettingsProblem[]> {
  const problems: SettingsProblem[] = [];
  for (const [i, template] of settings.slipTemplates.entries()) {
    problems.push(...(await checkDrawnTemplate(settings, template, `slipTemplates[${i}].`, sketcher, now)));
  }
  return problems;
}

/**
 * Draws an ordinary number's slip with the longest words of the services that use it, of all services where none does:
 * in each language, with every line that an hour of the day may add, and the longest number. One problem for each paper.
 */
export async function checkDrawnTemplate(
  settings: CentreSettings,
  template: SlipTemplate,
  before: string,
  sketcher: SlipSketcher,
  now: number,
): Promise<readonly SettingsProblem[]> {
  const templates = [template];
  const at = lateOn(settings, now);
  const languages: readonly Language[] = ['vi', ...template.languages];
  const problems: SettingsProblem[] = [];
  for (const paperWidthMm of PAPER_WIDTHS_MM) {
    let longest = { mm: 0, service: '' };
    for (const language of languages) {
      const service = longestOf(settings, template, language);
      if (service === undefined) continue;
      const { serviceId, name } = service;
      const ordinal = settings.series.find(({ seriesId }) => seriesId === service.seriesId)?.last ?? 999;
      const sample = { serviceId, ordinal, language, ahead: MANY_AHEAD, at };
      const plain = { priority: 'ordinary', largePrint: false } as const;
      const content = {
        ...sampleSlip({ ...settings, demo: false }, { ...sample, ...plain }),
        templateId: template.templateId,
      };
      const mm = await sketcher.lengthMm({ content, copy: false, paperWidthMm, templates });
      // The longest service may be short in another language: it is said which.
      if (mm > longest.mm) longest = { mm, service: `${name.vi} – ${LANGUAGE_NAMES[language]}` };
    }
    if (longest.mm <= LONGEST_SLIP_MM) continue;
    const figures = [Math.ceil(longest.mm), LONGEST_SLIP_MM, paperWidthMm, longest.service];
    problems.push({ field: `${before}parts`, code: 'slip-too-long', figures });
  }
  return problems;
}

function longestOf(settings: CentreSettings, template: SlipTemplate, language: Language): ServiceSettings | undefined {
  const { services, slipTemplateId } = settings;
  const using = services.filter((service) => (service.slipTemplateId ?? slipTemplateId) === template.templateId);
  const candidates = using.length > 0 ? using : services;
  const lengths = candidates.map((service) => lettersOn(settings, service, language));
  return candidates[lengths.indexOf(Math.max(...lengths))];
}

/** How many letters a service brings onto its slips, roughly. */
function lettersOn({ counters }: CentreSettings, service: ServiceSettings, language: Language): number {
  const { serviceId, name, slipNotes, lateNotice } = service;
  const length = (text: LocalText | null | undefined, of: Language): number => text?.[of]?.length ?? 0;
  // A name stands there in larger letters than a note.
  const names = length(name, 'vi') * 2 + (language === 'vi' ? 0 : length(name, language));
  const notes = [lateNotice?.text, ...slipNotes].slice(0, 3);
  const labels = counters.filter((counter) => counter.serviceIds.includes(serviceId));
  return (
    names +
    notes.reduce((sum, note) => sum + length(note, 'vi'), 0) +
    labels.reduce((sum, { label }) => sum + label.length + 2, 0)
  );
}

/** An hour of the afternoon at which every late notice holds; numbers are given by then, and rarely later. */
function lateOn({ services, centre }: CentreSettings, now: number): number {
  const calendar = createLocalCalendar(centre.timeZone);
  const notices = services.flatMap(({ lateNotice }) => (lateNotice ? [minuteOfDay(lateNotice.from)] : []));
  const from = Math.min(Math.max(AFTERNOON, ...notices), LAST_HOUR);
  const hours = Array.from({ length: 25 }, (_, n) => now + n * HOUR_MS);
  const isThen = (at: number): boolean => {
    const { minuteOfDay: minute } = calendar.localMoment(at);
    return minute >= from && minute < from + 60;
  };
  return hours.find(isThen) ?? now;
}
