import { applianceHubLink } from './appliance-window.ts';
import type { HubLink } from './hub-link.ts';
import { usualSurroundings, type LinkSurroundings } from './link-options.ts';
import type { watchRenewal } from './watch-renewal.ts';

const KEPT_AS = 'motcua.renewed-unwatched-at';
const LOOK_EVERY_MS = 2_000;
/** Calm at so many looks in a row. */
const CALM_LOOKS = 3;
const AGAIN_MS = 3_600_000;

type Renewed = { readonly link: HubLink; readonly isCalm: () => boolean };

export type UnwatchedParts = Pick<LinkSurroundings, 'after' | 'wallMs'> & {
  readonly link: Pick<HubLink, 'state'>;
  readonly isCalm: () => boolean;
  /** Whether the hub sends this page now. */
  readonly isSent: () => Promise<boolean>;
  /** When this tab was loaded anew for this last; 0: never. `keep`: whether it is kept. */
  readonly memory: { readonly at: () => number; readonly keep: (at: number) => boolean };
  readonly reload: () => void;
};

/** UI7: has a page that nobody works at watched over; where the watch itself did not come, the page is loaded anew for it. */
export function keepRenewed(
  page: Window,
  load: () => Promise<{ readonly watchRenewal: typeof watchRenewal }>,
  { link, isCalm }: Renewed,
): void {
  if (applianceHubLink(page) !== null) return;
  let isMissing = false;
  const note = (): void => void (isMissing = true);
  // A part may fail before there is a watch to be told so.
  page.addEventListener('vite:preloadError', note);
  load().then(
    (came) => {
      page.removeEventListener('vite:preloadError', note);
      const watch = came.watchRenewal(page, { link, isCalm, onChange: () => undefined });
      if (isMissing) watch?.partMissing();
    },
    () => renewUnwatched({ ...usualSurroundings(), ...inPage(page), link, isCalm }),
  );
}

/**
 * Loads a page anew that nobody watches over, once the hub is there and it disturbs nobody; once an hour, so that a watch that never
 * comes makes no screen blink. It stands in the first script of a page: what it needs cannot be fetched.
 */
export function renewUnwatched(parts: UnwatchedParts): void {
  const { after, wallMs, link, isSent, memory, reload } = parts;
  let calmLooks = 0;
  const isCalm = (): boolean => {
    const { kind } = link.state();
    return (kind === 'connected' || kind === 'refused') && parts.isCalm();
  };
  const look = async (): Promise<void> => {
    calmLooks = isCalm() ? calmLooks + 1 : 0;
    if (calmLooks >= CALM_LOOKS && Math.abs(wallMs() - memory.at()) >= AGAIN_MS) {
      calmLooks = 0;
      if ((await isSent()) && isCalm() && memory.keep(wallMs())) return reload();
    }
    after(LOOK_EVERY_MS, () => void look());
  };
  after(LOOK_EVERY_MS, () => void look());
}

function inPage(page: Window): Pick<UnwatchedParts, 'isSent' | 'memory' | 'reload'> {
  return {
    isSent: () =>
      page.fetch(page.location.pathname, { cache: 'no-store' }).then(
        ({ ok }) => ok,
        () => false,
      ),
    memory: {
      at: () => {
        try {
          return Number(page.sessionStorage.getItem(KEPT_AS) ?? 0);
        } catch {
          return 0;
        }
      },
      keep: (at) => {
        try {
          page.sessionStorage.setItem(KEPT_AS, String(at));
          return true;
        } catch {
          return false;
        }
      },
    },
    reload: () => page.location.reload(),
  };
}
