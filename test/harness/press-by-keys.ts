import type { OfficePage } from './office-pages.ts';

const MOST_STEPS = 40;

/** Goes on with Tab until that has the focus, and presses it with Enter: as somebody does who has no mouse and no glass. */
export async function pressByKeys({ page }: OfficePage, test: string): Promise<void> {
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      const host = element?.getRootNode();
      return host instanceof ShadowRoot
        ? `${host.host.getAttribute('data-test')} ${element?.getAttribute('data-test')}`
        : '';
    });
    if (focused.split(' ').includes(test)) return page.keyboard.press('Enter');
  }
  throw new Error(`Tab does not reach ${test}`);
}
