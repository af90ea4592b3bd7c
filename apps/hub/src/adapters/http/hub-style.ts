import { STYLE_SHEET } from './hub-pages.ts';
import { fixedFile } from './hub-page.ts';
import type { PageFile, PageFiles } from './page-files.ts';

/** Letters that a PC may not have; Latin ones every PC has. As the built pages bring them, in two weights. */
const KHMER = /^assets\/noto-sans-khmer-khmer-(400|700)-normal-[\w-]+\.woff2$/;

/**
 * The style sheet of the pages that the hub writes itself, with the letters of the built pages: TL8 speaks Khmer too. It is
 * made once for each build; without one it is there all the same. `files`: what lies at `address`, e.g. `/kiosk/`.
 */
export function hubStyleFrom(files: Pick<PageFiles, 'names'>, address: string): () => PageFile {
  let made: { readonly names: string; readonly file: PageFile } | null = null;
  return () => {
    const found = files.names().filter((name) => KHMER.test(name));
    const names = found.join();
    if (made?.names !== names) made = { names, file: withLetters(found.map((name) => address + name)) };
    return made.file;
  };
}

function withLetters(urls: readonly string[]): PageFile {
  if (urls.length === 0) return STYLE_SHEET;
  const faces = urls.map(
    (url) =>
      `@font-face { font-family: 'Noto Sans Khmer'; size-adjust: 110%; font-weight: ${KHMER.exec(url.slice(url.indexOf('assets/')))?.[1]}; ` +
      `font-display: swap; src: url('${url}') format('woff2'); unicode-range: U+1780-17FF, U+19E0-19FF, U+200C-200D, U+25CC; }\n`,
  );
  return fixedFile(STYLE_SHEET.type, faces.join('') + STYLE_SHEET.bytes.toString());
}
