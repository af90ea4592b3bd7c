import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { GlobalFonts } from '@napi-rs/canvas';

import type { SlipTextWeight } from '../document/slip-document.ts';

export type SlipFont = {
  readonly weight: SlipTextWeight;
  readonly sizeDots: number;
};

/** Regular text is set in the medium cut: at 203 dpi the strokes of the regular one are a single dot wide. */
const CUTS: Readonly<Record<SlipTextWeight, string>> = {
  regular: '500Medium',
  semibold: '600SemiBold',
  bold: '700Bold',
  extrabold: '800ExtraBold',
};

/**
 * Registers the slip fonts under names of our own, one per weight: a font of the same name on the
 * machine can then never be drawn in their place, and no weight is synthesised.
 * Registering twice is harmless. Throws when a font file is missing.
 */
export function registerSlipFonts(): void {
  for (const weight of Object.keys(CUTS) as SlipTextWeight[]) {
    const cut = CUTS[weight];
    register(fontFile('be-vietnam-pro', cut, `BeVietnamPro_${cut}.ttf`), familyOf('latin', weight));
    register(fontFile('noto-sans-khmer', cut, `NotoSansKhmer_${cut}.ttf`), familyOf('khmer', weight));
  }
}

/**
 * The canvas `font` value. Latin letters and digits always come from the Latin font, which has every
 * Vietnamese letter; the Khmer font has few and would mix two faces in one word.
 */
export function cssFont(font: SlipFont): string {
  return `${String(font.sizeDots)}px "${familyOf('latin', font.weight)}", "${familyOf('khmer', font.weight)}"`;
}

function familyOf(script: 'latin' | 'khmer', weight: SlipTextWeight): string {
  return `Slip ${script} ${weight}`;
}

/**
 * Where it lies: beside a program that was built into one file, or in its package. The canvas reads it by itself, and so only
 * where it is a real file: of an archive of Electron's that is the folder beside it.
 */
function fontFile(family: string, cut: string, name: string): string {
  const beside = fileURLToPath(new URL(`./fonts/${name}`, import.meta.url));
  const inPackage = () => createRequire(import.meta.url).resolve(`@expo-google-fonts/${family}/${cut}/${name}`);
  return (existsSync(beside) ? beside : inPackage()).replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');
}

function register(path: string, family: string): void {
  if (GlobalFonts.has(family)) return;
  if (GlobalFonts.registerFromPath(path, family) === null) throw new Error(`cannot load the font ${path}`);
}
