/** A control as it stands on the glass, from its upper edge to its lower one in parts of the glass's height. */
export type Reached = { readonly name: string; readonly from: number; readonly to: number };

/** All that can be touched, from above to below. Runs in the page: it uses nothing from outside itself. */
export function measureReach(): Reached[] {
  const all = (root: ParentNode, selector: string): Element[] => {
    const found = [...root.querySelectorAll(selector)];
    for (const each of root.querySelectorAll('*')) if (each.shadowRoot) found.push(...all(each.shadowRoot, selector));
    return found;
  };
  const nameOf = (button: Element): string => {
    const root = button.getRootNode();
    const host = root instanceof ShadowRoot ? root.host.getAttribute('data-test') : null;
    return button.getAttribute('data-test') ?? host ?? (button.textContent ?? '').trim();
  };
  return all(document, 'button, input, select, a[href]')
    .filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.getBoundingClientRect().height > 2)
    .map((each) => {
      const { top, bottom } = each.getBoundingClientRect();
      return { name: nameOf(each), from: top / window.innerHeight, to: bottom / window.innerHeight };
    })
    .sort((one, other) => one.from - other.from);
}
