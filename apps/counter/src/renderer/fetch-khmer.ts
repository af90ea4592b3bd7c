import { learnStaffKhmer, type StaffKhmer } from '@motcua/messages';

type KhmerWords = { readonly staffKhmerTables: StaffKhmer };

/** How often they were asked for by another address. */
let again = 0;

/** UI8: the Khmer words of the staff pages come, and are spoken from then on. Rejects where they cannot be had. */
export async function fetchKhmer(): Promise<void> {
  const words: KhmerWords = await import('./khmer-words.ts').catch(askAgain);
  learnStaffKhmer(words.staffKhmerTables);
}

// Whoever chose Khmer is told so where it does not come; the page itself misses no part (UI7). Listeners of a window are called in
// the order in which they came, and whoever watches for missing parts comes after the first picture.
window.addEventListener('vite:preloadError', (event) => {
  if (String(event.payload).includes('/khmer-words-')) event.stopImmediatePropagation();
});

/**
 * A Chromium before 2026 remembers a module that once did not come until the page is loaded anew (whatwg/html 6768), and says its
 * address in the error. The words need no other module, so that they may come from another address as well.
 */
async function askAgain(error: unknown): Promise<KhmerWords> {
  const address = /https?:\/\/\S+/.exec(error instanceof Error ? error.message : '')?.[0];
  if (address === undefined) throw error;
  again += 1;
  return (await import(/* @vite-ignore */ `${address}?again=${again}`)) as KhmerWords;
}
