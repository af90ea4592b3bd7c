import { stepsOf } from '../settings/field-path.ts';

/** Leads to a field of the settings, or to the nearest part around it that stands on the page; opens what is closed. */
export function showField(root: ParentNode, field: string): void {
  const element = nearest(root, field);
  if (element === null) return;
  for (let around: Element | null = element; around !== null; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement) around.open = true;
  }
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
}

function nearest(root: ParentNode, field: string): HTMLElement | null {
  for (let { length } = stepsOf(field); length > 0; length -= 1) {
    const around = written(field, length);
    const exact = root.querySelector<HTMLElement>(`[id="${CSS.escape(around)}"]`);
    if (exact !== null) return exact;
  }
  return null;
}

/** The first `length` steps of a path. */
function written(field: string, length: number): string {
  return stepsOf(field)
    .slice(0, length)
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}
