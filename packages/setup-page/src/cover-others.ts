import type { McSetUpPage } from './set-up-page.ts';

/** What lies beneath is neither seen nor reached, by Tab neither; it keeps its sizes, so that it is right when it comes back. */
export function coverOthers(shown: McSetUpPage, document: Document): void {
  for (const other of document.body.children) {
    if (other === shown || !(other instanceof HTMLElement)) continue;
    other.toggleAttribute('inert', shown.covers());
    other.style.visibility = shown.covers() ? 'hidden' : '';
  }
}
