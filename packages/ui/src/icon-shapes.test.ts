import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { SERVICE_ICONS } from '@motcua/protocol/vocabulary';
import { ICON_SHAPES } from './icon-shapes.ts';
import { isIconName } from './icon-element.ts';
// @ts-expect-error the generator is a plain script without types
import { iconShapesSource as untypedSource } from '../scripts/generate-icons.mjs';

const iconShapesSource = untypedSource as () => string;

describe('icons', () => {
  it('draw every icon that a centre may give to a service', () => {
    expect(SERVICE_ICONS.filter((name) => !Object.hasOwn(ICON_SHAPES, name))).toEqual([]);
  });

  it('are exactly what the generator makes of lucide-static', () => {
    const written = readFileSync(new URL('./icon-shapes.ts', import.meta.url), 'utf8');
    expect(withoutLayout(written)).toBe(withoutLayout(iconShapesSource()));
  });

  it('know their own names only, not those of every object', () => {
    expect(isIconName('stamp')).toBe(true);
    expect(isIconName('constructor')).toBe(false);
    expect(isIconName('rocket')).toBe(false);
  });
});

/** The formatter may break lines and drop quotes; the drawing is what counts. */
function withoutLayout(source: string): string {
  return source.replaceAll(/[\s']/g, '').replaceAll(/,(?=}|`)/g, '');
}
