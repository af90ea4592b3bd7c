import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';

import { type Bitmap, widthDotsOf } from '../bitmap/bitmap.ts';
import type { SlipDocument } from '../document/slip-document.ts';
import type { PrinterTimers } from '../printer-timers.ts';
import type { DrawAnswer, DrawRequest } from './draw-messages.ts';

/** A slip that cannot be drawn: the document, the fonts or the drawing thread are at fault, never a printer. */
export class DrawError extends Error {
  override readonly name = 'DrawError';
}

/** `drawMs` is the time on the drawing thread, without the way there and back. */
export type DrawnSlip = { readonly bitmap: Bitmap; readonly drawMs: number };

/** A drawing takes 5–40 ms. A thread that is silent for so long will not answer any more. */
const DRAW_TIMEOUT_MS = 5_000;

type Waiting = {
  readonly document: SlipDocument;
  readonly widthDots: number;
  readonly resolve: (drawn: DrawnSlip) => void;
  readonly reject: (error: DrawError) => void;
  /** How often the thread ended over it. */
  deaths: number;
  stopTimer: () => void;
};

/**
 * Draws slips on one long-lived thread, so that the caller's thread stays free. A thread that dies or
 * hangs is replaced, and what it had in hand is drawn once more; a document that fails twice is refused, and takes
 * none along that wait behind it.
 */
export class SlipDrawer {
  readonly #timers: PrinterTimers;
  readonly #workerUrl: URL;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #lastRequestId = 0;
  #closed = false;

  constructor(timers: PrinterTimers, workerUrl: URL) {
    this.#timers = timers;
    this.#workerUrl = workerUrl;
  }

  /** Starts the thread and loads the fonts, so that the first citizen does not wait for them. */
  warmUp(): void {
    if (!this.#closed) this.#ensureWorker();
  }

  /** For a head of 203 dpi, or of the `widthDots` that it has instead. Rejects with `DrawError`. */
  draw(document: SlipDocument, widthDots: number = widthDotsOf(document.paperWidthMm)): Promise<DrawnSlip> {
    if (this.#closed) return Promise.reject(new DrawError('the drawing thread is closed'));
    return new Promise((resolve, reject) => {
      const requestId = ++this.#lastRequestId;
      const waiting: Waiting = { document, widthDots, resolve, reject, deaths: 0, stopTimer: () => undefined };
      this.#waiting.set(requestId, waiting);
      this.#send(requestId, waiting);
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const requestId of this.#waiting.keys()) this.#refuse(requestId, 'the drawing thread was closed');
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #send(requestId: number, waiting: Waiting): void {
    waiting.stopTimer();
    const worker = this.#ensureWorker();
    waiting.stopTimer = this.#timers.after(DRAW_TIMEOUT_MS, () => {
      void worker.terminate();
    });
    const request: DrawRequest = { requestId, document: waiting.document, widthDots: waiting.widthDots };
    worker.postMessage(request);
  }

  #ensureWorker(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(this.#workerUrl, { env: drawingEnv() });
    let lastFault = 'the drawing thread ended';
    worker.on('message', (answer: DrawAnswer) => {
      this.#settle(answer);
    });
    worker.on('error', (fault) => {
      lastFault = String(fault);
    });
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null;
      if (!this.#closed) this.#drawAgain(lastFault);
    });
    // A slip being drawn keeps the process alive through the socket it is for; an idle thread must not.
    worker.unref();
    this.#worker = worker;
    return worker;
  }

  #settle(answer: DrawAnswer): void {
    if (answer.kind === 'failed') {
      this.#refuse(answer.requestId, answer.message);
      return;
    }
    const waiting = this.#waiting.get(answer.requestId);
    if (waiting === undefined) return;
    this.#waiting.delete(answer.requestId);
    waiting.stopTimer();
    waiting.resolve({ bitmap: answer.bitmap, drawMs: answer.drawMs });
  }

  #drawAgain(fault: string): void {
    // It draws in the order of asking: the one asked for first was in its hands.
    const [inHand] = this.#waiting;
    if (inHand !== undefined && ++inHand[1].deaths >= 2) this.#refuse(inHand[0], fault);
    for (const [requestId, waiting] of [...this.#waiting]) this.#send(requestId, waiting);
  }

  #refuse(requestId: number, message: string): void {
    const waiting = this.#waiting.get(requestId);
    if (waiting === undefined) return;
    this.#waiting.delete(requestId);
    waiting.stopTimer();
    waiting.reject(new DrawError(message));
  }
}

function drawingEnv(): NodeJS.ProcessEnv {
  const compiled = getCompileCacheDir();
  return {
    ...process.env,
    // The fonts of the machine are not looked at: 200 of them cost half a second and none is used.
    DISABLE_SYSTEM_FONTS_LOAD: '1',
    // A thread does not share its parent's compiled files by itself, and would carry the compiler: some 20 MB.
    ...(compiled === undefined ? {} : { NODE_COMPILE_CACHE: dirname(compiled) }),
  };
}

/** The drawer of this package: Vietnamese and Khmer fonts, 203 dpi. Its thread starts with `warmUp`, or the first slip. */
export function createSlipDrawer(timers: PrinterTimers): SlipDrawer {
  return new SlipDrawer(timers, new URL('./draw-worker.ts', import.meta.url));
}
