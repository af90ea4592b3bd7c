import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { SettingsProblem, SettingsProblemCode } from '@motcua/protocol/vocabulary';
import { checkSlipTemplate } from '../domain/check-settings/check-slip-templates.ts';
import type { Clock } from '../ports/clock.ts';
import type { SlipPreviews } from '../ports/slip-previews.ts';
import type { SlipSketcher } from '../ports/slip-sketcher.ts';
import { sampleSlip } from '../reactions/sample-slip.ts';
import { checkDrawnTemplate } from './check-drawn-slips.ts';

const SAMPLE_ORDINAL = 42;
const SAMPLE_AHEAD = 6;

/** What nobody draws: it could take the memory of the whole hub. */
const OUT_OF_BOUNDS: ReadonlySet<SettingsProblemCode> = new Set([
  'whole-number',
  'slip-digits-too-high',
  'too-many',
  'text-too-long',
]);

export type SlipPreviewsParts = {
  /** Null before the first settings are applied. */
  readonly settings: () => CentreSettings | null;
  readonly sketcher: SlipSketcher;
  readonly clock: Clock;
};

/** TP5: draws a template that need not be in force, with the words of the settings that are. */
export function createSlipPreviews({ settings, sketcher, clock }: SlipPreviewsParts): SlipPreviews {
  return {
    async preview({ template, paperWidthMm, serviceId, language, priority, copy, largePrint }) {
      const present = settings();
      const service = present?.services.find((each) => serviceId === null || each.serviceId === serviceId);
      if (present === null || service === undefined) return null;
      const at = clock.now();
      const seen = [...checkSlipTemplate(template, ''), ...sketcher.checkLogos(template, '')];
      if (seen.some(({ code }) => OUT_OF_BOUNDS.has(code))) return { picture: null, problems: plain(seen) };
      const series = present.series.find(({ seriesId }) => seriesId === service.seriesId);
      const ordinal = Math.min(series?.last ?? SAMPLE_ORDINAL, (series?.first ?? 1) - 1 + SAMPLE_ORDINAL);
      const sample = { serviceId: service.serviceId, ordinal, ahead: SAMPLE_AHEAD, at };
      const content = {
        ...sampleSlip(present, { ...sample, language, priority, largePrint }),
        templateId: template.templateId,
      };
      const { png, lengthMm } = await sketcher.picture({ content, copy, paperWidthMm, templates: [template] });
      const drawn = seen.length > 0 ? [] : await checkDrawnTemplate(present, template, '', sketcher, at);
      return { picture: { png: base64(png), lengthMm }, problems: plain([...seen, ...drawn]) };
    },
  };
}

/** As the protocol has them, which may be changed. */
function plain(problems: readonly SettingsProblem[]) {
  return problems.map((each) => ({ ...each, figures: [...each.figures] }));
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
