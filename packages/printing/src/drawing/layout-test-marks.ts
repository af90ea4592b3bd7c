import { DOTS_PER_MM } from '../bitmap/bitmap.ts';
import type { SlipFont } from './slip-fonts.ts';
import type { MeasureText, SlipShape } from './slip-layout.ts';
import type { SlipStyle } from './slip-style.ts';

type Section = { readonly shapes: readonly SlipShape[]; readonly height: number };
type Column = { readonly left: number; readonly width: number };

const LINE_DOTS = 2;
/** Of the mm, the 5 mm and the 10 mm. */
const TICK_DOTS = { one: 12, five: 20, ten: 30 } as const;
const GREY_DOTS = 5 * DOTS_PER_MM;
/** Of four dots side by side so many are black. */
const GREYS = [4, 3, 2, 1] as const;

/** A ruler in mm across all that the head prints, margins included: its last mark is the last dot. */
export function layoutRuler({ left, width }: Column, style: SlipStyle, measure: MeasureText): Section {
  const whole = width + 2 * left;
  const last = whole / DOTS_PER_MM;
  const font: SlipFont = { weight: 'semibold', sizeDots: style.sizeDots('fine') };
  const shapes: SlipShape[] = [{ kind: 'box', x: 0, y: 0, width: whole, height: LINE_DOTS }];
  for (let mm = 0; mm <= last; mm += 1) {
    const height = mm % 10 === 0 ? TICK_DOTS.ten : mm % 5 === 0 ? TICK_DOTS.five : TICK_DOTS.one;
    const x = Math.min(mm * DOTS_PER_MM, whole - LINE_DOTS);
    shapes.push({ kind: 'box', x, y: 0, width: LINE_DOTS, height });
  }
  const ascent = Math.ceil(measure('0', font).ascent);
  const baseline = TICK_DOTS.ten + 4 + ascent;
  for (let mm = 10; mm < last; mm += 10) {
    const text = String(mm);
    const x = mm * DOTS_PER_MM - measure(text, font).width / 2;
    shapes.push({ kind: 'text', text, font, x, baseline, stretch: 1, ink: 'black' });
  }
  return { shapes, height: baseline + 2 };
}

/** A bar in four parts: black, and upright lines of one dot that leave a quarter, a half, three quarters white. */
export function layoutGreys({ left, width }: Column): Section {
  const part = Math.floor(width / GREYS.length / 4) * 4;
  const shapes = GREYS.flatMap((black, nth): SlipShape[] => {
    const from = left + nth * part;
    if (black === 4) return [{ kind: 'box', x: from, y: 0, width: part, height: GREY_DOTS }];
    return Array.from({ length: part / 4 }, (_, line) => ({
      ...{ kind: 'box' as const, x: from + line * 4, y: 0 },
      ...{ width: black, height: GREY_DOTS },
    }));
  });
  return { shapes, height: GREY_DOTS };
}
