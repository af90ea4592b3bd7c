import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { Marked } from 'marked';
import { repositoryRoot } from '../lib/repository-root.mjs';

const docs = join(repositoryRoot, 'docs');
const styles = join(repositoryRoot, 'packaging', 'guide', 'guide.css');

/** The letters of the product: guide.css names these files. */
const letters = ['latin-400', 'latin-700', 'vietnamese-400', 'vietnamese-700'];

/** What somebody who sets up a centre is given; further pages come along when one of these leads there. */
const firstPages = ['install.vi.md', 'install.md', 'cards.vi.md', 'cards.md'];

/** Pages for whoever works on the program; the guide names them and does not bring them along. */
const forDevelopers = /^(spec|performance|simulation|glossary)\.md$|^decisions\//;

/**
 * Writes the guide as pages that any browser opens from a stick, with their pictures.
 *
 * @param {string} folder absolute; is emptied first
 * @returns {string[]} the pages, from that folder
 */
export function layGuide(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(styles, join(folder, 'guide.css'));
  layLetters(join(folder, 'fonts'));
  const pages = [...firstPages];
  /** @type {Set<string>} */
  const pictures = new Set();
  for (let index = 0; index < pages.length; index += 1) {
    const page = /** @type {string} */ (pages[index]);
    const found = writePage(page, folder, index < firstPages.length);
    for (const linked of found.pages) if (!pages.includes(linked)) pages.push(linked);
    for (const picture of found.pictures) pictures.add(picture);
  }
  for (const picture of pictures) {
    mkdirSync(dirname(join(folder, picture)), { recursive: true });
    cpSync(join(docs, picture), join(folder, picture));
  }
  writeFileSync(join(folder, 'index.html'), welcome());
  return ['index.html', ...pages.map(htmlName)];
}

/** @param {string} folder to be made; their licence wants to be with them */
function layLetters(folder) {
  const { resolve } = createRequire(join(repositoryRoot, 'packages', 'ui', 'package.json'));
  const files = letters.map((letter) => `files/be-vietnam-pro-${letter}-normal.woff2`);
  mkdirSync(folder);
  for (const file of [...files, 'LICENSE']) {
    cpSync(resolve(`@fontsource/be-vietnam-pro/${file}`), join(folder, posix.basename(file)));
  }
}

/**
 * @param {string} page from docs, with `/`
 * @param {string} folder
 * @param {boolean} leadsOn whether the pages that it leads to come along
 * @returns {{ pages: string[], pictures: string[] }} what it leads to, from docs
 */
function writePage(page, folder, leadsOn) {
  const here = posix.dirname(page);
  /** @type {{ pages: string[], pictures: string[] }} */
  const found = { pages: [], pictures: [] };
  const marked = new Marked({
    gfm: true,
    renderer: {
      /** A heading can be led to, by the name that the same page has elsewhere. */
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${placeName(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
    },
    walkTokens: (token) => {
      if (token.type === 'image') found.pictures.push(posix.join(here, token.href));
      if (token.type !== 'link' || /^[a-z]+:|^#/.test(token.href)) return;
      const [path = '', place = ''] = token.href.split('#');
      const target = posix.join(here, path);
      const comes = leadsOn && target.endsWith('.md') && !target.startsWith('..') && !forDevelopers.test(target);
      if (comes && existsSync(join(docs, target))) {
        found.pages.push(target);
        token.href = `${htmlName(path)}${place === '' ? '' : `#${place}`}`;
      } else {
        Object.assign(token, { type: 'text', raw: token.text, tokens: undefined });
      }
    },
  });
  const text = readFileSync(join(docs, page), 'utf8');
  const body = /** @type {string} */ (marked.parse(text, { async: false }));
  const title = /^# (.+)$/m.exec(text)?.[1] ?? 'Motcua';
  const language = /\.vi\.md$/.test(page) ? 'vi' : 'en';
  const up = '../'.repeat(page.split('/').length - 1);
  mkdirSync(dirname(join(folder, page)), { recursive: true });
  writeFileSync(join(folder, htmlName(page)), html({ title, language, up, body, isCards: page.startsWith('cards') }));
  return found;
}

/** @param {string} heading */
function placeName(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

/** @param {string} page */
function htmlName(page) {
  return page.replace(/\.md$/, '.html');
}

/** @param {{ title: string, language: string, up: string, body: string, isCards: boolean }} page */
function html({ title, language, up, body, isCards }) {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="stylesheet" href="${up}guide.css">
</head>
<body${isCards ? ' class="cards"' : ''}>
<nav><a href="${up}index.html">Motcua</a></nav>
${body}</body>
</html>
`;
}

function welcome() {
  const body = `<h1>Motcua</h1>
<h2>Tiếng Việt</h2>
<p><a href="install.vi.html">Lắp đặt một trung tâm, từng bước</a></p>
<p><a href="cards.vi.html">Thẻ hướng dẫn để in và treo</a>: thay cuộn giấy, khởi động lại, cán bộ mới, bộ định tuyến mới, máy mới</p>
<h2>English</h2>
<p><a href="install.html">Setting up a centre, step by step</a></p>
<p><a href="cards.html">Cards to print and hang up</a>: a new roll, starting again, a new officer, a new router, a new PC</p>
`;
  return html({ title: 'Motcua', language: 'vi', up: '', body, isCards: false });
}
