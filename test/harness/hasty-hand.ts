import type { CDPSession, Locator, Page } from 'playwright-core';

/** Between the two presses of a double click. */
const BETWEEN_SECONDS = 0.15;

/**
 * A hand that presses twice, as browsers see one: real presses of Chromium's own input. Each says when it was made, so that
 * the second one comes down a moment after the first on a slow machine too, where the page needs longer for its next picture.
 */
export class HastyHand {
  readonly #page: Page;
  readonly #input: CDPSession;
  #at = 0;

  private constructor(page: Page, input: CDPSession) {
    this.#page = page;
    this.#input = input;
  }

  static async of(page: Page): Promise<HastyHand> {
    return new HastyHand(page, await page.context().newCDPSession(page));
  }

  /** Presses the control, waits until the page shows what that did, and presses once more at the same place. */
  async pressTwice(control: Locator, seen: () => Promise<unknown>): Promise<void> {
    const place = await this.#placeOf(control);
    this.#begin();
    await this.#press(place);
    await seen();
    await this.#pressAgain(place);
  }

  /** One press after the other, as quickly as a hand can. */
  async pressTimes(control: Locator, times: number): Promise<void> {
    const place = await this.#placeOf(control);
    this.#begin();
    await this.#press(place);
    for (let n = 1; n < times; n += 1) await this.#pressAgain(place);
  }

  /** The same with a key, where the focus is. */
  async keyTwice(key: 'Enter', seen: () => Promise<unknown>): Promise<void> {
    this.#begin();
    await this.#key(key);
    await seen();
    this.#at += BETWEEN_SECONDS;
    await this.#key(key);
  }

  /** A key held down until the page shows what the first of its presses did, and longer. */
  async hold(key: 'Enter', seen: () => Promise<unknown>): Promise<void> {
    this.#begin();
    await this.#down(key, false);
    await seen();
    for (let n = 0; n < 5; n += 1) {
      this.#at += BETWEEN_SECONDS;
      await this.#down(key, true);
    }
    await this.#up(key);
  }

  #begin(): void {
    this.#at = Date.now() / 1000;
  }

  async #placeOf(control: Locator): Promise<{ x: number; y: number }> {
    await control.scrollIntoViewIfNeeded();
    const box = await control.boundingBox();
    if (box === null) throw new Error('the control is not to be seen');
    const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await this.#page.mouse.move(place.x, place.y);
    return place;
  }

  async #pressAgain(place: { x: number; y: number }): Promise<void> {
    this.#at += BETWEEN_SECONDS;
    await this.#press(place);
  }

  async #press(place: { x: number; y: number }): Promise<void> {
    const at = { ...place, button: 'left', clickCount: 1 } as const;
    await this.#input.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at, timestamp: this.#at });
    this.#at += 0.03;
    await this.#input.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at, timestamp: this.#at });
  }

  async #key(key: 'Enter'): Promise<void> {
    await this.#down(key, false);
    await this.#up(key);
  }

  #down(key: 'Enter', autoRepeat: boolean): Promise<unknown> {
    const what = { key, code: key, windowsVirtualKeyCode: 13, text: '\r', autoRepeat };
    return this.#input.send('Input.dispatchKeyEvent', { type: 'keyDown', ...what, timestamp: this.#at });
  }

  #up(key: 'Enter'): Promise<unknown> {
    const what = { key, code: key, windowsVirtualKeyCode: 13 };
    return this.#input.send('Input.dispatchKeyEvent', { type: 'keyUp', ...what, timestamp: this.#at + 0.02 });
  }
}
