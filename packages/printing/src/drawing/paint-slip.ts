import type { SKRSContext2D } from '@napi-rs/canvas';

import { inkOf } from './picture-of.ts';
import { cssFont } from './slip-fonts.ts';
import type { SlipLayout, SlipShape } from './slip-layout.ts';

/** Inks a layout on a canvas of the layout's size, black on white. */
export function paintSlip(layout: SlipLayout, context: SKRSContext2D): void {
  context.fillStyle = 'white';
  context.fillRect(0, 0, layout.widthDots, layout.heightDots);
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  for (const shape of layout.shapes) paintShape(shape, context);
}

function paintShape(shape: SlipShape, context: SKRSContext2D): void {
  context.fillStyle = 'black';
  switch (shape.kind) {
    case 'text':
      context.save();
      context.fillStyle = shape.ink;
      context.font = cssFont(shape.font);
      context.translate(Math.round(shape.x), shape.baseline);
      context.scale(shape.stretch, 1);
      context.fillText(shape.text, 0, 0);
      context.restore();
      return;
    case 'box':
      context.fillRect(shape.x, shape.y, shape.width, shape.height);
      return;
    case 'frame': {
      const { x, y, width, height, thickness } = shape;
      context.fillRect(x, y, width, thickness);
      context.fillRect(x, y + height - thickness, width, thickness);
      context.fillRect(x, y, thickness, height);
      context.fillRect(x + width - thickness, y, thickness, height);
      return;
    }
    case 'picture':
      paintPicture(shape, context);
      return;
    case 'modules':
      for (let row = 0; row < shape.size; row++) {
        for (let column = 0; column < shape.size; column++) {
          if (shape.dark[row * shape.size + column] !== 1) continue;
          const { moduleDots } = shape;
          context.fillRect(shape.x + column * moduleDots, shape.y + row * moduleDots, moduleDots, moduleDots);
        }
      }
  }
}

function paintPicture(
  { x, y, width, height, picture }: Extract<SlipShape, { kind: 'picture' }>,
  context: SKRSContext2D,
): void {
  const ink = inkOf(picture, width, height);
  for (let row = 0; row < height; row++) {
    const line = ink.subarray(row * width, (row + 1) * width);
    // A run of dots at a time: each call costs a microsecond.
    for (let from = line.indexOf(1); from >= 0;) {
      const white = line.indexOf(0, from);
      const to = white < 0 ? width : white;
      context.fillRect(x + from, y + row, to - from, 1);
      from = line.indexOf(1, to);
    }
  }
}
