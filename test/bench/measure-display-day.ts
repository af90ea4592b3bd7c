import type { Page } from 'playwright-core';
import { launchChromium } from '../harness/chromium.ts';
import { openScenes } from '../harness/scene-pages.ts';
import type { BenchRun } from './bench-run.ts';
import { judge, megabytes, type Result } from './result.ts';

/** A busy day: a call every twelve seconds, eight hours long. */
const CALLS = 2_400;
const EVERY_MS = 12_000;
/** Until all twenty counters, all cards and all lists have been in use, and the code that runs has been made ready. */
const SETTLED_AFTER = 200;
/** Second lines and tags come and go with the tickets that stand there. */
const MOST_NODES_MORE = 40;
const MOST_BYTES_MORE = 3_000_000;

type Size = { readonly nodes: number; readonly heapBytes: number };

/** A display through a whole day, with its clock wound on: what it holds at the end beside what it held in the morning. */
export async function measureDisplayDay(run: BenchRun): Promise<Result[]> {
  const browser = await launchChromium();
  try {
    const scenes = await openScenes(browser, 'display', 'real');
    const page = await scenes.show('between', { width: 1920, height: 1080 }, '');
    await call(page, SETTLED_AFTER);
    const morning = await sizeOf(page);
    const calls = run.options.quick ? CALLS / 6 : CALLS;
    for (let called = 0; called < calls; called += 200) {
      run.options.say(`a display through a day, ${called} of ${calls} calls`);
      await call(page, 200);
    }
    const evening = await sizeOf(page);
    await scenes.close();
    return results(calls, morning, evening);
  } finally {
    await browser.close();
  }
}

function results(calls: number, morning: Size, evening: Size): Result[] {
  const nodes = evening.nodes - morning.nodes;
  const bytes = evening.heapBytes - morning.heapBytes;
  const during = `a display through ${calls.toLocaleString('en-US')} calls`;
  return [
    {
      what: `nodes more, ${during}`,
      ...{ ours: `${nodes} (${evening.nodes})`, raw: null, ratio: null, goal: `≤ ${MOST_NODES_MORE}` },
      ...{ verdict: judge(nodes <= MOST_NODES_MORE), figures: { nodesMore: nodes, nodes: evening.nodes } },
    },
    {
      what: `memory more, ${during}`,
      ours: `${(bytes / 1e6).toFixed(1)} MB (${megabytes(evening.heapBytes)})`,
      ...{ raw: null, ratio: null, goal: `≤ ${megabytes(MOST_BYTES_MORE)}` },
      ...{ verdict: judge(bytes <= MOST_BYTES_MORE), figures: { bytesMore: bytes, heapBytes: evening.heapBytes } },
    },
  ];
}

async function call(page: Page, times: number): Promise<void> {
  for (let called = 0; called < times; called += 1) {
    await page.evaluate(() => (window as unknown as { callNext: () => void }).callNext());
    await page.clock.runFor(EVERY_MS);
  }
}

/** What is left when everything that nobody holds has been let go. */
async function sizeOf(page: Page): Promise<Size> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('Performance.enable');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? NaN;
  const size = { nodes: metric('Nodes'), heapBytes: metric('JSHeapUsedSize') };
  await cdp.detach();
  return size;
}
