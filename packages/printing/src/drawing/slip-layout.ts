import type { GreyPicture } from '../bitmap/read-png.ts';
import type { SlipFont } from './slip-fonts.ts';

/** Where everything of a slip stands, in dots from the upper left corner. Made by `layoutSlip`, inked by `paintSlip`. */
export type SlipLayout = {
  readonly widthDots: number;
  readonly heightDots: number;
  readonly shapes: readonly SlipShape[];
};

export type SlipShape =
  /** `x` is the left end of the text's advance; `stretch` < 1 narrows the letters and keeps their height. */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly font: SlipFont;
      readonly x: number;
      readonly baseline: number;
      readonly stretch: number;
      readonly ink: 'black' | 'white';
    }
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly kind: 'frame';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly thickness: number;
    }
  /** Dots are black where the picture beneath them is rather dark. */
  | {
      readonly kind: 'picture';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly picture: GreyPicture;
    }
  /** Square modules, row by row; `size` modules per side, each `moduleDots` wide: whole dots, so a reader sees no grey. */
  | {
      readonly kind: 'modules';
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly moduleDots: number;
      readonly dark: Uint8Array;
    };

/** Extent of a text's ink in dots. `ascent` and `descent` are measured from the baseline, both positive. */
export type TextExtent = { readonly width: number; readonly ascent: number; readonly descent: number };

export type MeasureText = (text: string, font: SlipFont) => TextExtent;
