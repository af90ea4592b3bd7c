import { hubPageMessages as words } from '@motcua/messages/hub';
import { fixedFile, hubPage } from './hub-page.ts';
import type { PageFile } from './page-files.ts';

/** Where the pages live. */
export const PAGE_NAMES = ['kiosk', 'counter', 'display', 'rating'] as const;
export type PageName = (typeof PAGE_NAMES)[number];
/** Also the page of simulated devices (SM1), which is only there where there are such. */
export const ALL_PAGE_NAMES = [...PAGE_NAMES, 'simulators'] as const;
export type AnyPageName = (typeof ALL_PAGE_NAMES)[number];

const STYLE = `
:root { color-scheme: light; font-family: 'Be Vietnam Pro', system-ui, 'Segoe UI', Roboto, 'Noto Sans Khmer', sans-serif; color: #10233f; background: #f6f3ec; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; }
main { box-sizing: border-box; width: min(100%, 46rem); padding: 2rem 1.5rem; }
h1 { margin: 0 0 0.25rem; font-size: 2rem; letter-spacing: -0.01em; }
p { margin: 0; color: #5b6b82; line-height: 1.5; }
nav { display: grid; gap: 0.875rem; margin-top: 2rem; }
a { display: grid; gap: 0.125rem; padding: 1.125rem 1.375rem; border-radius: 0.875rem; border: 1px solid #ddd6c7; background: #fff; color: inherit; text-decoration: none; }
a strong { font-size: 1.25rem; color: #0b6b66; }
a span { color: #5b6b82; }
a:hover { background: #e3f1ef; border-color: #0b6b66; }
a:focus-visible { outline: 3px solid #0a58ca; outline-offset: 3px; }
code { display: block; overflow-wrap: anywhere; margin-top: 1.25rem; padding: 0.875rem 1.125rem; border-radius: 0.625rem; background: #10233f; color: #fff; font-size: 1.125rem; }
.languages { display: flex; gap: 1.25rem; margin-bottom: 1.5rem; }
.languages a, .address a { display: inline; padding: 0; border: 0; background: none; color: #0b6b66; text-decoration: underline; font-size: 1.125rem; }
.languages a[aria-current] { color: #10233f; font-weight: 600; text-decoration: none; }
.lead { margin: 0.5rem 0 1.5rem; font-size: 1.125rem; }
.panel { padding: 1.25rem 1.5rem; margin-bottom: 1.25rem; border: 1px solid #ddd6c7; border-radius: 0.875rem; background: #fff; }
.panel h2 { margin: 0 0 0.75rem; font-size: 1.375rem; }
.panel p { margin-bottom: 0.75rem; }
.panel ol { margin: 0; padding-left: 1.75rem; font-size: 1.125rem; line-height: 1.6; }
.panel li { padding-left: 0.375rem; margin-bottom: 0.5rem; }
.panel code { margin: 0.5rem 0; font-size: 1rem; }
.digits { margin: 0 0 0.75rem; font-size: 2rem; font-weight: 700; letter-spacing: 0.03em; font-variant-numeric: tabular-nums; color: #10233f; }
.digits span { display: inline-block; white-space: nowrap; margin-right: 1.25rem; }
.panel .button { display: inline-block; padding: 0.875rem 1.5rem; border-color: #0b6b66; background: #0b6b66; color: #fff; font-size: 1.125rem; font-weight: 600; }
.address { font-size: 1.25rem; font-weight: 600; }
`;

/** The hub's own style sheet, as it is without letters of its own; the content security policy allows none inside a page. */
export const STYLE_SHEET: PageFile = fixedFile('text/css; charset=utf-8', STYLE);

/** `/`: where to go. */
export const START_PAGE: PageFile = hubPage(
  'vi',
  words.title.vi,
  `
<h1>${words.title.vi}</h1>
<p>${words.choose.vi} · <span lang="en">${words.choose.en}</span></p>
<nav>
${PAGE_NAMES.map(
  (name) =>
    `<a href="/${name}/"><strong>${words[name].vi} <span lang="en">· ${words[name].en}</span></strong><span>${words[`${name}Hint`].vi}</span></a>`,
).join('\n')}
</nav>`,
);

/** In the place of a page that was never built. */
export const NOT_BUILT_PAGE: PageFile = hubPage(
  'vi',
  words.title.vi,
  `
<h1>${words.notBuilt.vi}</h1>
<p>${words.howToBuild.vi}</p>
<p lang="en">${words.notBuilt.en} ${words.howToBuild.en}</p>
<code>npm run build</code>`,
);
