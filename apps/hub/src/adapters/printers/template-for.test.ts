import { BUILT_IN_SLIP_TEMPLATE, LARGE_PRINT_SLIP_TEMPLATE } from '@motcua/protocol/ready-slip-templates';
import type { SlipTemplateId } from '@motcua/protocol/vocabulary';
import { expect, it } from 'vitest';

import type { SlipContent } from '@motcua/slips';
import { sampleSlipContent } from '../../reactions/testing/sample-slip-content.ts';
import { templateFor } from '@motcua/slips';

const own = { ...BUILT_IN_SLIP_TEMPLATE, templateId: 'rieng' as SlipTemplateId };

it('TP1 a slip comes as its template says, and as the built-in one where that is gone or was never named', () => {
  expect(templateFor(sampleSlipContent({ templateId: own.templateId }), [own])).toBe(own);
  expect(templateFor(sampleSlipContent({ templateId: own.templateId }), [])).toBe(BUILT_IN_SLIP_TEMPLATE);
  expect(templateFor(sampleSlipContent({ templateId: null }), [own])).toBe(BUILT_IN_SLIP_TEMPLATE);
  const { templateId: _, largePrint: __, ...ofBefore } = sampleSlipContent({});
  expect(templateFor(ofBefore as SlipContent, [own])).toBe(BUILT_IN_SLIP_TEMPLATE);
});

it('TP4 large print goes before every template', () => {
  expect(templateFor(sampleSlipContent({ templateId: own.templateId, largePrint: true }), [own])).toBe(
    LARGE_PRINT_SLIP_TEMPLATE,
  );
});
