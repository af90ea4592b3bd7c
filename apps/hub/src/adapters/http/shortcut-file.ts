import { messagesIn, trustPageMessages } from '@motcua/messages/hub';
import { HUB_MARK_PATH } from '@motcua/protocol';
import type { Language } from '@motcua/protocol/vocabulary';
import { escapeHtml as escape } from './hub-page.ts';

export type ShortcutFacts = {
  readonly hubId: string;
  readonly centre: string;
  /** Names and addresses of the hub, the likeliest first. */
  readonly hosts: readonly string[];
  readonly httpsPort: number | null;
  /** Null: the shortcut never leads to plain HTTP. */
  readonly httpPort: number | null;
};

const PAGE = '/counter/';
/** Longer than a machine in the same building ever needs, and short enough to be waited for. */
const WITHIN_MS = 4_000;
const AGAIN_MS = 6_000;

/**
 * TL8: a file for a desktop. Being no site's page it may look at nothing but pictures: the one under the hub's own id comes from
 * this hub alone, and over TLS only where the browser trusts it. Every place is asked at once, and TLS has the first word.
 */
export function shortcutFile(language: Language, facts: ShortcutFacts): string {
  const say = messagesIn(trustPageMessages, language);
  const origins = (scheme: string, port: number | null) =>
    port === null ? [] : facts.hosts.map((host) => `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`);
  const places = { secure: origins('https', facts.httpsPort), plain: origins('http', facts.httpPort) };
  const links = [...places.secure, ...places.plain]
    .map((origin) => `<li><a href="${escape(origin + PAGE)}">${escape(origin)}</a></li>`)
    .join('');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Motcua</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p id="centre">${escape(facts.centre)}</p>
<h1 id="looking" role="status">${escape(say.looking)}</h1>
<div id="lost" hidden><p>${escape(say.notFound)}</p><p>${escape(say.byHand)}</p><ul>${links}</ul></div>
</main>
<script>
const places = ${inScript({ ...places, mark: `${HUB_MARK_PATH}/${facts.hubId}.svg`, page: PAGE })};
${SCRIPT}
</script>
</body>
</html>
`;
}

const STYLE = `
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f6f3ec; color: #10233f; font: 1.125rem/1.6 'Be Vietnam Pro', system-ui, 'Segoe UI', Roboto, 'Khmer OS', sans-serif; }
main { width: min(100% - 3rem, 40rem); }
#centre { margin: 0; color: #5b6b82; }
h1 { margin: 0.25rem 0 1.5rem; font-size: 1.75rem; line-height: 1.35; }
ul { padding-left: 1.25rem; }
a { color: #0b6b66; font-size: 1.25rem; line-height: 1.9; }
`;

/** Chrome 109 and Firefox; it stands in the file as it is. */
const SCRIPT = `
function isThere(origin) {
  return new Promise((found, missed) => {
    const picture = new Image();
    const patience = setTimeout(() => { picture.src = ''; missed(); }, ${WITHIN_MS});
    picture.onload = () => { clearTimeout(patience); found(origin); };
    picture.onerror = () => { clearTimeout(patience); missed(); };
    picture.src = origin + places.mark + '?' + Date.now();
  });
}
async function look() {
  for (const kind of ['secure', 'plain']) {
    try {
      location.replace((await Promise.any(places[kind].map(isThere))) + places.page);
      return;
    } catch { /* nobody there */ }
  }
  document.getElementById('lost').hidden = false;
  setTimeout(look, ${AGAIN_MS});
}
look();
`;

/** Inside a script nothing may look like its end. */
function inScript(content: object): string {
  return JSON.stringify(content).replaceAll('<', '\\u003c');
}
