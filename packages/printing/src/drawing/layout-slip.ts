import { DOTS_PER_MM, widthDotsOf } from '../bitmap/bitmap.ts';
import type { SlipBlock, SlipDocument, SlipText } from '../document/slip-document.ts';
import { wrapBalanced } from '../document/wrap-text.ts';
import { pictureOf } from './picture-of.ts';
import { createQrModules } from './create-qr-modules.ts';
import { layoutGreys, layoutRuler } from './layout-test-marks.ts';
import type { SlipFont } from './slip-fonts.ts';
import type { MeasureText, SlipLayout, SlipShape } from './slip-layout.ts';
import {
  DIGIT_SPARE_DOTS,
  SLIP_DENSITIES,
  type SlipStyle,
  slipStyle,
  TOLERATED_DOTS,
  WANTED_DOTS,
} from './slip-style.ts';

/** A stretch of the slip: what is drawn, with y counted from its own top, and how high it is. */
type Section = { readonly shapes: readonly SlipShape[]; readonly height: number };

type Column = { readonly left: number; readonly width: number };

/**
 * Places a document's blocks on the paper, top to bottom, at 203 dpi. Tries ever denser settings
 * until the slip is short enough; a document too long for the densest is longer than wanted, never
 * clipped. Nothing is drawn here: `measure` says how large each text would be.
 */
export function layoutSlip(document: SlipDocument, measure: MeasureText): SlipLayout {
  const layouts: SlipLayout[] = [];
  for (const density of SLIP_DENSITIES) {
    const layout = layoutWith(document, slipStyle(document.paperWidthMm, density), density.gap, measure);
    if (layout.heightDots <= WANTED_DOTS) return layout;
    layouts.push(layout);
  }
  const chosen = layouts.find((layout) => layout.heightDots <= TOLERATED_DOTS) ?? layouts.at(-1);
  if (chosen === undefined) throw new Error('no density to lay a slip out with');
  return chosen;
}

function layoutWith(document: SlipDocument, style: SlipStyle, gap: number, measure: MeasureText): SlipLayout {
  const widthDots = widthDotsOf(document.paperWidthMm);
  const column: Column = { left: style.marginDots, width: widthDots - 2 * style.marginDots };
  const shapes: SlipShape[] = [];
  let y = 0;
  for (const block of document.blocks) {
    const section = layoutBlock(block, column, style, gap, measure);
    if (y > 0 && section.height > 0 && block.kind !== 'space') y += style.blockGapDots;
    shapes.push(...moveDown(section.shapes, y));
    y += section.height;
  }
  return { widthDots, heightDots: Math.max(1, Math.ceil(y)), shapes };
}

function layoutBlock(block: SlipBlock, column: Column, style: SlipStyle, gap: number, measure: MeasureText): Section {
  switch (block.kind) {
    case 'text':
      return layoutText(block, column, style, measure, 'black');
    case 'number':
      return layoutNumber(block, column, style, measure);
    case 'picture':
      return layoutPicture(block, column);
    case 'mark':
      return layoutMark(block, column, style, measure);
    case 'pair':
      return layoutPair(block.left, block.right, column, style, measure);
    case 'qr':
      return layoutQr(block, column, style, measure);
    case 'rule':
      return layoutRule(block.style, column);
    case 'ruler':
      return layoutRuler(column, style, measure);
    case 'greys':
      return layoutGreys(column);
    case 'space':
      return { shapes: [], height: Math.round(block.heightMm * DOTS_PER_MM * gap) };
  }
}

function layoutText(
  text: SlipText,
  column: Column,
  style: SlipStyle,
  measure: MeasureText,
  ink: 'black' | 'white',
): Section {
  const font = fontOf(text, style);
  const lines = wrapBalanced(text.text, text.language, column.width, (part) => measure(part, font).width);
  const leading = Math.round(font.sizeDots * 0.08);
  const shapes: SlipShape[] = [];
  let y = 0;
  for (const [index, line] of lines.entries()) {
    const extent = measure(line, font);
    if (index > 0) y += leading;
    // Usual line height, but never less than the ink: "Ễ" and Khmer subscripts reach far out.
    const usual = text.language === 'km' ? { ascent: 0.95, descent: 0.34 } : { ascent: 0.82, descent: 0.24 };
    const ascent = Math.ceil(Math.max(font.sizeDots * usual.ascent, extent.ascent));
    const descent = Math.ceil(Math.max(font.sizeDots * usual.descent, extent.descent));
    const x = column.left + alignedOffset(text.align, column.width - extent.width);
    shapes.push({ kind: 'text', text: line, font, x, baseline: y + ascent, stretch: 1, ink });
    y += ascent + descent;
  }
  return { shapes, height: y };
}

function layoutNumber(
  { text, digitsMm = 0 }: Extract<SlipBlock, { kind: 'number' }>,
  column: Column,
  style: SlipStyle,
  measure: MeasureText,
): Section {
  // The height of the glyph is promised, not that of its em square: measure a flat-topped digit.
  const probe: SlipFont = { weight: 'extrabold', sizeDots: 1000 };
  const height = Math.max(style.digitHeightDots, digitsMm * DOTS_PER_MM + DIGIT_SPARE_DOTS);
  const sizeDots = Math.ceil((height * 1000) / measure('1', probe).ascent);
  const font: SlipFont = { ...probe, sizeDots };
  const extent = measure(text, font);
  // A number too wide keeps its height and gets narrower: the height is what is read from afar.
  const stretch = Math.min(1, column.width / extent.width);
  const x = column.left + (column.width - extent.width * stretch) / 2;
  const ascent = Math.ceil(extent.ascent);
  const descent = Math.ceil(extent.descent);
  const air = style.numberAirDots;
  return {
    shapes: [{ kind: 'text', text, font, x, baseline: air + ascent, stretch, ink: 'black' }],
    height: air + ascent + descent + air,
  };
}

function layoutPicture({ png, widthMm, align }: Extract<SlipBlock, { kind: 'picture' }>, column: Column): Section {
  const picture = pictureOf(png);
  if (picture === null) return { shapes: [], height: 0 };
  const width = Math.max(1, Math.min(column.width, Math.round(widthMm * DOTS_PER_MM)));
  const height = Math.max(1, Math.round((picture.height * width) / picture.width));
  const x = column.left + Math.floor(alignedOffset(align, column.width - width));
  return { shapes: [{ kind: 'picture', x, y: 0, width, height, picture }], height };
}

function layoutMark(
  mark: Extract<SlipBlock, { kind: 'mark' }>,
  column: Column,
  style: SlipStyle,
  measure: MeasureText,
): Section {
  const padding = Math.max(5, Math.round(style.sizeDots('body') * 0.25));
  const inner: Column = { left: column.left + 2 * padding, width: column.width - 4 * padding };
  const filled = mark.style === 'filled';
  const text = layoutText(
    { text: mark.text, language: mark.language, size: 'body', weight: 'bold', align: 'centre' },
    inner,
    style,
    measure,
    filled ? 'white' : 'black',
  );
  const height = text.height + 2 * padding;
  const around = { x: column.left, y: 0, width: column.width, height };
  const shape: SlipShape = filled ? { kind: 'box', ...around } : { kind: 'frame', ...around, thickness: 3 };
  return { shapes: [shape, ...moveDown(text.shapes, padding)], height };
}

function layoutPair(left: SlipText, right: SlipText, column: Column, style: SlipStyle, measure: MeasureText): Section {
  const leftWidth = Math.ceil(measure(left.text, fontOf(left, style)).width) + 1;
  const rightWidth = Math.ceil(measure(right.text, fontOf(right, style)).width) + 1;
  const between = style.sizeDots('fine');
  if (leftWidth + between + rightWidth > column.width) {
    const above = layoutText({ ...left, align: 'centre' }, column, style, measure, 'black');
    const below = layoutText({ ...right, align: 'centre' }, column, style, measure, 'black');
    return { shapes: [...above.shapes, ...moveDown(below.shapes, above.height)], height: above.height + below.height };
  }
  const sections = [
    layoutText({ ...left, align: 'left' }, { left: column.left, width: leftWidth }, style, measure, 'black'),
    layoutText(
      { ...right, align: 'right' },
      { left: column.left + column.width - rightWidth, width: rightWidth },
      style,
      measure,
      'black',
    ),
  ];
  // Both stand on one baseline, whatever their sizes.
  const baseline = Math.max(...sections.map((section) => firstBaseline(section)));
  const moved = sections.map((section) => ({
    shapes: moveDown(section.shapes, baseline - firstBaseline(section)),
    height: section.height + baseline - firstBaseline(section),
  }));
  return {
    shapes: moved.flatMap((section) => section.shapes),
    height: Math.max(...moved.map((section) => section.height)),
  };
}

function layoutQr(
  { payload, beneath, beside }: Extract<SlipBlock, { kind: 'qr' }>,
  column: Column,
  style: SlipStyle,
  measure: MeasureText,
): Section {
  const { size, dark } = createQrModules(payload);
  const moduleDots = style.qrModuleDots;
  const side = size * moduleDots;
  // Four white modules around the code belong to it; the paper's edge and the gaps give the rest.
  const quiet = 4 * moduleDots;
  const lineWidth = beneath === null ? 0 : Math.ceil(measure(beneath.text, fontOf(beneath, style)).width) + 1;
  const width = Math.max(side, lineWidth);
  const left = beside.length === 0 ? column.left + Math.round((column.width - width) / 2) : column.left + moduleDots;
  const line = beneath === null ? null : layoutText(beneath, { left, width }, style, measure, 'black');
  const gap = line === null ? 0 : 2 * moduleDots;
  const codeHeight = side + gap + (line?.height ?? 0);

  const textLeft = left + width + quiet;
  const textColumn: Column = { left: textLeft, width: column.left + column.width - textLeft };
  const shapes: SlipShape[] = [];
  let textHeight = 0;
  for (const text of beside) {
    const section = layoutText(text, textColumn, style, measure, 'black');
    if (textHeight > 0) textHeight += Math.round(style.blockGapDots * 0.7);
    shapes.push(...moveDown(section.shapes, textHeight));
    textHeight += section.height;
  }
  const above = Math.round(moduleDots * 1.5);
  const height = Math.max(codeHeight + 2 * above, textHeight);
  const top = Math.round((height - codeHeight) / 2);
  const x = left + Math.round((width - side) / 2);
  const qr: SlipShape = { kind: 'modules', x, y: top, size, moduleDots, dark };
  const code = [qr, ...moveDown(line?.shapes ?? [], top + side + gap)];
  return { shapes: [...code, ...moveDown(shapes, Math.round((height - textHeight) / 2))], height };
}

function layoutRule(style: 'solid' | 'dashed', column: Column): Section {
  if (style === 'solid')
    return { shapes: [{ kind: 'box', x: column.left, y: 0, width: column.width, height: 2 }], height: 2 };
  const shapes: SlipShape[] = [];
  for (let x = column.left; x + 8 <= column.left + column.width; x += 16) {
    shapes.push({ kind: 'box', x, y: 0, width: 8, height: 2 });
  }
  return { shapes, height: 2 };
}

function fontOf(text: SlipText, style: SlipStyle): SlipFont {
  return { weight: text.weight, sizeDots: style.sizeDots(text.size) };
}

function alignedOffset(align: SlipText['align'], free: number): number {
  switch (align) {
    case 'left':
      return 0;
    case 'centre':
      return free / 2;
    case 'right':
      return free;
  }
}

function firstBaseline(section: Section): number {
  const text = section.shapes.find((shape) => shape.kind === 'text');
  return text?.baseline ?? 0;
}

function moveDown(shapes: readonly SlipShape[], dots: number): SlipShape[] {
  return shapes.map((shape) =>
    shape.kind === 'text' ? { ...shape, baseline: shape.baseline + dots } : { ...shape, y: shape.y + dots },
  );
}
