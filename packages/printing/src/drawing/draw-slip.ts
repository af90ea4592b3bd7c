import { createCanvas } from '@napi-rs/canvas';

import { type Bitmap, widthDotsOf } from '../bitmap/bitmap.ts';
import { packBitmap } from '../bitmap/pack-bitmap.ts';
import type { SlipDocument } from '../document/slip-document.ts';
import { fitLayout } from './fit-layout.ts';
import { layoutSlip } from './layout-slip.ts';
import { paintSlip } from './paint-slip.ts';
import { createMeasureText } from './create-measure-text.ts';
import { registerSlipFonts } from './slip-fonts.ts';

/** Draws slips as 1-bit dots, for a head of 203 dpi or of the `widthDots` that it has instead. Takes 10–40 ms of the thread it runs on; the hub calls it through `createSlipDrawer`. */
export type DrawSlip = (document: SlipDocument, widthDots?: number) => Bitmap;

/** Loads the fonts once. Throws when a font is missing. */
export function createDrawSlip(): DrawSlip {
  registerSlipFonts();
  const measure = createMeasureText(createCanvas(8, 8).getContext('2d'));
  return (document, widthDots = widthDotsOf(document.paperWidthMm)) => {
    const layout = fitLayout(layoutSlip(document, measure), widthDots);
    const canvas = createCanvas(layout.widthDots, layout.heightDots);
    const context = canvas.getContext('2d');
    paintSlip(layout, context);
    return packBitmap(context.getImageData(0, 0, layout.widthDots, layout.heightDots).data, layout.widthDots);
  };
}
