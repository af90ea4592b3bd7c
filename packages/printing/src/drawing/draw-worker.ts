import { flushCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';

import type { DrawAnswer, DrawRequest } from './draw-messages.ts';
import { createDrawSlip } from './draw-slip.ts';
import { warmUpSlip } from './warm-up-slip.ts';

/** Entry of the drawing thread: loads the fonts once, then answers one request after the other. */
const port = parentPort;
if (port === null) throw new Error('draw-worker.ts runs in a worker thread only');

const draw = createDrawSlip();
// The first use of each font costs some 20 ms; the first citizen of the day shall not pay for it.
draw(warmUpSlip);
// Now: nobody waits for this thread to end in good order.
flushCompileCache();

port.on('message', ({ requestId, document, widthDots }: DrawRequest) => {
  const startedAt = performance.now();
  try {
    const bitmap = draw(document, widthDots);
    const answer: DrawAnswer = { requestId, kind: 'drawn', bitmap, drawMs: performance.now() - startedAt };
    port.postMessage(answer, [bitmap.rows.buffer as ArrayBuffer]);
  } catch (fault) {
    const answer: DrawAnswer = { requestId, kind: 'failed', message: String(fault) };
    port.postMessage(answer);
  }
});
