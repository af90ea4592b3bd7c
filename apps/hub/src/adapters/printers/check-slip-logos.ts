import { MOST_PICTURE_DOTS, pngSize, readPng } from '@motcua/printing';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import { MAX_LOGO_BYTES, type SlipTemplate } from '@motcua/protocol/slip-templates';
import type { SettingsProblem } from '@motcua/protocol/vocabulary';

/** TP3: logos that can be printed. */
export function checkSlipLogos({ slipTemplates }: CentreSettings): readonly SettingsProblem[] {
  return slipTemplates.flatMap((template, i) => checkLogosOf(template, `slipTemplates[${i}].`));
}

/** `before` stands before each field: where the template is. */
export function checkLogosOf({ parts }: SlipTemplate, before: string): readonly SettingsProblem[] {
  return parts.flatMap((part, n) => (part.kind === 'logo' ? checkLogo(part.png, `${before}parts[${n}].png`) : []));
}

function checkLogo(png: string, field: string): readonly SettingsProblem[] {
  if (png === '') return [{ field, code: 'empty', figures: [] }];
  const bytes = Buffer.from(png, 'base64');
  const size = pngSize(bytes);
  if (size === null) return [{ field, code: 'logo-not-png', figures: [] }];
  if (bytes.length > MAX_LOGO_BYTES)
    return [{ field, code: 'logo-too-large', figures: [bytes.length, MAX_LOGO_BYTES] }];
  const { width, height } = size;
  if (Math.max(width, height) > MOST_PICTURE_DOTS) {
    return [{ field, code: 'logo-size', figures: [width, height, MOST_PICTURE_DOTS] }];
  }
  return readPng(bytes) === null ? [{ field, code: 'logo-not-png', figures: [] }] : [];
}
