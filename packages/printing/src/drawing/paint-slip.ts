import type { SKRSContext2D } from '@napi-rs/canvas';

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
