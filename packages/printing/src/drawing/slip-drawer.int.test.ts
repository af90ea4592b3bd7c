import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterEach, describe, expect, it } from 'vitest';

import { systemPrinterTimers } from '../printer-timers.ts';
import { ordinarySlip } from '../testing/example-slips.ts';
import { createDrawSlip } from './draw-slip.ts';
import { createSlipDrawer, DrawError, SlipDrawer } from './slip-drawer.ts';

const opened: SlipDrawer[] = [];
afterEach(async () => {
  for (const drawer of opened.splice(0)) await drawer.close();
});

function keep(drawer: SlipDrawer): SlipDrawer {
  opened.push(drawer);
  return drawer;
}

describe('the drawing thread', () => {
  it('draws the same dots as this thread, several at a time', async () => {
    const drawer = keep(createSlipDrawer(systemPrinterTimers()));
    const drawn = await Promise.all([58, 80, 58].map((width) => drawer.draw(ordinarySlip(width === 58 ? 58 : 80))));
    const draw = createDrawSlip();
    expect(drawn.map(({ bitmap }) => bitmap)).toEqual([
      draw(ordinarySlip(58)),
      draw(ordinarySlip(80)),
      draw(ordinarySlip(58)),
    ]);
    for (const { drawMs } of drawn) expect(drawMs).toBeGreaterThan(0);
  });

  it('refuses what cannot be drawn, and goes on', async () => {
    const drawer = keep(createSlipDrawer(systemPrinterTimers()));
    await expect(
      drawer.draw({ paperWidthMm: 80, blocks: [{ kind: 'qr', payload: '', beneath: null, beside: [] }] }),
    ).rejects.toThrow(DrawError);
    await expect(drawer.draw(ordinarySlip(80))).resolves.toHaveProperty('bitmap');
  });

  it('is replaced when it dies, and draws what was in hand once more', async () => {
    // Dies on the first request of its first life, draws in its second.
    const drawer = keep(new SlipDrawer(systemPrinterTimers(), await workerThatDies('lived <= 1')));
    await expect(drawer.draw(ordinarySlip(80))).resolves.toMatchObject({ bitmap: { widthDots: 8 } });
  });

  it('a slip that kills it twice is refused, and the next one is drawn', async () => {
    const drawer = keep(new SlipDrawer(systemPrinterTimers(), await workerThatDies('lived <= 2')));
    await expect(drawer.draw(ordinarySlip(80))).rejects.toThrow(DrawError);
    await expect(drawer.draw(ordinarySlip(80))).resolves.toMatchObject({ bitmap: { widthDots: 8 } });
  });

  it('a slip that kills it twice takes none along that wait behind it, not even another such', async () => {
    const drawer = keep(new SlipDrawer(systemPrinterTimers(), await workerThatDies('blocks.length === 0')));
    const deadly = { ...ordinarySlip(80), blocks: [] };
    const slips = [deadly, ordinarySlip(80), deadly, ordinarySlip(80)];
    const drawn = await Promise.allSettled(slips.map((slip) => drawer.draw(slip)));
    expect(drawn.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled']);
  });

  it('refuses after it was closed', async () => {
    const drawer = createSlipDrawer(systemPrinterTimers());
    const unfinished = drawer.draw(ordinarySlip(80));
    const refused = expect(unfinished).rejects.toThrow(DrawError);
    await drawer.close();
    await refused;
    await expect(drawer.draw(ordinarySlip(80))).rejects.toThrow(DrawError);
  });
});

/** A worker that exits at a request where this holds: of its lives until now, and of what is to be drawn. */
async function workerThatDies(when: string): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-drawer-'));
  const file = join(folder, 'dying-worker.mjs');
  await writeFile(
    file,
    `import { parentPort } from 'node:worker_threads';
     import { appendFileSync, readFileSync } from 'node:fs';
     const lives = ${JSON.stringify(join(folder, 'lives'))};
     appendFileSync(lives, 'x');
     parentPort.on('message', ({ requestId, document: { blocks } }) => {
       const lived = readFileSync(lives).length;
       if (${when}) process.exit(1);
       const bitmap = { widthDots: 8, heightDots: 1, rows: Uint8Array.of(0xff) };
       parentPort.postMessage({ requestId, kind: 'drawn', bitmap, drawMs: 1 });
     });`,
  );
  return pathToFileURL(file);
}
