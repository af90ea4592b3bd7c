import type { SlipLayout, SlipShape } from './slip-layout.ts';

/**
 * The same slip for a head of other resolution: 512 dots where 576 were laid out is the same width on paper at 180
 * dpi. Lines stay at least one dot thick and QR modules whole dots, because a reader must see no grey.
 */
export function fitLayout(layout: SlipLayout, widthDots: number): SlipLayout {
  if (layout.widthDots === widthDots) return layout;
  const scale = widthDots / layout.widthDots;
  return {
    widthDots,
    heightDots: Math.max(1, Math.ceil(layout.heightDots * scale)),
    shapes: layout.shapes.map((shape) => fitShape(shape, scale)),
  };
}

function fitShape(shape: SlipShape, scale: number): SlipShape {
  const whole = (dots: number): number => Math.round(dots * scale);
  const line = (dots: number): number => Math.max(1, whole(dots));
  switch (shape.kind) {
    case 'text':
      return {
        ...shape,
        font: { ...shape.font, sizeDots: shape.font.sizeDots * scale },
        x: shape.x * scale,
        baseline: whole(shape.baseline),
      };
    case 'box':
    case 'picture':
      return { ...shape, x: whole(shape.x), y: whole(shape.y), width: line(shape.width), height: line(shape.height) };
    case 'frame':
      return {
        ...shape,
        x: whole(shape.x),
        y: whole(shape.y),
        width: line(shape.width),
        height: line(shape.height),
        thickness: line(shape.thickness),
      };
    case 'modules': {
      const moduleDots = Math.max(1, Math.floor(shape.moduleDots * scale));
      const spare = (shape.size * (shape.moduleDots * scale - moduleDots)) / 2;
      return {
        ...shape,
        moduleDots,
        x: Math.round(shape.x * scale + spare),
        y: Math.round(shape.y * scale + spare),
      };
    }
  }
}
