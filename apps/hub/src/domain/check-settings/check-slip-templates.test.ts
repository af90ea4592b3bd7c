import { BUILT_IN_SLIP_TEMPLATE, LARGE_PRINT_SLIP_TEMPLATE } from '@motcua/protocol/ready-slip-templates';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { SlipTemplate, SlipTemplatePart } from '@motcua/protocol/slip-templates';
import type { SlipTemplateId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { demoCentre } from '../../demo/demo-centre.ts';
import { checkSlipTemplate, checkSlipTemplates } from './check-slip-templates.ts';

const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
const own: SlipTemplate = { ...BUILT_IN_SLIP_TEMPLATE, templateId: 'rieng' as SlipTemplateId, name: 'Riêng' };
const look = { size: 'body', weight: 'regular', align: 'centre', beside: false } as const;
const text = (vi: string) => ({ vi, en: null, km: null });

/** What is wrong with the built-in template, changed. */
function wrongWith(change: (parts: readonly SlipTemplatePart[]) => readonly SlipTemplatePart[]): string[] {
  return checkSlipTemplate({ ...own, parts: change(own.parts) }, 'mau.').map(({ field, code, figures }) =>
    [field, code, ...figures].join(' '),
  );
}

const without =
  (...kinds: SlipTemplatePart['kind'][]) =>
  (parts: readonly SlipTemplatePart[]) =>
    parts.filter(({ kind }) => !kinds.includes(kind));

const withNumber = (on58: number, on80: number) => (parts: readonly SlipTemplatePart[]) =>
  parts.map((part): SlipTemplatePart => (part.kind === 'number' ? { kind: 'number', digitsMm: { on58, on80 } } : part));

describe('TP2 a template of slips', () => {
  it('is right where it is the built-in one or the one in large print', () => {
    expect(checkSlipTemplate(BUILT_IN_SLIP_TEMPLATE, '')).toEqual([]);
    expect(checkSlipTemplate(LARGE_PRINT_SLIP_TEMPLATE, '')).toEqual([]);
    expect(checkSlipTemplates({ ...demo, slipTemplates: [own], slipTemplateId: own.templateId })).toEqual([]);
  });

  it.each(['number', 'counters', 'missed-turn', 'today-only'] as const)('needs its part %s', (kind) => {
    expect(wrongWith(without(kind))).toEqual([`mau.parts slip-part-missing ${kind}`]);
  });

  it('needs its code, as a QR code or as a short code', () => {
    const texts = without('qr', 'missed-turn', 'today-only')(own.parts);
    const below = (['missed-turn', 'today-only'] as const).map((kind): SlipTemplatePart => ({ kind, ...look }));
    expect(wrongWith(() => [...texts, ...below])).toEqual(['mau.parts slip-code-missing']);
    expect(wrongWith(() => [...texts, ...below, { kind: 'short-code', ...look }])).toEqual([]);
    expect(wrongWith(() => [...texts, ...below, { kind: 'qr', shortCode: false }])).toEqual([]);
  });

  it('has digits that can be read from an arm’s length, and that leave room for the rest', () => {
    expect(wrongWith(withNumber(13, 18))).toEqual([]);
    expect(wrongWith(withNumber(12.5, 17))).toEqual([
      'mau.parts[4].digitsMm.on58 slip-digits-too-low 12.5 13 58',
      'mau.parts[4].digitsMm.on80 slip-digits-too-low 17 18 80',
    ]);
    expect(wrongWith(withNumber(21, 29))).toEqual([
      'mau.parts[4].digitsMm.on58 slip-digits-too-high 21 20 58',
      'mau.parts[4].digitsMm.on80 slip-digits-too-high 29 28 80',
    ]);
  });

  it('says each thing once, and as many lines, spaces and texts as somebody likes', () => {
    const rule: SlipTemplatePart = { kind: 'rule', style: 'solid' };
    expect(wrongWith((parts) => [...parts, rule, rule, { kind: 'space', heightMm: 2 }])).toEqual([]);
    expect(wrongWith((parts) => [...parts, { kind: 'service', ...look }])).toEqual([
      'mau.parts[17] slip-part-twice service',
    ]);
  });

  it('puts nothing beside nothing', () => {
    const beside = { ...look, beside: true };
    const first = wrongWith((parts) => [{ kind: 'free-text', text: text('Xin chào'), ...beside }, ...parts]);
    expect(first).toEqual(['mau.parts[0].beside slip-nothing-beside']);
    // A third text on one line, and one beside lines that may be several or none.
    const texts = without('service')(own.parts).toSpliced(10, 0, { kind: 'service', ...beside });
    expect(wrongWith(() => texts)).toEqual(['mau.parts[10].beside slip-nothing-beside']);
    const notes = without('today-only')(own.parts).toSpliced(13, 0, { kind: 'today-only', ...beside });
    expect(wrongWith(() => notes)).toEqual(['mau.parts[13].beside slip-nothing-beside']);
  });

  it('has texts and measures within reason', () => {
    const free = (vi: string): SlipTemplatePart => ({ kind: 'free-text', text: text(vi), ...look });
    expect(wrongWith((parts) => [...parts, free(' '), free('a'.repeat(201))])).toEqual([
      'mau.parts[17].text no-vietnamese-text',
      'mau.parts[18].text text-too-long 200',
    ]);
    const logo: SlipTemplatePart = { kind: 'logo', png: '', widthMm: 60, align: 'centre' };
    expect(wrongWith((parts) => [...parts, logo, { kind: 'space', heightMm: 11 }])).toEqual([
      'mau.parts[17].widthMm whole-number 60 5 48',
      'mau.parts[18].heightMm whole-number 11 1 10',
    ]);
    const many = Array.from({ length: 31 }, (): SlipTemplatePart => ({ kind: 'rule', style: 'solid' }));
    expect(wrongWith((parts) => [...parts, ...many])).toEqual(['mau.parts too-many 48 30']);
  });

  it('has a name and an id of its own, and is there wherever it is named', () => {
    const wrong = (change: Partial<CentreSettings>) =>
      checkSlipTemplates({ ...demo, ...change }).map(({ field, code }) => `${field} ${code}`);
    expect(wrong({ slipTemplates: [{ ...own, name: ' ' }, own] })).toEqual([
      'slipTemplates[1] id-twice',
      'slipTemplates[0].name empty',
    ]);
    expect(wrong({ slipTemplates: [BUILT_IN_SLIP_TEMPLATE, LARGE_PRINT_SLIP_TEMPLATE] })).toEqual([
      'slipTemplates[0] id-twice',
      'slipTemplates[1] id-twice',
    ]);
    const [first, ...others] = demo.services;
    if (first === undefined) throw new Error('no services');
    const services = [{ ...first, slipTemplateId: 'mat' as SlipTemplateId }, ...others];
    expect(wrong({ services, slipTemplateId: 'cung-mat' as SlipTemplateId })).toEqual([
      'slipTemplateId unknown-slip-template',
      'services[0].slipTemplateId unknown-slip-template',
    ]);
  });
});
