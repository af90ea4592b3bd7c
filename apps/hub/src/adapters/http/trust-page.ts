import { LANGUAGE_NAMES, messagesIn, trustPageMessages } from '@motcua/messages/hub';
import { HUB_AUTHORITY_PATH } from '@motcua/protocol';
import { LANGUAGES, type Language } from '@motcua/protocol/vocabulary';
import { escapeHtml as escape, hubPage } from './hub-page.ts';
import type { PageFile } from './page-files.ts';

export type TrustPageFacts = {
  /** As people compare it, and as Windows and Firefox show it; null: there is no HTTPS at present. */
  readonly trust: { readonly digits: string; readonly sha1: string; readonly sha256: string } | null;
  /** Where staff go once it is done. */
  readonly secureUrl: string | null;
};

/** Where the page is in a language, and its shortcut. */
export const TRUST_PATH = '/trust';
const trustPath = (language: Language) => (language === 'vi' ? TRUST_PATH : `${TRUST_PATH}/${language}`);
export const SHORTCUT_FILE = 'motcua.html';

/** TL8: how a staff PC comes to trust the hub, in numbered steps. */
export function trustPage(language: Language, { trust, secureUrl }: TrustPageFacts): PageFile {
  const say = messagesIn(trustPageMessages, language);
  const languages = LANGUAGES.map((one) => {
    const current = one === language ? ' aria-current="page"' : '';
    return `<a href="${trustPath(one)}" lang="${one}"${current}>${LANGUAGE_NAMES[one]}</a>`;
  }).join('');
  const head = `<div class="languages">${languages}</div><h1>${escape(say.title)}</h1><p class="lead">${escape(say.why)}</p>`;
  if (trust === null || secureUrl === null) {
    return hubPage(language, say.title, `${head}<section class="panel"><p>${escape(say.none)}</p></section>`);
  }
  const steps = (texts: readonly string[]) => `<ol>${texts.map((text) => `<li>${text}</li>`).join('')}</ol>`;
  const panel = (heading: string, content: string) =>
    `<section class="panel"><h2>${escape(heading)}</h2>${content}</section>`;
  const last = `${escape(say.last)}<br><span class="address"><a href="${escape(secureUrl)}/counter/">${escape(secureUrl)}</a></span>`;
  const content = [
    head,
    panel(
      say.compareFirst,
      // Without `download`: Firefox trusts only what it is led to, and Chrome saves this type by itself.
      `<p class="digits">${inTwoLines(trust.digits)}</p><p>${escape(say.compareWith)}</p>` +
        `<a class="button" href="${HUB_AUTHORITY_PATH}">${escape(say.download)}</a>`,
    ),
    panel(
      say.windows,
      steps([
        ...[say.windows1, say.windows2, say.windows3, say.windows4].map(escape),
        `${escape(say.windows5)}<code>${trust.sha1}</code>`,
        last,
      ]),
    ),
    panel(
      say.firefox,
      steps([
        escape(say.firefox1),
        `${escape(say.firefox2)}<code>${trust.sha256.replaceAll(':', ':<wbr>')}</code>`,
        escape(say.firefox3),
        last,
      ]),
    ),
    panel(
      say.shortcut,
      `<p>${escape(say.shortcutHow)}</p>` +
        `<a class="button" href="${TRUST_PATH}/${language}/${SHORTCUT_FILE}" download>${escape(say.shortcutGet)}</a>`,
    ),
  ];
  return hubPage(language, say.title, content.join('\n'));
}

/** Three groups and three: nobody compares five and one. */
function inTwoLines(digits: string): string {
  const groups = digits.split(' ');
  return [groups.slice(0, 3), groups.slice(3)].map((half) => `<span>${half.join(' ')}</span>`).join(' ');
}
