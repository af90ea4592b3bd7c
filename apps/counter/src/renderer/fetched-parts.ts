import { html } from 'lit';
import { missingPartTexts } from '@motcua/messages';
import type { Speaking } from './speaking.ts';

/** Rarer screens, and what covers the page, are fetched when they are wanted or when the first picture is there. */
const PARTS = {
  'mc-counters-screen': () => import('./screens/counters-screen.ts'),
  'mc-counter-screen': () => import('./screens/counter-screen.ts'),
  'mc-guide-screen': () => import('./screens/guide-screen.ts'),
  'mc-day-screen': () => import('./screens/day-screen.ts'),
  'mc-floor-screen': () => import('./screens/floor-screen.ts'),
  'mc-records-screen': () => import('./screens/records-screen.ts'),
  'mc-settings-screen': () => import('./screens/settings-screen.ts'),
  'mc-machines-screen': () => import('./screens/machines-screen.ts'),
  'mc-devices-screen': () => import('./screens/devices-screen.ts'),
  'mc-accounts-screen': () => import('./screens/accounts-screen.ts'),
  'mc-password-screen': () => import('./screens/password-screen.ts'),
  'mc-morning-screen': () => import('./screens/morning-screen.ts'),
  'mc-recovery-screen': () => import('./screens/recovery-screen.ts'),
  'mc-own-password-screen': () => import('./screens/own-password-screen.ts'),
  'mc-break-screen': () => import('./screens/break-screen.ts'),
  'mc-lock-screen': () => import('./screens/lock-screen.ts'),
  'mc-lock-soon': () => import('./lock-soon.ts'),
} as const satisfies Record<string, () => Promise<unknown>>;

export type PagePart = keyof typeof PARTS;

/** UI7: which parts of the page are there. One that did not come does not come before the page is loaded anew: browsers remember it. */
export class FetchedParts {
  readonly #onChange: () => void;
  readonly #fetch: (part: PagePart) => Promise<unknown>;
  readonly #standing = new Map<PagePart, 'coming' | 'here' | 'missing'>();

  constructor(onChange: () => void, fetch: (part: PagePart) => Promise<unknown> = (part) => PARTS[part]()) {
    this.#onChange = onChange;
    this.#fetch = fetch;
  }

  /** Fetches it, if nobody has yet. */
  standing(part: PagePart): 'coming' | 'here' | 'missing' {
    const known = this.#standing.get(part);
    if (known !== undefined) return known;
    const become = (standing: 'here' | 'missing'): void => {
      this.#standing.set(part, standing);
      this.#onChange();
    };
    this.#standing.set(part, 'coming');
    this.#fetch(part).then(
      () => become('here'),
      () => become('missing'),
    );
    return 'coming';
  }

  isMissing(part: PagePart): boolean {
    return this.standing(part) === 'missing';
  }
}

/** UI7: in the place of a part that did not come: what it may be, and the one thing to do. */
export function missingPart({ language }: Speaking) {
  const say = missingPartTexts(language);
  return html`<div class="refused" role="alert" data-test="part-missing">
    <h1>${say.missingTitle}</h1>
    <p>${say.missingLead}</p>
    <p>
      <button class="plain-button main" type="button" data-test="reload" @click=${() => window.location.reload()}>
        ${say.reload}
      </button>
    </p>
  </div>`;
}
