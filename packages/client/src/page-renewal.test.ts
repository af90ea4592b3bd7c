import type { Welcome } from '@motcua/protocol';
import { describe, expect, it } from 'vitest';
import type { LinkState } from './hub-link.ts';
import { PageRenewal } from './page-renewal.ts';
import { createHandFedHubLink } from './testing/hand-fed-hub-link.ts';
import { HandSurroundings } from './testing/hand-surroundings.ts';
import { builtFilesIn } from './watch-renewal.ts';

const OLD = ['assets/index-AAAAAAAA.js', 'assets/index-BBBBBBBB.css'];
const NEW = ['assets/index-CCCCCCCC.js', 'assets/index-BBBBBBBB.css'];
const CONNECTED: LinkState = { kind: 'connected', welcome: {} as Welcome };
const LOST: LinkState = { kind: 'lost' };

/** A page that is open, before a hub whose pages the test changes. */
class OpenPage {
  readonly time = new HandSurroundings();
  readonly hub = createHandFedHubLink(() => 0);
  pages: readonly string[] | null = OLD;
  isCalm = true;
  reloads = 0;
  asked = 0;
  /** Null: the browser keeps nothing for pages. */
  kept: { what: string | null; atMs: number } | null = { what: null, atMs: 0 };
  renewal: PageRenewal;

  constructor() {
    this.renewal = this.load(OLD);
  }

  load(made: readonly string[]): PageRenewal {
    const { after, random } = this.time.all;
    this.renewal = new PageRenewal({
      ...{ after, random, link: this.hub.link, made: new Set([...made, 'assets/later-DDDDDDDD.js']) },
      askMade: () => {
        this.asked += 1;
        return Promise.resolve(this.pages);
      },
      memory: {
        kept: () => {
          const { what = null, atMs = 0 } = this.kept ?? {};
          return what === null ? null : { what, agoMs: this.time.all.monotonicMs() - atMs };
        },
        keep: (what) => {
          if (this.kept !== null) this.kept = { what, atMs: this.time.all.monotonicMs() };
          return this.kept !== null;
        },
      },
      isCalm: () => this.isCalm,
      onChange: () => undefined,
      reload: () => (this.reloads += 1),
    });
    return this.renewal;
  }

  /** Second by second, so that answers are taken in between. */
  async pass(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second += 1) {
      this.time.pass(1_000);
      for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
    }
  }

  async hubComesBack(pages: readonly string[] | null): Promise<void> {
    this.hub.setState(LOST);
    this.pages = pages;
    this.hub.setState(CONNECTED);
    await this.pass(6);
  }
}

describe('UI7', () => {
  it('UI7 the same pages after a restart of the hub change nothing', async () => {
    const page = new OpenPage();
    await page.hubComesBack(OLD);
    await page.pass(60);
    expect([page.renewal.due, page.reloads, page.asked]).toEqual([null, 0, 1]);
  });

  it('UI7 other pages are loaded once it is calm', async () => {
    const page = new OpenPage();
    page.isCalm = false;
    await page.hubComesBack(NEW);
    await page.pass(120);
    expect([page.renewal.due, page.reloads]).toEqual(['new-pages', 0]);
    page.isCalm = true;
    await page.pass(2);
    page.isCalm = false;
    await page.pass(1);
    page.isCalm = true;
    await page.pass(2);
    expect(page.reloads).toBe(0);
    await page.pass(2);
    expect(page.reloads).toBe(1);
  });

  it('UI7 a page that comes back as it was is not loaded for ever', async () => {
    const page = new OpenPage();
    await page.hubComesBack(NEW);
    await page.pass(10);
    expect(page.reloads).toBe(1);
    page.renewal.close();
    page.load(OLD);
    await page.pass(600);
    expect([page.renewal.due, page.reloads]).toEqual(['new-pages', 1]);
    // The version after that is another one.
    await page.hubComesBack(['assets/index-EEEEEEEE.js']);
    page.renewal.close();
    page.load(OLD);
    await page.pass(20);
    expect(page.reloads).toBe(2);
  });

  it('UI7 without a memory of the tab nothing is loaded by itself', async () => {
    const page = new OpenPage();
    page.kept = null;
    await page.hubComesBack(NEW);
    await page.pass(60);
    expect([page.renewal.due, page.reloads]).toEqual(['new-pages', 0]);
  });

  it('UI7 a page is not left for a hub that sends none', async () => {
    const page = new OpenPage();
    await page.hubComesBack(NEW);
    page.pages = null;
    await page.pass(30);
    expect(page.reloads).toBe(0);
    page.hub.setState(LOST);
    page.pages = NEW;
    await page.pass(30);
    expect(page.reloads).toBe(0);
    page.hub.setState(CONNECTED);
    await page.pass(12);
    expect(page.reloads).toBe(1);
  });

  it('UI7 a hub that returns to the version before takes the wish back', async () => {
    const page = new OpenPage();
    page.isCalm = false;
    await page.hubComesBack(NEW);
    await page.hubComesBack(OLD);
    expect(page.renewal.due).toBeNull();
    page.isCalm = true;
    await page.pass(60);
    expect(page.reloads).toBe(0);
  });

  it('UI7 a part that did not come is fetched by one load, not by many', async () => {
    const page = new OpenPage();
    page.hub.setState(CONNECTED);
    page.renewal.partMissing();
    await page.pass(10);
    expect([page.renewal.due, page.reloads]).toEqual(['part-missing', 1]);
    page.renewal.close();
    page.load(OLD).partMissing();
    await page.pass(600);
    expect(page.reloads).toBe(1);
  });

  it('UI7 a part that does not come is fetched by a load each hour, also in a tab that once was loaded for it', async () => {
    const page = new OpenPage();
    page.hub.setState(CONNECTED);
    page.renewal.partMissing();
    await page.pass(10);
    page.renewal.close();
    page.load(OLD).partMissing();
    await page.pass(3_500);
    expect(page.reloads).toBe(1);
    await page.pass(200);
    expect(page.reloads).toBe(2);
    // It came; weeks later another one fails.
    page.renewal.close();
    page.load(OLD);
    await page.pass(4_000);
    expect(page.reloads).toBe(2);
    page.renewal.partMissing();
    await page.pass(10);
    expect(page.reloads).toBe(3);
  });

  it('UI7 a page that the new hub finds too old is loaded too, and one that shows its code is not', async () => {
    const page = new OpenPage();
    page.pages = NEW;
    page.hub.setState({ kind: 'refused', code: 'client-too-old' });
    await page.pass(12);
    expect(page.reloads).toBe(1);
    const pairing = new OpenPage();
    pairing.pages = NEW;
    pairing.hub.setState({ kind: 'pairing', code: 'AB12' });
    await pairing.pass(60);
    expect([pairing.asked, pairing.reloads]).toEqual([0, 0]);
  });

  it('UI7 a hub that does not answer is asked again a few times, and not for ever', async () => {
    const page = new OpenPage();
    await page.hubComesBack(null);
    await page.pass(600);
    expect(page.asked).toBe(4);
  });

  it('UI7 a page names its files whatever stands around them', () => {
    const page = `<script type="module" crossorigin src="./assets/index-DTcJw_Ug.js"></script>
      <link rel="stylesheet" href="./assets/index-D4KTv3YF.css"><link rel="icon" href="./assets/icon-sU0W5aC1.svg">
      <link rel="modulepreload" href='./assets/show-display-BI5KiKJf.js'><script src="./old-browser.js"></script>`;
    expect(builtFilesIn(page)).toEqual([
      'assets/index-D4KTv3YF.css',
      'assets/index-DTcJw_Ug.js',
      'assets/show-display-BI5KiKJf.js',
    ]);
  });
});
