import { applianceHubLink } from './appliance-window.ts';
import type { HubLink } from './hub-link.ts';
import { usualSurroundings } from './link-options.ts';
import { PageRenewal } from './page-renewal.ts';

/** What a build calls a file by its content: `assets/name-<8 characters>.js`. */
const BUILT_FILE = /assets\/[^"'\s<>]+-[\w-]{8}\.(?:js|css)\b/g;
const KEPT_AS = 'motcua.renewed-for';
const ANSWER_WITHIN_MS = 10_000;

/** The built files that a page names. */
export function builtFilesIn(page: string): readonly string[] {
  return [...new Set(page.match(BUILT_FILE) ?? [])].sort();
}

/**
 * UI7: watches over this page in a browser. Null for an appliance's page, which comes with its own program and changes with it alone.
 * Fetched after the page's first picture.
 */
export function watchRenewal(
  page: Window,
  parts: {
    readonly link: HubLink;
    readonly isCalm: () => boolean;
    readonly onChange: () => void;
  },
): PageRenewal | null {
  if (applianceHubLink(page) !== null) return null;
  const { after, random, fetch, wallMs } = usualSurroundings();
  const named = Array.from(
    page.document.querySelectorAll('script[src], link[href]'),
    (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
  );
  const renewal = new PageRenewal({
    ...parts,
    ...{ after, random },
    made: new Set(named.flatMap(builtFilesIn)),
    askMade: async () => {
      try {
        const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
        const answer = await fetch(page.location.pathname, { cache: 'no-store', credentials: 'same-origin', signal });
        const files = answer.ok ? builtFilesIn(await answer.text()) : [];
        // A page without any is not built: whoever develops it loads it anew by hand.
        return files.length === 0 ? null : files;
      } catch {
        return null;
      }
    },
    memory: {
      kept: () => {
        try {
          const [at = '', ...what] = (page.sessionStorage.getItem(KEPT_AS) ?? '').split(' ');
          // A clock that was set counts as time that has passed.
          return at === '' ? null : { what: what.join(' '), agoMs: Math.abs(wallMs() - Number(at)) };
        } catch {
          return null;
        }
      },
      keep: (what) => {
        try {
          page.sessionStorage.setItem(KEPT_AS, `${wallMs()} ${what}`);
          return true;
        } catch {
          return false;
        }
      },
    },
    reload: () => page.location.reload(),
  });
  // The build tells so of every part that it fetches on demand.
  page.addEventListener('vite:preloadError', () => renewal.partMissing());
  return renewal;
}
