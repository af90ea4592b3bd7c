import { describe, expect, it } from 'vitest';

import type { SlipDocument } from '../document/slip-document.ts';
import { encodeSlip } from '../esc-pos/encode-slip.ts';
import { createDrawSlip } from '../drawing/draw-slip.ts';
import { type PrinterModelId } from '../models/printer-model.ts';
import { profileOf } from '../models/printer-setup.ts';
import type { PaperPiece } from '../simulated/paper-strip.ts';
import { VirtualPrinter } from '../simulated/virtual-printer.ts';
import { EXAMPLE_SLIP_CODE, fullSlip, longSlip, ordinarySlip } from '../testing/example-slips.ts';
import { ManualTimers } from '@motcua/wires/testing/manual-timers';
import { readQr } from '../testing/read-qr.ts';
import { encodeLetters, type TextPage } from './encode-letters.ts';
import { encodeTextSlip } from './encode-text-slip.ts';

function printText(document: SlipDocument, page: TextPage, modelId: PrinterModelId = 'epson-tm-t20') {
  const pieces: PaperPiece[] = [];
  const profile = profileOf({
    ...{ modelId, paperWidthMm: document.paperWidthMm, cut: null, density: 'usual', speed: 'usual', buzzer: false },
    text: page,
  });
  const printer = new VirtualPrinter({
    ...{ paperWidthMm: document.paperWidthMm, mmPerSecond: Infinity, bufferBytes: 1_000_000 },
    ...{ timers: new ManualTimers(), onPiece: (piece: PaperPiece) => pieces.push(piece) },
  });
  const encoded = encodeTextSlip(document, profile);
  for (const bytes of encoded.pieces) printer.receive(bytes);
  expect(printer.strayBytes).toBe(0);
  const byteCount = Buffer.concat(encoded.pieces).length;
  return { lines: pieces[0]?.lines ?? [], byteCount, heightDots: encoded.heightDots, pieces, profile };
}

describe('a slip in the printer’s own letters', () => {
  it.each([58, 80] as const)(
    'has every line that the picture has, without marks on a printer without pages (%i mm)',
    (width) => {
      const { lines } = printText(ordinarySlip(width), 'ascii', 'unknown');
      const words = lines.map((line) => Buffer.from(line).toString('ascii').trim().replace(/ +/g, ' ')).join(' ');
      for (const essential of [
        'Phuong Mau',
        'SO THU TU',
        'A042',
        'Chung thuc ban sao tu ban chinh',
        'Quay 3 hoac 4',
        'GMX FXF',
      ])
        expect(words).toContain(essential);
      expect(words).toContain('Phia truoc con 6 nguoi 08:30 - 21/11/2026');
      expect(words).toContain('Chi dung trong ngay.');
      expect(words).not.toContain('?');
    },
  );

  it('in CP1258 reads as it was written', () => {
    const { lines } = printText(ordinarySlip(80), 'cp1258');
    const words = lines.map((line) => new TextDecoder('windows-1258').decode(line).normalize('NFC').trim());
    expect(words).toContain('Chứng thực bản sao từ bản chính');
    expect(words).toContain('Phường Mẫu');
  });

  it.each([ordinarySlip, fullSlip, longSlip])(
    'no line is wider than the paper, and the slip is far shorter in bytes',
    (example) => {
      for (const width of [58, 80] as const) {
        const { lines, byteCount, profile, pieces, heightDots } = printText(example(width), 'ascii');
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width === 80 ? 48 : 32);
        expect(byteCount * 10).toBeLessThan(
          Buffer.concat(encodeSlip(createDrawSlip()(example(width)), profile)).length,
        );
        // 11.5 kB/s at 115 200 baud: a tenth of a second.
        expect(byteCount).toBeLessThan(1_150);
        expect(pieces[0]?.bitmap.heightDots).toBe(heightDots + profile.feedBeforeCutMm * 8);
      }
    },
  );

  it('an ordinary slip with all its marks takes 60 ms of a line at 115 200 baud', () => {
    for (const page of ['tcvn3', 'cp1258', 'ascii'] as const)
      expect(printText(ordinarySlip(80), page).byteCount, page).toBeLessThan(690);
  });

  it('has the code that a phone reads where the printer draws it itself, and the short code alone elsewhere', () => {
    const own = printText(ordinarySlip(80), 'tcvn3');
    const [piece] = own.pieces;
    if (piece === undefined) throw new Error('nothing came out');
    expect(readQr(piece.bitmap)).toBe(EXAMPLE_SLIP_CODE);
    expect(piece.bitmap.heightDots).toBe(own.heightDots + own.profile.feedBeforeCutMm * 8);
    const [other] = printText(ordinarySlip(80), 'ascii', 'unknown').pieces;
    expect(other && readQr(other.bitmap)).toBeNull();
  });

  it.each([58, 80] as const)('FO2 has an address in that code as well, and room for it (%i mm)', (width) => {
    const payload = 'HTTP://192.168.100.200:27180/S/ABCDEFGHIJ234567ABCD';
    const plain = ordinarySlip(width);
    const blocks = plain.blocks.map((block) => (block.kind === 'qr' ? { ...block, payload } : block));
    const { pieces, heightDots, profile } = printText({ ...plain, blocks }, 'tcvn3');
    expect(pieces[0] && readQr(pieces[0].bitmap)).toBe(payload);
    expect(pieces[0]?.bitmap.heightDots).toBe(heightDots + profile.feedBeforeCutMm * 8);
  });

  it('says of size, weight, place and page only what changes', () => {
    const line = { kind: 'text', language: 'vi', size: 'body', weight: 'regular', align: 'centre' } as const;
    const document = { paperWidthMm: 80, blocks: ['Một', 'Hai', 'Bốn'].map((text) => ({ ...line, text })) } as const;
    const profile = profileOf({
      ...{ modelId: 'epson-tm-t20', paperWidthMm: 80, cut: null, density: 'usual', speed: 'usual', buzzer: false },
      text: 'tcvn3',
    });
    const hex = encodeTextSlip(document, profile).pieces.map((piece) => Buffer.from(piece).toString('hex'));
    expect(hex.slice(1, -1)).toEqual(['1b6101' + '1b741e' + '4de9740a', '4861690a', '42e86e0a']);
  });

  it('"…" is as wide in the reckoning as on paper', () => {
    const text = `${'a'.repeat(29)}…`;
    const block = { kind: 'text', text, language: 'vi', size: 'body', weight: 'regular', align: 'centre' } as const;
    const { lines } = printText({ paperWidthMm: 58, blocks: [block] }, 'ascii', 'unknown');
    expect(lines.map((line) => Buffer.from(line).toString('ascii'))).toEqual([`${'a'.repeat(29)}...`]);
    const longer = printText({ paperWidthMm: 58, blocks: [{ ...block, text: `b ${text}` }] }, 'ascii', 'unknown');
    expect(longer.lines).toHaveLength(2);
  });

  it('leaves Khmer out instead of printing rubbish', () => {
    const { lines } = printText(fullSlip(80), 'ascii');
    const words = lines.map((line) => Buffer.from(line).toString('ascii')).join('\n');
    expect(words).toContain('M107');
    expect(words).not.toContain('?');
    expect(words.match(/M107/g)).toHaveLength(1);
  });
});

describe('letters', () => {
  it('TCVN-3 has every Vietnamese letter, capitals on their own page under the same codes', () => {
    const letters = [...'aăâeêioôơuưy'].flatMap((vowel) =>
      ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
    );
    const marked = [...letters.filter((letter) => letter > '\u007f'), 'đ'];
    const small = marked.map((letter) => encodeLetters(letter, 'tcvn3'));
    const capital = marked.map((letter) => encodeLetters(letter.toUpperCase(), 'tcvn3'));
    expect(small.every(([run]) => run?.half === 'small' && (run.bytes[0] ?? 0) > 0xa0)).toBe(true);
    expect(capital.every(([run]) => run?.half === 'capital')).toBe(true);
    expect(capital.map(([run]) => run?.bytes)).toEqual(small.map(([run]) => run?.bytes));
    expect(new Set(small.map(([run]) => run?.bytes[0])).size).toBe(marked.length);
    // As in the fonts that every office knows: "ấ" is 0xCA, "đ" 0xAE, "ữ" 0xF7.
    expect(encodeLetters('ấđữ', 'tcvn3')).toEqual([{ half: 'small', bytes: [0xca, 0xae, 0xf7] }]);
  });

  it('CP1258 gives every Vietnamese letter back', () => {
    const text = 'Ắặ Ỗ ửỮ ỵ Đđ ấ Ợ ĩ ạ';
    const bytes = encodeLetters(text, 'cp1258').flatMap((run) => run.bytes);
    expect(new TextDecoder('windows-1258').decode(Uint8Array.from(bytes)).normalize('NFC')).toBe(text);
  });

  it('what a page lacks becomes plain letters or nothing, never "?"', () => {
    const bytes = encodeLetters('Đường – “Ngã” · 3… ក ⚠', 'ascii').flatMap((run) => run.bytes);
    expect(Buffer.from(bytes).toString('ascii')).toBe('Duong - "Nga" - 3...  ');
  });
});
