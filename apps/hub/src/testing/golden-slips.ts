import { BUILT_IN_SLIP_TEMPLATE } from '@motcua/protocol/ready-slip-templates';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { SlipTemplate } from '@motcua/protocol/slip-templates';
import type { Language, LocalText, PriorityClass, ServiceId, SlipTemplateId } from '@motcua/protocol/vocabulary';
import { PNG } from 'pngjs';
import { demoCentre } from '../demo/demo-centre.ts';
import type { Sketch } from '../ports/slip-sketcher.ts';
import { sampleSlip } from '../reactions/sample-slip.ts';

/** 08:30 on 21 November 2026 in Vietnam. */
const AT = Date.UTC(2026, 10, 21, 1, 30);

/** Procedures with the longest names that citizens meet, so that a slip shows what it does with them. */
const LONG: readonly LocalText[] = [
  {
    vi: 'Liên thông khai sinh – thường trú – thẻ BHYT trẻ dưới 6 tuổi',
    en: 'Interlinked: birth registration, permanent residence and health insurance card for a child under 6',
    km: null,
  },
  {
    vi: 'Thay đổi, cải chính, bổ sung hộ tịch, xác định lại dân tộc',
    en: 'Change, correction or supplement of civil-status information; re-determination of ethnicity',
    km: null,
  },
];

/** A ring and a roof, as a drawing in a few hundred bytes. */
function logo(): string {
  const png = new PNG({ width: 160, height: 120 });
  for (let y = 0; y < 120; y++) {
    for (let x = 0; x < 160; x++) {
      const away = Math.hypot(x - 80, y - 60);
      const isRoof = y > 40 && y < 60 && Math.abs(x - 80) < (y - 40) * 1.8;
      const isWall = y >= 64 && y < 84 && Math.abs(x - 80) < 34 && (x >> 3) % 2 === 0;
      const isBlack = (away > 50 && away < 58) || isRoof || isWall;
      png.data.set([0, 0, 0, isBlack ? 255 : 0], (y * 160 + x) * 4);
    }
  }
  return PNG.sync.write(png).toString('base64');
}

const look = { weight: 'regular', align: 'centre', beside: false } as const;

/** One of a centre's own: its logo, the heading beside it, the number larger, a free text, two rules. */
export const OWN_TEMPLATE: SlipTemplate = {
  templateId: 'co-bieu-trung' as SlipTemplateId,
  name: 'Có biểu trưng',
  languages: ['km'],
  parts: [
    { kind: 'logo', png: logo(), widthMm: 16, align: 'centre' },
    { kind: 'centre-place', size: 'large', ...look, weight: 'extrabold' },
    { kind: 'number', digitsMm: { on58: 14, on80: 20 } },
    { kind: 'priority-mark' },
    { kind: 'counters', size: 'title', ...look, weight: 'extrabold' },
    { kind: 'service', size: 'body', ...look, weight: 'semibold' },
    { kind: 'people-ahead', size: 'body', ...look, weight: 'bold' },
    { kind: 'rule', style: 'solid' },
    {
      kind: 'free-text',
      text: { vi: 'Xin giữ trật tự.', en: null, km: 'សូមរក្សាសណ្ដាប់ធ្នាប់។' },
      size: 'small',
      ...look,
    },
    { kind: 'rule', style: 'solid' },
    { kind: 'qr', shortCode: true },
    { kind: 'issued-at', size: 'fine', ...look, align: 'left', beside: true },
    { kind: 'missed-turn', size: 'fine', ...look, weight: 'semibold', align: 'left', beside: true },
    { kind: 'today-only', size: 'fine', ...look, align: 'left', beside: true },
  ],
};

/** The demo centre, without being one, with long names and long numbers. */
export const GOLDEN_CENTRE: CentreSettings = (() => {
  const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
  return {
    ...demo,
    demo: false,
    services: demo.services.map((service, nth) => ({ ...service, name: LONG[nth] ?? service.name })),
    series: demo.series.map((series, nth) => (nth === 0 ? { ...series, prefix: 'AB', digits: 4, last: 999 } : series)),
    slipTemplates: [OWN_TEMPLATE],
  };
})();

type Case = {
  readonly name: string;
  readonly template: 'built-in' | 'own' | 'large-print';
  readonly language: Language;
  readonly priority: PriorityClass;
  readonly copy: boolean;
  /** 0: the longest name and AB0999; 4: a short one and an ordinary number. */
  readonly service: 0 | 1 | 4;
  /** FO2: with an address in its code, as long as one of the network can be. */
  readonly follow?: true;
};

const usual = { priority: 'ordinary', copy: false } as const;
const CASES: readonly Case[] = [
  { name: 'built-in-vi-long', template: 'built-in', language: 'vi', ...usual, service: 0 },
  { name: 'built-in-en-priority', template: 'built-in', language: 'en', ...usual, priority: 'priority', service: 1 },
  { name: 'built-in-km-copy', template: 'built-in', language: 'km', ...usual, copy: true, service: 4 },
  { name: 'own-vi', template: 'own', language: 'vi', ...usual, service: 4 },
  { name: 'own-km-long-priority', template: 'own', language: 'km', ...usual, priority: 'priority', service: 0 },
  { name: 'large-print-vi', template: 'large-print', language: 'vi', ...usual, service: 4 },
  { name: 'large-print-en', template: 'large-print', language: 'en', ...usual, service: 4 },
  { name: 'large-print-km-long-copy', template: 'large-print', language: 'km', ...usual, copy: true, service: 0 },
  { name: 'follow-vi-long', template: 'built-in', language: 'vi', ...usual, service: 0, follow: true },
  { name: 'follow-km-copy', template: 'built-in', language: 'km', ...usual, copy: true, service: 4, follow: true },
  { name: 'follow-own-vi', template: 'own', language: 'vi', ...usual, service: 4, follow: true },
  { name: 'follow-large-print-en', template: 'large-print', language: 'en', ...usual, service: 4, follow: true },
];

const FOLLOWED = { enabled: true, host: '192.168.100.200', port: 27180, checkedAt: AT };

/** Slips that people have looked at, each with the name of its picture. */
export const GOLDEN_SLIPS: readonly { readonly name: string; readonly sketch: Sketch }[] = CASES.flatMap((each) =>
  ([58, 80] as const).map((paperWidthMm) => {
    const serviceId = GOLDEN_CENTRE.services[each.service]?.serviceId ?? ('' as ServiceId);
    const centre = each.follow ? { ...GOLDEN_CENTRE, follow: FOLLOWED } : GOLDEN_CENTRE;
    const content = sampleSlip(centre, {
      ...{ serviceId, language: each.language, priority: each.priority, largePrint: each.template === 'large-print' },
      ...{ ordinal: each.service === 0 ? 999 : 42, ahead: each.service === 0 ? 128 : 6, at: AT },
    });
    const templateId = each.template === 'own' ? OWN_TEMPLATE.templateId : BUILT_IN_SLIP_TEMPLATE.templateId;
    return {
      name: `${each.name}-${paperWidthMm}mm`,
      sketch: { content: { ...content, templateId }, copy: each.copy, paperWidthMm, templates: [OWN_TEMPLATE] },
    };
  }),
);
