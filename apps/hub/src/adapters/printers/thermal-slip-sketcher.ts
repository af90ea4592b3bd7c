import { DOTS_PER_MM, encodePng, type SlipDrawer } from '@motcua/printing';

import type { Sketch, SlipSketcher } from '../../ports/slip-sketcher.ts';
import { checkLogosOf } from './check-slip-logos.ts';
import { composeSlipDocument, templateFor } from '@motcua/slips';

/** The same composition, on the same drawing thread as the slips that are printed: they take turns. */
export function createThermalSlipSketcher(drawer: SlipDrawer): SlipSketcher {
  const draw = async ({ content, copy, paperWidthMm, templates }: Sketch) => {
    const document = composeSlipDocument(content, copy, paperWidthMm, templateFor(content, templates));
    return (await drawer.draw(document)).bitmap;
  };
  return {
    lengthMm: async (sketch) => (await draw(sketch)).heightDots / DOTS_PER_MM,
    async picture(sketch) {
      const bitmap = await draw(sketch);
      return { png: await encodePng(bitmap), lengthMm: bitmap.heightDots / DOTS_PER_MM };
    },
    checkLogos: checkLogosOf,
  };
}
