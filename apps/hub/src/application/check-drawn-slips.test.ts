import { BUILT_IN_SLIP_TEMPLATE } from '@motcua/protocol/ready-slip-templates';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { SlipTemplate } from '@motcua/protocol/slip-templates';
import type { SlipTemplateId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { demoCentre } from '../demo/demo-centre.ts';
import type { Sketch, SlipSketcher } from '../ports/slip-sketcher.ts';
import { checkDrawnSlips } from './check-drawn-slips.ts';

const NOON = 1_795_000_000_000;
const own: SlipTemplate = { ...BUILT_IN_SLIP_TEMPLATE, templateId: 'rieng' as SlipTemplateId, name: 'Riêng' };
const demo: CentreSettings = {
  ...demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 }),
  slipTemplates: [own],
  slipTemplateId: own.templateId,
};

/** Slips that are as long as `lengthOf` says; each that was drawn. */
function pretend(lengthOf: (sketch: Sketch) => number): { readonly drawn: Sketch[]; readonly sketcher: SlipSketcher } {
  const drawn: Sketch[] = [];
  const lengthMm = (sketch: Sketch): Promise<number> => {
    drawn.push(sketch);
    return Promise.resolve(lengthOf(sketch));
  };
  const picture = (): never => {
    throw new Error('nobody looks');
  };
  return { drawn, sketcher: { lengthMm, picture, checkLogos: () => [] } };
}

describe('TP2 a template that does not fit the paper', () => {
  it('is refused with how long it is, on which paper and with which service', async () => {
    const { sketcher } = pretend(({ paperWidthMm, content }) =>
      paperWidthMm === 58 && content.language === 'km' ? 93.2 : 90,
    );
    expect(await checkDrawnSlips(demo, sketcher, NOON)).toEqual([
      {
        field: 'slipTemplates[0].parts',
        code: 'slip-too-long',
        figures: [94, 90, 58, expect.stringContaining(' – ភាសាខ្មែរ')],
      },
    ]);
  });

  it('is drawn in each of its languages, on both papers, with the most that its services bring', async () => {
    const [first, second, ...others] = demo.services;
    if (first === undefined || second === undefined) throw new Error('too few services');
    const note = { vi: 'Xin mang theo bản chính để đối chiếu.', en: null, km: null };
    const late = { from: '15:00', text: { vi: 'Kết quả trả ngày làm việc sau.', en: null, km: null } };
    const services = [
      { ...first, slipTemplateId: null, slipNotes: [note], lateNotice: late },
      { ...second, slipTemplateId: 'san-co' as SlipTemplateId, name: { ...second.name, vi: 'x'.repeat(300) } },
      ...others,
    ];
    const { drawn, sketcher } = pretend(() => 80);
    expect(await checkDrawnSlips({ ...demo, services }, sketcher, NOON)).toEqual([]);
    expect(drawn.map(({ paperWidthMm, content }) => [paperWidthMm, content.language])).toEqual(
      [58, 80].flatMap((paper) => ['vi', 'en', 'km'].map((language) => [paper, language])),
    );
    for (const { content, copy, templates } of drawn) {
      expect({ copy, templates, demoMark: content.demoMark }).toEqual({
        copy: false,
        templates: [own],
        demoMark: null,
      });
      // Not the one with the long name: another template is for that.
      expect(content).toMatchObject({ templateId: 'rieng', serviceName: first.name.vi, number: 'A799' });
      expect(content.notes).toEqual([late.text.vi, note.vi]);
    }
  });

  it('is drawn with any service while none uses it, and a centre without own templates draws nothing', async () => {
    const unused = pretend(() => 100);
    expect(
      await checkDrawnSlips({ ...demo, slipTemplateId: 'san-co' as SlipTemplateId }, unused.sketcher, NOON),
    ).toHaveLength(2);
    const none = pretend(() => 100);
    expect(await checkDrawnSlips({ ...demo, slipTemplates: [] }, none.sketcher, NOON)).toEqual([]);
    expect(none.drawn).toEqual([]);
  });
});
