// Takes the README's pictures from the real pages: a hub of its own, a morning's visitors, three screens and a slip. Then those
// of docs/screens.md. With names of the latter: those alone.
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../harness/chromium.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, eventually, openCounter, takeNumber } from '../harness/office-pages.ts';
import { issueForVisitors } from './issue-for-visitors.ts';
import { takeScenes } from './take-scenes.ts';

const IMAGES = fileURLToPath(new URL('../../docs/images', import.meta.url));
const LARGEST_BYTES = 400_000;

/** Until what slides in has come to rest, while the number is still shown; and until a call has stopped flashing. */
const SHORT_REST_MS = 400;
const LONG_REST_MS = 6_000;

/** A morning's visitors before the pictures, in the order of their coming. */
const VISITORS = [
  'ho-tich', 'chung-thuc', 'chung-thuc', 'cu-tru', 'dat-dai', 'nhan-ket-qua', 'chung-thuc', 'ho-tich', 'bao-tro',
  'chung-thuc', 'cu-tru', 'ho-kinh-doanh', 'nhan-ket-qua', 'ho-tich', 'dat-dai', 'chung-thuc', 'ho-tich', 'cu-tru',
]; // prettier-ignore

const COUNTERS = ['quay-1', 'quay-3', 'quay-4', 'quay-5', 'quay-2'];

/** Of docs/screens.md, where only some are to be taken anew. */
const wanted = process.argv.slice(2);
const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-screenshots-'));
mkdirSync(IMAGES, { recursive: true });
const browser = await launchChromium();
try {
  if (wanted.length === 0) await takeWithHub(browser);
  const scenes = wanted.length === 0 ? undefined : wanted;
  for (const path of await takeScenes(browser, join(IMAGES, 'screens'), scenes)) report(path);
} finally {
  await browser.close();
  rmSync(dataFolder, { recursive: true, force: true });
}

async function takeWithHub(browser: Browser): Promise<void> {
  const hub = await HubProcess.start({ dataFolder, port: await freePort() });
  try {
    await takePictures(browser, hub);
  } finally {
    await hub.stop();
  }
}

async function takePictures(browser: Browser, { url, demoSignIn }: HubProcess): Promise<void> {
  const kiosk = await OfficePage.open(browser, `${url}/kiosk/`, { width: 1080, height: 1920 });
  const display = await OfficePage.open(browser, `${url}/display/`, { width: 1920, height: 1080 });
  // It stays on: staff would be told that a kiosk has gone.
  const switchOff = await issueForVisitors(url, VISITORS);

  // One member of staff at each counter, each in a browser of their own.
  const counters: OfficePage[] = [];
  for (const counterId of COUNTERS) {
    const counter = await OfficePage.open(browser, `${url}/counter/`, { width: 1366, height: 768 });
    await openCounter(counter, demoSignIn.names[0] ?? '', demoSignIn.password, counterId);
    await counter.find('next').click();
    await counter.find('current-number').waitFor();
    counters.push(counter);
  }
  await kiosk.find('tile-ho-tich').waitFor();
  await picture(kiosk, 'kiosk', SHORT_REST_MS);
  const number = await takeNumber(kiosk, 'ho-tich');
  await eventually(async () => {
    if (!(await kiosk.text('slip-state')).includes('lấy phiếu')) throw new Error('the slip is not printed yet');
  });
  await picture(kiosk, 'kiosk-number', SHORT_REST_MS);
  await eventually(async () => {
    if ((await display.find('card-number').count()) < COUNTERS.length) throw new Error('calls are missing');
  });
  await picture(display, 'display', LONG_REST_MS);
  const last = counters.at(-1);
  if (last === undefined) throw new Error('no counter was opened');
  await picture(last, 'counter', SHORT_REST_MS);
  copySlip(number);
  switchOff();
}

async function picture(office: OfficePage, name: string, restMs: number): Promise<void> {
  await office.page.waitForTimeout(restMs);
  const path = join(IMAGES, `${name}.png`);
  await office.page.screenshot({ path, animations: 'disabled' });
  report(path);
}

function copySlip(number: string): void {
  const slips = join(dataFolder, 'slips');
  const file = readdirSync(slips, { recursive: true, encoding: 'utf8' }).find(
    (each) => each.includes(`${number}-`) && each.endsWith('.png'),
  );
  if (file === undefined) throw new Error(`no slip of ${number} in ${slips}`);
  const path = join(IMAGES, 'slip.png');
  copyFileSync(join(slips, file), path);
  report(path);
}

function report(path: string): void {
  const { size } = statSync(path);
  if (size > LARGEST_BYTES) throw new Error(`${path} has ${size} bytes, more than ${LARGEST_BYTES}`);
  console.log(`${path} (${Math.ceil(size / 1024)} kB)`);
}
