import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

/** What a page said on its console that it should not have said. */
export type Complaint = string;

/** One page of the office in its own window, as on its own machine. */
export class OfficePage {
  readonly page: Page;
  readonly complaints: Complaint[] = [];

  readonly #isTouched: boolean;

  private constructor(page: Page, isTouched: boolean) {
    this.page = page;
    this.#isTouched = isTouched;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() !== 'error' || isNoise(message.text())) return;
      this.complaints.push(`${message.text()} ${message.location().url}`.trim());
    });
  }

  /** `prepare`: what the window must have before its page loads; `until`: a page that stops itself never ends loading. */
  static async open(
    browser: Browser,
    url: string,
    size: { width: number; height: number },
    prepare: (context: BrowserContext, page: Page) => Promise<void> = () => Promise.resolve(),
    until: 'load' | 'commit' = 'load',
  ): Promise<OfficePage> {
    const context: BrowserContext = await browser.newContext({ viewport: size });
    const page = await context.newPage();
    await prepare(context, page);
    const office = new OfficePage(page, false);
    await office.page.goto(url, { waitUntil: until });
    return office;
  }

  /** The same on a glass: what is pressed is pressed by a finger. */
  static async openGlass(browser: Browser, url: string, size: { width: number; height: number }): Promise<OfficePage> {
    const context = await browser.newContext({ viewport: size, hasTouch: true });
    const office = new OfficePage(await context.newPage(), true);
    await office.page.goto(url);
    return office;
  }

  /** By a finger on a glass, by the mouse elsewhere. */
  press(test: string): Promise<void> {
    return this.#isTouched ? this.find(test).tap() : this.find(test).click();
  }

  find(test: string): Locator {
    return this.page.locator(`[data-test="${test}"]`);
  }

  async text(test: string): Promise<string> {
    return (await this.find(test).first().innerText()).trim();
  }

  /** Waits until the element says so, whatever shadow its words stand in. */
  async says(test: string, words: string): Promise<void> {
    await this.page.locator(`[data-test="${test}"]`, { hasText: words }).first().waitFor({ timeout: 15_000 });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

/** What a browser says by itself of a hub that is away or was killed while it answered, or before the sign-in: part of these tests. */
function isNoise(text: string): boolean {
  return /WebSocket connection to|ERR_CONNECTION_(REFUSED|RESET)|status of 401/.test(text);
}

/** Takes a number at the kiosk; returns it once it stands on the screen. */
export async function takeNumber(kiosk: OfficePage, serviceId: string): Promise<string> {
  // Touches in the first 400 ms of a page do nothing, so that nobody takes two numbers by accident.
  await kiosk.find(`tile-${serviceId}`).waitFor();
  await kiosk.page.waitForTimeout(800);
  await kiosk.press(`tile-${serviceId}`);
  await kiosk.find('number').waitFor();
  return kiosk.text('number');
}

/** Leaves the number page for the next person, as a hand does: not in the first moment. */
export async function nextPerson(kiosk: OfficePage): Promise<void> {
  await kiosk.page.waitForTimeout(800);
  await kiosk.press('next-person');
  await kiosk.find('number').waitFor({ state: 'detached' });
}

/** Signs in at a page of staff. */
export async function signInOn(page: OfficePage, name: string, password: string): Promise<void> {
  await page.find('sign-in-name').fill(name);
  await page.find('sign-in-password').fill(password);
  await page.find('sign-in').click();
}

/** Signs in at the counter page, chooses a counter and opens it. */
export async function openCounter(
  counter: OfficePage,
  name: string,
  password: string,
  counterId: string,
): Promise<void> {
  await signInOn(counter, name, password);
  await counter.find(`counter-${counterId}`).click();
  await counter.find('open-counter').or(counter.find('next')).first().waitFor();
  if (await counter.find('open-counter').isVisible()) await counter.find('open-counter').click();
  await counter.find('next').waitFor();
  // UI9: "next" stands where "open" was; within half a second a press there would be the second of a double click.
  await counter.page.waitForTimeout(600);
}

/** Tries until `attempt` no longer throws; the last failure is the test's. */
export async function eventually(attempt: () => Promise<void> | void, withinMs = 15_000): Promise<void> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    try {
      return await attempt();
    } catch (failure) {
      if (performance.now() > deadline) throw failure;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
