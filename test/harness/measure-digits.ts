import type { Page } from 'playwright-core';

/** Heights in hundredths of the screen's shorter side, as drawn; the enlarged card first. */
export type MeasuredDigits = {
  readonly spoken: number;
  readonly others: readonly number[];
  readonly recent: readonly number[];
  readonly numbers: readonly number[];
  readonly counters: readonly number[];
  /** Numbers that reach beyond their card, or cards that reach into the margin. */
  readonly outside: readonly string[];
};

/**
 * Measures digits on the display's page by the browser's own metrics of the glyphs in the font that it really drew with, not
 * by what the style sheet hopes for.
 */
export async function measureDigits(page: Page): Promise<MeasuredDigits> {
  return page.evaluate(() => {
    const shorter = Math.min(window.innerWidth, window.innerHeight);
    const canvas = document.createElement('canvas').getContext('2d');
    const all = (root: ParentNode, selector: string): HTMLElement[] => [
      ...root.querySelectorAll<HTMLElement>(selector),
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? all(shadowRoot, selector) : [])),
    ];
    const heightOf = (element: HTMLElement): number => {
      if (canvas === null) return 0;
      const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
      canvas.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      // A flat digit: round ones reach a little over the line at both ends.
      return Math.round((canvas.measureText('1').actualBoundingBoxAscent / shorter) * 1000) / 10;
    };
    const cards = all(document, 'mc-call-card');
    const inCard = (card: HTMLElement, test: string) =>
      all(card.shadowRoot ?? card, `[data-test="${test}"]`)[0] as HTMLElement;
    const numbers = cards.map((card) => heightOf(inCard(card, 'card-number')));
    const counters = cards.map((card) => heightOf(inCard(card, 'card-counter')));
    const outside = cards.flatMap((card) => {
      const around = card.getBoundingClientRect();
      const margin = 0.03;
      const isInMargin =
        around.left < window.innerWidth * margin - 1 ||
        around.right > window.innerWidth * (1 - margin) + 1 ||
        around.top < window.innerHeight * margin - 1 ||
        around.bottom > window.innerHeight * (1 - margin) + 1;
      const reaches = ['card-number', 'card-counter'].some((test) => {
        const text = document.createRange();
        text.selectNodeContents(inCard(card, test));
        const { left, right } = text.getBoundingClientRect();
        return left < around.left - 1 || right > around.right + 1;
      });
      return isInMargin || reaches ? [card.dataset['test'] ?? ''] : [];
    });
    const recent = all(document, '[data-test="recent"]').flatMap((list) =>
      [...list.querySelectorAll<HTMLElement>('li span')].map(heightOf),
    );
    const [spoken = 0, ...others] = numbers;
    return { spoken, others, recent, numbers, counters, outside };
  });
}
