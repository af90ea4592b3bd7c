import type { SKRSContext2D } from '@napi-rs/canvas';

import { cssFont } from './slip-fonts.ts';
import type { MeasureText, TextExtent } from './slip-layout.ts';

/** Outlines are unhinted, so extents grow in proportion: measured once at this size, scaled to every other. */
const REFERENCE_DOTS = 256;

/** Most of a slip's words stand on every slip; new service names must not grow the memory for ever. */
const MAX_REMEMBERED = 5000;

/** Measures with a canvas context and remembers, because one layout asks for the same words many times. */
export function createMeasureText(context: SKRSContext2D): MeasureText {
  const remembered = new Map<string, TextExtent>();
  return (text, font) => {
    const key = `${font.weight} ${text}`;
    let extent = remembered.get(key);
    if (extent === undefined) {
      context.font = cssFont({ ...font, sizeDots: REFERENCE_DOTS });
      const metrics = context.measureText(text);
      extent = {
        width: Math.max(metrics.width, metrics.actualBoundingBoxRight),
        ascent: metrics.actualBoundingBoxAscent,
        descent: Math.max(0, metrics.actualBoundingBoxDescent),
      };
      if (remembered.size >= MAX_REMEMBERED) remembered.clear();
      remembered.set(key, extent);
    }
    const scale = font.sizeDots / REFERENCE_DOTS;
    return { width: extent.width * scale, ascent: extent.ascent * scale, descent: extent.descent * scale };
  };
}
