import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { SERVICE_ICONS } from '@motcua/protocol/vocabulary';
import { ICON_SHAPES } from './icon-shapes.ts';
import { MORE_ICON_SHAPES } from './more-icon-shapes.ts';
import { addIcons, isIconName } from './icon-element.ts';
// @ts-expect-error the generator is a plain script without types
import { iconShapesSource, moreIconShapesSource } from '../scripts/generate-icons.mjs';

describe('icons', () => {
  it('draw every icon that a centre may give to a service', () => {
    expect(SERVICE_ICONS.filter((name) => !Object.hasOwn(ICON_SHAPES, name))).toEqual([]);
  });

  it.each([
    ['icon-shapes.ts', iconShapesSource as () => string],
    ['more-icon-shapes.ts', moreIconShapesSource as () => string],
  ])('in %s are exactly what the generator makes of lucide-static', (file, source) => {
    const written = readFileSync(new URL(file, import.meta.url), 'utf8');
    expect(withoutLayout(written)).toBe(withoutLayout(source()));
  });

  it('have each name once', () => {
    expect(Object.keys(MORE_ICON_SHAPES).filter((name) => Object.hasOwn(ICON_SHAPES, name))).toEqual([]);
  });

  it('know their own names only, not those of every object', () => {
    expect(isIconName('stamp')).toBe(true);
    expect(isIconName('constructor')).toBe(false);
    expect(isIconName('rocket')).toBe(false);
  });

  it('know more names once more icons have come', () => {
    expect(isIconName('siren')).toBe(false);
    addIcons(MORE_ICON_SHAPES);
    expect(isIconName('siren')).toBe(true);
  });
});

/** The formatter may break lines and drop quotes; the drawing is what counts. */
function withoutLayout(source: string): string {
  return source.replaceAll(/[\s']/g, '').replaceAll(/,(?=}|`)/g, '');
}
