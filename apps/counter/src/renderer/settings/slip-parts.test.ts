import { BUILT_IN_SLIP_TEMPLATE, slipTemplateSchema, type SlipTemplatePart } from '@motcua/protocol';
import { describe, expect, it } from 'vitest';
import { newEntry } from './new-entries.ts';
import { newSlipPart, partsToAdd } from './slip-parts.ts';
import { smallCentre } from './small-centre.ts';

describe('TP1 parts that may be added to a template', () => {
  it('are those that are not there yet, and texts, lines and spaces again and again', () => {
    const all = partsToAdd([]);
    expect(new Set(all).size).toBe(20);
    const here = BUILT_IN_SLIP_TEMPLATE.parts.map(({ kind }) => kind);
    const left = partsToAdd(BUILT_IN_SLIP_TEMPLATE.parts);
    expect(left).toEqual(['logo', 'short-code', 'free-text', 'rule', 'space']);
    expect(all.filter((kind) => !here.includes(kind) || kind === 'rule')).toEqual(left);
  });

  it('begin as something that the document can hold', () => {
    const typed = (part: SlipTemplatePart): SlipTemplatePart =>
      part.kind === 'free-text' ? { ...part, text: { vi: 'Xin chào', en: null, km: null } } : part;
    const parts = partsToAdd([]).map((kind) => typed(newSlipPart(kind)));
    const template = newEntry(smallCentre, 'slipTemplates', 'Mẫu riêng');
    expect(template).toMatchObject({ templateId: 'mau-rieng', parts: BUILT_IN_SLIP_TEMPLATE.parts });
    expect(slipTemplateSchema.safeParse({ ...template, parts }).success).toBe(true);
    // Where it is put is not known: nothing begins beside something.
    expect(parts.some((part) => 'beside' in part && part.beside)).toBe(false);
  });
});
