import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';

import { type Bitmap, DOTS_PER_MM, isBlack } from '../bitmap/bitmap.ts';
import { PAPER_WIDTHS_MM, type SlipDocument } from '../document/slip-document.ts';
import {
  EXAMPLE_SLIP_CODE,
  fullSlip,
  khmerSlip,
  longSlip,
  ordinarySlip,
  vietnameseMarksSlip,
} from '../testing/example-slips.ts';
import { seededRandom } from '../testing/random-numbers.ts';
import { readQr } from '../testing/read-qr.ts';
import { createMeasureText } from './create-measure-text.ts';
import { createDrawSlip } from './draw-slip.ts';
import { layoutSlip } from './layout-slip.ts';
import type { SlipLayout } from './slip-layout.ts';

const draw = createDrawSlip();
const measure = createMeasureText(createCanvas(8, 8).getContext('2d'));

describe.each(PAPER_WIDTHS_MM)('on %i mm paper', (paperWidthMm) => {
  it('digits are as high as promised, measured on the ink', () => {
    const leastMm = paperWidthMm === 80 ? 18 : 13;
    for (const text of [...'0123456789'].map((digit) => digit.repeat(4)).concat('A042', 'M1234', 'X99999')) {
      const { top, bottom } = inkRows(draw({ paperWidthMm, blocks: [{ kind: 'number', text }] }));
      expect((bottom - top + 1) / DOTS_PER_MM, text).toBeGreaterThanOrEqual(leastMm);
    }
  });

  it('an ordinary slip, with the way from the head to the knife, is at most 90 mm long', () => {
    expect(draw(ordinarySlip(paperWidthMm)).heightDots).toBeLessThanOrEqual((90 - 12) * DOTS_PER_MM);
  });

  it('the QR code can be read from the dots', () => {
    expect(readQr(draw(ordinarySlip(paperWidthMm)))).toBe(EXAMPLE_SLIP_CODE);
    expect(readQr(draw(fullSlip(paperWidthMm)))).toBe(EXAMPLE_SLIP_CODE);
    expect(readQr(draw(longSlip(paperWidthMm)))).toBe(EXAMPLE_SLIP_CODE);
  });

  it.each([
    ['ordinary', ordinarySlip],
    ['full', fullSlip],
    ['long', longSlip],
    ['Vietnamese marks', vietnameseMarksSlip],
    ['Khmer', khmerSlip],
  ])('nothing of the %s slip is clipped or printed over', (_name, example) => {
    expectClean(layoutSlip(example(paperWidthMm), measure));
  });

  it('names of any length stay on the paper', () => {
    const random = seededRandom(7);
    const words = [
      'Đăng',
      'ký',
      'thường',
      'trú',
      'Ễ',
      'liên',
      'thông',
      '–',
      'nghĩa',
      'vụ',
      'H13.32-250701-0001-000000000',
      'ក្រុម',
    ];
    for (let round = 0; round < 60; round++) {
      const text = Array.from(
        { length: 1 + Math.floor(random() * 25) },
        () => words[Math.floor(random() * words.length)],
      ).join(' ');
      const slip: SlipDocument = {
        paperWidthMm,
        blocks: [
          { kind: 'mark', text, language: 'vi', style: 'filled' },
          {
            kind: 'text',
            text,
            language: round % 2 === 0 ? 'vi' : 'km',
            size: 'title',
            weight: 'bold',
            align: 'centre',
          },
          {
            kind: 'qr',
            payload: 'x',
            beneath: { text: 'ACD 346', language: 'vi', size: 'body', weight: 'extrabold', align: 'centre' },
            beside: [{ text, language: 'vi', size: 'fine', weight: 'regular', align: 'left' }],
          },
        ],
      };
      expectClean(layoutSlip(slip, measure));
    }
  });
});

describe('marks', () => {
  it('every Vietnamese vowel with every tone leaves its own dots', () => {
    const letters = [...'aăâeêioôơuưy'].flatMap((vowel) =>
      ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
    );
    const seen = new Map<string, string>();
    for (const letter of [...letters, ...letters.map((each) => each.toUpperCase()), 'd', 'đ', 'D', 'Đ']) {
      for (const size of ['fine', 'small'] as const) {
        const bitmap = draw({
          paperWidthMm: 58,
          blocks: [{ kind: 'text', text: letter, language: 'vi', size, weight: 'regular', align: 'left' }],
        });
        const dots = `${size} ${Buffer.from(bitmap.rows).toString('base64')}`;
        expect(seen.get(dots), `${letter} looks like another letter`).toBeUndefined();
        seen.set(dots, letter);
      }
    }
    expect(seen.size).toBe((72 * 2 + 4) * 2);
  });

  it('letters of both scripts are drawn with a font that has them', () => {
    const missing = draw(oneLine('\uE000'));
    for (const letter of ['ក', 'ឱ', 'ៗ', '។', '០', '៩', 'Ữ', '–', '·', '…']) {
      expect(Buffer.from(draw(oneLine(letter)).rows).equals(Buffer.from(missing.rows)), letter).toBe(false);
    }
  });

  it('Khmer is shaped: a subscript stands under its letter instead of beside it', () => {
    const shaped = measure('ខ្មែរ', { weight: 'regular', sizeDots: 100 }).width;
    const unshaped = [...'ខមរ'].reduce(
      (sum, letter) => sum + measure(letter, { weight: 'regular', sizeDots: 100 }).width,
      0,
    );
    expect(shaped).toBeLessThan(unshaped + measure('ែ', { weight: 'regular', sizeDots: 100 }).width);
  });
});

function oneLine(text: string): SlipDocument {
  return {
    paperWidthMm: 58,
    blocks: [{ kind: 'text', text, language: 'vi', size: 'title', weight: 'regular', align: 'left' }],
  };
}

function inkRows(bitmap: Bitmap): { readonly top: number; readonly bottom: number } {
  let top = -1;
  let bottom = -1;
  for (let y = 0; y < bitmap.heightDots; y++) {
    for (let x = 0; x < bitmap.widthDots; x++) {
      if (!isBlack(bitmap, x, y)) continue;
      if (top < 0) top = y;
      bottom = y;
      break;
    }
  }
  return { top, bottom };
}

/** Texts stay on the paper, and no line touches the next. */
function expectClean(layout: SlipLayout): void {
  const boxes = layout.shapes
    .filter((shape) => shape.kind === 'text')
    .map((shape) => {
      const extent = measure(shape.text, shape.font);
      return {
        text: shape.text,
        left: shape.x,
        right: shape.x + extent.width * shape.stretch,
        top: shape.baseline - extent.ascent,
        bottom: shape.baseline + extent.descent,
      };
    });
  expect(boxes.length).toBeGreaterThan(0);
  for (const [index, box] of boxes.entries()) {
    expect(box.left, box.text).toBeGreaterThanOrEqual(0);
    expect(box.right, box.text).toBeLessThanOrEqual(layout.widthDots + 0.5);
    expect(box.top, box.text).toBeGreaterThanOrEqual(0);
    expect(box.bottom, box.text).toBeLessThanOrEqual(layout.heightDots);
    for (const other of boxes.slice(index + 1)) {
      const apart =
        box.bottom <= other.top + 0.5 ||
        other.bottom <= box.top + 0.5 ||
        box.right <= other.left ||
        other.right <= box.left;
      expect(apart, `"${box.text}" and "${other.text}"`).toBe(true);
    }
  }
}
