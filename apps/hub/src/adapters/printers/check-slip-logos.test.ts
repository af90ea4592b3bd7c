import { BUILT_IN_SLIP_TEMPLATE } from '@motcua/protocol/ready-slip-templates';
import { MAX_LOGO_BYTES } from '@motcua/protocol/slip-templates';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';

import { checkLogosOf } from './check-slip-logos.ts';

function wrongWith(png: string): readonly unknown[] {
  const parts = [{ kind: 'logo', png, widthMm: 20, align: 'centre' } as const, ...BUILT_IN_SLIP_TEMPLATE.parts];
  return checkLogosOf({ ...BUILT_IN_SLIP_TEMPLATE, parts }, 'mau.').map(({ field, code, figures }) => {
    expect(field).toBe('mau.parts[0].png');
    return [code, ...figures];
  });
}

/** `noise`: pixels that no compression makes smaller. */
function picture(width: number, height: number, noise = false): string {
  const png = new PNG({ width, height });
  for (let at = 0; at < png.data.length; at++) png.data[at] = noise ? (at * 2_654_435_761) >>> 21 : 255;
  return PNG.sync.write(png).toString('base64');
}

describe('TP3 a logo', () => {
  it('is a PNG picture that can be read, small enough to be printed with every slip', () => {
    expect(wrongWith(picture(160, 80))).toEqual([]);
    expect(wrongWith('')).toEqual([['empty']]);
    expect(wrongWith(Buffer.from('GIF89a, a picture of another kind').toString('base64'))).toEqual([['logo-not-png']]);
    expect(wrongWith(picture(160, 80).slice(0, 80))).toEqual([['logo-not-png']]);
    expect(wrongWith(picture(1001, 80))).toEqual([['logo-size', 1001, 80, 1000]]);
    const noise = picture(160, 160, true);
    const bytes = Buffer.from(noise, 'base64').length;
    expect(bytes).toBeGreaterThan(MAX_LOGO_BYTES);
    expect(wrongWith(noise)).toEqual([['logo-too-large', bytes, MAX_LOGO_BYTES]]);
  });
});
