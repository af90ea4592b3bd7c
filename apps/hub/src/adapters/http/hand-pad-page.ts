import { handPadMessages, localText, messagesIn, slipMessages } from '@motcua/messages/hub';
import type { HandPadSheet } from '../../projections/hand-pad-sheet.ts';
import { escapeHtml as escape, fixedFile } from './hub-page.ts';
import type { PageFile } from './page-files.ts';

/** Two beside one another, six below one another: slips of 95 × 42 mm on A4. */
const SLIPS_PER_PAGE = 12;

const STYLE = `
@page { size: A4 portrait; margin: 10mm; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #000; font-family: 'Be Vietnam Pro', 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Khmer', 'Khmer UI', sans-serif; }
section { width: 190mm; height: 276mm; break-after: page; overflow: hidden; background: #fff; }
section:last-child { break-after: auto; }
header { height: 22mm; display: grid; grid-template-columns: 1fr auto; align-content: start; gap: 1mm 6mm; }
header h1, header strong { margin: 0; font-size: 15pt; line-height: 1.2; }
header strong { white-space: nowrap; }
header p { grid-column: 1 / -1; margin: 0; font-size: 10pt; line-height: 1.3; }
ol { margin: 0; padding: 0; list-style: none; display: grid; grid-template-columns: repeat(2, 1fr); grid-auto-rows: 42mm; border-top: 0.3mm dashed #777; border-left: 0.3mm dashed #777; }
li { padding: 2mm 3mm; display: grid; grid-template-columns: 1fr; grid-template-rows: auto 1fr auto; text-align: center; border-right: 0.3mm dashed #777; border-bottom: 0.3mm dashed #777; overflow: hidden; break-inside: avoid; }
li p { margin: 0; line-height: 1.25; }
.centre { font-size: 8.5pt; }
.call { display: grid; grid-template-columns: auto 1fr; align-items: center; column-gap: 4mm; }
.number { font-size: 42pt; font-weight: 800; line-height: 1; letter-spacing: 0.01em; }
.service { font-size: 14pt; font-weight: 700; line-height: 1.15; overflow-wrap: anywhere; }
.others { font-size: 9pt; }
.wait { font-size: 10pt; }
.wait:not(:first-child) { font-size: 8pt; }
.demo { font-size: 8.5pt; font-weight: 800; }
.none { max-width: 40rem; margin: 3rem auto; padding: 0 1rem; font-size: 1.25rem; line-height: 1.5; }
@media screen {
  body { background: #e8e4da; padding: 1rem; }
  section { margin: 10mm auto 20mm; outline: 8mm solid #fff; }
}
`;

/** Beside the page, because the pages' own rules let no style stand inside one. */
export const HAND_PAD_STYLE: PageFile = fixedFile('text/css; charset=utf-8', STYLE);
export const HAND_PAD_STYLE_PATH = '/hand-pad.css';

/** HL4: a pad to print on A4 and to cut, as a page. */
export function handPadPage(sheet: HandPadSheet): string {
  const vi = messagesIn(handPadMessages, 'vi');
  const title = `${vi.title} – ${sheet.serviceName.vi}`;
  const pages = Array.from({ length: Math.ceil(sheet.numbers.length / SLIPS_PER_PAGE) }, (_, nth) =>
    pageOf(sheet, title, sheet.numbers.slice(nth * SLIPS_PER_PAGE, (nth + 1) * SLIPS_PER_PAGE)),
  );
  const body = pages.length > 0 ? pages.join('') : `<p class="none">${escape(vi.noPad)}</p>`;
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${escape(title)}</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="${HAND_PAD_STYLE_PATH}"></head>
<body>${body}</body></html>
`;
}

function pageOf(sheet: HandPadSheet, title: string, numbers: HandPadSheet['numbers']): string {
  const vi = messagesIn(handPadMessages, 'vi');
  const range = vi.range(numbers[0] ?? '', numbers.at(-1) ?? '');
  return `<section><header><h1>${escape(title)}</h1><strong>${escape(range)}</strong><p>${escape(vi.forStaff)}</p></header>
<ol>${numbers.map((number) => slip(sheet, number)).join('')}</ol></section>`;
}

function slip(sheet: HandPadSheet, number: string): string {
  const { centreKind, centrePlace, serviceName, languages, demo } = sheet;
  const names = languages.map((language) => localText(serviceName, language));
  const [name = '', ...others] = names.filter((each, nth) => names.indexOf(each) === nth);
  const wait = languages.map(
    (language) => `<p class="wait" lang="${language}">${escape(messagesIn(handPadMessages, language).keepAndWait)}</p>`,
  );
  const centre = `${centreKind.vi} ${centrePlace.vi}`;
  return `<li>
<div>${demo ? `<p class="demo">${escape(messagesIn(slipMessages, 'vi').demoMark)}</p>` : ''}<p class="centre">${escape(centre)}</p></div>
<div class="call"><div class="number">${escape(number)}</div>
<div><p class="service">${escape(name)}</p>${others.length > 0 ? `<p class="others">${escape(others.join(' · '))}</p>` : ''}</div></div>
<div>${wait.join('')}</div>
</li>`;
}
