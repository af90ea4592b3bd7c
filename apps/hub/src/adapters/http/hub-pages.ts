import { hubPageMessages as words } from '@motcua/messages';
import { makePageFile, type PageFile } from './page-files.ts';

/** Where the pages live. */
export const PAGE_NAMES = ['kiosk', 'counter', 'display', 'rating'] as const;
export type PageName = (typeof PAGE_NAMES)[number];
/** Also the page of simulated devices (SM1), which is only there where there are such. */
export const ALL_PAGE_NAMES = [...PAGE_NAMES, 'simulators'] as const;
export type AnyPageName = (typeof ALL_PAGE_NAMES)[number];

const STYLE = `
:root { color-scheme: light; font-family: 'Be Vietnam Pro', system-ui, 'Segoe UI', Roboto, sans-serif; color: #10233f; background: #f6f3ec; }
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
code { display: block; margin-top: 1.25rem; padding: 0.875rem 1.125rem; border-radius: 0.625rem; background: #10233f; color: #fff; font-size: 1.125rem; }
`;

/** The hub's own style sheet; the content security policy allows none inside a page. */
export const STYLE_SHEET: PageFile = fixed('text/css; charset=utf-8', STYLE);

/** `/`: where to go. */
export const START_PAGE: PageFile = page(`
<h1>${words.title.vi}</h1>
<p>${words.choose.vi} · <span lang="en">${words.choose.en}</span></p>
<nav>
${PAGE_NAMES.map(
  (name) =>
    `<a href="/${name}/"><strong>${words[name].vi} <span lang="en">· ${words[name].en}</span></strong><span>${words[`${name}Hint`].vi}</span></a>`,
).join('\n')}
</nav>`);

/** In the place of a page that was never built. */
export const NOT_BUILT_PAGE: PageFile = page(`
<h1>${words.notBuilt.vi}</h1>
<p>${words.howToBuild.vi}</p>
<p lang="en">${words.notBuilt.en} ${words.howToBuild.en}</p>
<code>npm run build</code>`);

function page(content: string): PageFile {
  return fixed(
    'text/html; charset=utf-8',
    `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title.vi}</title>
<link rel="stylesheet" href="/hub.css">
</head>
<body><main>${content}</main></body>
</html>
`,
  );
}

function fixed(type: string, text: string): PageFile {
  return makePageFile(type, Buffer.from(text), false);
}
