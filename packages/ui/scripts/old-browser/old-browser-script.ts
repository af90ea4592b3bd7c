import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { messagesIn, oldBrowserMessages } from '@motcua/messages';
import { LANGUAGES } from '@motcua/protocol/vocabulary';
import type { Plugin } from 'vite';

const SCRIPT = fileURLToPath(new URL('old-browser.js', import.meta.url));
const FILE = 'old-browser.js';

/** UI5: what is said in a browser that cannot run the page. In ASCII: nobody knows how an old one reads its letters. */
export function oldBrowserScript(): string {
  const words = LANGUAGES.map((lang) => ({ lang, ...messagesIn(oldBrowserMessages, lang) }));
  const written = JSON.stringify(words).replace(
    /[^\x20-\x7e]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return readFileSync(SCRIPT, 'utf8')
    .replace(/^\s*(?:\/\/|\/\*).*\n/gm, '')
    .replace('})(WORDS);', () => `})(${written});`);
}

/** Puts it before everything else of each page. It is a file of its own because no page may carry a script inside itself. */
export function tellOldBrowsers(): Plugin {
  return {
    name: 'motcua-tell-old-browsers',
    apply: 'build',
    transformIndexHtml: () => [{ tag: 'script', attrs: { src: `./${FILE}` }, injectTo: 'head-prepend' }],
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: FILE, source: oldBrowserScript() });
    },
  };
}
