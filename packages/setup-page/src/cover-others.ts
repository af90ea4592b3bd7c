import type { McSetUpPage } from './set-up-page.ts';

/**
 * What lies beneath is neither seen nor reached, by Tab neither; it keeps its sizes, so that it is right when it comes back. A strip
 * above the page stands in the place of its header alone, which is asked by a property to leave it.
 */
export function coverOthers(shown: McSetUpPage, document: Document): void {
  const isStripAbove = shown.strip === 'above' && !shown.covers() && (shown.view?.trouble ?? null) !== null;
  document.documentElement.style.setProperty('--mc-header-shown', isStripAbove ? 'hidden' : 'inherit');
  for (const other of document.body.children) {
    if (other === shown || !(other instanceof HTMLElement)) continue;
    other.toggleAttribute('inert', shown.covers());
    other.style.visibility = shown.covers() ? 'hidden' : '';
  }
}
