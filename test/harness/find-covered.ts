/** Runs inside the page: what can be pressed and has something else over its middle once it was scrolled to; it uses nothing from outside itself. */
export function findCovered(): string[] {
  const covered: string[] = [];
  const look = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot !== null) look(element.shadowRoot);
      if (!(element instanceof HTMLButtonElement) || !element.checkVisibility()) continue;
      element.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = element.getBoundingClientRect();
      let over: Element | null = document.elementFromPoint(left + width / 2, top + height / 2);
      while (over?.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2)) {
        const deeper = over.shadowRoot.elementFromPoint(left + width / 2, top + height / 2);
        if (deeper === over || deeper === null) break;
        over = deeper;
      }
      if (over === null || !(element.contains(over) || over.contains(element))) {
        covered.push(`${element.textContent.trim()} is below ${over?.localName ?? 'the edge'}`);
      }
    }
  };
  look(document);
  return covered;
}
