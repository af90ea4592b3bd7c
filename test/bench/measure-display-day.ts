import type { CDPSession, Page } from 'playwright-core';
import { launchChromium } from '../harness/chromium.ts';
import type { BenchRun } from './bench-run.ts';
import { CALLS_AN_HOUR, DisplayDay } from './display-day/display-day.ts';
import type { Happened } from './display-day/wind-on.ts';
import { judge, megabytes, type Result } from './result.ts';

const HOURS = 8;
/** Second lines and tags come and go with the tickets that stand there. */
const MOST_NODES_MORE = 40;
const MOST_LISTENERS_MORE = 20;
const MOST_BYTES_MORE = 3_000_000;
/** In the browser's own time: until the last clips have ended and the last connection is gone. */
const SETTLE_MS = 500;

type Size = { readonly nodes: number; readonly listeners: number; readonly heapBytes: number };

/**
 * A display through a whole day, with its clock wound on: what it holds in the evening beside what it held after the first hour, when
 * everything had been in use once. All that a display does is done: it speaks, shows pictures and films, loses the hub and finds it
 * again, closes for the night and opens.
 */
export async function measureDisplayDay(run: BenchRun): Promise<Result[]> {
  const [hours, callsAnHour] = run.options.quick ? [3, CALLS_AN_HOUR / 5] : [HOURS, CALLS_AN_HOUR];
  const browser = await launchChromium();
  try {
    const day = await DisplayDay.open(browser);
    const cdp = await day.page.context().newCDPSession(day.page);
    await day.hour(callsAnHour);
    const morning = await sizeOf(day.page, cdp);
    for (let hour = 2; hour <= hours; hour += 1) {
      run.options.say(`a display through a day, hour ${hour} of ${hours}`);
      if (hour === hours) await day.night();
      await day.hour(callsAnHour);
    }
    const evening = await sizeOf(day.page, cdp);
    const happened = await day.happened();
    proveDay(happened, day, hours);
    await day.close();
    return results(day.called, morning, evening, happened);
  } finally {
    await browser.close();
  }
}

/** A day in which nothing was heard or seen would be flat whatever the page does. */
function proveDay({ clips, clipsEnded, films, filmsEnded }: Happened, day: DisplayDay, hours: number): void {
  const spoke = clips >= 5 * day.called && clipsEnded >= 0.95 * clips;
  const showed = filmsEnded >= 5 * hours && films >= filmsEnded;
  if (spoke && showed && day.cuts === hours) return;
  throw new Error(`no such day: ${JSON.stringify({ clips, clipsEnded, films, filmsEnded, cuts: day.cuts })}`);
}

function results(calls: number, morning: Size, evening: Size, happened: Happened): Result[] {
  const during = `a display through a day of ${calls.toLocaleString('en-US')} calls`;
  const more = (what: string, name: 'nodes' | 'listeners', most: number): Result => {
    const [was, is] = [morning[name], evening[name]];
    return {
      what: `${what} more, ${during}`,
      ...{ ours: `${is - was} (${is})`, raw: null, ratio: null, goal: `≤ ${most}` },
      ...{ verdict: judge(is - was <= most), figures: { [`${name}More`]: is - was, [name]: is } },
    };
  };
  const bytes = evening.heapBytes - morning.heapBytes;
  return [
    more('nodes', 'nodes', MOST_NODES_MORE),
    more('listeners', 'listeners', MOST_LISTENERS_MORE),
    {
      what: `memory more, ${during}`,
      ours: `${(bytes / 1e6).toFixed(1)} MB (${megabytes(evening.heapBytes)})`,
      ...{ raw: null, ratio: null, goal: `≤ ${megabytes(MOST_BYTES_MORE)}` },
      verdict: judge(bytes <= MOST_BYTES_MORE),
      figures: { bytesMore: bytes, heapBytes: evening.heapBytes, ...happened },
    },
  ];
}

/** What is left when everything that nobody holds has been let go. */
async function sizeOf(page: Page, cdp: CDPSession): Promise<Size> {
  // What was collected once may let go of more.
  for (const _ of [1, 2, 3]) {
    await page.waitForTimeout(SETTLE_MS);
    await cdp.send('HeapProfiler.collectGarbage');
  }
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  await cdp.send('Performance.enable');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const heapBytes = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
  return { nodes, listeners: jsEventListeners, heapBytes };
}
